import type { CampaignContext } from '../campaign/campaign-context.ts';
import type { ToCell } from './campaign-message.ts';
import type { CommandPayload, CommandType } from './command.ts';

/** What a campaign knows of its commands: those on their way, and how many there have been. */
export type CommandBook = Pick<CampaignContext, 'commands' | 'commandCount'>;

/**
 * One command to each of these cells, each with an id of its own, on its way until it is answered.
 *
 * @param campaign the campaign's id; ids of its commands begin with it
 * @param by the person whose event causes them
 */
export function commandsTo<T extends CommandType>(
  campaign: string,
  book: CommandBook,
  cells: readonly string[],
  type: T,
  by: string,
  payloadOf: (cell: string) => CommandPayload<T>,
): { messages: ToCell[]; book: CommandBook } {
  const commands = { ...book.commands };
  let count = book.commandCount;
  const messages = cells.map((cell): ToCell => {
    count += 1;
    const id = `${campaign}-c${count}`;
    commands[id] = { cell, type };
    return { type: 'command', cell, command: { id, type, payload: payloadOf(cell), by } };
  });
  return { messages, book: { commands, commandCount: count } };
}
