import type { JournalEntry, JournalEvent } from '../journal.ts';
import { OBLIGATIONS, obligationName } from '../obligations.ts';
import { dictionaryOf } from './dictionary.ts';
import { eventDetails } from './journal-details.ts';
import { lowerFirst } from './letter-case.ts';
import { isObligation, stepWords, taskWords } from './obligation-words.ts';
import { changeWords } from './state-words.ts';
import { type Audience, wordOf } from './words.ts';

export interface JournalLine {
  /** a person's name, or `Hệ thống` */
  actor: string;
  /** `trả lại hồ sơ để bổ sung, đến hết thứ Tư 11/12/2024` */
  deed: string;
  /** states left and entered, in words; null when none changed */
  change: { from: string; to: string } | null;
  reason: string | null;
}

function eventDeed(event: JournalEvent, entry: JournalEntry, audience: Audience): string {
  const { events, journal } = dictionaryOf(audience.lang);
  const { type } = event;
  const known = Object.hasOwn(events, type) ? type : type.replace(/^command\./, '');
  const paper =
    event.enteredBy === undefined
      ? []
      : [journal.fromPaper(audience.names.person(event.enteredBy), event.document ?? '')];
  return [wordOf(events, known), ...eventDetails(event.payload, entry, audience), ...paper].join(', ');
}

/** The obligation that a clock belongs to, by the actors on the way to it: `decision-main-fourGood#1/decisionSignature#1.due`. */
function obligationOfTimer(timer: string): string | null {
  const actors = timer.split(/[./]/).map((actor) => actor.replace(/#\d+$/, ''));
  const name = actors.findLast(isObligation);
  const decision = actors.find((actor) => actor.startsWith('decision-'))?.slice('decision-'.length);
  return name === undefined || decision === undefined ? (name ?? null) : `${name}:${decision}`;
}

function timerDeed(
  timer: string,
  event: { type: string } & Record<string, unknown>,
  entry: JournalEntry,
  audience: Audience,
): string {
  const { journal } = dictionaryOf(audience.lang);
  const about = obligationOfTimer(timer);
  if (event.type === 'people.day') return journal.peopleDay;
  if (about === null) return journal.timer;
  const task = lowerFirst(taskWords(about, audience.lang).task);
  const { kind } = OBLIGATIONS[obligationName(about)];
  switch (event.type) {
    case 'step': {
      const told = entry.notices.find((notice) => notice.about === about);
      if (told === undefined) return journal.stepMissed(task);
      const people = [...told.to, ...told.copy].map((id) => audience.names.person(id)).join(', ');
      return journal.reminded(task, stepWords(told.step, audience.lang, { kind }), people);
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

function deedOf(entry: JournalEntry, audience: Audience): string {
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
      return timerDeed(input.timer, input.event, entry, audience);
    case 'result':
      if (input.source !== 'issueDecision') return journal.result(input.source, input.outcome.ok);
      return input.outcome.ok ? journal.documentMade : journal.documentFailed;
  }
}

/** What one entry of the journal says, in parts; `${actor} ${deed}` is the sentence. */
export function journalLine(entry: JournalEntry, audience: Audience): JournalLine {
  const { system } = dictionaryOf(audience.lang).journal;
  const byItself = entry.actor === 'clock' || entry.actor === 'system';
  return {
    actor: byItself ? system : audience.names.person(entry.actor),
    deed: deedOf(entry, audience).normalize('NFC'),
    change: changeWords(entry.from, entry.to, audience.lang),
    reason: entry.reason,
  };
}
