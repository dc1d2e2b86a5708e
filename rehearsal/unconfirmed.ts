import type { RecordedEntry } from '../domain/journal/recorded-entry.ts';
import { createEngine } from '../interpreter/engine.ts';
import { campaignMachine } from '../machines/campaign/campaign.ts';
import type { CampaignContext } from '../machines/campaign/campaign-context.ts';
import { type CampaignMessage, messagesToCells } from '../machines/protocol/campaign-message.ts';
import type { CellReport } from '../machines/protocol/cell-report.ts';
import { commandsTaken } from '../machines/protocol/command-memory.ts';
import { createReporter } from '../machines/protocol/reporter.ts';
import { engineOfEntries } from './cell-engines.ts';
import { foldedCase } from './folded-case.ts';

const campaigns = createEngine<CampaignContext>(campaignMachine(), { version: '1' });

/** What campaign and cells have told each other by their entries, and what of it nobody has confirmed. */
export interface Unconfirmed {
  /** starts of cells that were never heard of, and commands without an answer, in the order in which they were made */
  messages: CampaignMessage[];
  /** cells that the campaign believes to be under way */
  underWay: string[];
}

/** @param entries of the campaign. @returns null when its steps can't be made again */
export function unconfirmed(entries: readonly RecordedEntry[]): Unconfirmed | null {
  const { state, emitted } = foldedCase('campaign', entries);
  if (state === null) return null;
  const { cells: known, commands } = campaigns.view(state).context;
  return {
    messages: messagesToCells(emitted).filter((message) =>
      'start' in message ? known[message.start.cell]?.seq === 0 : commands[message.command.id] !== undefined,
    ),
    underWay: Object.keys(known).filter((cell) => known[cell]?.ended === false),
  };
}

/** Everything that a cell has to report by its entries; nothing when its steps can't be made again. */
export function reportsOf(cell: string, entries: readonly RecordedEntry[]): CellReport[] {
  const { state } = foldedCase(cell, entries);
  const last = entries.at(-1);
  if (state === null || last === undefined) return [];
  const { seq, standing } = last;
  const { context } = engineOfEntries(entries).view(state);
  const answers = commandsTaken(entries).map(({ answer }) => answer);
  return createReporter(cell).again({ seq, standing, context }, answers);
}
