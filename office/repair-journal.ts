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
  /** numbers that neither the records, sealed and in their chain, nor any history holds, from and to */
  lost: [from: number, to: number][];
}

/** The runs of numbers from 1 to the last that are not among some. */
function gapsIn(numbers: readonly number[], last: number): SubjectRepair['lost'] {
  const gaps: SubjectRepair['lost'] = [];
  let next = 1;
  for (const number of [...numbers.toSorted((a, b) => a - b), last + 1]) {
    if (number > next) gaps.push([next, number - 1]);
    next = Math.max(next, number + 1);
  }
  return gaps;
}

/** Whether something that can be folded stands under each number of a run; the first that is missing ends the look. */
function isReadableFrom(stored: ReadonlyMap<number, RecordedEntry>, from: number, to: number): boolean {
  for (let seq = from; seq <= to; seq += 1) if (!isReadable(stored.get(seq))) return false;
  return true;
}

/**
 * Takes entries that a subject's journal lacks, or has differently, from the event histories of its workflow's runs, as
 * far as Temporal still has them; what none of them holds is lost, and reported so.
 *
 * @throws ClientError UNREACHABLE; RecordingError `ENTRY_INVALID`
 */
export async function repairSubject(
  client: Pick<CampaignClient, 'recordedInputs'>,
  reader: Pick<RecordsReader, 'journal' | 'recordedSeq' | 'erasures'>,
  writer: Pick<RecordsWriter, 'repairJournal'>,
  campaign: string,
  subject: string,
): Promise<SubjectRepair> {
  const stored = new Map<number, RecordedEntry>();
  for await (const entry of allEntries(reader, campaign, subject)) stored.set(entry.seq, entry);
  // what stands shows whether the newest are gone
  const stands = await reader.recordedSeq(campaign, subject);
  const made = await client.recordedInputs(campaign, subject);
  const faults = checkChain({ campaign, subject }, [...stored.values()], await reader.erasures(campaign));
  const broken = new Set(faults.filter(({ fault }) => fault !== 'missing').map(({ seq }) => seq));
  const wanted = made.filter(({ seq, seal }) => broken.has(seq) || stored.get(seq)?.seal?.hash !== seal.hash);
  const proved = [...stored.keys()].filter((seq) => !broken.has(seq));
  const lost = gapsIn([...proved, ...made.map(({ seq }) => seq)], Math.max(stands, ...stored.keys()));
  // nothing can be folded across a hole: what is there stays as it is, and the hole is reported
  if (wanted.length === 0 || lost.some(([from, to]) => !isReadableFrom(stored, from, to)))
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
    lost += repair.lost.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    told(repair);
  }
  return lost;
}
