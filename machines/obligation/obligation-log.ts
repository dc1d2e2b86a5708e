import type { DeadlineEntry, Notice, ObligationKind, ObligationView } from '../../domain/journal/journal.ts';
import { type LadderMark, ladderOf } from '../../domain/obligation/ladder.ts';
import {
  escalatesTo,
  type NewsName,
  OBLIGATIONS,
  obligationName,
} from '../../domain/obligation/obligations.ts';
import { addressees } from '../../domain/people/addressees.ts';
import { type Holder, isOfCell, peopleOf, type Roster } from '../../domain/people/roster.ts';
import type { CampaignTerms } from '../../domain/plan/campaign-terms.ts';
import type { ObligationClock } from './obligation.ts';

/** The log of one obligation in its owner's context; `obligationMachine` is only its clock. */
export interface ObligationLog {
  id: string;
  kind: ObligationKind;
  holder: Holder;
  openedAt: number;
  deadlines: DeadlineEntry[];
  /** notices that were asked for; whether they left is the outbox's */
  asked: { step: string; at: number; key: string }[];
  missed: { step: string; at: number; due: number }[];
  /** keys of the notices by which it was handed over to others */
  handedOver: string[];
  late: boolean;
  closed: boolean;
  open: boolean;
  /** how often it was opened to run from when its holder is told */
  round?: number;
  /** of such a round: how many working days its holder has, from the day of being told */
  within?: number;
}

/** What cell, campaign and decision have in common: they own obligations and notify people. */
export interface Owner {
  terms: CampaignTerms;
  roster: Roster;
  /** when tasks and invitations last followed the people, ms: roles that begin or end on a day change them later */
  peopleAt: number;
  /** `campaign` or the cell's id */
  subject: string;
  obligations: Record<string, ObligationLog>;
}

export type Deadline = Omit<DeadlineEntry, 'at'>;

/** What an owner emits for its driver. */
export type OwnerEmitted =
  | { type: 'notice'; notice: Notice }
  /** keys of notices; `key/person` is the one of that person alone */
  | { type: 'withdraw'; keys: string[] };

const newest = (log: ObligationLog): DeadlineEntry => {
  const entry = log.deadlines.at(-1);
  if (entry === undefined) throw new Error(`obligation ${log.id} has no deadline`);
  return entry;
};

export function logOf(owner: Owner, id: string): ObligationLog {
  const log = owner.obligations[id];
  if (log === undefined) throw new Error(`no obligation ${id} in ${owner.subject}`);
  return log;
}

export const deadlineOf = (owner: Owner, id: string): DeadlineEntry => newest(logOf(owner, id));
export const isOpen = (owner: Owner, id: string): boolean => owner.obligations[id]?.open ?? false;

function holderOf(owner: Owner, id: string): Holder {
  const { holder } = OBLIGATIONS[obligationName(id)];
  return isOfCell(holder) ? { role: holder, cell: owner.subject } : { role: holder };
}

/**
 * Opens an obligation; without a deadline the newest entry of its log still counts (a way back into the same state).
 */
export function openObligation(owner: Owner, id: string, deadline: Deadline | null): Owner['obligations'] {
  const before = owner.obligations[id];
  const now = Date.now();
  const deadlines = before && deadline === null ? before.deadlines : [...(before?.deadlines ?? [])];
  if (deadline !== null) deadlines.push({ ...deadline, at: now });
  return {
    ...owner.obligations,
    [id]: {
      id,
      kind: OBLIGATIONS[obligationName(id)].kind,
      holder: holderOf(owner, id),
      openedAt: now,
      deadlines,
      asked: before?.asked ?? [],
      missed: before?.missed ?? [],
      handedOver: before?.handedOver ?? [],
      late: false,
      closed: false,
      open: true,
    },
  };
}

/** What the notice of an obligation's newest round is to open, e.g. `objectionWindow/2`. */
export const roundOf = (owner: Owner, id: string): string => `${id}/${owner.obligations[id]?.round ?? 0}`;

/**
 * Opens an obligation whose time runs only from when its holder is told: without a deadline, in a round of its own.
 *
 * @param within working days from the day on which the holder is told
 */
export function openUntold(owner: Owner, id: string, within: number): Owner['obligations'] {
  const before = owner.obligations[id];
  const opened = openObligation(owner, id, null);
  const log = opened[id];
  if (log === undefined) return opened;
  return { ...opened, [id]: { ...log, deadlines: [], round: (before?.round ?? 0) + 1, within } };
}

/** The holder was told: its time runs from then. @param at ms */
export function startTold(owner: Owner, id: string, deadline: Deadline, at: number): Owner['obligations'] {
  const log = logOf(owner, id);
  return changeLog(owner, id, { deadlines: [...log.deadlines, { ...deadline, at }] });
}

/** A deadline is a log: the new entry counts, the old ones stay. */
export function extendObligation(owner: Owner, id: string, deadline: Deadline): Owner['obligations'] {
  const log = logOf(owner, id);
  const now = Date.now();
  return {
    ...owner.obligations,
    [id]: {
      ...log,
      deadlines: [...log.deadlines, { ...deadline, at: now }],
      late: deadline.due <= now,
      closed: deadline.closes !== null && deadline.closes <= now,
    },
  };
}

export function changeLog(owner: Owner, id: string, change: Partial<ObligationLog>): Owner['obligations'] {
  return { ...owner.obligations, [id]: { ...logOf(owner, id), ...change } };
}

/** Every step of the ladder by the newest deadline, also those that were asked for. */
function ladderFor(owner: Owner, log: ObligationLog): LadderMark[] {
  const { due, closes, at } = newest(log);
  return ladderOf({
    kind: log.kind,
    openedAt: at,
    due,
    closes,
    ladder: owner.terms.ladder,
    calendar: owner.terms.calendar,
    skipWithinHours: owner.terms.terms.skipWithinHours,
  });
}

/** The steps left for a clock that is armed now; the owner asks for the opening notice on entry. */
function stepsToCome(owner: Owner, log: ObligationLog, now: number): LadderMark[] {
  const { due } = newest(log);
  const { asked, missed } = log;
  const isKnown = (step: string) =>
    missed.some((one) => one.step === step && one.due === due) ||
    asked.some(({ key }) => key === noticeKey(log.id, step, due));
  return ladderFor(owner, log).filter(({ step, at }) => step !== 'opening' && !isKnown(step) && at > now);
}

export function clockOf(owner: Owner, id: string): ObligationClock {
  const log = logOf(owner, id);
  const { due, closes } = newest(log);
  return { id, kind: log.kind, due, closes, steps: stepsToCome(owner, log, Date.now()) };
}

/** The key of a step's notice, or of its first one where it is asked for again until the same instant. */
export const noticeKey = (id: string, step: string, due: number): string => `${id}/${step}@${due}`;

/**
 * The key of the notice that is asked for now: a task that is owed again until the same instant is told anew, so its
 * second opening until then ends in `#2`. The log says which one it is, so a step that is made again has the same key.
 */
function nextKey({ id, asked }: ObligationLog, step: string, due: number): string {
  const first = noticeKey(id, step, due);
  const times = asked.filter(({ key }) => key === first || key.startsWith(`${first}#`)).length;
  return times === 0 ? first : `${first}#${times + 1}`;
}

/** The notice of a ladder's step: to the holder, from the late steps on with a copy to whoever it escalates to. */
export function stepNotice(owner: Owner, id: string, step: string, copy: boolean, last: boolean): Notice {
  const log = logOf(owner, id);
  const { due, closes } = newest(log);
  const now = Date.now();
  const { utcOffset } = owner.terms.calendar;
  const to = addressees(owner.roster, log.holder, now, utcOffset);
  const peopleAt = (holder: Holder) => peopleOf(owner.roster, holder, now, utcOffset);
  const above = copy ? peopleAt(escalatesTo(log.holder.role, (place) => peopleAt(place).length > 0)) : [];
  return {
    key: nextKey(log, step, due),
    about: id,
    step,
    to,
    copy: above.filter((person) => !to.includes(person)),
    due,
    at: now,
    values: { closes, last },
  };
}

/**
 * The notice that opens a round: it has no date yet, only how long there will be from when it was sent. Where nobody
 * holds the role it is addressed to the place, for the office to tell: the round must not wait for ever.
 *
 * @param name distinguishes it from other notices that open the same round
 * @param to whom it is for; left out: whoever holds it now
 */
export function openingNotice(owner: Owner, id: string, name = 'opening', to?: string[]): Notice {
  const log = logOf(owner, id);
  const now = Date.now();
  return {
    key: `${id}/${name}#${log.round ?? 0}`,
    about: id,
    step: 'opening',
    to: to ?? addressees(owner.roster, log.holder, now, owner.terms.calendar.utcOffset),
    copy: [],
    due: null,
    at: now,
    opens: roundOf(owner, id),
    values: { within: log.within ?? null },
  };
}

/** News: something happened that these people should know; `id` distinguishes two of the same name. */
export function newsNotice(
  owner: Owner,
  news: NewsName,
  id: string,
  to: Holder[],
  values: Notice['values'],
): Notice {
  const now = Date.now();
  const people = to.flatMap((holder) =>
    addressees(owner.roster, holder, now, owner.terms.calendar.utcOffset),
  );
  return {
    key: `${news}/${id}`,
    about: news,
    step: 'news',
    to: [...new Set(people)],
    copy: [],
    due: null,
    at: now,
    values,
  };
}

/** Every notice that an obligation has asked for: all are taken back when it is due at another time. */
export function keysOf(owner: Owner, id: string): string[] {
  const { asked = [], handedOver = [] } = owner.obligations[id] ?? {};
  return [...asked.map(({ key }) => key), ...handedOver];
}

/**
 * The notices that are taken back when nobody owes it any more; the one at its closing stays, since it says that it is
 * over.
 */
export function keysAtEnd(owner: Owner, id: string): string[] {
  const log = owner.obligations[id];
  if (log === undefined) return [];
  const { due = Number.POSITIVE_INFINITY, closes = null } = log.deadlines.at(-1) ?? {};
  const over = (log.kind === 'task' ? closes : due) ?? Number.POSITIVE_INFINITY;
  const asked = log.asked.filter(({ step, at }) => step === 'opening' || at < over);
  return [...asked.map(({ key }) => key), ...log.handedOver];
}

/** The open obligations as people read them at `now` (ms). */
export function obligationViews(owner: Owner, now: number): ObligationView[] {
  return Object.values(owner.obligations)
    .filter((log) => log.open)
    .map((log) => ({
      id: log.id,
      kind: log.kind,
      holder: log.holder,
      openedAt: log.openedAt,
      deadlines: log.deadlines,
      asked: log.asked,
      missed: log.missed.map(({ step, at }) => ({ step, at })),
      ahead:
        log.deadlines.length === 0 ? [] : stepsToCome(owner, log, now).map(({ step, at }) => ({ step, at })),
      late: log.kind === 'task' && now >= (log.deadlines.at(-1)?.due ?? Number.POSITIVE_INFINITY),
      closed: log.closed,
    }));
}
