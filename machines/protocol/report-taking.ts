import type { CampaignContext } from '../campaign/campaign-context.ts';
import type { CellReport } from './cell-report.ts';

/** Whether a report is from a cell of the campaign, and not older than what the campaign knows of that cell. */
export const isCurrent = ({ cells }: CampaignContext, { cell, seq }: CellReport): boolean => {
  const known = cells[cell];
  return known !== undefined && seq >= known.seq;
};

/** Whether it refuses a command that the campaign waits for. */
export const isRefusal = (context: CampaignContext, report: CellReport): boolean =>
  isCurrent(context, report) &&
  report.answers.some(({ id, ok }) => !ok && context.commands[id] !== undefined);

type Kept = Pick<CampaignContext, 'cells' | 'commands' | 'refused'>;

/**
 * What the campaign keeps of a report: where the cell stands, and which commands are answered. An answer that comes
 * again finds no command on its way.
 *
 * @param at instant at which it came, ms
 * @returns null for a report that doesn't count
 */
export function kept(context: CampaignContext, report: CellReport, at: number): Kept | null {
  const { cell, answers, guidance: _passedOn, handsOver: _toAnother, slate, ...news } = report;
  const known = context.cells[cell];
  if (known === undefined || !isCurrent(context, report)) return null;
  const refused = answers.flatMap(({ id, reason, values }) => {
    const sent = context.commands[id];
    return reason === null || sent === undefined
      ? []
      : [{ command: id, cell, type: sent.type, reason, values, at }];
  });
  return {
    cells: { ...context.cells, [cell]: { ...known, ...news, slate: slate ?? known.slate } },
    commands: Object.fromEntries(
      Object.entries(context.commands).filter(([id]) => !answers.some((answer) => answer.id === id)),
    ),
    refused: [...context.refused, ...refused],
  };
}
