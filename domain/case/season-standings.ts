import type { ObligationView, Standing } from '../journal/journal.ts';
import { inNaturalOrder } from '../natural-order.ts';
import { type StageId, stagesOf } from '../stages.ts';

/** The standings of a whole campaign, read together. */

/** Where a cell, or the campaign, stands. */
export interface Stands {
  /** `campaign`, or the cell's id */
  subject: string;
  standing: Standing;
}

/** A campaign with its cells. */
export const seasonOf = (
  campaign: Standing,
  cells: readonly { cell: string; standing: Standing }[],
): Stands[] => [
  { subject: 'campaign', standing: campaign },
  ...cells.map(({ cell, standing }) => ({ subject: cell, standing })),
];

/** Cells by the stage that they are in, all stages in their order, and behind them those that have ended. */
export function cellsByStage<C extends { standing: Pick<Standing, 'stage' | 'ended' | 'facts'> }>(
  cells: readonly C[],
): { stage: StageId | 'ended'; cells: C[] }[] {
  // all cells of a campaign are of one kind
  return [
    ...stagesOf(cells[0]?.standing.facts ?? {}).map((stage) => ({
      stage,
      cells: cells.filter(({ standing }) => standing.stage === stage),
    })),
    { stage: 'ended', cells: cells.filter(({ standing }) => standing.ended) },
  ];
}

/** Something that is overdue. */
export interface Overdue extends Stands {
  view: ObligationView;
  /** exclusive instant, ms */
  due: number;
}

/** What is overdue of cases that have not ended, the longest first. @param now ms */
export const overdueOf = (all: readonly Stands[], now: number): Overdue[] =>
  all
    .filter(({ standing }) => !standing.ended)
    .flatMap((one) =>
      one.standing.obligations.flatMap((view) => {
        const due = view.deadlines.at(-1)?.due;
        return view.kind === 'task' && due !== undefined && due <= now ? [{ ...one, view, due }] : [];
      }),
    )
    .sort((a, b) => a.due - b.due || inNaturalOrder(a.subject, b.subject));
