import type { JournalEntry } from '../../domain/journal/journal.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { playPeople } from '../../rehearsal/played-people.ts';
import { rehearsalStart } from '../../rehearsal/rehearse.ts';
import { type RehearsedCampaign, rehearsedCampaign } from '../../rehearsal/rehearsed-campaign.ts';
import { wholeEntries } from './whole-entries.ts';

/** A whole campaign in virtual time whose people see to everything except what a test does itself. */
export interface VirtualSeason extends RehearsedCampaign {
  entries: JournalEntry[];
  /** Events of these types are left to the test from now on; without types people see to everything again. */
  keep(...types: string[]): void;
  /** Moves time on until the condition is true. @throws Error when it never does */
  until(what: string, holds: () => boolean): void;
  /** Sends as somebody. @throws Error when it is refused */
  act(subject: string, by: string, type: string, payload?: unknown): void;
}

const AT_MOST_MS = 200 * 86_400_000;

export function virtualSeason(plan: Plan, start: number = rehearsalStart(plan)): VirtualSeason {
  const one = rehearsedCampaign(plan, plan.id, start);
  let kept: string[] = [];
  const dropped: (() => void)[] = [];
  const people = playPeople(
    {
      ...one,
      send(subject, by, type, payload) {
        if (!kept.includes(type)) return one.send(subject, by, type, payload);
        dropped.push(() => one.send(subject, by, type, payload));
        return { ok: false, refusal: { code: 'NOT_NOW', reason: 'notNow', validNow: [] } };
      },
    },
    { assume: 'on-time', earliest: start, horizon: start + AT_MOST_MS },
  );
  const entries: JournalEntry[] = [];
  const whole = wholeEntries(one);
  one.onEntry((entry) => {
    entries.push(whole(entry));
    people.look(entry.subject, entry.standing);
  });
  return {
    ...one,
    entries,
    keep(...types) {
      kept = types;
      if (types.length === 0) for (const send of dropped.splice(0)) send();
    },
    until(what, holds) {
      for (let next = one.next(); !holds(); next = one.next()) {
        if (next === undefined || next > start + AT_MOST_MS) throw new Error(`never: ${what}`);
        one.advanceTo(next);
      }
    },
    act(subject, by, type, payload = {}) {
      const checked = one.send(subject, by, type, payload);
      if (!checked.ok) throw new Error(`${type} refused: ${JSON.stringify(checked.refusal)}`);
    },
  };
}
