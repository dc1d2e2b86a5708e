import { z } from 'zod';
import type { Instant, LocalDate } from '../calendar/instant.ts';
import { preparedValue } from '../plan/checklist.ts';
import type { JournalEntry } from './journal.ts';

/** What the office has prepared of a campaign beside its plan, and when it was announced to its cells (R30, R69). */
export interface Prepared {
  /** number of the decision on the team as it is known now; null: not yet */
  teamDecision: string | null;
  /** the same before it was put right: a number that was mistyped makes no other decision */
  enteredAs: string | null;
  /** day of that decision; null while nobody has entered it */
  teamDecisionOn: LocalDate | null;
  /** ms; null until then */
  announcedAt: Instant | null;
}

const begun = z.looseObject({
  plan: z.looseObject({
    team: z.looseObject({
      decision: z.looseObject({ number: z.string(), date: z.string().nullable() }).nullable(),
    }),
  }),
});
const itemPrepared = z.looseObject({
  item: z.enum(['teamDecision', 'teamDecisionDate']),
  value: z.string(),
});
const corrected = z.looseObject({
  teamDecision: z.string().optional(),
  teamDecisionDate: z.string().optional(),
});

/** With a number or a day as the office enters it; another number is another decision, whose day nobody has said yet. */
function withItem(before: Prepared, { item, value }: z.infer<typeof itemPrepared>): Prepared {
  const kept = preparedValue(item, value);
  if (item === 'teamDecisionDate') return { ...before, teamDecisionOn: kept };
  if (kept === before.teamDecision) return before;
  const isAnother = before.teamDecision !== null;
  return {
    ...before,
    teamDecision: kept,
    enteredAs: kept,
    teamDecisionOn: isAnother ? null : before.teamDecisionOn,
  };
}

/** The same object when the entry changes nothing of it; null before the campaign's first entry. */
export function foldPrepared(before: Prepared | null, { input, at }: JournalEntry): Prepared | null {
  if (input.kind === 'start') {
    const { data } = begun.safeParse(input.input);
    const { number = null, date = null } = data?.plan.team.decision ?? {};
    return { teamDecision: number, enteredAs: number, teamDecisionOn: date, announcedAt: null };
  }
  if (before === null || input.kind !== 'event') return before;
  const { type, payload } = input.event;
  switch (type) {
    case 'campaign.prepare': {
      const { data } = itemPrepared.safeParse(payload);
      return data === undefined ? before : withItem(before, data);
    }
    case 'campaign.correct': {
      const { data } = corrected.safeParse(payload);
      const { teamDecision = before.teamDecision, teamDecisionDate = before.teamDecisionOn } = data ?? {};
      return teamDecision === before.teamDecision && teamDecisionDate === before.teamDecisionOn
        ? before
        : { ...before, teamDecision, teamDecisionOn: teamDecisionDate };
    }
    case 'campaign.announce':
      return { ...before, announcedAt: at };
    default:
      return before;
  }
}
