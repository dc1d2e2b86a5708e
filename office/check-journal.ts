import { allEntries, checkJournal, type JournalFault } from '../records/journal-check.ts';
import type { RecordsReader } from '../records/reading.ts';
import { foldedCase } from '../rehearsal/folded-case.ts';

/** A fault of the journal, or an entry whose step, made again, leads to something else than the entry says. */
export type CaseFault =
  | JournalFault
  | { campaign: string; subject: string; fault: 'fold'; seq: number; why: string };

export interface CheckedCampaign {
  entries: number;
  subjects: number;
  faults: CaseFault[];
}

/** What of a campaign's entries can't be made again as it says. */
async function foldFaults(reader: RecordsReader, campaign: string): Promise<CaseFault[]> {
  const journal = await Array.fromAsync(allEntries(reader, campaign));
  const bySubject = Map.groupBy(journal, ({ subject }) => subject);
  return [...bySubject].flatMap(([subject, entries]): CaseFault[] => {
    // the steps of an earlier build can't be compared with this one's
    if (entries.some(({ seal }) => seal == null)) return [];
    const { differing, broken } = foldedCase(subject, entries);
    const fault = (seq: number, why: string): CaseFault => ({ campaign, subject, fault: 'fold', seq, why });
    return [
      ...differing.map((seq) => fault(seq, 'standing')),
      ...(broken === null ? [] : [fault(broken.seq, broken.why)]),
    ];
  });
}

/** Whether a campaign's journal is intact, and what is shown is what it says. */
export async function checkCampaign(reader: RecordsReader, campaign: string): Promise<CheckedCampaign> {
  const { entries, subjects, faults } = await checkJournal(reader, campaign);
  return { entries, subjects, faults: [...faults, ...(await foldFaults(reader, campaign))] };
}
