import { type Instant, isoWithOffset } from '../domain/calendar/instant.ts';
import type { JournalEntry, Notice, ObligationView, Standing } from '../domain/journal/journal.ts';
import { peopleOf } from '../domain/people/roster.ts';
import type { Described } from '../interpreter/what-if.ts';
import { instanceKey, type PlayedPeople } from './played-people.ts';
import type { RehearsedCampaign } from './rehearsed-campaign.ts';

/**
 * What a line tells: `opened` an obligation, its `timer`s (planned steps), `due` and `closes`; `notice` and
 * `escalation` as they would be asked for, `mail` as the mailroom would group them, `toTell` for a person without an
 * address; `session` at its start; `event` of a person; `stage` entered; `late`; `ended`.
 */
export type What =
  | 'opened'
  | 'timer'
  | 'due'
  | 'closes'
  | 'notice'
  | 'escalation'
  | 'mail'
  | 'toTell'
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

/** Lines in the order in which they come; lines of planned instants are dropped when nobody waits for them any more. */
export interface LineTeller {
  /** What a running subject has ahead of it. */
  begin(subject: string, standing: Standing): Described<RehearsalLine>[];
  entry(entry: JournalEntry): Described<RehearsalLine>[];
}

type Told = Described<RehearsalLine>;

export function lineTeller(one: RehearsedCampaign, people: PlayedPeople, utcOffset: string): LineTeller {
  /** keys of planned lines, by subject and instance */
  const planned = new Map<string, Map<string, string[]>>();
  const stages = new Map<string, string>();
  const late = new Set<string>();
  const iso = (instant: Instant | null) => (instant === null ? null : isoWithOffset(instant, utcOffset));

  const told = (
    at: Instant,
    subject: string,
    what: What,
    to: string[],
    details: Record<string, unknown> = {},
  ): Told & { at: Instant } => {
    // the same notice to other people is another line; who owes something may change without moving its due date
    const { obligation, about = obligation ?? '', step = '', copy = [] } = details;
    const sent = what === 'notice' || what === 'escalation' ? JSON.stringify([to, copy]) : '';
    return {
      key: [subject, what, about, step, sent].join('/'),
      at,
      detail: {
        at: isoWithOffset(at, utcOffset),
        cell: subject === 'campaign' ? null : subject,
        what,
        to,
        ...details,
      },
    };
  };

  const noticeLine = (at: Instant, subject: string, { to, copy, about, step, due }: Notice): Told =>
    told(at, subject, copy.length > 0 ? 'escalation' : 'notice', to, { about, step, copy, due: iso(due) });

  function obligationLines(subject: string, obligation: ObligationView, at: Instant): Told[] {
    const deadline = obligation.deadlines.at(-1);
    if (deadline === undefined) return [];
    const { id, kind, holder, ahead } = obligation;
    const to = peopleOf(one.roster(subject), holder, at, utcOffset);
    const about = { obligation: id, kind };
    const plans = [
      ...ahead.map(({ step, at: instant }) => told(instant, subject, 'timer', to, { ...about, step })),
      told(deadline.due, subject, kind === 'appointment' ? 'session' : 'due', to, about),
      ...(deadline.closes === null ? [] : [told(deadline.closes, subject, 'closes', to, about)]),
    ];
    const open = planned.get(subject) ?? new Map<string, string[]>();
    open.set(
      instanceKey(obligation),
      plans.map(({ key }) => key),
    );
    planned.set(subject, open);
    return [told(at, subject, 'opened', to, { ...about, due: iso(deadline.due) }), ...plans];
  }

  /** Drops what nobody waits for any more, except where somebody has seen to it in time. */
  function calledOff(subject: string, { obligations }: Standing): Told[] {
    const open = planned.get(subject) ?? new Map<string, string[]>();
    const still = new Set(obligations.map(instanceKey));
    const gone = [...open.keys()].filter((instance) => !still.has(instance));
    const keys = gone
      .filter((instance) => !people.hasMet(subject, instance))
      .flatMap((instance) => open.get(instance) ?? []);
    for (const instance of gone) open.delete(instance);
    return keys.map((key) => ({ key, at: null }));
  }

  function owed(subject: string, standing: Standing, at: Instant): Told[] {
    const lines: Told[] = [];
    for (const obligation of standing.obligations) {
      const instance = instanceKey(obligation);
      if (obligation.late && !late.has(`${subject}/${instance}`)) {
        late.add(`${subject}/${instance}`);
        const to = peopleOf(one.roster(subject), obligation.holder, at, utcOffset);
        lines.push(told(at, subject, 'late', to, { obligation: obligation.id }));
      }
      if (!planned.get(subject)?.has(instance)) lines.push(...obligationLines(subject, obligation, at));
    }
    return lines;
  }

  return {
    begin(subject, standing) {
      stages.set(subject, standing.stage);
      return owed(subject, standing, one.now()).filter(
        (line) => line.at !== null && line.at > one.now() && line.detail.what !== 'opened',
      );
    },
    entry({ subject, at, input, notices, standing }) {
      const lines: Told[] = [];
      if (input.kind === 'event')
        lines.push(told(at, subject, 'event', [], { type: input.event.type, by: input.event.by }));
      lines.push(...notices.map((notice) => noticeLine(at, subject, notice)));
      if (stages.get(subject) !== standing.stage) {
        stages.set(subject, standing.stage);
        const { stage, marks } = standing;
        lines.push(told(at, subject, standing.ended ? 'ended' : 'stage', [], { stage, marks }));
      }
      return [...lines, ...calledOff(subject, standing), ...owed(subject, standing, at)];
    },
  };
}
