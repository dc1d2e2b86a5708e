import type { ObligationKind, StepId } from '../../domain/journal/journal.ts';
import {
  escalatesTo,
  isObligationName,
  type ObligationName,
  obligationName,
} from '../../domain/obligation/obligations.ts';
import type { Holder } from '../../domain/people/roster.ts';
import type { LadderStep } from '../../domain/plan/plan.ts';
import { decisionWords } from '../decisions/decision-words.ts';
import { dictionaryOf } from '../dictionary.ts';
import type { Audience, Lang, TaskWords } from '../words.ts';

/** The decision that an id's suffix names: `decisionSignature:main-fourGood`. */
function kindWord(id: string, lang: Lang): string {
  const decision = decisionWords(id.split(':')[1] ?? '', lang);
  return decision === null ? '' : ` (${decision})`;
}

/**
 * The words of an obligation's instance; an id that nobody knows is its own word.
 *
 * @param id e.g. `dossier`, `decisionSignature:main-fourGood`
 */
export function taskWords(id: string, lang: Lang): TaskWords {
  const name = obligationName(id);
  if (!isObligationName(name)) return { task: id, do: id, undone: id };
  const words = dictionaryOf(lang).tasks[name];
  const kind = kindWord(id, lang);
  return { task: words.task + kind, do: words.do + kind, undone: words.undone };
}

/** Whether an id names an obligation; otherwise it is news, or of another version. */
export const isObligation = (id: string): boolean => isObligationName(obligationName(id));

/** Bodies that act together are named as such, also when only one person is in them. */
const BODIES: readonly Holder['role'][] = ['team', 'cellAndTeam', 'signers', 'committee'];

export interface Who {
  text: string;
  /** a person, with a role behind a comma */
  named: boolean;
}

/** Whoever holds an obligation: the principal by name and role, a body by its own name. */
export function whoWords(holder: Holder, { lang, names }: Audience): Who {
  const { roles, holders, waiting } = dictionaryOf(lang);
  const acting = BODIES.includes(holder.role) ? [] : names.acting(holder);
  const [first] = acting;
  if (first === undefined || (holder.role === 'office' && acting.length > 1))
    return { text: holders[holder.role], named: false };
  return { text: waiting.person(first.name, roles[first.role]), named: true };
}

/** Who gets a copy of what reminds a holder. */
export const aboveWords = ({ role }: Holder, audience: Audience): string =>
  whoWords(
    escalatesTo(role, (place) => audience.names.acting(place).length > 0),
    audience,
  ).text;

/**
 * A step of the ladder: `trước hạn 3 ngày làm việc`, with its count `Nhắc lần 2, trước hạn 3 ngày làm việc`, of an
 * appointment `trước 3 ngày làm việc`. The last step of a ladder comes at the closing where that is sooner, and is then
 * not so many days after. An unknown step is its own word.
 */
export function stepWords(
  step: StepId,
  lang: Lang,
  { nth, kind, ladder = [] }: { nth?: number; kind?: ObligationKind; ladder?: readonly LadderStep[] } = {},
): string {
  const { steps } = dictionaryOf(lang);
  const event = kind === 'appointment';
  const days = Number(/^(?:before|after)(\d+)$/.exec(step)?.[1]);
  const word = ((): string => {
    if (step === 'opening' || step === 'handOver' || step === 'closing') return steps[step];
    if (step === 'dueDay') return event ? steps.onTheDay : steps.dueDay;
    if (Number.isNaN(days)) return step;
    if (step.startsWith('after')) return stepEffect(step, ladder).last ? steps.afterLast : steps.after(days);
    return event ? steps.beforeEvent(days) : steps.before(days);
  })();
  return nth === undefined || step === 'opening' ? word : steps.counted(nth, word);
}

/** What a step of the ladder does besides reminding. */
export function stepEffect(step: StepId, ladder: readonly LadderStep[]): { copy: boolean; last: boolean } {
  const found = ladder.find(({ id }) => id === step);
  return { copy: found?.copy ?? false, last: found?.last ?? false };
}

/** What happens when an obligation closes, or null when nothing is settled by that. */
export function closingWords(name: ObligationName, { lang, silence }: Audience): string | null {
  const { waiting } = dictionaryOf(lang);
  if (name === 'minutesAnswer' && silence === 'deemedAgreed') return waiting.silenceIsAgreement;
  return waiting.closing[name] ?? null;
}
