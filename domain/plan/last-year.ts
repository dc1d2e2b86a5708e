import { z } from 'zod';
import type { CaseContent } from '../case/case-content.ts';
import { levelSchema } from '../case/score-value.ts';
import type { Standing } from '../journal.ts';
import { plainText } from '../plain-text.ts';

/** What a campaign hands on to the next year's: results, and promises that are to be looked at (R14, R18, R19). */

const id = z.string().min(1).max(100);

const cellSchema = z.strictObject({
  cell: id,
  fourGood: z.boolean().nullable(),
  level: levelSchema.nullable(),
  award: z.string().max(500).nullable(),
  /** numbers of the decisions that stand */
  decisions: z.array(z.string().max(200)),
  objectionsUpheld: z.int().min(0),
  /** `owed`: its plan never came in */
  improvement: z.enum(['in', 'owed', 'none']),
  promises: z.array(
    z.strictObject({
      text: plainText(5_000),
      until: z.iso.date().nullable(),
      who: z.string().max(500).nullable(),
    }),
  ),
});

export const lastYearSchema = z.strictObject({
  campaign: id,
  year: z.int().min(2000).max(2200),
  cells: z.array(cellSchema),
  /** ids, never names */
  members: z.array(z.strictObject({ member: id, cell: id, level: levelSchema })),
});
export type LastYear = z.infer<typeof lastYearSchema>;
export type LastYearOfCell = z.infer<typeof cellSchema>;

/** A cell as the campaign left it. */
export interface EndedCell {
  cell: string;
  standing: Standing;
  content: Partial<CaseContent>;
}

function cellOf({ cell, standing, content }: EndedCell): LastYearOfCell {
  const { extracts = [], objections = [], improvement } = content;
  const replaced = new Set(extracts.map(({ replaces }) => replaces));
  const newest = <K extends 'fourGood' | 'level' | 'award'>(key: K) =>
    extracts.findLast((extract) => extract[key] !== null)?.[key] ?? null;
  return {
    cell,
    fourGood: newest('fourGood') ?? (extracts.length === 0 ? null : false),
    level: newest('level'),
    award: newest('award'),
    decisions: extracts.filter(({ decision }) => !replaced.has(decision)).map(({ number }) => number),
    objectionsUpheld: objections.filter(({ outcome }) => outcome?.upheld === true).length,
    improvement: improvement != null ? 'in' : standing.marks.includes('improvementOwed') ? 'owed' : 'none',
    promises: improvement?.measures ?? [],
  };
}

/** What is handed on by a campaign, cell by cell; those that left it are not. */
export function lastYearOf(
  campaign: { id: string; plan: { year: number } },
  cells: readonly EndedCell[],
): LastYear {
  const stayed = cells.filter(
    ({ standing }) => standing.stage !== 'transferred' && standing.stage !== 'withdrawn',
  );
  return {
    campaign: campaign.id,
    year: campaign.plan.year,
    cells: stayed.map(cellOf),
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
