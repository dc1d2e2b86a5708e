import type { RecordsReader } from '../../records/reading.ts';
import { revisionMark } from '../../records/revision-mark.ts';
import type { Run } from '../command.ts';
import { type OpenRecords, openRecords, systemFolder } from '../connections.ts';
import { type Elsewhere, elsewhere } from './elsewhere.ts';
import { systemMeant } from './system-meant.ts';

/** The system that a command is for, wherever it is. */
export type OpenSystem = {
  reader: RecordsReader;
  alone: boolean;
  /** a text that differs after every change that whoever runs the command could see of the campaign meant */
  mark(): Promise<string>;
  close(): Promise<void>;
} & ({ here: OpenRecords; elsewhere: null } | { here: null; elsewhere: Elsewhere });

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
    const { reader, alone } = here;
    const mark = async () => revisionMark(await reader.campaignNames(), campaign);
    return { here, elsewhere: null, reader, alone, mark, close: () => here.close() };
  }
  const there = elsewhere(login, { campaign, isBackground });
  const { reader, mark } = there;
  return { here: null, elsewhere: there, reader, alone: false, mark, close: async () => {} };
}
