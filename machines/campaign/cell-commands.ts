import type { ToCell } from '../protocol/campaign-message.ts';
import type { CommandPayload, CommandType } from '../protocol/command.ts';
import { type CommandBook, commandsTo } from '../protocol/commanding.ts';
import type { CampaignContext } from './campaign-context.ts';

interface Enqueue {
  emit(event: ToCell): void;
  assign(change: CommandBook): void;
}

/**
 * Sends one command to each of these cells and remembers it until it is answered.
 *
 * @param by the person whose event causes it
 */
export function command<T extends CommandType>(
  context: CampaignContext,
  enqueue: Enqueue,
  cells: string[],
  type: T,
  by: string,
  payloadOf: (cell: string) => CommandPayload<T>,
): void {
  const { messages, book } = commandsTo(context.terms.campaign, context, cells, type, by, payloadOf);
  for (const message of messages) enqueue.emit(message);
  enqueue.assign(book);
}

/** Cells that have not ended. */
export const running = (context: CampaignContext): string[] =>
  Object.keys(context.cells).filter((cell) => !context.cells[cell]?.ended);
