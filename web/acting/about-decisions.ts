import type { DecisionCase } from '../../domain/committee/committee-content.ts';
import { isProposed } from '../../domain/committee/superior-decision.ts';
import type { FormEvent } from '../forms/form-fields.ts';

/** Decisions that an event is about: by what has become of them, and of what either side decides where it is of one alone. */
const DECISIONS_OF: Partial<
  Record<FormEvent, { states: readonly DecisionCase['state'][]; above?: boolean }>
> = {
  'decision.prepare': { states: ['preparing'], above: false },
  'decision.sign': { states: ['awaitingSignature'], above: false },
  'decision.sendBack': { states: ['awaitingSignature'], above: false },
  'decision.withdraw': { states: ['issued'] },
  'decision.attachSigned': { states: ['signed', 'issued', 'awaitingSuperior'] },
  'proposal.prepare': { states: ['preparing'], above: true },
  'proposal.sign': { states: ['awaitingSignature'], above: true },
  'proposal.sendBack': { states: ['awaitingSignature', 'awaitingSuperior'], above: true },
  'superior.decide': { states: ['awaitingSuperior'], above: true },
};

/** Whether an event can be about a decision as it stands; null of an event that is about none. */
export function isAboutDecision(
  type: FormEvent,
  decision: Pick<DecisionCase, 'state' | 'proposals'>,
): boolean | null {
  const of = DECISIONS_OF[type];
  if (of === undefined) return null;
  const { states, above } = of;
  return states.includes(decision.state) && (above === undefined || above === isProposed(decision));
}
