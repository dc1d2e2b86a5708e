import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ScoreLayers } from '../domain/case/case-content.ts';
import type { DecisionCase } from '../domain/committee/committee-content.ts';
import { criteriaSetSchema } from '../domain/criteria/criteria.ts';
import type { EntryContent, JournalInput } from '../domain/journal/journal.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { campaignPlanOf } from '../domain/plan/campaign-plan.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { storeDecision } from './decisions.ts';
import { createReader } from './reader.ts';
import { rebuildProjections } from './rebuild.ts';
import { putCampaign } from './recorded-campaign.fixture.ts';
import { recordEntries } from './recording.ts';
import {
  beginningOf,
  describeOnBoth,
  entryOf,
  newCampaign,
  smallPlan,
  standingAt,
} from './records.fixture.ts';
import { write } from './writing.ts';

await describeOnBoth('recording', (records) => {
  const reader = () => createReader(records().db);
  const record = (...entries: Parameters<typeof recordEntries>[1]) =>
    write(
      records().db,
      entries[0]?.campaign ?? '',
      async (queries) => (await recordEntries(queries, entries)).length,
    );

  test('entries are read back in order, with the standing of the newest', async () => {
    const campaign = newCampaign();
    const [first, second] = [entryOf(campaign, 'doi-1', 1), entryOf(campaign, 'doi-1', 2)];
    expect(await record(first, second)).toBe(2);
    await record(entryOf(campaign, 'doi-2', 1), entryOf(campaign, 'campaign', 1));
    const { position: _, ...newest } = (await reader().journal(campaign, { subject: 'doi-1' }))[0] ?? never();
    expect(newest).toEqual(second);
    const cells = await reader().cells(campaign);
    expect(cells.map(({ cell, seq, standing }) => [cell, seq, standing.facts.returns])).toEqual([
      ['doi-1', 2, 2],
      ['doi-2', 1, 1],
    ]);
    expect(await reader().recordedSeq(campaign, 'doi-1')).toBe(2);
    expect(await reader().recordedSeq(campaign, 'doi-9')).toBe(0);
  });

  test('cells stand in the order in which people count them', async () => {
    const campaign = newCampaign();
    const cells = ['doi-1', 'doi-2', 'doi-10', 'doi-11'];
    await record(...cells.toReversed().map((cell) => entryOf(campaign, cell, 1)));
    expect((await reader().cells(campaign)).map(({ cell }) => cell)).toEqual(cells);
  });

  test('an entry delivered again changes nothing, alone and before a new one', async () => {
    const campaign = newCampaign();
    const [first, second] = [entryOf(campaign, 'doi-1', 1), entryOf(campaign, 'doi-1', 2)];
    await record(first);
    expect(await record(first)).toBe(0);
    expect(await record(first, second)).toBe(1);
    expect(await reader().journal(campaign)).toHaveLength(2);
  });

  test('a gap is refused and nothing of the call is stored', async () => {
    const campaign = newCampaign();
    await expect(record(entryOf(campaign, 'doi-1', 1), entryOf(campaign, 'doi-1', 3))).rejects.toMatchObject({
      code: 'JOURNAL_GAP',
    });
    expect(await reader().journal(campaign)).toEqual([]);
    expect(await reader().cell(campaign, 'doi-1')).toBeNull();
  });

  test('another entry under the same sequence is refused', async () => {
    const campaign = newCampaign();
    await record(entryOf(campaign, 'doi-1', 1));
    await expect(
      record(entryOf(campaign, 'doi-1', 1, { key: 'other/1', standing: standingAt('preReview') })),
    ).rejects.toMatchObject({ code: 'JOURNAL_CONFLICT' });
    expect((await reader().cell(campaign, 'doi-1'))?.standing.stage).toBe('dossierSubmission');
  });

  test('an entry that was not sealed upon the one before it is refused, within one call, too', async () => {
    const campaign = newCampaign();
    const [first, other] = [entryOf(campaign, 'doi-1', 1), entryOf(campaign, 'doi-1', 1, { reason: 'khác' })];
    const followsOther = entryOf(campaign, 'doi-1', 2);
    expect(followsOther.seal.previous).toBe(other.seal.hash);
    await expect(record(first, followsOther)).rejects.toMatchObject({ code: 'JOURNAL_CONFLICT' });
    expect(await reader().journal(campaign)).toEqual([]);
    await record(first);
    await expect(record(followsOther)).rejects.toMatchObject({ code: 'JOURNAL_CONFLICT' });
    expect(await reader().recordedSeq(campaign, 'doi-1')).toBe(1);
  });

  test('calls at the same time for one subject store every entry once', async () => {
    const campaign = newCampaign();
    const entries = Array.from({ length: 8 }, (_, index) => entryOf(campaign, 'doi-1', index + 1));
    const upTo = Array.from({ length: 8 }, (_, index) => record(...entries.slice(0, index + 1)));
    const counts = await Promise.all(upTo);
    expect(counts.reduce((sum, count) => sum + count)).toBe(8);
    const positions = (await reader().journal(campaign, { order: 'oldest' })).map(({ seq }) => seq);
    expect(positions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('a reader gets what is after a position, oldest or newest first, in pages', async () => {
    const campaign = newCampaign();
    await record(...[1, 2, 3, 4].map((seq) => entryOf(campaign, 'doi-1', seq)));
    const [first] = await reader().journal(campaign, { order: 'oldest', limit: 1 });
    const rest = await reader().journal(campaign, { after: first?.position ?? 0 });
    expect(rest.map(({ seq }) => seq)).toEqual([4, 3, 2]);
  });

  test('of events alone those of the types that are asked for, the newest first', async () => {
    const campaign = newCampaign();
    const event = (type: string): JournalInput => ({
      kind: 'event',
      event: { id: 'e1', type, payload: {}, by: 'thu' },
    });
    await record(
      entryOf(campaign, 'doi-1', 1),
      entryOf(campaign, 'doi-1', 2, { input: event('extension.request') }),
      entryOf(campaign, 'doi-1', 3, { input: event('difficulty.raise') }),
      entryOf(campaign, 'doi-1', 4, { input: event('extension.refuse') }),
      entryOf(campaign, 'doi-1', 5, {
        input: { kind: 'command', event: { id: 'c1', type: 'extension.request', payload: {}, by: 'thu' } },
      }),
      entryOf(campaign, 'doi-2', 1, { input: event('extension.request') }),
    );
    const asked = { subject: 'doi-1', types: ['extension.request', 'extension.refuse'] };
    const seqs = async (more = {}) =>
      (await reader().journal(campaign, { ...asked, ...more })).map(({ seq }) => seq);
    expect(await seqs()).toEqual([4, 2]);
    expect(await seqs({ limit: 1 })).toEqual([4]);
    expect(await seqs({ types: [] })).toEqual([]);
  });

  test('the campaign has a content, too, with the newest of each part; a cell has another', async () => {
    const campaign = newCampaign();
    const report = { by: 'nguyen-quoc-hung', summary: 'Đã kiểm tra 8 chi bộ', at: 7 };
    const superiorReport = { number: '30-BC/ĐU', date: '2024-12-30', at: 9 };
    expect(await reader().campaignContent(campaign)).toEqual({});
    await record(
      entryOf(campaign, 'campaign', 1, { content: { report: null, meetings: [], slates: [] } }),
      entryOf(campaign, 'campaign', 2, { content: { report } }),
      entryOf(campaign, 'doi-1', 1, { content: { difficulties: [] } }),
    );
    await record(entryOf(campaign, 'campaign', 3, { content: { superiorReport } }));
    const content = { report, meetings: [], slates: [], superiorReport };
    expect(await reader().campaignContent(campaign)).toEqual(content);
    expect(await reader().caseContent(campaign, 'doi-1')).toEqual({ difficulties: [] });
    expect(await reader().caseContent(campaign, 'campaign')).toEqual({});
    await rebuildProjections(records().db);
    expect(await reader().campaignContent(campaign)).toEqual(content);
  });

  test('content from before a part was known is read as it was recorded', async () => {
    const campaign = newCampaign();
    const scores = { self: [], team: [], cleared: 0 } as unknown as ScoreLayers;
    await record(entryOf(campaign, 'doi-1', 1, { content: { scores } }));
    expect(await reader().caseContent(campaign, 'doi-1')).toEqual({ scores });
  });

  test('projections rebuilt from the journal equal those made while recording', async () => {
    const campaign = newCampaign();
    await record(
      ...[1, 2, 3].map((seq) => entryOf(campaign, 'doi-1', seq)),
      entryOf(campaign, 'campaign', 1),
    );
    const before = await reader().cells(campaign);
    await records().db.execute(
      sql`update standing set seq = 99, standing = '{}' where campaign = ${campaign}`,
    );
    expect(await reader().cells(campaign)).not.toEqual(before);
    const rebuilt = await rebuildProjections(records().db);
    expect(await reader().cells(campaign)).toEqual(before);
    expect(rebuilt.entries).toBeGreaterThanOrEqual(4);
    expect(rebuilt.subjects).toBeGreaterThanOrEqual(2);
  });

  test('a journal with a hole in it is not rebuilt', async () => {
    const campaign = newCampaign();
    await record(...[1, 2, 3].map((seq) => entryOf(campaign, 'doi-1', seq)));
    const before = await reader().cells(campaign);
    await records().db.execute(sql`delete from journal where campaign = ${campaign} and seq = 2`);
    await expect(rebuildProjections(records().db)).rejects.toThrow(RangeError);
    expect(await reader().cells(campaign)).toEqual(before);
    await records().db.execute(sql`delete from journal where campaign = ${campaign}`);
  });

  test('a failed write leaves neither rows nor revision, and another campaign’s stays', async () => {
    const [campaign, other] = [newCampaign(), newCampaign()];
    const roster = { revision: 1, assignments: [] };
    for (const id of [campaign, other])
      await putCampaign(records().db, { id, plan: smallPlan, roster, startedAt: 5 });
    const revisions = async () => {
      const named = await reader().campaignNames();
      return [campaign, other].map((one) => named.find(({ id }) => id === one)?.revision);
    };
    await expect(write(records().db, campaign, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await revisions()).toEqual([0, 0]);
    await record(entryOf(campaign, 'doi-1', 1));
    await record(entryOf(campaign, 'doi-1', 2));
    expect(await revisions()).toEqual([2, 0]);
  });

  test.each(["x'); drop table journal; --", "' or '1'='1", '\\', '$1', 'a\u0000b', '\ud800'])(
    '[1.2.4] %j in a remark is stored and read as text',
    async (text) => {
      const campaign = newCampaign();
      const event = { id: text, type: 'dossier.submit', payload: { remark: text }, by: text };
      const entry = entryOf(campaign, 'doi-1', 1, { input: { kind: 'event', event }, reason: text });
      await record(entry);
      expect((await reader().journal(campaign))[0]).toMatchObject(entry);
    },
  );

  test.each(["x'); drop table journal; --", "' or '1'='1", '%'])(
    '[1.2.4] %j as an id finds nothing of others',
    async (id) => {
      const campaign = newCampaign();
      await record(entryOf(campaign, 'doi-1', 1));
      expect(await reader().journal(id)).toEqual([]);
      expect(await reader().journal(campaign, { subject: id })).toEqual([]);
      expect(await reader().notices(campaign, { person: id })).toEqual([]);
      expect(await reader().mails(campaign, { subject: id })).toEqual([]);
      expect(await reader().cell(campaign, id)).toBeNull();
      expect(await reader().campaign(id)).toBeNull();
      expect(await reader().journal(campaign)).toHaveLength(1);
    },
  );

  test('campaigns are named newest first, also those of which nothing else is recorded', async () => {
    const [older, newest, middle] = [newCampaign(), newCampaign(), newCampaign()];
    const roster = { revision: 1, assignments: [] };
    for (const [id, startedAt] of [
      [older, 7],
      [newest, 9],
      [middle, 8],
    ] as const)
      await putCampaign(records().db, { id, plan: smallPlan, roster, startedAt });
    const named = (await reader().campaignNames()).filter(({ id }) => [older, newest, middle].includes(id));
    expect(named).toEqual([
      { id: newest, startedAt: 9, revision: 0 },
      { id: middle, startedAt: 8, revision: 0 },
      { id: older, startedAt: 7, revision: 0 },
    ]);
  });

  test('a campaign is recorded with its first entry, once', async () => {
    const id = newCampaign();
    const plan = realPlanNow();
    await record(beginningOf(id, plan, { at: 5 }));
    await record(beginningOf(id, plan, { at: 5 })).catch(() => undefined);
    expect(await reader().campaign(id)).toMatchObject({ id, seq: 1, startedAt: 5, roster: rosterOf(plan) });
    // what its entries fold to, and nothing that is stored beside it
    const folded = { plan: campaignPlanOf(plan), roster: rosterOf(plan), startedAt: 5 };
    expect(await reader().campaignRecord(id)).toEqual(folded);
    expect((await reader().campaigns()).filter((row) => row.id === id)).toHaveLength(1);
  });

  test('what a campaign folds to, dropped and rebuilt from the journal, is byte for byte what it was', async () => {
    const id = newCampaign();
    const plan = realPlanNow();
    const joined = { cell: 'doi-6', name: 'Chi bộ Đội 6', peerGroup: 'doi', session: 'sang' };
    const set = { ...criteriaSetSchema.parse(plan.criteria[0]?.set), title: 'Bộ tiêu chí mới' };
    const [gone] = plan.roles;
    const add = [{ person: 'nguoi-moi', role: 'office' as const }];
    const remove = gone === undefined ? [] : [{ person: gone.person, role: gone.role, cell: gone.cell }];
    const decision = {
      'main-fourGood': { withdrawn: { by: 'viet', reason: 'Ghi sai', at: 9 } } as DecisionCase,
    };
    const events: [string, unknown, EntryContent?][] = [
      ['campaign.prepare', { item: 'planNumber', value: '30-KH/ĐU' }],
      ['campaign.prepare', { item: 'copies', value: '7' }],
      ['cell.add', { ...joined, reason: 'Mới thành lập' }],
      ['cell.add', { ...joined, reason: 'Mới thành lập' }],
      ['criteria.change', { set, reason: 'Bản mới' }],
      ['calendar.change', { off: ['2027-02-05'], worked: ['2027-02-06'], reason: 'Hoán đổi' }],
      ['campaign.correct', { venue: 'Hội trường B', milestones: { awards: '2027-03-01' }, reason: 'Sửa' }],
      ['person.replace', { newcomers: [], remove, add, vacant: false, reason: 'Điều động' }],
      ['decision.withdraw', { decision: 'main-fourGood', reason: 'Ghi sai' }, { decisions: decision }],
    ];
    await record(beginningOf(id, plan, { at: 5 }));
    const event = (type: string, payload: unknown) => ({ id: type, type, payload, by: 'do-thi-thu' });
    for (const [index, [type, payload, content = {}]] of events.entries())
      await record(
        entryOf(id, 'campaign', index + 2, {
          input: { kind: 'event', event: event(type, payload) },
          content,
        }),
      );
    const place = { body: `Đảng ủy ${id}`, term: '', type: 'QĐ' };
    await storeDecision(records().db, place, {
      id: 'main-fourGood',
      campaign: id,
      slate: 'main',
      kind: 'fourGood',
      number: '15-QĐ/ĐU',
      date: '2024-12-27',
      signer: 'viet',
      lines: [],
      replaces: null,
      amends: null,
      gapReason: null,
      html: '',
      word: null,
      sha256: '',
      issuedAt: 8,
    });
    const rows = async () =>
      JSON.stringify([
        await records().db.execute(
          sql`select plan::text, roster::text, started_at from campaign where id = ${id}`,
        ),
        await records().db.execute(
          sql`select standing::text, content::text, seq, updated_at from standing where campaign = ${id}`,
        ),
        await reader().decisions(id),
      ]);
    const before = await rows();
    const row = await reader().campaign(id);
    expect(row?.plan.document.number).toBe('30-KH/ĐU');
    expect(row?.plan.cells.filter((cell) => cell.id === 'doi-6')).toHaveLength(1);
    expect(row?.plan.sessions[0]?.cells).toEqual([...(plan.sessions[0]?.cells ?? []), 'doi-6']);
    expect(row?.plan.criteria[0]?.set).toMatchObject({ title: set.title });
    expect(row?.plan.calendar.holidays).toContainEqual({
      date: '2027-02-05',
      name: 'Hoán đổi',
      source: 'Hoán đổi',
    });
    expect(row?.plan.calendar.workedDays.map(({ date }) => date)).toContain('2027-02-06');
    expect(row?.plan.venue).toEqual({ ...plan.venue, name: 'Hội trường B' });
    expect(row?.plan.milestones).toEqual({ ...plan.milestones, awards: '2027-03-01' });
    expect(row?.roster.revision).toBe(2);
    expect(row?.roster.assignments).toContainEqual({ ...gone, to: '2024-11-30' });
    expect(row?.roster.assignments.at(-1)).toEqual({ ...add[0], from: '2024-12-01' });
    expect((await reader().decisions(id))[0]?.withdrawn?.reason).toBe('Ghi sai');
    await records().db.execute(sql`delete from campaign where id = ${id}`);
    await records().db.execute(sql`delete from standing where campaign = ${id}`);
    expect(await rows()).not.toBe(before);
    await rebuildProjections(records().db);
    expect(await rows()).toBe(before);
  });
});

function never(): never {
  throw new Error('nothing was found');
}
