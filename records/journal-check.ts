import { canonicalJson } from '../domain/journal/canonical-hash.ts';
import { type Erasure, emptiedParts } from '../domain/journal/erasure.ts';
import { brokenParts, type SealedPart } from '../domain/journal/journal-seal.ts';
import { type Projection, project } from '../domain/journal/projection.ts';
import type { RecordedEntry } from '../domain/journal/recorded-entry.ts';
import type { RecordsReader } from './reading.ts';

const PAGE = 200;

interface Place {
  campaign: string;
  subject: string;
}

/** Something in the journal that isn't as it was recorded, or can't be proved. */
export type JournalFault = Place &
  /** `to`: the last of several; somebody may have put a number there that is far from all others */
  (
    | { fault: 'missing'; seq: number; to?: number }
    /** it doesn't follow the entry that stands before it */
    | { fault: 'otherChain'; seq: number }
    /** not as it was sealed */
    | { fault: 'changed'; seq: number; parts: (SealedPart | 'head')[] }
    /** a part is empty, and nobody is recorded to have erased it */
    | { fault: 'emptied'; seq: number; parts: SealedPart[] }
    /** from a build that sealed nothing, or its seal was taken away: it proves nothing */
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

/** Of a run of numbers under which nothing stands; none when it is empty. */
const missing = (place: Place, from: number, to: number): JournalFault[] =>
  from > to ? [] : [{ ...place, fault: 'missing', seq: from, ...(from === to ? {} : { to }) }];

/** What is wrong with the entries of one subject, in the order of their numbers. */
export function checkChain(
  place: Place,
  entries: readonly RecordedEntry[],
  erasures: readonly Erasure[],
): JournalFault[] {
  const faults: JournalFault[] = [];
  let before: RecordedEntry | null = null;
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    const { seq, seal } = entry;
    faults.push(...missing(place, (before?.seq ?? 0) + 1, seq - 1));
    if (seal == null) faults.push({ ...place, fault: 'unsealed', seq });
    else {
      const parts = brokenParts(entry);
      if (parts.length > 0) faults.push({ ...place, fault: 'changed', seq, parts });
      const emptied = emptiedParts({ subject: place.subject, seq }, entry, erasures);
      if (emptied.length > 0) faults.push({ ...place, fault: 'emptied', seq, parts: emptied });
      const follows = (before?.seq ?? 0) === seq - 1;
      if (follows && seal.previous !== (before?.seal?.hash ?? null))
        faults.push({ ...place, fault: 'otherChain', seq });
    }
    before = entry;
  }
  return faults;
}

const lastOf = (entries: readonly RecordedEntry[]): number =>
  entries.reduce((most, { seq }) => Math.max(most, seq), 0);

/** What is wrong with the stored entries of one subject, read again; the standing shows whether the newest are gone. */
export async function chainFaults(
  reader: RecordsReader,
  campaign: string,
  subject: string,
): Promise<JournalFault[]> {
  const place = { campaign, subject };
  // read before the entries: more of them may be added meanwhile, never fewer
  const stands = await reader.recordedSeq(campaign, subject);
  const entries = await Array.fromAsync(allEntries(reader, campaign, subject));
  const erasures = await reader.erasures(campaign);
  return [...checkChain(place, entries, erasures), ...missing(place, lastOf(entries) + 1, stands)];
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

/** What is shown of a subject, by its own account; null where nothing stands. */
async function shownOf(
  reader: RecordsReader,
  campaign: string,
  subject: string,
): Promise<Omit<Projection, 'updatedAt'> | null> {
  if (subject !== 'campaign') {
    const row = await reader.cell(campaign, subject);
    if (row === null) return null;
    const content = await reader.caseContent(campaign, subject);
    return { seq: row.seq, standing: row.standing, content, record: null };
  }
  const row = await reader.campaign(campaign);
  if (row === null || row.seq === 0) return null;
  const content = await reader.campaignContent(campaign);
  const record = await reader.campaignRecord(campaign);
  return { seq: row.seq, standing: row.standing, content, record };
}

type Shown = Awaited<ReturnType<typeof shownOf>>;

/** What is wrong with the entries of a subject, and with what is shown of it beside them. */
function faultsOf(
  place: Place,
  entries: readonly RecordedEntry[],
  erasures: readonly Erasure[],
  shown: Shown,
): JournalFault[] {
  const faults = checkChain(place, entries, erasures);
  const stands = shown?.seq ?? 0;
  const last = lastOf(entries);
  faults.push(...missing(place, last + 1, stands));
  // a subject with holes is reported by them; what is shown can't be compared before they are filled
  const projection = stands > last ? null : folded(entries);
  if (projection === null) return faults;
  const { updatedAt: _updatedAt, ...made } = projection;
  if (canonicalJson(made) !== canonicalJson(shown))
    faults.push({ ...place, fault: 'standing', seq: projection.seq });
  return faults;
}

/** How often a check looks at a subject that keeps changing, before it reports on the chain alone. */
const LOOKS = 10;

/** The same, read while no entry was added; a case that goes on meanwhile is looked at again. */
async function faultsAtRest(reader: RecordsReader, place: Place): Promise<JournalFault[]> {
  const { campaign, subject } = place;
  for (let look = 1; ; look += 1) {
    const before = await reader.recordedSeq(campaign, subject);
    const entries = await Array.fromAsync(allEntries(reader, campaign, subject));
    const erasures = await reader.erasures(campaign);
    const shown = await shownOf(reader, campaign, subject);
    if ((await reader.recordedSeq(campaign, subject)) === before)
      return faultsOf(place, entries, erasures, shown);
    // a subject that grows without a pause can't be compared
    if (look === LOOKS) return checkChain(place, entries, erasures);
  }
}

/**
 * Checks a campaign's journal: numbers, seals, chain, and that what is shown is what the entries fold to. It only
 * reads, also beside a running system: whatever looks wrong at first is read again by itself.
 */
export async function checkJournal(reader: RecordsReader, campaign: string): Promise<JournalCheck> {
  const journal = await Array.fromAsync(allEntries(reader, campaign));
  const bySubject = Map.groupBy(journal, ({ subject }) => subject);
  const cells = (await reader.cells(campaign)).map(({ cell }) => cell);
  const erasures = await reader.erasures(campaign);
  const faults: JournalFault[] = [];
  for (const subject of new Set([...bySubject.keys(), ...cells, 'campaign'])) {
    const place = { campaign, subject };
    const first = faultsOf(
      place,
      bySubject.get(subject) ?? [],
      erasures,
      await shownOf(reader, campaign, subject),
    );
    if (first.length > 0) faults.push(...(await faultsAtRest(reader, place)));
  }
  return { entries: journal.length, subjects: bySubject.size, faults };
}
