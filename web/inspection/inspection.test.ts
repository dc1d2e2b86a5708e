import { beforeAll, expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** What the team finds on site, as the team reads it; numbers are of OWASP ASVS 5.0. */

const NOW = at('2024-12-12 09:00');
const [OFFICE, READER, HEAD] = ['do-thi-thu', 'le-duc-an', 'nguyen-thi-anh'];
const CELL = 'doi-1';

let sample: Sample;
const ask = async (person: string, of: Sample = sample, now = NOW, path = `/cells/${CELL}/inspection`) =>
  await createDashboard({
    reader: of.reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  }).request(path, { headers: { 'x-person': person } });
const read = async (...given: Parameters<typeof ask>) => await (await ask(...given)).text();
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const rowOf = (page: string, id: string) =>
  plain(new RegExp(`<tr[^>]* id="${id.replace('.', '\\.')}"[\\s\\S]*?</tr>`).exec(page)?.[0] ?? '');

beforeAll(async () => {
  sample = await sampleRecords(undefined, at('2024-12-06 11:00'));
  const point = { text: 'Đối chiếu sổ nghị quyết', report: 'resolution', verify: true };
  sample.send(CELL, READER, 'review.note', point);
  sample.advance(NOW);
  const [document] = sample.campaign.plan.dossier.onSiteDocuments;
  sample.send(CELL, READER, 'inspection.record', {
    scores: [
      {
        subject: 'fourGood',
        criterion: 'sinh-hoat-dinh-ky',
        points: 5.5,
        remark: 'Thiếu hai kỳ',
        reason: 'Sổ ghi 10 kỳ',
      },
    ],
    documents: [{ document: document?.id, seen: false, remark: 'Chưa in' }],
    verified: [{ point: 'p1', finding: 'Đúng như báo cáo' }],
  });
}, 60_000);

test('[R51–R53] each criterion stands with both scores, the gap and why; what is not scored yet says so', async () => {
  const page = await read(READER);
  expect(rowOf(page, 'fourGood.sinh-hoat-dinh-ky')).toMatch(/^ Sinh hoạt định kỳ [^*]* \* /);
  expect(plain(page)).toContain('* giá trị giả định, thay bằng Điều 5 và Phụ lục 1, Quy định 3286-QĐ/TU');
  // what the regulation says has no sign
  expect(rowOf(page, 'cellQuality.khong-suy-thoai')).not.toContain('*');
  expect(rowOf(page, 'fourGood.sinh-hoat-dinh-ky')).toMatch(
    /Nhận xét: Thiếu hai kỳ Lý do chấm khác: Sổ ghi 10 kỳ 8 7,0 5,5 −1,5/,
  );
  expect(rowOf(page, 'fourGood.sinh-hoat-chuyen-de')).toContain('chưa chấm');
  expect(plain(page)).toMatch(/Đã chấm 1\/\d\d tiêu chí/);
});

test('[R51–R53] documents, points to verify and who was there stand beside', async () => {
  const page = plain(await read(READER));
  expect(page).toMatch(/không có · Chưa in Lê Đức Ân, 09:00 thứ Năm 12\/12\/2024/);
  expect(page).toMatch(/Đối chiếu sổ nghị quyết Đúng như báo cáo Lê Đức Ân ghi kết quả lúc/);
  expect(page).toContain('Chưa ghi ai dự');
  const later = at('2024-12-17 08:45');
  const done = plain(await read(READER, await sampleRecords(undefined, later), later));
  expect(done).toMatch(/Kiểm tra xong lúc .*Có mặt .*Nguyễn Quốc Hùng/);
}, 60_000);

test('8.2.3 office and committee read what the team finds only once it was told, a cell has no such page', async () => {
  const page = await read(OFFICE);
  expect(page).not.toContain('Thiếu hai kỳ');
  expect(page).not.toContain('Đúng như báo cáo');
  expect(page).toContain('Kết quả của Tổ kiểm tra chỉ đọc được sau khi');
  const own = await ask(HEAD);
  const none = await ask(HEAD, sample, NOW, '/cells/none/inspection');
  expect([own.status, await own.text()]).toEqual([404, await none.text()]);
});
