import type { CellInput } from '../cell/cell-context.ts';
import type { Command } from './command.ts';

/** What the campaign's machine emits for its cells. */
export type ToCell =
  | { type: 'startCell'; input: CellInput }
  | { type: 'command'; cell: string; command: Command };

/** The same as it leaves the campaign: start a cell, or command one. */
export type CampaignMessage = { start: CellInput } | { cell: string; command: Command };

const isToCell = (emitted: { type: string }): emitted is ToCell =>
  emitted.type === 'startCell' || emitted.type === 'command';

/** What a step of the campaign tells its cells, in order. @param emitted everything that the step has emitted */
export const messagesToCells = (emitted: readonly { type: string }[]): CampaignMessage[] =>
  emitted
    .filter(isToCell)
    .map((one) =>
      one.type === 'startCell' ? { start: one.input } : { cell: one.cell, command: one.command },
    );

export const receiverOf = (message: CampaignMessage): string =>
  'start' in message ? message.start.cell : message.cell;
