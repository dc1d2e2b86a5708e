import { beforeAll, expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW, samplePlan, sampleRecords } from '../sample.fixture.ts';

const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';

let app: ReturnType<typeof createDashboard>;
beforeAll(async () => {
  const { reader } = await sampleRecords();
  app = createDashboard({
    reader,
    now: () => SAMPLE_NOW,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });
}, 60_000);

const plain = (page: string) =>
  page
    .replace(/^[\s\S]*?<main/, '<main')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const text = async (person: string, path = '/deadlines') =>
  plain(await (await app.request(path, { headers: { 'x-person': person } })).text());

test('the office reads every date that is running: until when, how it moved, by whom and why, what was told', async () => {
  const shown = await text(OFFICE);
  expect(shown).toMatch(/Trả lời biên bản Chi bộ Đội QLTT số 1/);
  expect(shown).toMatch(/Tới đây: .*, \d\d:\d\d (thứ|Chủ) \S+ \d\d\/\d\d\/\d{4}/);
  expect(shown).toMatch(/Nhật ký gia hạn, dời ngày .*Bí thư đi công tác/);
  expect(shown).not.toMatch(/\b(doi-\d|van-phong|nghiep-vu)\b/);
});

test('a date near days off that nobody has announced yet is told, as it may move', async () => {
  const plan = structuredClone(await samplePlan());
  const from = '2024-12-20';
  plan.calendar.unannounced = [{ from, to: '2024-12-22', name: 'Nghỉ bù', source: 'thử' }];
  const shown = async (given: typeof plan) => {
    const { reader } = await sampleRecords(given);
    const of = createDashboard({
      reader,
      now: () => SAMPLE_NOW,
      reading: 'byPerson',
      whoIsThere: async () => OFFICE,
    });
    return plain(await (await of.request('/deadlines')).text());
  };
  expect(await shown(plan)).toMatch(
    /Nghỉ bù: chưa thông báo ngày nghỉ, khoảng 20\/12\/2024 đến 22\/12\/2024; .* gần đó có \d\d\/12\/2024/,
  );
  plan.calendar.unannounced = [{ from: '2026-12-20', to: '2026-12-22', name: 'Nghỉ bù', source: 'thử' }];
  expect(await shown(plan)).not.toContain('chưa thông báo');
}, 60_000);

test('a request for more time stands with its reason', async () => {
  const early = await sampleRecords(undefined, at('2024-12-04 09:00'));
  const head = early.campaign.roster.assignments.find(
    ({ role, cell }) => role === 'cellHead' && cell === 'doi-2',
  );
  early.send('doi-2', head?.person ?? '', 'extension.request', {
    until: '2024-12-12T00:00:00+07:00',
    reason: 'Chưa đủ minh chứng',
  });
  early.send('doi-2', head?.person ?? '', 'difficulty.raise', { text: 'Thiếu máy quét' });
  const of = createDashboard({
    reader: early.reader,
    now: () => at('2024-12-04 09:10'),
    reading: 'byPerson',
    whoIsThere: async () => OFFICE,
  });
  const shown = plain(await (await of.request('/deadlines')).text());
  // above the log of what moved, which has it as well
  expect(shown.split('Nhật ký gia hạn')[0]).toContain('Chưa đủ minh chứng');
}, 60_000);

test('a cell reads its own dates and no others', async () => {
  const shown = await text(HEAD);
  expect(shown).toMatch(/Trả lời biên bản Chi bộ Đội QLTT số 1/);
  for (const other of ['Đội QLTT số 3', 'Đội QLTT số 4', 'Chi bộ Văn phòng', 'Bí thư đi công tác'])
    expect(shown).not.toContain(other);
});

test('what is shown can be of one cell, or of one thing that is due; where there is none a sentence says so', async () => {
  const one = await text(OFFICE, '/deadlines?cell=doi-1&about=minutesAnswer');
  expect(one).toMatch(/ 1 hạn /);
  expect(await text(OFFICE, '/deadlines?cell=doi-1&about=preparation')).toContain(
    'Không hạn nào đang chạy hợp',
  );
  expect(await text(OFFICE)).toContain('Không chi bộ nào đang xin thêm thời gian.');
});

test('each date leads to the proof of how it was asked for, for those alone who may open it', async () => {
  const links = async (person: string) => {
    const answer = await app.request('/deadlines', { headers: { 'x-person': person } });
    return [...(await answer.text()).matchAll(/href="(\/proof\/[^"]+)"/g)].map(([, path = '']) => path);
  };
  const dates = Number(/ (\d+) hạn /.exec(await text(OFFICE))?.[1]);
  const own = await links(OFFICE);
  expect(own).toContain('/proof/doi-1/minutesAnswer');
  expect(own).toHaveLength(dates);
  for (const path of own)
    expect((await app.request(path, { headers: { 'x-person': OFFICE } })).status, path).toBe(200);
  expect(await links(HEAD)).toEqual([]);
});

test('the page has all its styles', async () => {
  const answer = await app.request('/deadlines', { headers: { 'x-person': OFFICE } });
  for (const [, file = ''] of (await answer.text()).matchAll(/href="(\/static\/[^"]+)"/g))
    expect((await app.request(file)).status, file).toBe(200);
});
