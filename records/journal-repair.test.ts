import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { erasePart, type SealedEntry } from '../domain/journal/journal-seal.ts';
import { eraseEntryPart } from './erasures.ts';
import { chainFaults, checkJournal } from './journal-check.ts';
import { repairJournal } from './journal-repair.ts';
import { createReader } from './reader.ts';
import type { RecordsReader } from './reading.ts';
import { recordEntries } from './recording.ts';
import { describeOnBoth, entryOf, newCampaign, noticeOf, standingAt } from './records.fixture.ts';
import { journal, notices, standings } from './schema.ts';
import { openTroubles, recordTrouble } from './troubles.ts';
import { write } from './writing.ts';

const CELL = 'doi-1';
const NOW = 1_733_000_100_000;

await describeOnBoth('a journal that somebody has changed', (records) => {
  const reader = () => createReader(records().db);
  const faultsOf = async (campaign: string) => (await checkJournal(reader(), campaign)).faults;
  const repair = (campaign: string, entries: readonly SealedEntry[], subject = CELL) =>
    repairJournal(records().db, campaign, subject, entries, NOW);
  const entryAt = (campaign: string, seq: number) =>
    and(eq(journal.campaign, campaign), eq(journal.subject, CELL), eq(journal.seq, seq));
  const read = (campaign: string) => reader().journal(campaign, { order: 'oldest' });

  /** Four entries of a cell, those of another one between them; the second and the third tell the head something. */
  async function recorded() {
    const campaign = newCampaign();
    const entries = [1, 2, 3, 4].map((seq) =>
      entryOf(
        campaign,
        CELL,
        seq,
        seq === 2 || seq === 3 ? { notices: [noticeOf(`n${seq}`, seq, ['anh'])] } : {},
      ),
    );
    for (const entry of entries) {
      await recordEntries(records().db, [entry]);
      await recordEntries(records().db, [entryOf(campaign, 'doi-2', entry.seq)]);
    }
    return { campaign, entries };
  }

  test('as it was recorded it has no fault, also where a part was erased', async () => {
    const { campaign, entries } = await recorded();
    expect(await checkJournal(reader(), campaign)).toEqual({ entries: 8, subjects: 2, faults: [] });
    const [, second] = entries;
    if (second === undefined) throw new Error('no second entry');
    const erasure = {
      campaign,
      subject: CELL,
      seq: 2,
      part: 'notices',
      by: 'anh',
      at: NOW,
      reason: 'đơn',
    } as const;
    await eraseEntryPart(records().db, erasure);
    expect(await faultsOf(campaign)).toEqual([]);
    expect(await reader().erasures(campaign)).toEqual([erasure]);
    expect(await repair(campaign, entries)).toEqual({ added: [], replaced: [] });
    await records().db.delete(journal).where(entryAt(campaign, 2));
    expect(await repair(campaign, entries)).toEqual({ added: [2], replaced: [] });
    expect((await read(campaign)).find(({ subject, seq }) => subject === CELL && seq === 2)?.notices).toEqual(
      [],
    );
    expect(await faultsOf(campaign)).toEqual([]);
  });

  test('a part that was emptied without a record of who erased it is a fault, and comes back from the history', async () => {
    const { campaign, entries } = await recorded();
    const [, second] = entries;
    if (second === undefined) throw new Error('no second entry');
    const entry = erasePart(second, 'notices');
    await records().db.update(journal).set({ entry }).where(entryAt(campaign, 2));
    const fault = { campaign, subject: CELL, fault: 'emptied', seq: 2, parts: ['notices'] };
    expect(await faultsOf(campaign)).toEqual([fault]);
    expect(await repair(campaign, entries)).toMatchObject({ replaced: [{ seq: 2 }] });
    expect(await faultsOf(campaign)).toEqual([]);
  });

  test('an entry that comes while a check reads is no fault of the journal', async () => {
    const { campaign } = await recorded();
    let next = 5;
    const comes = () => recordEntries(records().db, [entryOf(campaign, CELL, next++)]);
    const busy: RecordsReader = {
      ...reader(),
      async cells(of) {
        await comes();
        return reader().cells(of);
      },
      async cell(of, cell) {
        const row = await reader().cell(of, cell);
        if (next < 8) await comes();
        return row;
      },
    };
    expect(await checkJournal(busy, campaign)).toMatchObject({ faults: [] });
    expect(next).toBe(8);
  });

  test('a case that goes on without a pause is not reported as differing from its entries', async () => {
    const { campaign } = await recorded();
    let next = 5;
    const restless: RecordsReader = {
      ...reader(),
      async cell(of, cell) {
        if (cell === CELL) await recordEntries(records().db, [entryOf(campaign, CELL, next++)]);
        return reader().cell(of, cell);
      },
    };
    expect(await checkJournal(restless, campaign)).toMatchObject({ faults: [] });
    expect(next).toBeGreaterThan(10);
    await records().db.delete(journal).where(entryAt(campaign, 2));
    expect((await checkJournal(restless, campaign)).faults).toMatchObject([
      { subject: CELL, fault: 'missing', seq: 2 },
    ]);
  });

  test('every kind of fault is seen under the number at which it lies', async () => {
    const { campaign, entries } = await recorded();
    const { db } = records();
    const [first, second, , fourth] = entries;
    if (first === undefined || second === undefined || fourth === undefined) throw new Error('no entries');
    const at = { campaign, subject: CELL };
    await db.delete(journal).where(entryAt(campaign, 4));
    expect(await faultsOf(campaign)).toEqual([{ ...at, fault: 'missing', seq: 4 }]);
    await db.delete(journal).where(entryAt(campaign, 2));
    expect(await faultsOf(campaign)).toEqual([2, 4].map((seq) => ({ ...at, fault: 'missing', seq })));
    await repair(campaign, [second, fourth]);

    const otherSecond = { ...second, at: second.at + 1 };
    await db.update(journal).set({ entry: otherSecond }).where(entryAt(campaign, 2));
    expect(await faultsOf(campaign)).toEqual([{ ...at, fault: 'changed', seq: 2, parts: ['head'] }]);
    entryOf(campaign, CELL, 1, { reason: 'khác' });
    const uponAnother = entryOf(campaign, CELL, 2, { notices: second.notices });
    await db.update(journal).set({ entry: uponAnother }).where(entryAt(campaign, 2));
    expect(await faultsOf(campaign)).toEqual([2, 3].map((seq) => ({ ...at, fault: 'otherChain', seq })));
    const { seal: _none, ...unsealed } = second;
    await db
      .update(journal)
      .set({ entry: unsealed as SealedEntry })
      .where(entryAt(campaign, 2));
    expect(await faultsOf(campaign)).toContainEqual({ ...at, fault: 'unsealed', seq: 2 });
    await db.update(journal).set({ entry: second }).where(entryAt(campaign, 2));

    await db
      .update(standings)
      .set({ standing: standingAt('preReview') })
      .where(and(eq(standings.campaign, campaign), eq(standings.subject, CELL)));
    expect(await faultsOf(campaign)).toEqual([{ ...at, fault: 'standing', seq: 4 }]);
    await repair(campaign, []);
    expect(await faultsOf(campaign)).toEqual([]);
  });

  test('a number far from all others is one long hole, whether it is an entry’s or what is shown', async () => {
    const { campaign } = await recorded();
    const { db } = records();
    const at = { campaign, subject: CELL };
    const far = 2_000_000_000;
    const forged = entryOf(campaign, CELL, far);
    await db.insert(journal).values({ ...at, seq: far, at: 1, key: 'k', hash: 'h', entry: forged });
    expect(await faultsOf(campaign)).toContainEqual({ ...at, fault: 'missing', seq: 5, to: far - 1 });
    await db.delete(journal).where(entryAt(campaign, far));
    await db
      .update(standings)
      .set({ seq: far })
      .where(and(eq(standings.campaign, campaign), eq(standings.subject, CELL)));
    const hole = [{ ...at, fault: 'missing', seq: 5, to: far }];
    expect(await faultsOf(campaign)).toEqual(hole);
    expect(await chainFaults(reader(), campaign, CELL)).toEqual(hole);
  });

  test('a hole is filled in its place, its notices are asked for, and its trouble is settled', async () => {
    const { campaign, entries } = await recorded();
    const { db } = records();
    const before = await read(campaign);
    await db.delete(journal).where(entryAt(campaign, 2));
    const trouble = { campaign, subject: CELL, kind: 'journalGap' as const, ref: '', detail: 'x' };
    await write(db, trouble.campaign, (queries) => recordTrouble(queries, trouble, NOW));
    expect(await openTroubles(db, campaign)).toHaveLength(1);
    expect(await repair(campaign, entries)).toEqual({ added: [2], replaced: [] });
    expect(await read(campaign)).toEqual(before);
    expect(await openTroubles(db, campaign)).toEqual([]);
    const told = await db.select().from(notices).where(eq(notices.campaign, campaign));
    expect(told.map(({ key }) => key)).toEqual(['n2/opening@2']);
    expect(await repair(campaign, entries)).toEqual({ added: [], replaced: [] });
  });

  test('an entry that was changed under its hash, or is in the place of another, is replaced and its notices are asked for', async () => {
    const { campaign, entries } = await recorded();
    const { db } = records();
    const [, second, third] = entries;
    if (second === undefined || third === undefined) throw new Error('no entries');
    const changed = { ...second, reason: 'chưa từng có' };
    await db.update(journal).set({ entry: changed }).where(entryAt(campaign, 2));
    const foreign = entryOf(campaign, CELL, 3, { reason: 'khác' });
    await db.update(journal).set({ entry: foreign, hash: foreign.seal.hash }).where(entryAt(campaign, 3));
    expect(await repair(campaign, entries)).toEqual({ added: [], replaced: [changed, foreign] });
    expect(await faultsOf(campaign)).toEqual([]);
    const told = await db.select().from(notices).where(eq(notices.campaign, campaign));
    expect(told.map(({ key }) => key).sort()).toEqual(['n2/opening@2', 'n3/opening@3']);
  });

  test.each<[string, 'changed' | 'unsealed', (entry: SealedEntry) => unknown]>([
    ['without its seal', 'unsealed', ({ seal: _seal, ...entry }) => entry],
    ['with an empty seal', 'unsealed', (entry) => ({ ...entry, seal: null })],
    ['with a seal of no parts', 'changed', (entry) => ({ ...entry, seal: { ...entry.seal, parts: {} } })],
    ['with words for a seal', 'changed', (entry) => ({ ...entry, seal: 'niêm phong' })],
    ['without its input', 'changed', (entry) => ({ ...entry, input: null })],
    ['without its standing', 'changed', (entry) => ({ ...entry, standing: null })],
    ['of which nothing is left', 'unsealed', () => null],
  ])('an entry %s is told of, and replaced', async (_title, fault, destroy) => {
    const { campaign, entries } = await recorded();
    const { db } = records();
    const [, second] = entries;
    if (second === undefined) throw new Error('no second entry');
    const destroyed: SealedEntry = JSON.parse(JSON.stringify(destroy(second)));
    await db
      .update(journal)
      .set({ entry: sql`${JSON.stringify(destroyed)}::json` })
      .where(entryAt(campaign, 2));
    const parts = fault === 'changed' ? { parts: ['head'] } : {};
    expect(await faultsOf(campaign)).toContainEqual({ campaign, subject: CELL, fault, seq: 2, ...parts });
    expect(await repair(campaign, entries)).toEqual({ added: [], replaced: [{ ...destroyed, seq: 2 }] });
    expect(await faultsOf(campaign)).toEqual([]);
  });

  test('across an entry that can not be read nothing is folded', async () => {
    const { campaign, entries } = await recorded();
    const { db } = records();
    const [, second, third] = entries;
    if (second === undefined || third === undefined) throw new Error('no entries');
    const destroyed: SealedEntry = JSON.parse(JSON.stringify({ ...second, standing: null }));
    await db.update(journal).set({ entry: destroyed }).where(entryAt(campaign, 2));
    await db.delete(journal).where(entryAt(campaign, 3));
    await expect(repair(campaign, [third])).rejects.toMatchObject({ code: 'JOURNAL_GAP' });
    expect(await repair(campaign, entries)).toMatchObject({ added: [3] });
  });

  test('that the journal is broken stays open until nothing is wrong with it', async () => {
    const { campaign, entries } = await recorded();
    const { db } = records();
    const [, second, third] = entries;
    if (second === undefined || third === undefined) throw new Error('no entries');
    const changed = { ...second, reason: 'chưa từng có' };
    await db.update(journal).set({ entry: changed }).where(entryAt(campaign, 2));
    await db.delete(journal).where(entryAt(campaign, 3));
    const trouble = { campaign, subject: CELL, kind: 'journalBroken' as const, ref: '', detail: 'x' };
    await write(db, trouble.campaign, (queries) => recordTrouble(queries, trouble, NOW));
    expect(await repair(campaign, [third])).toEqual({ added: [3], replaced: [] });
    expect(await openTroubles(db, campaign)).toMatchObject([{ kind: 'journalBroken' }]);
    await repair(campaign, [second]);
    expect(await openTroubles(db, campaign)).toEqual([]);
  });

  test('an entry whose seal does not hold, or of another subject, is refused; over a hole nothing is changed', async () => {
    const { campaign, entries } = await recorded();
    const [, second, , fourth] = entries;
    if (second === undefined || fourth === undefined) throw new Error('no entries');
    const invalid = { code: 'ENTRY_INVALID' };
    await expect(repair(campaign, [{ ...second, reason: 'khác' }])).rejects.toMatchObject(invalid);
    await expect(repair(campaign, [second], 'doi-2')).rejects.toMatchObject(invalid);
    await records().db.delete(journal).where(entryAt(campaign, 2));
    await records().db.delete(journal).where(entryAt(campaign, 4));
    const before = await read(campaign);
    await expect(repair(campaign, [fourth])).rejects.toMatchObject({ code: 'JOURNAL_GAP' });
    expect(await read(campaign)).toEqual(before);
  });
});
