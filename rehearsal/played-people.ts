import type { Assumption } from '../domain/assumption.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { ObligationView, Standing } from '../domain/journal/journal.ts';
import { deedsFor, momentOf, type Situation } from './people.ts';
import type { RehearsedCampaign } from './rehearsed-campaign.ts';

/** One opening of an obligation with its newest deadline: another deadline makes it another instance. */
export const instanceKey = ({ id, openedAt, deadlines }: ObligationView): string =>
  `${id}@${openedAt}@${deadlines.length}@${deadlines.at(-1)?.due}`;

export interface PlayedPeople {
  /** Looks at what is owed now, and plans who sees to new obligations. */
  look(subject: string, standing: Standing): void;
  /** Whether the people have seen to it. */
  hasMet(subject: string, instance: string): boolean;
}

export interface PlayedOptions {
  assume: Assumption;
  /** nobody acts before this instant, ms */
  earliest: Instant;
  /** nor after this one, ms */
  horizon: Instant;
}

/** People who act by an assumption, through the same door as real ones. */
export function playPeople(
  one: RehearsedCampaign,
  { assume, earliest, horizon }: PlayedOptions,
): PlayedPeople {
  const known = new Set<string>();
  const met = new Set<string>();
  const situation = (subject: string): Situation => ({
    subject,
    standing: one.standing(subject),
    roster: one.roster(subject),
    terms: one.terms(subject),
    now: one.now(),
  });

  function act(subject: string, instance: string): void {
    const obligation = one.standing(subject).obligations.find((open) => instanceKey(open) === instance);
    if (obligation === undefined) return;
    met.add(`${subject}/${instance}`);
    if (obligation.id === 'telling') one.notifyInPerson();
    // one after the other: each is checked against what the one before has changed
    for (const [index, { by, type, payload }] of deedsFor(obligation, situation(subject)).entries()) {
      if (index === 0) one.send(subject, by, type, payload);
      else one.at(one.now(), () => one.send(subject, by, type, payload));
    }
  }

  return {
    look(subject, standing) {
      for (const obligation of standing.obligations) {
        const instance = instanceKey(obligation);
        if (known.has(`${subject}/${instance}`)) continue;
        known.add(`${subject}/${instance}`);
        const moment = momentOf(obligation, assume, { ...situation(subject), standing });
        if (moment === null || moment > horizon) continue;
        one.at(Math.max(moment, earliest), () => act(subject, instance));
      }
    },
    hasMet: (subject, instance) => met.has(`${subject}/${instance}`),
  };
}
