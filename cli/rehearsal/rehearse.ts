import { addWorkingDays, periodEnd } from '../../domain/calendar.ts';
import { type Instant, instantAt, isoWithOffset } from '../../domain/instant.ts';
import type { JournalEntry, Notice, ObligationView } from '../../domain/journal.ts';
import type { Plan } from '../../domain/plan.ts';
import { peopleOf, type Roster } from '../../domain/roster.ts';
import { calendarOf, firstSession } from '../../domain/shift.ts';
import { rosterOf } from '../../machines/campaign-start.ts';
import { type Assumption, deedsFor, momentOf, type Situation } from './people.ts';
import { type RehearsedCampaign, rehearsedCampaign } from './rehearsed-campaign.ts';

/**
 * What a line tells: `opened` an obligation, its `timer`s (planned steps), `due` and `closes`; `notice` and
 * `escalation` as they would go, `mail` as the mailroom would group them; `session` at its start; `event` of a person;
 * `stage` entered; `late` noted; `ended`.
 */
export type What =
  | 'opened'
  | 'timer'
  | 'due'
  | 'closes'
  | 'notice'
  | 'escalation'
  | 'mail'
  | 'session'
  | 'event'
  | 'stage'
  | 'late'
  | 'ended';

export interface RehearsalLine {
  /** ISO with the plan's offset */
  at: string;
  cell: string | null;
  what: What;
  to: string[];
  [detail: string]: unknown;
}

export interface Rehearsal {
  lines: RehearsalLine[];
  /** who would be waited for at the end, by subject */
  standings: Record<string, JournalEntry['standing']>;
}

const HORIZON_WORKING_DAYS = 60;

/** 08:00 as many working days before the first session as the plan wants for its preparation. */
export function rehearsalStart(plan: Plan): Instant {
  const day = addWorkingDays(calendarOf(plan), firstSession(plan), -plan.settings.preparationLead.value);
  return instantAt(day, '08:00', plan.calendar.utcOffset);
}

/** Notices of one person in the same stretch of minutes leave as one mail, at its end (design decision 9). */
function mailsOf(
  plan: Plan,
  notices: { at: Instant; subject: string; notice: Notice }[],
): { at: Instant; to: string; keys: string[] }[] {
  const minutes = plan.settings.mailGroupMinutes.value;
  const bucketEnd = (at: Instant) =>
    minutes === 0 ? at : (Math.floor(at / (minutes * 60_000)) + 1) * minutes * 60_000;
  const mails = new Map<string, { at: Instant; to: string; keys: string[] }>();
  for (const { at, subject, notice } of notices) {
    for (const person of [...notice.to, ...notice.copy]) {
      const key = `${bucketEnd(at)}/${person}`;
      const mail = mails.get(key) ?? { at: bucketEnd(at), to: person, keys: [] };
      mail.keys.push(`${subject}/${notice.key}`);
      mails.set(key, mail);
    }
  }
  return [...mails.values()];
}

const instanceKey = ({ id, deadlines }: ObligationView) =>
  `${id}@${deadlines.length}@${deadlines.at(-1)?.due}`;

/**
 * The whole campaign in virtual time, without a server: every date that would come, every notice and mail.
 *
 * @param plan its dates are used as they stand
 * @param assume what people do: everything on time, everything late, or nothing after the announcement
 * @param start instant (ms) at which the office begins
 */
export function rehearse(
  plan: Plan,
  assume: Assumption = 'on-time',
  start: Instant = rehearsalStart(plan),
): Rehearsal {
  const calendar = calendarOf(plan);
  const { utcOffset } = calendar;
  const horizon = periodEnd(
    calendar,
    instantAt(firstSession(plan), '00:00', utcOffset),
    HORIZON_WORKING_DAYS,
  );
  const lines: { instant: Instant; line: RehearsalLine }[] = [];
  const notices: { at: Instant; subject: string; notice: Notice }[] = [];
  const withdrawn = new Set<string>();
  const known = new Set<string>();
  const stages = new Map<string, string>();
  const late = new Set<string>();
  const roster: Roster = rosterOf(plan);

  const add = (
    instant: Instant,
    subject: string,
    what: What,
    to: string[],
    details: Record<string, unknown> = {},
  ) => {
    const cell = subject === 'campaign' ? null : subject;
    lines.push({ instant, line: { at: isoWithOffset(instant, utcOffset), cell, what, to, ...details } });
  };

  const one: RehearsedCampaign = rehearsedCampaign(plan, plan.id, start);
  const act = (subject: string, obligation: ObligationView) => {
    const standing = one.standing(subject);
    if (!standing.obligations.some((open) => instanceKey(open) === instanceKey(obligation))) return;
    // one after the other: each is checked against what the one before has brought about
    for (const [index, { by, type, payload }] of deedsFor(obligation, situation(subject)).entries()) {
      if (index === 0) one.send(subject, by, type, payload);
      else one.at(one.now(), () => one.send(subject, by, type, payload));
    }
  };
  const situation = (subject: string): Situation => ({
    subject,
    standing: one.standing(subject),
    roster,
    calendar,
    now: one.now(),
  });

  function tellObligation(subject: string, obligation: ObligationView, at: Instant): void {
    const deadline = obligation.deadlines.at(-1);
    if (deadline === undefined) return;
    const to = peopleOf(roster, obligation.holder, at, utcOffset);
    const about = { obligation: obligation.id, kind: obligation.kind };
    add(at, subject, 'opened', to, { ...about, due: isoWithOffset(deadline.due, utcOffset) });
    for (const { step, at: instant } of obligation.ahead)
      add(instant, subject, 'timer', to, { ...about, step });
    add(deadline.due, subject, obligation.kind === 'appointment' ? 'session' : 'due', to, about);
    if (deadline.closes !== null) add(deadline.closes, subject, 'closes', to, about);
  }

  one.onEntry((entry) => {
    const { subject, at, standing } = entry;
    if (entry.input.kind === 'event')
      add(at, subject, 'event', [], { type: entry.input.event.type, by: entry.input.event.by });
    for (const notice of entry.notices) {
      notices.push({ at, subject, notice });
      const what = notice.copy.length > 0 ? 'escalation' : 'notice';
      add(at, subject, what, notice.to, {
        about: notice.about,
        step: notice.step,
        copy: notice.copy,
        due: notice.due === null ? null : isoWithOffset(notice.due, utcOffset),
      });
    }
    for (const key of entry.withdrawn) withdrawn.add(`${subject}/${key}@${at}`);
    if (stages.get(subject) !== standing.stage) {
      stages.set(subject, standing.stage);
      add(at, subject, standing.ended ? 'ended' : 'stage', [], {
        stage: standing.stage,
        marks: standing.marks,
      });
    }
    for (const obligation of standing.obligations) {
      const key = `${subject}/${instanceKey(obligation)}`;
      if (obligation.late && !late.has(key)) {
        late.add(key);
        add(at, subject, 'late', peopleOf(roster, obligation.holder, at, utcOffset), {
          obligation: obligation.id,
        });
      }
      if (known.has(key)) continue;
      known.add(key);
      tellObligation(subject, obligation, at);
      const moment = momentOf(obligation, assume, { ...situation(subject), standing });
      if (moment !== null && moment <= horizon) one.at(moment, () => act(subject, obligation));
    }
  });

  for (let next = one.next(); next !== undefined && next <= horizon; next = one.next()) one.advanceTo(next);

  const left = notices.filter(
    ({ at, subject, notice }) => !settledBefore(withdrawn, subject, notice, at, plan),
  );
  for (const { at, to, keys } of mailsOf(plan, left)) add(at, 'campaign', 'mail', [to], { notices: keys });
  return {
    lines: lines
      .map((entry, index) => ({ ...entry, index }))
      .sort((a, b) => a.instant - b.instant || a.index - b.index)
      .map(({ line }) => line),
    standings: Object.fromEntries(one.subjects().map((subject) => [subject, one.standing(subject)])),
  };
}

/** Taken back within its stretch of minutes, before the mail left. */
function settledBefore(
  withdrawn: Set<string>,
  subject: string,
  notice: Notice,
  at: Instant,
  plan: Plan,
): boolean {
  const minutes = plan.settings.mailGroupMinutes.value * 60_000;
  const leaves = minutes === 0 ? at : (Math.floor(at / minutes) + 1) * minutes;
  return [...withdrawn].some((entry) => {
    const split = entry.lastIndexOf('@');
    const instant = Number(entry.slice(split + 1));
    return entry.slice(0, split) === `${subject}/${notice.key}` && instant >= at && instant < leaves;
  });
}
