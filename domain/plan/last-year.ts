import { z } from 'zod';
import type { RecordedCell } from '../case/recorded-cell.ts';
import { levelSchema } from '../case/score-value.ts';
import type { DecisionKind } from '../committee/committee-content.ts';
import { idSchema, longIdSchema } from '../id.ts';
import type { CellStanding } from '../journal/journal.ts';
import { plainText } from '../plain-text.ts';
import { newestSaid } from '../result/extracts.ts';
import { isGone } from '../stages.ts';

/** What a campaign hands on to the next year's: results, and promises that are to be looked at (R14, R18, R19). */

const cellSchema = z.strictObject({
  cell: idSchema,
  fourGood: z.boolean().nullable(),
  level: levelSchema.nullable(),
  award: z.string().max(500).nullable(),
  /** of the newest layer of the cell's quality; left out by plans that were written without them */
  points: z.number().nullable().optional(),
  /** e.g. `late`, `reserved`: what counts beside the points when awards are considered (R19) */
  marks: z.array(z.string().max(100)).max(50).optional(),
  /** numbers of the decisions that stand */
  decisions: z.array(z.string().max(200)).max(200),
  objectionsUpheld: z.int().min(0),
  /** `owed`: its plan never came in */
  improvement: z.enum(['in', 'owed', 'none']),
  promises: z
    .array(
      z.strictObject({
        text: plainText(5_000),
        until: z.iso.date().nullable(),
        who: z.string().max(500).nullable(),
      }),
    )
    .max(500),
});

export const lastYearSchema = z.strictObject({
  campaign: longIdSchema,
  year: z.int().min(2000).max(2200),
  cells: z.array(cellSchema).max(1_000),
  /** ids, never names */
  members: z.array(z.strictObject({ member: idSchema, cell: idSchema, level: levelSchema })).max(100_000),
});
export type LastYear = z.infer<typeof lastYearSchema>;
export type LastYearOfCell = z.infer<typeof cellSchema>;

/** Points that the standing holds, of the last layer that gave any. */
function pointsOf({ facts }: CellStanding): number | null {
  const { committee, team, self } = facts.ratings.cellQuality ?? {};
  return (committee ?? team ?? self)?.total ?? null;
}

/** @param fourGood whether the campaign decides on it: a cell that isn't recognised stands in no decision */
function cellOf({ cell, standing, content }: RecordedCell, fourGood: boolean): LastYearOfCell {
  const { extracts = [], objections = [], improvement } = content;
  return {
    cell,
    fourGood: newestSaid(extracts, 'fourGood') ?? (fourGood && extracts.length > 0 ? false : null),
    level: newestSaid(extracts, 'level'),
    award: newestSaid(extracts, 'award'),
    points: pointsOf(standing),
    marks: standing.marks,
    decisions: extracts.map(({ number }) => number),
    objectionsUpheld: objections.filter(({ outcome }) => outcome?.upheld === true).length,
    improvement: improvement != null ? 'in' : standing.marks.includes('improvementOwed') ? 'owed' : 'none',
    promises: improvement?.measures ?? [],
  };
}

export const hasLeft = ({ standing }: Pick<RecordedCell, 'standing'>): boolean => isGone(standing.stage);

/** Whether there is anything to hand on: a cell has come to its end, or was told a decision. */
export const hasResults = (cells: readonly RecordedCell[]): boolean =>
  cells.some(
    ({ standing, content }) => standing.stage === 'concluded' || (content.extracts ?? []).length > 0,
  );

interface DecidedCampaign {
  id: string;
  plan: { year: number; settings: { decisionKinds: { value: readonly DecisionKind[] } } };
}

/**
 * What is handed on by a campaign, cell by cell; those that left it are not.
 *
 * @param cells with the decisions that stand, and no others
 */
export function lastYearOf(
  { id: campaign, plan: { year, settings } }: DecidedCampaign,
  cells: readonly RecordedCell[],
): LastYear {
  const stayed = cells.filter((one) => !hasLeft(one));
  const fourGood = settings.decisionKinds.value.includes('fourGood');
  return {
    campaign,
    year,
    cells: stayed.map((one) => cellOf(one, fourGood)),
    members: stayed.flatMap(({ cell, content }) =>
      (content.members ?? []).flatMap(({ member, decided }) =>
        decided === null ? [] : [{ member, cell, level: decided.level }],
      ),
    ),
  };
}

/** Last year's result of a cell; null when there is none. */
export const lastYearOfCell = (
  plan: { lastYear?: LastYear | undefined },
  cell: string,
): (LastYearOfCell & { year: number }) | null => {
  const found = plan.lastYear?.cells.find((one) => one.cell === cell);
  return found === undefined || plan.lastYear === undefined ? null : { ...found, year: plan.lastYear.year };
};
