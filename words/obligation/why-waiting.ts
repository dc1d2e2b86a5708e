import type { CellFacts } from '../../domain/facts.ts';
import type { DeadlineEntry, ObligationView, Standing } from '../../domain/journal/journal.ts';
import type { OutboxNotice } from '../../domain/obligation/notice-state.ts';
import { obligationName } from '../../domain/obligation/obligations.ts';
import type { Holder } from '../../domain/people/roster.ts';
import { isEnd } from '../../domain/stages.ts';
import { levelWords } from '../criteria/level-words.ts';
import { dueWords, momentWords } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { lowerFirst } from '../letter-case.ts';
import { quarterWords } from '../period-words.ts';
import { refusedCommandWords } from '../refusals/refused-command-words.ts';
import { stageWord } from '../stage-words.ts';
import type { Audience, Dictionary, Lang, Part } from '../words.ts';
import { latenessPart } from './lateness.ts';
import { aboveWords, closingWords, stepEffect, taskWords, whoWords } from './obligation-words.ts';
import { toldSoFar } from './told-so-far.ts';

export interface Waiting {
  /** for whom, for what, until when, how late: `Chờ đồng chí …, bí thư chi bộ, nộp hồ sơ; hạn là hết thứ Ba 10/12/2024, đã trễ 1 ngày.` */
  headline: Part[];
  /** how often reminded, what comes next and when, who is told then; may be empty */
  follow: Part[];
  /** what is owed besides, one sentence each */
  also: Part[][];
}

const newest = (view: ObligationView): DeadlineEntry | null => view.deadlines.at(-1) ?? null;

const sentence = (text: string, lateness: Part): Part[] => [{ text }, lateness, { text: '.' }];

/** Where one side has signed the minutes, only the other one is waited for. */
export function stillOwing({ id, holder }: ObligationView, standing: Standing): Holder {
  const signed = standing.of === 'cell' ? standing.facts.minutes?.signed : null;
  if (id !== 'minutesSigning' || signed == null) return holder;
  return signed === 'team' ? { ...holder, role: 'cell' } : { role: 'teamLeader' };
}

function headlineOf(view: ObligationView, standing: Standing, audience: Audience): Part[] {
  const { waiting } = dictionaryOf(audience.lang);
  const words = taskWords(view.id, audience.lang);
  const who = whoWords(stillOwing(view, standing), audience);
  const due = newest(view)?.due;
  if (due === undefined)
    return view.kind === 'window'
      ? [{ text: waiting.notRunning(lowerFirst(words.task)) }]
      : [{ text: `${waiting.forTask(who.text, who.named, words.do)}${waiting.fromTelling}.` }];
  const lateness = latenessPart(due, audience, view.kind);
  if (view.kind === 'appointment') {
    const venue = standing.session?.venue || null;
    return sentence(
      waiting.forAppointment(lowerFirst(words.task), momentWords(due, audience), venue),
      lateness,
    );
  }
  if (view.kind === 'window')
    return sentence(waiting.forWindow(lowerFirst(words.task), dueWords(due, audience)), lateness);
  return sentence(
    waiting.forTask(who.text, who.named, words.do) + waiting.due(dueWords(due, audience)),
    lateness,
  );
}

function besides(view: ObligationView, audience: Audience): Part[] {
  const { waiting } = dictionaryOf(audience.lang);
  const words = taskWords(view.id, audience.lang);
  const due = newest(view)?.due;
  if (due === undefined) return [{ text: `${words.task}${waiting.fromTelling}.` }];
  const lateness = latenessPart(due, audience, view.kind);
  const task = lowerFirst(words.task);
  if (view.kind === 'appointment')
    return sentence(waiting.besidesAppointment(task, momentWords(due, audience)), lateness);
  if (view.kind === 'window') return sentence(waiting.besidesWindow(task, dueWords(due, audience)), lateness);
  const who = whoWords(view.holder, audience);
  return sentence(
    waiting.besides(`${who.text}${who.named ? ',' : ''}`, words.do, dueWords(due, audience)),
    lateness,
  );
}

function whatComes(view: ObligationView, audience: Audience): string[] {
  const { waiting } = dictionaryOf(audience.lang);
  if (view.deadlines.length === 0) return [];
  const { undone } = taskWords(view.id, audience.lang);
  const next = view.ahead[0];
  const reminder = ((): string => {
    if (next === undefined) return waiting.noMoreReminders;
    const when = momentWords(next.at, audience);
    if (view.kind !== 'task') return waiting.nextReminder(when);
    const { copy, last } = stepEffect(next.step, audience.ladder);
    return waiting.unlessDone(when, undone, copy ? aboveWords(view.holder, audience) : null, last);
  })();
  const closes = newest(view)?.closes ?? null;
  if (closes === null) return [reminder];
  if (closes <= audience.now) return [reminder, waiting.hasClosed(momentWords(closes, audience))];
  const consequence = closingWords(obligationName(view.id), audience);
  if (consequence === null) return [reminder];
  const outcome = waiting.closes(dueWords(closes, audience), undone, consequence);
  // a reminder at the closing itself says nothing new
  return next !== undefined && next.at >= closes ? [outcome] : [reminder, outcome];
}

/** Members whose level is proposed while the others have been decided: a supplementary slate takes them. */
function membersWaiting(standing: Standing): number {
  if (standing.of !== 'cell' || standing.ended || standing.stage !== 'recognitionDecision') return 0;
  const { proposed, decided } = standing.facts.members;
  return Math.max(0, proposed - decided);
}

/** What the case waits for besides what somebody owes: the committee's slate. */
function besidesOf(standing: Standing, { waiting }: Dictionary): string[] {
  const members = membersWaiting(standing);
  const appraised = standing.stage === 'committeeAppraisal';
  const again = standing.marks.includes('objectionUpheld');
  return [
    ...(appraised ? [again ? waiting.decidedAgain : waiting.besidesSlate] : []),
    ...(members === 0 ? [] : [waiting.membersOnSlate(members)]),
  ];
}

function idleStage(standing: Standing, { waiting }: Dictionary, lang: Lang): string {
  const { stage, marks } = standing;
  const members = membersWaiting(standing);
  if (members > 0) return waiting.membersOnSlate(members);
  if (stage === 'committeeAppraisal' && marks.includes('objectionUpheld')) return waiting.decidedAgain;
  if (isEnd(stage)) return waiting.ended[stage];
  if (standing.waitsFor === 'cellMinutes' && standing.facts.quarter !== undefined)
    return waiting.waitsForLeaders;
  if (standing.waitsFor) return waiting.waitsFor[standing.waitsFor];
  // of an entry from before states said so, the stage is all there is to tell
  return standing.states.length === 0
    ? waiting.unbegun
    : stageWord(standing.stage, standing.facts.quarter, lang);
}

/** What a cell was given, by which decisions; empty before there is one. */
export function resultWords(facts: CellFacts, lang: Lang): string[] {
  const { decisions, fourGood, level, award, quarter, members } = facts;
  if (decisions.length === 0) return [];
  const { waiting } = dictionaryOf(lang);
  if (quarter !== undefined)
    return [waiting.leadersDecided(members.decided, quarterWords(quarter, lang), decisions.join(', '))];
  const levelWord = level === null ? null : levelWords('cellQuality', level, lang);
  return [waiting.result(fourGood === true, levelWord, award, decisions.join(', '))];
}

/** Nobody owes anything: what is waited for, or how it ended. */
function idleWords(standing: Standing, { lang, names }: Audience): Part[] {
  const dictionary = dictionaryOf(lang);
  const { waiting } = dictionary;
  const ended = standing.of === 'cell' ? standing.facts.ended : null;
  const because = standing.of === 'cell' ? ended?.because : standing.facts.cancelledBecause;
  return [
    idleStage(standing, dictionary, lang),
    ...(standing.of === 'cell' ? resultWords(standing.facts, lang) : []),
    ...(ended?.to == null ? [] : [waiting.movedTo(ended.to)]),
    ...(ended?.into === undefined ? [] : [waiting.mergedInto(names.cell(ended.into))]),
    ...(because == null ? [] : [waiting.because(because.replace(/[.\s]+$/, ''))]),
  ].map((text, index) => ({ text: index === 0 ? text : ` ${text}` }));
}

function foremostOf({ ended, foremost, obligations }: Standing): ObligationView | undefined {
  return ended ? undefined : (obligations.find(({ id }) => id === foremost) ?? obligations[0]);
}

/** For whom, for what, until when and how late a cell or a campaign waits; or what is waited for where nobody owes. */
export function waitingHeadline(standing: Standing, audience: Audience): Part[] {
  const first = foremostOf(standing);
  return first === undefined ? idleWords(standing, audience) : headlineOf(first, standing, audience);
}

/**
 * Why a cell or a campaign waits, in the words of its newest standing and of the outbox.
 *
 * @param standing of a cell, or of the campaign
 * @param rows the subject's notices; without them nothing is said to have been told
 */
export function whyWaiting(standing: Standing, audience: Audience, rows: readonly OutboxNotice[]): Waiting {
  const headline = waitingHeadline(standing, audience);
  const first = foremostOf(standing);
  if (first === undefined) return { headline, follow: [], also: [] };
  const owing = stillOwing(first, standing);
  const follow = [...toldSoFar(first, owing, audience, rows), ...whatComes(first, audience)].join(' ');
  return {
    headline,
    follow: [{ text: follow }],
    also: [
      ...standing.obligations.filter((view) => view !== first).map((view) => besides(view, audience)),
      ...refusedCommandWords(standing, audience).map((text) => [{ text }]),
      ...besidesOf(standing, dictionaryOf(audience.lang)).map((text) => [{ text }]),
    ],
  };
}
