import { dateOf, timeOf } from '../../domain/calendar/instant.ts';
import type { JournalEntry, JournalEvent, Notice } from '../../domain/journal/journal.ts';
import {
  isHeard,
  type OutboxNotice,
  reachedAt,
  type ToldState,
  toldState,
} from '../../domain/obligation/notice-state.ts';
import { OBLIGATIONS, obligationName } from '../../domain/obligation/obligations.ts';
import { momentWords } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { lowerFirst } from '../letter-case.ts';
import { isObligation, stepWords, taskWords } from '../obligation/obligation-words.ts';
import { changeWords } from '../state-words.ts';
import { type Audience, wordOf } from '../words.ts';
import { eventDetails } from './journal-details.ts';
import { fieldsOf } from './journal-fields.ts';

export interface JournalLine {
  /** a person's name, or `Hệ thống` */
  actor: string;
  /** `trả lại hồ sơ để bổ sung, đến hết thứ Tư 11/12/2024` */
  deed: string;
  /** states left and entered, in words; null when none changed */
  change: { from: string; to: string } | null;
  reason: string | null;
}

const isSigned = (payload: unknown): boolean => {
  const { signed } = fieldsOf(payload);
  const { cell, team } = fieldsOf(signed);
  return cell !== undefined && team !== undefined;
};

function eventDeed(event: JournalEvent, entry: JournalEntry, audience: Audience): string {
  const { events, journal } = dictionaryOf(audience.lang);
  const { type } = event;
  const known = Object.hasOwn(events, type) ? type : type.replace(/^command\./, '');
  // what nobody or one side alone has signed in the hall waits for the cell's answer; whether it was told is the outbox's
  const deed = known === 'minutes.adopt' && !isSigned(event.payload) ? 'minutes.send' : known;
  const paper =
    event.enteredBy === undefined
      ? []
      : [journal.fromPaper(audience.names.person(event.enteredBy), event.document ?? '')];
  return [wordOf(events, deed), ...eventDetails(event.payload, entry, audience), ...paper].join(', ');
}

/** The obligation that a clock belongs to, by the actors on the way to it: `decision-main-fourGood#1/decisionSignature#1.due`. */
export function obligationOfTimer(timer: string): string | null {
  const actors = timer.split(/[./]/).map((actor) => actor.replace(/#\d+$/, ''));
  const name = actors.findLast(isObligation);
  const decision = actors.find((actor) => actor.startsWith('decision-'))?.slice('decision-'.length);
  return name === undefined || decision === undefined ? (name ?? null) : `${name}:${decision}`;
}

/** What has become of a notice, people of the same fate together: `đã gửi A lúc 08:15; cần báo trực tiếp B`. */
function fatesOf(
  { key, to, copy }: Notice,
  { subject, at }: JournalEntry,
  audience: Audience,
  rows: readonly OutboxNotice[],
): string {
  const { journal, noticeStates } = dictionaryOf(audience.lang);
  const { utcOffset } = audience;
  const own = rows.filter((row) => row.subject === subject && row.notice.key === key);
  const fates = [...to, ...copy].map((person) => {
    const row = own.find((one) => one.person === person);
    const state: ToldState = row === undefined ? 'asked' : toldState(row);
    const heard = row !== undefined && isHeard(state) ? reachedAt(row) : null;
    const sameDay = heard !== null && dateOf(heard, utcOffset) === dateOf(at, utcOffset);
    const when = heard === null ? null : sameDay ? timeOf(heard, utcOffset) : momentWords(heard, audience);
    return { person: audience.names.person(person), state, when };
  });
  if (fates.length === 0) return journal.nobody;
  const groups = Map.groupBy(fates, ({ state, when }) => `${state} ${when}`);
  return [...groups.values()]
    .map((same) => {
      const [{ state, when }] = same as [(typeof fates)[number]];
      return journal.fate(noticeStates[state], same.map(({ person }) => person).join(', '), when);
    })
    .join('; ');
}

function timerDeed(
  timer: string,
  event: { type: string } & Record<string, unknown>,
  entry: JournalEntry,
  audience: Audience,
  rows: readonly OutboxNotice[],
): string {
  const { journal } = dictionaryOf(audience.lang);
  const about = obligationOfTimer(timer);
  if (event.type === 'people.day') return journal.peopleDay;
  const digest = entry.notices.find((notice) => notice.about === 'weeklyDigest');
  if (digest !== undefined) return journal.digest(fatesOf(digest, entry, audience, rows));
  if (about === null) return journal.timer;
  const task = lowerFirst(taskWords(about, audience.lang).task);
  const { kind } = OBLIGATIONS[obligationName(about)];
  switch (event.type) {
    case 'step': {
      const told = entry.notices.find((notice) => notice.about === about);
      if (told === undefined) return journal.stepMissed(task);
      return journal.reminded(
        task,
        stepWords(told.step, audience.lang, { kind, ladder: audience.ladder }),
        fatesOf(told, entry, audience, rows),
      );
    }
    case 'due':
      if (kind === 'appointment') return journal.appointmentBegan(task);
      return kind === 'window' ? journal.windowOver(task) : journal.fellDue(task);
    case 'closes':
      return journal.closed(task);
    default:
      return journal.timer;
  }
}

/** The notices whose fate the lines of these entries tell. */
export const noticeKeys = (entries: readonly JournalEntry[]): string[] => [
  ...new Set(
    entries.flatMap(({ input, notices }) => (input.kind === 'timer' ? notices.map(({ key }) => key) : [])),
  ),
];

function deedOf(entry: JournalEntry, audience: Audience, rows: readonly OutboxNotice[]): string {
  const { journal } = dictionaryOf(audience.lang);
  const { input } = entry;
  switch (input.kind) {
    case 'start':
      return entry.subject === 'campaign' ? journal.startedCampaign : journal.startedCell;
    case 'event':
    case 'command':
      return eventDeed(input.event, entry, audience);
    case 'restart':
      return journal.restarted;
    case 'report':
      return wordOf(dictionaryOf(audience.lang).events, 'cell.report');
    case 'timer':
      return timerDeed(input.timer, input.event, entry, audience, rows);
    case 'result':
      if (input.source !== 'issueDecision') return journal.result(input.source, input.outcome.ok);
      return input.outcome.ok ? journal.documentMade : journal.documentFailed;
  }
}

/**
 * What one entry of the journal says, in parts; `${actor} ${deed}` is the sentence.
 *
 * @param rows notices of the outbox, at least those of the keys of `noticeKeys`
 */
export function journalLine(
  entry: JournalEntry,
  audience: Audience,
  rows: readonly OutboxNotice[],
): JournalLine {
  const { system } = dictionaryOf(audience.lang).journal;
  const byItself = entry.actor === 'clock' || entry.actor === 'system';
  return {
    actor: byItself ? system : audience.names.person(entry.actor),
    deed: deedOf(entry, audience, rows).normalize('NFC'),
    change: changeWords(entry.from, entry.to, audience.lang),
    reason: entry.reason,
  };
}
