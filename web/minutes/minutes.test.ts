import { beforeAll, expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import { appraisedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** The minutes with every text of both sides; numbers are of OWASP ASVS 5.0. */

const HEAD = 'nguyen-thi-anh';
const OFFICE = 'do-thi-thu';
const CLERK = 'tran-thi-mai';

let sample: Sample;
const dashboardOf = ({ reader }: Sample, now: number) =>
  createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });
const ask = async (person: string, path: string, of: Sample = sample, now = SAMPLE_NOW) =>
  await dashboardOf(of, now).request(path, { headers: { 'x-person': person } });
beforeAll(async () => {
  sample = await sampleRecords();
}, 60_000);

test('[R33] minutes show each item with both scores, what the cell disputes, and each time that something was said', async () => {
  const page = await (await ask(OFFICE, '/cells/van-phong/minutes')).text();
  expect(page).toMatch(
    /Sinh hoạt chuyên đề chưa đều giữa các quý<\/span> <span class="tag warn">chi bộ chưa đồng ý/,
  );
  expect(page).toContain(
    '<b>Ý kiến chi bộ:</b> <span class="typed">Chi bộ đã sinh hoạt chuyên đề ba lần</span>',
  );
  expect(page).toMatch(/Chi bộ: <b>[\d,]+<\/b> · Tổ kiểm tra: <b>[\d,]+<\/b>/);
  const exchange = /id="h-exchange"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
  expect(exchange).toMatch(/16:20 thứ Hai 16\/12\/2024[\s\S]*Sinh hoạt chuyên đề chưa đều[\s\S]*ba lần/);
  expect(page).toContain('/cells/van-phong/papers/bien-ban-v1.html');
});

test('[R33] an answer of the team stands below what it answers, and a reservation with whoever made it', async () => {
  const own = await sampleRecords();
  own.send('van-phong', CLERK, 'minutes.answer', {
    answers: [{ id: 'shortcoming-1', answer: 'Sổ nghị quyết chỉ ghi hai lần' }],
  });
  const page = await (await ask(OFFICE, '/cells/van-phong/minutes', own)).text();
  expect(page).toContain(
    '<b>Tổ kiểm tra trả lời:</b> <span class="typed">Sổ nghị quyết chỉ ghi hai lần</span>',
  );
  expect(/id="h-exchange"[\s\S]*?<\/section>/.exec(page)?.[0]).toContain('Sổ nghị quyết chỉ ghi hai lần');
  const appraised = await appraisedRecords();
  const reserved = await (await ask(HEAD, '/cells/doi-1/minutes', appraised, appraised.now)).text();
  expect(reserved).toMatch(
    /is-warn"><b>Ý kiến bảo lưu của chi bộ:<\/b> <span class="typed">Bảo lưu ý kiến về sinh hoạt/,
  );
  expect(reserved).toMatch(/Đã khóa; mã băm <span class="hash">[0-9a-f]{64}/);
}, 60_000);

test('8.2.2 those of another cell are as if there were none; where none were drafted the page says so', async () => {
  const other = await ask(HEAD, '/cells/doi-2/minutes');
  const none = await ask(HEAD, '/cells/none/minutes');
  expect([other.status, await other.text()]).toEqual([404, await none.text()]);
  const early = await sampleRecords(undefined, at('2024-12-03 09:00'));
  const page = await (await ask(HEAD, '/cells/doi-1/minutes', early, at('2024-12-03 09:00'))).text();
  expect(page).toContain('Chưa có biên bản nào được lập.');
}, 60_000);

test('[R47] the scores of a case stand beside what proves them, of the layers that whoever reads may see', async () => {
  const page = await (await ask(OFFICE, '/cells/van-phong')).text();
  expect(page).toMatch(/<th scope="col">Minh chứng<\/th>/);
  expect(page).toMatch(
    /<td><p class="small muted">[^<]+<\/p><ul class="ev"><li><span class="typed">Minh chứng mẫu/,
  );
});
