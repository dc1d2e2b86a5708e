import type { CampaignClient } from '../client/client.ts';
import { isReadable, type RecordedEntry } from '../domain/journal/recorded-entry.ts';
import { allEntries, checkChain } from '../records/journal-check.ts';
import type { RecordsReader, RecordsWriter } from '../records/reading.ts';

export interface SubjectRepair {
  subject: string;
  /** numbers that were missing and are there again */
  added: number[];
  /** what stood where another entry belongs */
  replaced: RecordedEntry[];
  /** numbers that neither the records, as they were sealed, nor any history holds */
  lost: number[];
}

/**
 * Takes entries that a subject's journal lacks, or has differently, from the event histories of its workflow's runs, as
 * far as Temporal still has them; what none of them holds is lost, and reported so.
 *
 * @throws ClientError UNREACHABLE; RecordingError `ENTRY_INVALID`
 */
export async function repairSubject(
  client: Pick<CampaignClient, 'recordedInputs'>,
  reader: Pick<RecordsReader, 'journal'>,
  writer: Pick<RecordsWriter, 'repairJournal'>,
  campaign: string,
  subject: string,
): Promise<SubjectRepair> {
  const stored = new Map<number, RecordedEntry>();
  for await (const entry of allEntries(reader, campaign, subject)) stored.set(entry.seq, entry);
  const made = await client.recordedInputs(campaign, subject);
  const broken = new Set(
    checkChain({ campaign, subject }, [...stored.values()]).flatMap((fault) =>
      fault.fault === 'changed' ? [fault.seq] : [],
    ),
  );
  const wanted = made.filter(({ seq, seal }) => broken.has(seq) || stored.get(seq)?.seal?.hash !== seal.hash);
  const known = new Set([...stored.keys(), ...made.map(({ seq }) => seq)]);
  const held = new Set(made.map(({ seq }) => seq));
  const lost = Array.from({ length: Math.max(0, ...known) }, (_, index) => index + 1).filter(
    (seq) => !held.has(seq) && (broken.has(seq) || !stored.has(seq)),
  );
  // nothing can be folded across a hole: what is there stays as it is, and the hole is reported
  if (wanted.length === 0 || lost.some((seq) => !isReadable(stored.get(seq))))
    return { subject, added: [], replaced: [], lost };
  return { subject, ...(await writer.repairJournal(campaign, subject, wanted)), lost };
}

/**
 * The same for every subject of a campaign, one after the other.
 *
 * @param told called with the result of each as soon as it is known
 * @returns how many entries are lost
 */
export async function repairJournal(
  client: CampaignClient,
  { reader, writer }: { reader: RecordsReader; writer: RecordsWriter },
  campaign: string,
  told: (repair: SubjectRepair) => void,
): Promise<number> {
  const cells = (await reader.cells(campaign)).map(({ cell }) => cell);
  let lost = 0;
  for (const subject of ['campaign', ...cells]) {
    const repair = await repairSubject(client, reader, writer, campaign, subject);
    lost += repair.lost.length;
    told(repair);
  }
  return lost;
}
