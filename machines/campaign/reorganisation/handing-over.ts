import type { ToCell } from '../../protocol/campaign-message.ts';
import type { CellReport } from '../../protocol/cell-report.ts';
import { commandsTo } from '../../protocol/commanding.ts';
import type { CampaignContext, Handover } from '../campaign-context.ts';

/** Members go from one cell to another: once, whatever is reported again. */

/** What the campaign keeps of it until it is done. */
export const withHandover = (
  { handovers = [] }: Pick<CampaignContext, 'handovers'>,
  handover: Omit<Handover, 'isDone'>,
): Pick<CampaignContext, 'handovers'> => ({ handovers: [...handovers, { ...handover, isDone: false }] });

/**
 * What a report hands over.
 *
 * @param context as it is with the report
 * @returns null where nothing is to be handed over any more
 */
export function handedOver(
  context: CampaignContext,
  { cell, handsOver }: CellReport,
): { messages: ToCell[]; change: Partial<CampaignContext> } | null {
  const { handovers = [] } = context;
  const open = handovers.find(
    ({ from, into, isDone }) => from === cell && into === handsOver?.into && !isDone,
  );
  if (handsOver === undefined || open === undefined) return null;
  const { into, by, reason } = open;
  const { members } = handsOver;
  const { messages, book } = commandsTo(
    context.terms.campaign,
    context,
    members.length === 0 ? [] : [into],
    'members.join',
    by,
    () => ({ from: cell, members, reason }),
  );
  const done = handovers.map((one) => (one === open ? { ...one, isDone: true } : one));
  return { messages, change: { handovers: done, ...book } };
}
