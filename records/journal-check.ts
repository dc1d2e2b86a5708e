import { canonicalJson } from '../domain/canonical-hash.ts';
import type { Standing } from '../domain/journal.ts';
import { brokenParts, type SealedPart } from '../domain/journal-seal.ts';
import { type Projection, project } from '../domain/projection.ts';
import type { RecordedEntry, RecordsReader } from './reading.ts';

const PAGE = 200;

interface Place {
  campaign: string;
  subject: string;
}

/** Something of the journal that isn't as it was recorded, or that it doesn't prove. */
export type JournalFault = Place &
  (
    | { fault: 'missing'; seq: number }
    /** it doesn't follow the entry that stands before it */
    | { fault: 'otherChain'; seq: number }
    /** not as it was sealed */
    | { fault: 'changed'; seq: number; parts: (SealedPart | 'head')[] }
    /** of a build that sealed nothing: can be read, not proved */
    | { fault: 'unsealed'; seq: number }
    /** what is shown isn't what the entries fold to */
    | { fault: 'standing'; seq: number }
  );

export interface JournalCheck {
  entries: number;
  subjects: number;
  faults: JournalFault[];
}

/** All entries of a campaign, oldest first. */
export async function* allEntries(
  reader: Pick<RecordsReader, 'journal'>,
  campaign: string,
  subject?: string,
): AsyncGenerator<RecordedEntry> {
  for (let after = 0; ; ) {
    const page = await reader.journal(campaign, {
      ...(subject === undefined ? {} : { subject }),
      after,
      limit: PAGE,
      order: 'oldest',
    });
    for (const { position, ...entry } of page) {
      after = position;
      yield entry;
    }
    if (page.length < PAGE) return;
  }
}

/** What is wrong with the entries of one subject, in the order of their numbers. */
export function checkChain(place: Place, entries: readonly RecordedEntry[]): JournalFault[] {
  const faults: JournalFault[] = [];
  let before: RecordedEntry | null = null;
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    const { seq, seal } = entry;
    for (let missing = (before?.seq ?? 0) + 1; missing < seq; missing += 1)
      faults.push({ ...place, fault: 'missing', seq: missing });
    if (seal === undefined) faults.push({ ...place, fault: 'unsealed', seq });
    else {
      const parts = brokenParts({ ...entry, seal });
      if (parts.length > 0) faults.push({ ...place, fault: 'changed', seq, parts });
      const follows = (before?.seq ?? 0) === seq - 1;
      if (follows && seal.previous !== (before?.seal?.hash ?? null))
        faults.push({ ...place, fault: 'otherChain', seq });
    }
    before = entry;
  }
  return faults;
}

/**
 * What is wrong with the entries that are stored of one subject, read anew; that the newest are gone is told by what
 * stands.
 */
export async function chainFaults(
  reader: RecordsReader,
  campaign: string,
  subject: string,
): Promise<JournalFault[]> {
  const place = { campaign, subject };
  // read before the entries: meanwhile there may come more of them, never fewer
  const stands = await reader.recordedSeq(campaign, subject);
  const entries: RecordedEntry[] = [];
  for await (const entry of allEntries(reader, campaign, subject)) entries.push(entry);
  const last = Math.max(0, ...entries.map(({ seq }) => seq));
  const cutOff: JournalFault[] = last < stands ? [{ ...place, fault: 'missing', seq: last + 1 }] : [];
  return [...checkChain(place, entries), ...cutOff];
}

function folded(entries: readonly RecordedEntry[]): Projection | null {
  let projection: Projection | null = null;
  try {
    for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) projection = project(projection, entry);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return projection;
}

/**
 * Checks a campaign's journal: numbers, seals, chain, and that what is shown is what the entries fold to. It reads
 * alone, also beside a running system.
 */
export async function checkJournal(reader: RecordsReader, campaign: string): Promise<JournalCheck> {
  const bySubject = new Map<string, RecordedEntry[]>();
  for await (const entry of allEntries(reader, campaign)) {
    const known = bySubject.get(entry.subject);
    if (known === undefined) bySubject.set(entry.subject, [entry]);
    else known.push(entry);
  }
  const row = await reader.campaign(campaign);
  const shown = new Map<string, { standing: Standing; seq: number }>(
    (await reader.cells(campaign)).map((row) => [row.cell, row]),
  );
  if (row !== null && row.seq > 0) shown.set('campaign', row);
  const faults: JournalFault[] = [];
  for (const subject of new Set([...bySubject.keys(), ...shown.keys()])) {
    const place = { campaign, subject };
    const entries = bySubject.get(subject) ?? [];
    faults.push(...checkChain(place, entries));
    const stands = shown.get(subject);
    const last = entries.reduce((most, { seq }) => Math.max(most, seq), 0);
    for (let missing = last + 1; missing <= (stands?.seq ?? 0); missing += 1)
      faults.push({ ...place, fault: 'missing', seq: missing });
    const projection = folded(entries);
    const content =
      subject === 'campaign'
        ? await reader.campaignContent(campaign)
        : await reader.caseContent(campaign, subject);
    const shownNow = { seq: stands?.seq, standing: stands?.standing, content };
    const same =
      projection !== null &&
      canonicalJson({ ...projection, updatedAt: undefined }) === canonicalJson(shownNow);
    // a subject with holes is told by them; what stands can't be compared before they are filled
    if (projection !== null && !same && last >= (stands?.seq ?? 0))
      faults.push({ ...place, fault: 'standing', seq: projection.seq });
  }
  const entries = [...bySubject.values()].reduce((sum, list) => sum + list.length, 0);
  return { entries, subjects: bySubject.size, faults };
}
