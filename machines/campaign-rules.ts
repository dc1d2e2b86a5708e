import { excellentAllowed } from '../domain/quota.ts';
import type { CampaignContext, ChecklistItem, Slate } from './campaign-context.ts';
import { msOf } from './cell-rules.ts';
import type { DoorEvent, EventType, PayloadOf } from './events.ts';
import type { Reason } from './reason.ts';

type Rule<T extends EventType> = (context: CampaignContext, event: DoorEvent<T>) => Reason | null;

const refusal = (reason: string, values: Reason['values'] = {}): Reason => ({ reason, values });

export const openSlate = (context: CampaignContext): Slate | undefined =>
  context.slates.find(({ state }) => state === 'open');
export const decidedSlate = (context: CampaignContext): Slate | undefined =>
  context.slates.find(({ state }) => state === 'decided');

const settled = (context: CampaignContext): Set<string> =>
  new Set(context.slates.filter(({ state }) => state !== 'open').flatMap(({ cells }) => cells));

/** Cells that wait for a slate: their minutes are agreed or referred and no slate has decided on them. */
export function cellsForSlate(context: CampaignContext): string[] {
  const decided = settled(context);
  return Object.entries(context.cells)
    .filter(([id, cell]) => cell.stage === 'committeeAppraisal' && !cell.ended && !decided.has(id))
    .map(([id]) => id);
}

/** Nothing is left that the open slate should wait for: every cell is at its appraisal or beyond, ended or excused. */
export function allCellsReady(context: CampaignContext): boolean {
  const decided = settled(context);
  return Object.entries(context.cells).every(
    ([id, cell]) =>
      cell.ended ||
      cell.excused ||
      decided.has(id) ||
      cell.stage === 'committeeAppraisal' ||
      cell.stage === 'recognitionDecision',
  );
}

export const allCellsEnded = (context: CampaignContext): boolean =>
  Object.values(context.cells).every(({ ended }) => ended);

export const allDecisionsIssued = (context: CampaignContext): boolean => {
  const slate = decidedSlate(context);
  const decisions = Object.values(context.decisions).filter((decision) => decision.slate === slate?.id);
  return decisions.length > 0 && decisions.every(({ sha256 }) => sha256 !== null);
};

export function openItems(context: CampaignContext): ChecklistItem[] {
  return (Object.keys(context.checklist) as ChecklistItem[]).filter(
    (item) => context.checklist[item] === null,
  );
}

const knownCell = (context: CampaignContext, cell: string): Reason | null =>
  context.cells[cell] === undefined ? { reason: 'unknownCell', values: { cell } } : null;

const stillOpen = (context: CampaignContext, cell: string): Reason | null =>
  knownCell(context, cell) ?? (context.cells[cell]?.ended ? { reason: 'cellEnded', values: { cell } } : null);

const notDecided = (context: CampaignContext, cell: string): Reason | null =>
  stillOpen(context, cell) ??
  (settled(context).has(cell) ? { reason: 'slateDecided', values: { cell } } : null);

const knownSession = (context: CampaignContext, session: string | undefined): Reason | null =>
  context.terms.sessions.some(({ id }) => id === session)
    ? null
    : { reason: 'unknownSession', values: { session: session ?? '' } };

const knownDecision = (context: CampaignContext, decision: string): Reason | null =>
  context.decisions[decision] === undefined ? { reason: 'unknownDecision', values: { decision } } : null;

const serial = (number: string): number => Number.parseInt(number, 10);

/** Numbers are unique and rise per body, type and term; a gap has a word of reason (domain.md 4.1). */
function numberRefused(context: CampaignContext, payload: PayloadOf<'decision.sign'>): Reason | null {
  const taken = Object.values(context.decisions).flatMap(({ number }) => (number === null ? [] : [number]));
  if (!/^\d+/.test(payload.number)) return { reason: 'numberUnreadable', values: { number: payload.number } };
  if (taken.some((number) => serial(number) === serial(payload.number)))
    return { reason: 'numberTaken', values: { number: payload.number } };
  const last = Math.max(0, ...taken.map(serial));
  if (last > 0 && serial(payload.number) < last)
    return { reason: 'numberNotRising', values: { number: payload.number, last } };
  if (last > 0 && serial(payload.number) > last + 1 && payload.gapReason === undefined) {
    return { reason: 'numberGapNeedsReason', values: { number: payload.number, last } };
  }
  return null;
}

function slateRefused(context: CampaignContext, payload: PayloadOf<'slate.decide'>): Reason | null {
  const slate = openSlate(context);
  if (slate === undefined || slate.id !== payload.slate)
    return { reason: 'unknownSlate', values: { slate: payload.slate } };
  if (slate.revision !== payload.revision)
    return { reason: 'staleRevision', code: 'STALE', values: { revision: slate.revision } };
  const given = payload.lines.map(({ cell }) => cell).sort();
  if (JSON.stringify(given) !== JSON.stringify([...slate.cells].sort()))
    return { reason: 'linesIncomplete', values: { cells: slate.cells.join(', ') } };
  const { quota, fourGoodForExcellent } = context.terms.terms;
  const count = (level: string) => payload.lines.filter((line) => line.level === level).length;
  const allowed = excellentAllowed(count('EXCELLENT') + count('GOOD'), quota);
  if (
    count('EXCELLENT') > allowed &&
    quota.over !== 'off' &&
    (quota.over === 'refuse' || payload.reason === undefined)
  ) {
    return { reason: 'overQuotaNeedsReason', values: { excellent: count('EXCELLENT'), allowed } };
  }
  const unreasoned = payload.lines.find(
    (line) =>
      line.level === 'EXCELLENT' &&
      !line.fourGood &&
      (fourGoodForExcellent === 'refuse' || line.reason === undefined),
  );
  if (unreasoned !== undefined && fourGoodForExcellent !== 'off')
    return { reason: 'excellentWithoutFourGood', values: { cell: unreasoned.cell } };
  return null;
}

export const CAMPAIGN_RULES: { [T in EventType]?: Rule<T> } = {
  'campaign.announce': (context) => {
    const open = openItems(context);
    return open.length === 0 ? null : { reason: 'checklistOpen', values: { items: open.join(', ') } };
  },
  'deadline.extend': (context, { payload }) => {
    const until = msOf(payload.until);
    const first = Math.min(
      ...context.terms.sessions
        .filter(({ startsAt }) => startsAt > Date.now())
        .map(({ startsAt }) => startsAt),
    );
    if (until <= context.terms.dossierDue || until <= Date.now())
      return refusal('extensionNotLater', { due: context.terms.dossierDue });
    return until > first ? refusal('extensionPastSession', { startsAt: first }) : null;
  },
  'session.move': (context, { payload }) => {
    const unknown = knownSession(context, payload.session);
    if (unknown) return unknown;
    if (msOf(payload.startsAt) <= Date.now()) return { reason: 'sessionInPast' };
    return msOf(payload.endsAt) <= msOf(payload.startsAt) ? { reason: 'sessionEndsBeforeStart' } : null;
  },
  'session.postpone': (context, { payload }) => knownSession(context, payload.session),
  'cell.add': (context, { payload }) =>
    context.cells[payload.cell] === undefined
      ? knownSession(context, payload.session)
      : { reason: 'cellKnown', values: { cell: payload.cell } },
  'cell.excuse': (context, { payload }) => notDecided(context, payload.cell),
  'cell.withdraw': (context, { payload }) => stillOpen(context, payload.cell),
  'cell.transfer': (context, { payload }) => stillOpen(context, payload.cell),
  'stage.return': (context, { payload }) => notDecided(context, payload.cell),
  'minutes.correct': (context, { payload }) =>
    notDecided(context, payload.cell) ??
    (context.cells[payload.cell]?.stage === 'committeeAppraisal'
      ? null
      : { reason: 'minutesNotLocked', values: { cell: payload.cell } }),
  'meeting.set': (_context, { payload }) =>
    msOf(payload.startsAt) <= Date.now() ? { reason: 'sessionInPast' } : null,
  'slate.decide': (context, { payload }) => slateRefused(context, payload),
  'decision.prepare': (context, { payload }) => knownDecision(context, payload.decision),
  'decision.sendBack': (context, { payload }) => knownDecision(context, payload.decision),
  'decision.sign': (context, { payload }) =>
    knownDecision(context, payload.decision) ?? numberRefused(context, payload),
  'command.settle': (context, { payload }) =>
    context.refused.some(({ command }) => command === payload.command)
      ? null
      : { reason: 'unknownCommand', values: { command: payload.command } },
  'campaign.cancel': (context) =>
    Object.values(context.decisions).some(({ number }) => number !== null)
      ? { reason: 'decisionSigned' }
      : null,
};

/** Asks the rule of an event, if it has one. */
export function campaignRefusal(context: CampaignContext, event: { type: string }): Reason | null {
  const rule = (
    CAMPAIGN_RULES as Record<string, ((context: CampaignContext, event: never) => Reason | null) | undefined>
  )[event.type];
  return rule === undefined ? null : rule(context, event as never);
}
