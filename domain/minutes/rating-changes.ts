import type { DerivedRating, MinutesFrame } from '../case/case-content.ts';
import { type CellSubject, cellSubjectSchema } from '../case/score-value.ts';
import { canonicalJson } from '../journal/canonical-hash.ts';

/** What minutes say of ratings beside their items, and what of it they didn't say before (R33, R39, D11). */

type Proposed = Partial<Record<CellSubject, boolean | string>>;

/** One thing that is said: null where it is not. */
export type RatingSaid =
  /** what the rules derive of the scores of one layer */
  | { of: 'points'; layer: 'self' | 'team'; subject: CellSubject; said: DerivedRating | null }
  /** whether to recognise the cell, or its level, in the words of the criteria */
  | { of: 'proposed'; by: 'cell' | 'team'; subject: CellSubject; said: boolean | string | null }
  /** why the team proposes another thing than the points give; the members' levels in sum */
  | { of: 'reason' | 'members'; said: string | null };

export interface RatingChange {
  before: RatingSaid;
  after: RatingSaid;
}

const proposedOf = (
  proposed: {
    fourGood?: boolean | undefined;
    level?: string | undefined;
    grassrootsDemocracy?: string | undefined;
  } | null,
): Proposed => ({
  ...(proposed?.fourGood === undefined ? {} : { fourGood: proposed.fourGood }),
  ...(proposed?.level === undefined ? {} : { cellQuality: proposed.level }),
  ...(proposed?.grassrootsDemocracy === undefined
    ? {}
    : { grassrootsDemocracy: proposed.grassrootsDemocracy }),
});

/** What is said of it; of minutes that nobody has drafted the team proposes nothing yet. */
interface Rated extends Pick<MinutesFrame, 'derived' | 'members'> {
  proposed: {
    byCell: MinutesFrame['proposed']['byCell'];
    byTeam: Partial<MinutesFrame['proposed']['byTeam']>;
  };
}

/** All of it in the order of the paper, whether it is said or not. */
export function ratingsSaid({ derived, proposed, members }: Rated): RatingSaid[] {
  const [byCell, byTeam] = [proposedOf(proposed.byCell), proposedOf(proposed.byTeam)];
  return [
    ...cellSubjectSchema.options.flatMap((subject): RatingSaid[] => {
      const rating = derived.find((one) => one.subject === subject);
      return [
        { of: 'points', layer: 'self', subject, said: rating?.self ?? null },
        { of: 'points', layer: 'team', subject, said: rating?.team ?? null },
        { of: 'proposed', by: 'cell', subject, said: byCell[subject] ?? null },
        { of: 'proposed', by: 'team', subject, said: byTeam[subject] ?? null },
      ];
    }),
    { of: 'reason', said: proposed.byTeam.reason ?? null },
    { of: 'members', said: members },
  ];
}

/** What differs, in the order of the paper; minutes without a frame say nothing that could differ. */
export function ratingChanges(before: MinutesFrame | null, after: MinutesFrame | null): RatingChange[] {
  if (before === null || after === null) return [];
  const was = ratingsSaid(before);
  return ratingsSaid(after).flatMap((now, index): RatingChange[] => {
    const one = was[index];
    return one === undefined || canonicalJson(one.said) === canonicalJson(now.said)
      ? []
      : [{ before: one, after: now }];
  });
}
