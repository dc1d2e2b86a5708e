import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningDashboard, startDashboard } from '../web/serve.ts';
import { openDatabase, type Records } from './database.ts';
import type { PersonRow } from './person-row.ts';
import { createReader } from './reader.ts';
import type { RecordsReader, RecordsWriter } from './reading.ts';
import { putCampaign } from './recorded-campaign.fixture.ts';
import { recordEntries } from './recording.ts';
import { entryOf, newCampaign, preparedDump, smallPlan } from './records.fixture.ts';
import { recordsDoor } from './records-door.ts';
import { remoteReader, remoteWriter } from './remote-reader.ts';
import { createWriter } from './writer.ts';

const TOKEN = 'a-token-of-this-test';
const anh: PersonRow = {
  id: 'anh',
  name: 'Nguyễn Thị Ánh',
  cell: 'doi-1',
  email: null,
  born: '1980-05-17',
  member: true,
};

let records: Records;
let reader: RecordsReader;
let writer: RecordsWriter;
let running: RunningDashboard;
let campaign: string;
beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
  reader = createReader(records.db);
  writer = createWriter(records.db);
  running = await startDashboard({
    reader,
    writer,
    now: () => Date.now(),
    internalToken: TOKEN,
    host: '127.0.0.1',
    port: 0,
    container: false,
  });
  campaign = newCampaign();
  const roster = { revision: 1, assignments: [] };
  await putCampaign(records.db, { id: campaign, plan: smallPlan, roster, startedAt: 1 });
});
afterAll(async () => {
  await running.close();
  await records.close();
});

describe('the door of the process that owns the records', () => {
  const remote = () => ({ address: running.url, token: TOKEN });

  test('people are written and read through it as they are in the process itself', async () => {
    const away = remoteWriter(remote());
    expect(await away.savePeople(campaign, [anh])).toEqual({ added: 1, changed: 0 });
    expect(await away.savePeople(campaign, [{ ...anh, cell: null }])).toEqual({ added: 0, changed: 1 });
    expect(await remoteReader(remote()).people(campaign)).toEqual([{ ...anh, cell: null }]);
    expect(await away.correctPerson(campaign, 'anh', { phone: '0294 1' })).toBeUndefined();
    expect(await reader.people(campaign)).toEqual([{ ...anh, cell: null, phone: '0294 1' }]);
    await expect(away.correctPerson(campaign, 'anh', { email: 'a@' })).rejects.toMatchObject({
      code: 'PERSON_INVALID',
    });
    expect(await away.erasePerson(campaign, 'anh')).toBeUndefined();
    expect(await reader.people(campaign)).toMatchObject([{ id: 'anh', name: 'anh', born: null }]);
  });

  test('thousands of rows pass in one call', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...anh, id: `m-${index}` }));
    expect(await remoteWriter(remote()).savePeople(campaign, rows)).toEqual({ added: 5_000, changed: 0 });
  });

  test('the content of the campaign and the register of numbers are read through it', async () => {
    const content = { superiorReport: { number: '30-BC/ĐU', date: '2024-12-30', at: 9 } };
    await recordEntries(records.db, [entryOf(campaign, 'campaign', 1, { content })]);
    const away = remoteReader(remote());
    expect(await away.campaignContent(campaign)).toEqual(content);
    expect(await away.register('Đảng ủy Cục', '', 'QĐ')).toEqual({ last: null, numbers: [] });
  });

  test('drafts are kept, read and dropped through it', async () => {
    const place = { campaign, subject: 'doi-1', type: 'extension.request', person: 'anh', paperOf: '' };
    const draft = {
      ...place,
      revision: 0,
      base: 2,
      eventId: 'd-1',
      savedBy: 'p-1',
      pairs: [['a', 'b']] as const,
    };
    const [away, there] = [remoteWriter(remote()), remoteReader(remote())];
    expect(await away.saveDraft(draft)).toMatchObject({ kept: true, draft: { revision: 1 } });
    expect(await there.draft(place)).toMatchObject({ ...draft, revision: 1 });
    expect(await there.drafts(place.campaign, place.person)).toMatchObject([{ subject: place.subject }]);
    await expect(away.saveDraft({ ...draft, base: -1 })).rejects.toMatchObject({ code: 'DRAFT_INVALID' });
    const hashes = ['a'.repeat(64), 'b'.repeat(64)];
    const naming = { ...draft, revision: 1, pairs: [['file', hashes[1] ?? '']] as const };
    await away.saveDraft(naming);
    expect(await away.namedFiles(campaign, 'doi-1', hashes)).toEqual(hashes.slice(1));
    expect(await away.dropDraft(place, 'd-1')).toBeUndefined();
    expect(await there.draft(place)).toBeNull();
  });

  test('a printed code is kept through it, for a day, by its hash alone', async () => {
    const away = remoteWriter(remote());
    await writer.savePeople(campaign, [{ ...anh, id: 'chi' }]);
    const hash = 'a'.repeat(64);
    const until = await away.keepPrintedCode(campaign, 'chi', hash);
    expect(Math.abs(until - Date.now() - 86_400_000)).toBeLessThan(60_000);
    for (const one of [writer, away]) {
      const bad = [
        ['nowhere', 'chi', hash, 'CAMPAIGN_UNKNOWN'],
        [campaign, 'nobody', hash, 'PERSON_UNKNOWN'],
        [campaign, 'a\u0000', hash, 'PERSON_UNKNOWN'],
        [campaign, 'chi', 'ABCDE-12345', 'PERSON_INVALID'],
      ] as const;
      for (const [where, who, what, code] of bad)
        await expect(one.keepPrintedCode(where, who, what)).rejects.toMatchObject({ code });
      await expect(one.keepFirstCode(hash)).rejects.toMatchObject({ code: 'CAMPAIGN_THERE' });
    }
  });

  test('what may not be recorded is refused by the same codes as in the process itself', async () => {
    const away = remoteWriter(remote());
    const bad = { ...anh, name: '' };
    for (const one of [writer, away]) {
      const failure = one.savePeople(campaign, [{ ...anh, id: 'binh' }, bad]);
      await expect(failure).rejects.toMatchObject({
        name: 'RecordingError',
        code: 'PERSON_INVALID',
        message: expect.stringContaining('row 2: name'),
      });
      const unknown = { name: 'RecordingError', code: 'CAMPAIGN_UNKNOWN' };
      await expect(one.savePeople('nowhere', [anh])).rejects.toMatchObject(unknown);
      await expect(one.erasePerson(campaign, 'nobody')).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
    }
    expect((await reader.people(campaign)).some(({ id }) => id === 'binh')).toBe(false);
  });

  test('a question that has no answer is told as in the process itself', async () => {
    const away = remoteReader(remote());
    for (const one of [reader, away])
      await expect(one.journal(campaign, { after: 1e300 })).rejects.toMatchObject({
        name: 'QuestionError',
        code: 'QUESTION_INVALID',
        message: expect.stringContaining('after'),
      });
    await expect(away.cell(campaign, 'a\u0000')).rejects.toMatchObject({ code: 'QUESTION_INVALID' });
    await expect(remoteWriter(remote()).savePeople('a\u0000', [anh])).rejects.toMatchObject({
      code: 'CAMPAIGN_UNKNOWN',
    });
  });

  test('a writer without the token writes nothing', async () => {
    const stranger = remoteWriter({ address: running.url, token: 'wrong' });
    const before = await reader.campaignNames();
    await expect(stranger.savePeople(campaign, [anh])).rejects.toMatchObject({ code: 'RECORDS_UNREACHABLE' });
    await expect(stranger.erasePerson(campaign, 'anh')).rejects.toMatchObject({
      code: 'RECORDS_UNREACHABLE',
    });
    expect(await reader.campaignNames()).toEqual(before);
  });

  const post = (
    door: ReturnType<typeof recordsDoor>,
    method: string,
    body: unknown,
    authorization: string | null = `Bearer ${TOKEN}`,
  ) =>
    door.request(`/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: JSON.stringify(body),
    });

  test.each([
    ['another of the same length', `Bearer ${[...TOKEN].reverse().join('')}`],
    ['one that differs in its last letter', `Bearer ${TOKEN.slice(0, -1)}x`],
    ['one that differs in its first letter', `Bearer x${TOKEN.slice(1)}`],
    ['one in other letters', `Bearer ${TOKEN.toUpperCase()}`],
    ['its beginning', `Bearer ${TOKEN.slice(0, -1)}`],
    ['more than it', `Bearer ${TOKEN}x`],
    ['the token without its scheme', TOKEN],
    ['another scheme of the same length', `bEARER ${TOKEN}`],
    ['nothing', ''],
    ['no header', null],
  ])('%s opens it neither to read nor to write', async (_what, authorization) => {
    const door = recordsDoor(TOKEN, reader, writer);
    const before = await reader.campaignNames();
    for (const [method, body] of [
      ['people', { campaign }],
      ['savePeople', { campaign, rows: [{ ...anh, id: 'stranger' }] }],
    ] as const) {
      const answer = await post(door, method, body, authorization);
      expect([answer.status, await answer.json()]).toEqual([401, { error: 'token' }]);
    }
    expect(await reader.campaignNames()).toEqual(before);
  });

  test.each([
    ['savePeople', {}],
    ['savePeople', { campaign: 'season' }],
    ['savePeople', { campaign: 'season', rows: {} }],
    ['savePeople', { campaign: 'season', rows: [], more: 1 }],
    ['savePeople', { campaign: {}, rows: [] }],
    ['erasePerson', { campaign: 'season' }],
    ['erasePerson', { campaign: 'season', person: ['anh'] }],
    ['erasePerson', { campaign: 'season', person: 'anh', more: 1 }],
    ['recordEntries', []],
  ])('refuses the call %s of %j', async (method, body) => {
    expect((await post(recordsDoor(TOKEN, reader, writer), method, body)).status).toBe(400);
  });

  test('without a writer it reads and does not write', async () => {
    const door = recordsDoor(TOKEN, reader, undefined);
    expect((await post(door, 'erasePerson', { campaign, person: 'm-1' })).status).toBe(400);
    expect(await (await post(door, 'people', { campaign })).json()).toEqual(await reader.people(campaign));
  });
});
