import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import { preparedValue } from '../plan/checklist.ts';
import type { JournalEntry } from './journal.ts';

/** What the office has prepared of a campaign beside its plan, and when it was announced to its cells (R30, R69). */
export interface Prepared {
  /** number of the decision on the team as it was entered last; null: not yet */
  teamDecision: string | null;
  /** ms; null until then */
  announcedAt: Instant | null;
}

const begun = z.looseObject({
  plan: z.looseObject({
    team: z.looseObject({ decision: z.looseObject({ number: z.string() }).nullable() }),
  }),
});
const itemPrepared = z.looseObject({ item: z.literal('teamDecision'), value: z.string() });
const corrected = z.looseObject({ teamDecision: z.string() });

/** The same object when the entry changes nothing of it; null before the campaign's first entry. */
export function foldPrepared(before: Prepared | null, { input, at }: JournalEntry): Prepared | null {
  if (input.kind === 'start') {
    const { data } = begun.safeParse(input.input);
    return { teamDecision: data?.plan.team.decision?.number ?? null, announcedAt: null };
  }
  if (before === null || input.kind !== 'event') return before;
  const { type, payload } = input.event;
  switch (type) {
    case 'campaign.prepare': {
      const { data } = itemPrepared.safeParse(payload);
      return data === undefined
        ? before
        : { ...before, teamDecision: preparedValue('teamDecision', data.value) };
    }
    case 'campaign.correct': {
      const { data } = corrected.safeParse(payload);
      return data === undefined ? before : { ...before, teamDecision: data.teamDecision };
    }
    case 'campaign.announce':
      return { ...before, announcedAt: at };
    default:
      return before;
  }
}
