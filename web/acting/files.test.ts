import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dateOf } from '../../domain/calendar/instant.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { campaignTerms } from '../../domain/plan/campaign-terms.ts';
import { pdf, png, pngChunk } from '../../records/files/file-samples.fixture.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { createWriter } from '../../records/writer.ts';
import { sampleDossier } from '../../rehearsal/sample-content.ts';
import { component } from '../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { type RunningDashboard, startDashboard } from '../serve.ts';

const temporal = await component('temporal');
const FIELD = 'reports.resolution.file';
const MIB = 1024 * 1024;
const saidSchema = z.object({
  said: z.string().optional(),
  value: z.string().default(''),
  html: z.string().default(''),
});

describe.skipIf(!temporal.available)('files of a form, one by one', () => {
  let one: RunningCampaign;
  let folder: string;
  let dashboard: RunningDashboard;
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-attached-'));
    dashboard = await startDashboard({
      host: '127.0.0.1',
      port: 0,
      container: false,
      reader: one.reader,
      now: () => Date.now(),
      acting: { client: one.client, writer: createWriter(one.records.db), files: openFileStore(folder) },
    });
  });
  afterAll(async () => {
    await dashboard?.close();
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = async (path: string, person: string) =>
    (await fetch(`${dashboard.url}${path}`, { headers: { cookie: `person=${person}` } })).text();
  const post = (path: string, person: string, fields: Iterable<readonly [string, string | File]>) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const headers = { cookie: `person=${person}` };
    return fetch(`${dashboard.url}${path}`, { method: 'POST', redirect: 'manual', body, headers });
  };
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  /** The hidden fields of a page, as a browser posts them. */
  const hiddenOf = (page: string): Map<string, string> =>
    new Map(
      [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        unescaped(value),
      ]),
    );
  const ownOf = (page: string) => [...hiddenOf(page)].filter(([name]) => name.startsWith('_'));
  const file = (name: string, content: string | Uint8Array = pdf(name)) =>
    new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
  /** One file and nothing else, as a script sends it. */
  const upload = (
    path: string,
    person: string,
    name: string,
    body: string | Uint8Array<ArrayBuffer> | ReadableStream,
    from = person,
  ) =>
    fetch(`${dashboard.url}${path}/file`, {
      method: 'POST',
      redirect: 'manual',
      body,
      duplex: 'half',
      headers: {
        cookie: `person=${person}`,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
        'x-person': from,
        'x-field': FIELD,
      },
    });
  const stored = async (cell: string) =>
    (await openFileStore(folder).list(one.campaign, cell)).map(({ size }) => size);
  const formOf = (cell: string) => `/do/${cell}/dossier.submit`;

  test('a file is attached by itself; all that was typed is kept with it, and it can be taken away', async () => {
    const [head, clerk] = [one.head('doi-1'), one.person('teamClerk')];
    const form = formOf('doi-1');
    const typed = ['reports.resolution.title', 'Báo cáo năm'] as const;
    const attached = await post(`${form}/file`, head, [
      ...ownOf(await get(form, head)),
      typed,
      [FIELD, ''],
      [FIELD, file('báo cáo.pdf')],
      ['_attach', FIELD],
    ]);
    expect([attached.status, attached.headers.get('location')]).toEqual([303, `${form}#f-${FIELD}`]);
    const page = await get(form, head);
    expect(page).toContain('value="Báo cáo năm"');
    expect(page).toContain('báo cáo.pdf');
    expect(page).toContain('Đã đính kèm');
    const ref = JSON.parse(hiddenOf(page).get(FIELD) ?? '');
    expect(ref).toMatchObject({ cell: 'doi-1', name: 'báo cáo.pdf', type: 'pdf' });
    expect(await stored('doi-1')).toEqual([ref.size]);
    const place = { campaign: one.campaign, subject: 'doi-1', type: 'dossier.submit', paperOf: '' };
    const kept = await one.reader.draft({ ...place, person: head });
    expect(new Map(kept?.pairs).get(FIELD)).toBe(JSON.stringify(ref));
    expect(await get(form, clerk)).not.toContain('báo cáo.pdf');

    const away = await post(`${form}/file`, head, [...hiddenOf(page), typed, ['_detach', FIELD]]);
    expect(away.status).toBe(303);
    const without = await get(form, head);
    expect(without).toContain('value="Báo cáo năm"');
    expect(without).not.toContain('báo cáo.pdf');
  });

  test('a file of a draft that is thrown away counts no longer; one that is asked for is there again', async () => {
    const [head, deputy] = [one.head('doi-3'), one.person('office')];
    const form = formOf('doi-3');
    const attach = async (person: string, name: string, path: string) => {
      const own = ownOf(await get(path, person));
      await post(path.replace(/(\?|$)/, '/file$1'), person, [
        ...own,
        [FIELD, file(name)],
        ['_attach', FIELD],
      ]);
      return JSON.parse(hiddenOf(await get(path, person)).get(FIELD) ?? '') as FileRef;
    };
    const [ref, other] = [
      await attach(head, 'bỏ đi.pdf', form),
      // the office enters their paper: a draft of its own names it
      await attach(deputy, 'của văn phòng.pdf', `${form}?for=${head}`),
    ];
    expect(await stored('doi-3')).toHaveLength(2);
    const page = await get(form, head);
    await post(`${form}/draft/drop`, head, ownOf(page));
    expect(await get(form, head)).not.toContain('bỏ đi.pdf');
    expect(await stored('doi-3')).toEqual([other.size]);
    // a page that is still open sends it: it is no file that is missing
    const again = await post(
      form,
      head,
      [...hiddenOf(page)].filter(([name]) => !name.startsWith('scores.')),
    );
    expect(await again.text()).not.toContain(`id="f-${FIELD}-problem"`);
    expect((await stored('doi-3')).length).toBe(2);
    expect(await openFileStore(folder).has(one.campaign, ref)).toBe(true);
  });

  test('before the files of a case are more than it may have, those are cleared that nothing names', async () => {
    const head = one.head('van-phong');
    const form = formOf('van-phong');
    const place = join(folder, one.campaign, 'van-phong');
    await mkdir(place, { recursive: true });
    const left = 'a'.repeat(64);
    await writeFile(join(place, `${left}.pdf`), '');
    await truncate(join(place, `${left}.pdf`), 199 * MIB);
    const large = new Uint8Array(png([pngChunk('iCCP', Buffer.alloc(2 * MIB))]));
    const answer = await upload(form, head, 'ảnh.png', large);
    expect(answer.status).toBe(200);
    expect(await stored('van-phong')).toEqual([large.length]);
  });

  test('a draft that is saved keeps the files chosen in it; sent, they stand in the event as chosen ones do', async () => {
    const head = one.head('doi-2');
    const form = formOf('doi-2');
    const files = one.plan.dossier.reports.map(
      ({ id }) => [`reports.${id}.file`, file(`${id}.pdf`)] as const,
    );
    const content = sampleDossier(
      campaignTerms(one.plan, one.campaign),
      'doi-2',
      dateOf(Date.now(), '+07:00'),
    );
    const titles = Object.entries(content.reports).map(([id, { title }]) => [id, { title }] as const);
    const typed = encode(
      formFieldsOf('dossier.submit'),
      { ...content, reports: Object.fromEntries(titles) },
      '+07:00',
    );
    const saved = await post(`${form}/draft`, head, [...ownOf(await get(form, head)), ...typed, ...files]);
    expect(saved.status).toBe(303);
    const page = await get(form, head);
    for (const { id } of one.plan.dossier.reports) expect(page).toContain(`${id}.pdf`);

    const attached = [...hiddenOf(page)].filter(([name]) => !name.startsWith('scores.'));
    const wrong = ['committeeAgreedOn', '31/02/2026'] as const;
    const refused = await post(form, head, [...attached, ...typed, wrong]);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('resolution.pdf');
    expect((await post(form, head, [...attached, ...typed])).status).toBe(303);
    const [event] = (await one.reader.journal(one.campaign, { subject: 'doi-2', limit: 50 })).flatMap(
      ({ input }) => (input.kind === 'event' ? [input.event] : []),
    );
    const reports = one.plan.dossier.reports.map(({ id }) => [
      id,
      { file: { cell: 'doi-2', name: `${id}.pdf`, type: 'pdf' } },
    ]);
    expect(event?.payload).toMatchObject({ reports: Object.fromEntries(reports) });
    expect(await get(form, head)).not.toContain('resolution.pdf');
  });

  test('a form that is refused keeps the files chosen in it', async () => {
    const head = one.head('doi-3');
    const form = formOf('doi-3');
    const answer = await post(form, head, [
      ...ownOf(await get(form, head)),
      ['committeeAgreedOn', '31/02/2026'],
      [FIELD, file('nghị quyết.pdf')],
      ['reports.fourGood.file', file('xấu.pdf', 'MZ')],
    ]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="f-committeeAgreedOn-problem"');
    expect(page).toContain('id="f-reports.fourGood.file-problem"');
    expect(hiddenOf(page).get(FIELD)).toContain('nghị quyết.pdf');
    const kept = await get(form, head);
    expect(kept).toContain('nghị quyết.pdf');
    expect(kept).toContain('value="31/02/2026"');
    expect(kept).not.toContain('xấu.pdf');
  });

  test('[5.2.1, 5.3.2] what is no file for a dossier has a sentence beside its field, and nothing is lost', async () => {
    const head = one.head('doi-4');
    const form = formOf('doi-4');
    for (const bad of [
      file('virus.exe', 'MZ'),
      file('xấu.pdf', 'MZ'),
      file('trống.pdf', ''),
      file('../../etc/passwd.pdf'),
      file('báo cáo\u202efdp.pdf'),
      file('lớn.pdf', new Uint8Array(20 * MIB + 1)),
    ]) {
      const answer = await post(`${form}/file`, head, [
        ...ownOf(await get(form, head)),
        ['reports.resolution.title', 'Báo cáo năm'],
        [FIELD, bad],
        ['_attach', FIELD],
      ]);
      const page = await answer.text();
      expect(answer.status, bad.name).toBe(422);
      expect(page, bad.name).toContain(`id="f-${FIELD}-problem"`);
      expect(page, bad.name).toContain('value="Báo cáo năm"');
    }
    for (const name of ['virus.exe', '../../x.pdf', 'a\u0000.pdf', 'a\u202efdp.pdf', 'trống.pdf']) {
      const answer = await upload(form, head, name, name === 'trống.pdf' ? '' : 'MZ');
      expect([answer.status, saidSchema.parse(await answer.json()).said], name).toEqual([
        422,
        expect.any(String),
      ]);
    }
    let given = 0;
    const endless = new ReadableStream({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(MIB));
      },
    });
    const answer = await upload(form, head, 'lớn.pdf', endless, head).catch(() => null);
    if (answer !== null) expect([422, 413]).toContain(answer.status);
    expect(given).toBeLessThan(40);
    expect(await stored('doi-4')).toEqual([]);
  });

  test('one file sent by itself is stored and named; its form keeps it with the next save', async () => {
    const head = one.head('doi-5');
    const form = formOf('doi-5');
    const own = ownOf(await get(form, head));
    const answer = await upload(form, head, 'báo cáo.pdf', new Uint8Array(pdf('báo cáo')));
    expect(answer.status).toBe(200);
    const { value, html } = saidSchema.parse(await answer.json());
    expect(html).toMatch(/Đã đính kèm: báo cáo\.pdf \(\d+ (?:byte|KB)\)/);
    expect(await stored('doi-5')).toHaveLength(1);
    expect((await post(`${form}/draft`, head, [...own, [FIELD, value]])).status).toBe(303);
    expect(hiddenOf(await get(form, head)).get(FIELD)).toBe(value);
  });

  test('[8.2.2] nobody stores a file for a case where they may send nothing, nor under another name', async () => {
    const [head, stranger] = [one.head('doi-3'), one.head('doi-1')];
    const form = formOf('doi-3');
    const before = await stored('doi-3');
    const own = ownOf(await get(form, stranger));
    const answer = await post(`${form}/file`, stranger, [...own, [FIELD, file('a.pdf')], ['_attach', FIELD]]);
    expect(answer.status).toBe(422);
    expect((await upload(form, stranger, 'a.pdf', new Uint8Array(pdf('a')))).status).toBe(422);
    expect((await upload(form, head, 'a.pdf', new Uint8Array(pdf('a')), stranger)).status).toBe(409);
    expect((await upload('/do/doi-3/difficulty.raise', head, 'a.pdf', 'a')).status).toBe(404);
    expect(await stored('doi-3')).toEqual(before);
  });

  test('a file that the store doesn’t have is asked for again, whatever the form says of it', async () => {
    const head = one.head('doi-5');
    const never = { cell: 'doi-5', sha256: 'a'.repeat(64), name: 'a.pdf', type: 'pdf', size: 9 };
    const answer = await post(formOf('doi-5'), head, [[FIELD, JSON.stringify(never)]]);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`id="f-${FIELD}-problem">Tệp này chưa được lưu`);
  });
});
