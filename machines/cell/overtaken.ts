import type { ObligationName } from '../../domain/obligation/obligations.ts';
import type { DoorEvent, EventType } from '../door/events.ts';
import type { RuleRefusal } from '../door/rule-refusal.ts';
import type { CellContext } from './cell-context.ts';

/** Whose time a paper of this kind had to come in. */
const TIMES: { [T in EventType]?: readonly ObligationName[] } = {
  'dossier.submit': ['dossier'],
  'dossier.receive': ['dossier'],
  'minutes.agree': ['minutesAnswer'],
  'minutes.dispute': ['minutesAnswer'],
  'minutes.reserve': ['minutesAnswer'],
  'minutes.refuse': ['minutesAnswer', 'minutesSigning'],
  'minutes.sign': ['minutesSigning'],
};

/** What the case went on without; null while it did not, or once the committee has decided. */
function missing({ extracts, dossiers, marks }: CellContext): 'dossier' | 'minutes' | null {
  if (extracts.length > 0) return null;
  if (marks.includes('unanswered') || marks.includes('deemedAgreed')) return 'minutes';
  return dossiers.length === 0 && marks.includes('noDossier') ? 'dossier' : null;
}

/**
 * Why a paper that came in time isn't taken any more: it is entered after its time closed, and the case has gone on
 * without it (statecharts.md: what is closed goes on by setting). What is left is a way back, which the sentence names.
 */
export function overtaken(context: CellContext, event: DoorEvent): RuleRefusal | null {
  const what = missing(context);
  const closes = TIMES[event.type]
    ?.filter((id) => (id === 'dossier') === (what === 'dossier'))
    .map((id) => context.obligations[id]?.deadlines.at(-1)?.closes ?? null)
    .find((at) => at !== null && event.at < at);
  if (what === null || closes == null) return null;
  return { reason: what === 'dossier' ? 'dossierOvertaken' : 'minutesOvertaken', values: { closes } };
}
