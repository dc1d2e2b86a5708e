import type { RecordsReader } from '../../records/reading.ts';
import type { Run } from '../command.ts';
import { type OpenRecords, openRecords, systemFolder } from '../connections.ts';
import { type Elsewhere, elsewhere } from './elsewhere.ts';
import { systemMeant } from './system-meant.ts';

/** The system that a command is for, wherever it is. */
export type OpenSystem = { reader: RecordsReader; alone: boolean; close(): Promise<void> } & (
  | { here: OpenRecords; elsewhere: null }
  | { here: null; elsewhere: Elsewhere }
);

/**
 * @param isBackground whether the command goes on by itself
 * @throws as `systemMeant` and `openRecords`
 */
export async function openSystem(
  { campaign }: Pick<Run, 'campaign'>,
  isBackground = false,
): Promise<OpenSystem> {
  const login = await systemMeant(systemFolder());
  if (login === null) {
    const here = await openRecords();
    return { here, elsewhere: null, reader: here.reader, alone: here.alone, close: () => here.close() };
  }
  const there = elsewhere(login, { campaign, isBackground });
  return { here: null, elsewhere: there, reader: there.reader, alone: false, close: async () => {} };
}
