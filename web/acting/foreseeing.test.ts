import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CampaignClient } from '../../client/client.ts';
import { ClientError } from '../../client/failures.ts';
import { pdf } from '../../records/files/file-samples.fixture.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { createWriter } from '../../records/writer.ts';
import { component } from '../../test/support/components.ts';
import { type RunningCampaign, runningCampaign } from '../../test/support/running-campaign.ts';
import { createDashboard } from '../app.ts';

const temporal = await component('temporal');

type Fields = Iterable<readonly [string, string | File]>;

describe.skipIf(!temporal.available)('what sending would change', () => {
  let one: RunningCampaign;
  let folder: string;
  const made = (reading: 'open' | 'byPerson', client: CampaignClient = one.client) =>
    createDashboard({
      reader: one.reader,
      now: () => Date.now(),
      reading,
      whoIsThere: async (c) => c.req.header('x-person') ?? null,
      acting: { client, writer: createWriter(one.records.db), files: openFileStore(folder) },
    });
  let app: ReturnType<typeof createDashboard>;
  beforeAll(async () => {
    one = await runningCampaign();
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-foreseen-'));
    app = made('byPerson');
  });
  afterAll(async () => {
    await one?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function postOnce(path: string, person: string, fields: Fields, of = app) {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    const answer = await of.request(path, { method: 'POST', body, headers: { 'x-person': person } });
    const html = await answer.text();
    const [, shown = ''] = /(<section class="foreseen"[\s\S]*?<p class="acts">)/.exec(html) ?? [];
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      html,
      shown: shown.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '),
      mark: /name="_foreseen" value="([^"]*)"/.exec(html)?.[1] ?? '',
      id: /name="_id" value="([^"]*)"/.exec(html)?.[1] ?? '',
    };
  }
  /** As a browser posts it: where what would change is still being played, it is asked for again. */
  async function post(...given: Parameters<typeof postOnce>) {
    let answer = await postOnce(...given);
    while (answer.status === 202) answer = await postOnce(...given);
    return answer;
  }
  const typesOf = async (subject: string) =>
    (await one.reader.journal(one.campaign, { subject, limit: 50 })).flatMap(({ input }) =>
      input.kind === 'event' ? [input.event.type] : [],
    );
  /** after the dossier's date, before the sessions */
  const later = () => `${one.plan.dossier.dueBefore.split('-').reverse().join('/')} 17:00`;
  const extension = (): [string, string][] => [
    ['_id', 'extension-1'],
    ['until', later()],
    ['reason', 'Bão số 9'],
  ];

  test('is shown above the form with all that was typed, and nothing is sent or stored by it', async () => {
    const head = one.head('doi-1');
    const path = '/do/doi-1/difficulty.raise';
    const answer = await post(`${path}/foresee`, head, [
      ['_id', 'attempt-1'],
      ['text', 'Thiếu máy quét'],
    ]);
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('Thiếu máy quét</textarea>');
    expect(answer.id).toBe('attempt-1');
    expect(answer.shown).toContain('Nếu gửi, sẽ thay đổi');
    expect(await typesOf('doi-1')).toEqual([]);
    expect(await one.reader.drafts(one.campaign, head)).toEqual([]);
    const sent = await post(path, head, [
      ['_id', answer.id],
      ['text', 'Thiếu máy quét'],
    ]);
    expect(sent.status).toBe(303);
  });

  test('says what can’t be read as sending would, and keeps the files that were chosen', async () => {
    const head = one.head('doi-2');
    const unread = await post('/do/doi-2/extension.request/foresee', head, [['until', '30/02/2030 8h']]);
    expect([unread.status, unread.shown]).toEqual([422, '']);
    expect(unread.html).toContain('id="f-until-problem"');
    const file = new File([new Uint8Array(pdf('x'))], 'nghi-quyet.pdf');
    const kept = await post('/do/doi-2/dossier.submit/foresee', head, [
      ['_person', head],
      ['reports.resolution.title', 'Nghị quyết'],
      ['reports.resolution.file', file],
    ]);
    expect(kept.html).toContain('Đã đính kèm: nghi-quyet.pdf');
    expect(await one.reader.drafts(one.campaign, head)).toHaveLength(1);
    expect(await typesOf('doi-2')).toEqual([]);
  });

  test('a refusal is told by the same page as after sending', async () => {
    const office = one.person('office');
    const fields = [
      ['until', '1/12/2039 08:00'],
      ['reason', 'Bão'],
    ] as const;
    const path = '/do/doi-2/extension.grant';
    const foreseen = await post(`${path}/foresee`, office, [['_id', 'x1'], ['_page', 'p'], ...fields]);
    const sent = await post(path, office, [['_id', 'x1'], ['_page', 'p'], ...fields]);
    const alert = (html: string) => /<section class="note is-late"[\s\S]*?<\/section>/.exec(html)?.[0];
    expect([foreseen.status, foreseen.shown]).toEqual([409, '']);
    expect(alert(foreseen.html)).toContain('Chưa gửi được');
    expect(alert(foreseen.html)).toBe(alert(sent.html));
    expect(await typesOf('doi-2')).toEqual([]);
  });

  test('a cell’s people see of it what is theirs: their own case, and their own notices', async () => {
    const head = one.head('doi-3');
    const answer = await post('/do/doi-3/extension.request/foresee', head, [
      ['until', later()],
      ['reason', 'Bão số 9'],
    ]);
    expect(answer.status).toBe(200);
    // the office is the one that is told
    expect(answer.shown).toContain('Trả lời đề nghị gia hạn');
    expect(answer.shown).not.toContain('Đỗ Thị Thu');
    expect(answer.shown).not.toMatch(/Đội QLTT số [1245]/);
    const whole = await post(
      '/do/doi-3/extension.request/foresee',
      head,
      [
        ['until', later()],
        ['reason', 'Bão số 9'],
      ],
      made('open'),
    );
    expect(whole.shown).toContain('Đỗ Thị Thu');
  });

  test('that moves dates of all cells is listed before it is sent: by date, and by whom it goes to', async () => {
    const head = one.person('committeeHead');
    const path = '/do/campaign/deadline.extend';
    const first = await post(path, head, extension());
    expect(first.status).toBe(200);
    expect(first.shown).toMatch(
      /dời 17:00 · Hạn: Nộp hồ sơ Cả 6 chi bộ – trước đó: hết \S+ \S+ \d\d\/\d\d\/\d{4}/,
    );
    expect(first.shown).toMatch(
      /Nguyễn Thị Ánh .*sẽ gửi ngay khi gửi · Lùi hạn nộp hồ sơ Chi bộ Đội QLTT số 1/,
    );
    expect(first.shown).not.toMatch(/[a-z]+-[a-z]+-[a-z]+|\bdoi-\d/);
    expect(await typesOf('campaign')).not.toContain('deadline.extend');
    // other content than that of the list is shown first as well
    const other = [...extension().slice(0, 2), ['reason', 'Lũ'] as [string, string]];
    expect((await post(path, head, [...other, ['_foreseen', first.mark]])).status).toBe(200);
    expect(await typesOf('campaign')).not.toContain('deadline.extend');
    const press = () => post(path, head, [...extension(), ['_foreseen', first.mark]]);
    const [sent, twice] = [await press(), await press()];
    expect([sent.status, twice.location]).toEqual([303, sent.location]);
    expect((await typesOf('campaign')).filter((type) => type === 'deadline.extend')).toHaveLength(1);
  });

  test('what becomes of the case of a cell that merges is told with it: what goes along, and what does not', async () => {
    const answer = await post('/do/campaign/cell.merge', one.person('committeeHead'), [
      ['_id', 'merge-1'],
      ['cell', 'doi-5'],
      ['into', 'doi-4'],
      ['head', one.head('doi-4')],
      ['reason', 'Sắp xếp tổ chức'],
    ]);
    expect(answer.status).toBe(200);
    expect(answer.shown).toContain('Hồ sơ của chi bộ được sáp nhập');
    expect(answer.shown).toContain('Không có đảng viên nào chuyển theo');
    expect(answer.shown).toContain('Việc đang chờ chi bộ sẽ khép lại: nộp hồ sơ');
    expect(answer.shown).toMatch(/Buổi kiểm tra .* không còn chi bộ này/);
    expect(await typesOf('campaign')).not.toContain('cell.merge');
  });

  test('of a cell that splits too, with what the new one has still to do', async () => {
    const answer = await post('/do/campaign/cell.split', one.person('committeeHead'), [
      ['_id', 'split-1'],
      ['cell', 'doi-1'],
      ['into', 'doi-9'],
      ['name', 'Chi bộ Đội QLTT số 9'],
      ['peerGroup', one.plan.cells[0]?.peerGroup ?? ''],
      ['session', one.plan.sessions[0]?.id ?? ''],
      ['head', 'tran-van-an'],
      ['members.0', 'tran-van-an'],
      ['reason', 'Sắp xếp tổ chức'],
    ]);
    expect(answer.status).toBe(200);
    expect(answer.shown).toContain('việc còn phải làm');
    expect(answer.shown).toMatch(/chi bộ mới phải tự ghi tên: .*An/);
    expect(answer.shown).toContain('chi bộ mới chỉ có bí thư');
    expect(answer.shown).toContain('Chi bộ nào nộp hồ sơ của chi bộ ấy');
    expect(await typesOf('campaign')).not.toContain('cell.split');
  });

  test('that takes longer than a page may says so with all that was typed, and is there when it is asked for again', async () => {
    const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
    const slow = {
      ...one.client,
      engineState: async (...asked: Parameters<CampaignClient['engineState']>) => {
        await held;
        return await one.client.engineState(...asked);
      },
    };
    const app = made('byPerson', slow);
    const head = one.person('committeeHead');
    const path = '/do/campaign/deadline.extend';
    const fields: [string, string][] = [
      ['_id', 'extension-2'],
      ['until', later().replace('17:00', '19:00')],
      ['reason', 'Bão số 10'],
    ];
    // pressing Send shows it first, too
    const first = await postOnce(path, head, fields, app);
    expect(first.status).toBe(202);
    expect(first.shown).toContain('Đang tính điều sẽ thay đổi');
    expect(first.html).toContain('Bão số 10</textarea>');
    expect([first.id, first.mark]).toEqual(['extension-2', '']);
    goOn();
    const then = await post(`${path}/foresee`, head, fields, app);
    expect(then.status).toBe(200);
    expect(then.shown).toContain('Nếu gửi, sẽ thay đổi');
    expect(then.mark).not.toBe('');
  }, 90_000);

  test('while the campaign can’t be reached is told in a sentence, with all that was typed', async () => {
    const away = { ...one.client, engineState: () => Promise.reject(new ClientError('UNREACHABLE', 'away')) };
    const head = one.person('committeeHead');
    const answer = await post('/do/campaign/deadline.extend', head, extension(), made('byPerson', away));
    expect(answer.status).toBe(503);
    expect(answer.html).toContain('chưa xem trước được');
    expect(answer.html).toContain('Bão số 9</textarea>');
    expect(answer.id).toBe('extension-1');
  });
});
