import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignClient } from '../../client/client.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { createWriter } from '../../records/writer.ts';
import { component } from '../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';

const temporal = await component('temporal');
const LOOPBACK = { host: '127.0.0.1', port: 0, container: false };
const FORM = '/do/doi-1/difficulty.raise';

describe.skipIf(!temporal.available)('a form that is not sent yet, without a script', () => {
  let one: RunningCampaign;
  let folder: string;
  let dashboard: RunningDashboard;
  const start = (client = one.client) =>
    startDashboard({
      ...LOOPBACK,
      reader: one.reader,
      now: () => Date.now(),
      acting: { client, writer: createWriter(one.records.db), files: openFileStore(folder) },
    });
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-drafts-'));
    dashboard = await start();
  });
  afterAll(async () => {
    await dashboard?.close();
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = async (path: string, person: string) =>
    (await fetch(`${dashboard.url}${path}`, { headers: { cookie: `person=${person}` } })).text();
  const post = (path: string, person: string, fields: Record<string, string>, headers = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const sent = { cookie: `person=${person}`, ...headers };
    return fetch(`${dashboard.url}${path}`, { method: 'POST', redirect: 'manual', body, headers: sent });
  };
  /** The form's own fields as a page has them. */
  const ownOf = (page: string): Record<string, string> =>
    Object.fromEntries(
      [...page.matchAll(/type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
  const eventsOf = async (subject: string) =>
    (await one.reader.journal(one.campaign, { subject, limit: 50 })).flatMap(({ input }) =>
      input.kind === 'event' ? [input.event] : [],
    );

  test('a draft is kept, shown again with the time, and another person does not see it', async () => {
    const [head, clerk] = [one.head('doi-1'), one.person('teamClerk')];
    const page = await get(FORM, head);
    expect(page).toMatch(/id="draft-drop"[^>]* hidden>/);
    const saved = await post(`${FORM}/draft`, head, { ...ownOf(page), text: 'Thiếu người' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, FORM]);
    const again = await get(FORM, head);
    expect(again).toMatch(/Bản nháp đã lưu lúc \d\d:\d\d[\s\S]*Thiếu người<\/textarea>/);
    expect(ownOf(again)).toMatchObject({ _id: ownOf(page)['_id'], _revision: '1' });
    expect(await get(FORM, clerk)).not.toContain('Thiếu người');
    expect(await get('/tasks', head)).toMatch(
      /href="\/do\/doi-1\/difficulty\.raise">Bản nháp chưa gửi: Phản ánh khó khăn, vướng mắc \(lưu \d\d\/\d\d, \d\d:\d\d\)/,
    );
    expect(await get('/do/doi-1', head)).toMatch(/khó khăn, vướng mắc<\/a> <span class="hint">bản nháp lưu/);
    for (const path of ['/tasks', '/do/doi-1'])
      expect((await get(path, clerk)).toLowerCase()).not.toContain('bản nháp');
    expect(await eventsOf('doi-1')).toEqual([]);

    await post(`${FORM}/draft/drop`, clerk, { ...ownOf(again), _person: clerk });
    await post(`${FORM}/draft/drop`, clerk, ownOf(again));
    expect(await get(FORM, head)).toContain('Thiếu người');
    expect((await post(`${FORM}/draft/drop`, head, ownOf(again))).status).toBe(303);
    expect(await get(FORM, head)).not.toContain('Thiếu người');
  });

  test('of two pages the second is told; both texts are there, and it may save all the same', async () => {
    const head = one.head('doi-1');
    const [first, second] = [await get(FORM, head), await get(FORM, head)];
    await post(`${FORM}/draft`, head, { ...ownOf(first), text: 'Bản thứ nhất' });
    const told = await post(`${FORM}/draft`, head, { ...ownOf(second), text: 'Bản thứ hai' });
    expect(told.status).toBe(409);
    const page = await told.text();
    expect(page).toContain('đã được lưu từ một trang khác');
    expect(page).toContain('Bản thứ hai</textarea>');
    expect(await get(FORM, head)).toContain('Bản thứ nhất</textarea>');
    const chosen = await post(`${FORM}/draft`, head, { ...ownOf(page), text: 'Bản thứ hai' });
    expect(chosen.status).toBe(303);
    const kept = await get(FORM, head);
    expect(kept).toContain('Bản thứ hai</textarea>');
    await post(`${FORM}/draft/drop`, head, ownOf(kept));
    const late = await post(`${FORM}/draft`, head, { ...ownOf(kept), text: 'Bản thứ ba' });
    const gone = await late.text();
    expect([late.status, gone]).toEqual([409, expect.stringContaining('đã được gửi hoặc đã bỏ')]);
    expect(await get(FORM, head)).not.toContain('Bản thứ ba');
    expect(ownOf(gone)['_id']).not.toBe(ownOf(kept)['_id']);
    const anew = await post(`${FORM}/draft`, head, { ...ownOf(gone), text: 'Bản thứ ba' });
    expect(anew.status).toBe(303);
    await post(`${FORM}/draft/drop`, head, ownOf(await get(FORM, head)));
  });

  test('a page of somebody else keeps nothing, nor does a page of another site, nor what is too large', async () => {
    const [head, clerk] = [one.head('doi-1'), one.person('teamClerk')];
    const own = ownOf(await get(FORM, head));
    const other = await post(`${FORM}/draft`, clerk, { ...own, text: 'Thiếu người' });
    expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('một người khác')]);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    for (const path of [`${FORM}/draft`, `${FORM}/draft/drop`])
      expect((await post(path, head, { ...own, text: 'Thiếu người' }, foreign)).status).toBe(403);
    const large = await post(`${FORM}/draft`, head, { ...own, text: 'x'.repeat(1_000_001) });
    expect([large.status, await large.text()]).toEqual([409, expect.stringContaining('quá lớn')]);
    for (const person of [head, clerk]) expect(ownOf(await get(FORM, person))['_revision']).toBe('0');
  });

  test('what is refused or not answered stays a draft; what was taken is none, however often it is sent', async () => {
    const head = one.head('doi-2');
    const form = '/do/doi-2/extension.request';
    await post(`${form}/draft`, head, { ...ownOf(await get(form, head)), until: '1/12/2030 8h' });
    const own = ownOf(await get(form, head));
    expect((await post(form, head, { ...own, until: '1/12/2030 8h' })).status).toBe(422);
    expect(await get(form, head)).toContain('1/12/2030 8h');

    const raise = '/do/doi-2/difficulty.raise';
    const fields = { ...ownOf(await get(raise, head)), text: 'Thiếu người' };
    await post(`${raise}/draft`, head, fields);
    const usual = dashboard;
    dashboard = await start(
      campaignClient(one.bare, { taskQueue: one.taskQueue, patience: 1_500, signer: one.signer }),
    );
    const unanswered = await one.withoutWorker(() => post(raise, head, fields));
    expect(unanswered.status).toBe(503);
    await dashboard.close();
    dashboard = usual;
    expect(await get(raise, head)).toContain('Thiếu người');
    for (const _time of ['once', 'twice']) expect((await post(raise, head, fields)).status).toBe(303);
    expect(await get(raise, head)).not.toContain('Thiếu người');
    expect((await eventsOf('doi-2')).map(({ id }) => id)).toEqual([fields['_id' as keyof typeof fields]]);
  });

  test('a draft says that its case has moved on since it was begun', async () => {
    const head = one.head('doi-3');
    const form = '/do/doi-3/extension.request';
    await post(`${form}/draft`, head, { ...ownOf(await get(form, head)), reason: 'Bão số 9' });
    expect(await get(form, head)).not.toContain('mục trong nhật ký: xem lại');
    const { seq } = await one.send('doi-3', head, 'difficulty.raise', { text: 'Thiếu người' });
    await expect.poll(() => one.reader.recordedSeq(one.campaign, 'doi-3'), { timeout: 20_000 }).toBe(seq);
    expect(await get(form, head)).toMatch(/đã có thêm mục trong nhật ký: xem lại[\s\S]*Bão số 9/);
  });

  test('a draft of the office for somebody’s paper is kept with its date and number, beside its own', async () => {
    const [office, head] = [one.person('office'), one.head('doi-1')];
    const form = `${FORM}?for=${head}`;
    const paper = { text: 'Chưa có máy quét', _on: '27/11', _document: '12-CV' };
    const saved = await post(`${FORM}/draft?for=${head}`, office, {
      ...ownOf(await get(form, office)),
      ...paper,
    });
    expect(saved.headers.get('location')).toBe(form);
    const page = await get(form, office);
    for (const value of ['value="27/11"', 'value="12-CV"', 'Chưa có máy quét']) expect(page).toContain(value);
    expect(await get(FORM, office)).not.toContain('Chưa có máy quét');
    expect(await get(FORM, head)).not.toContain('Chưa có máy quét');
  });
});
