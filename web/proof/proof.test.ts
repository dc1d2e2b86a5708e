import { beforeAll, expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** What can be proved of a chase: requirement R32 of dossiers is owed by each cell, and doi-3 never hands one in. */

const OFFICE = 'do-thi-thu';
const COMMITTEE = 'vo-minh-tam';

let sample: Sample;
beforeAll(async () => {
  sample = await sampleRecords();
}, 120_000);

async function page(path: string, person = OFFICE): Promise<{ status: number; text: string }> {
  const app = createDashboard({
    reader: sample.reader,
    now: () => SAMPLE_NOW,
    reading: 'byPerson',
    whoIsThere: async () => person,
  });
  const answer = await app.request(path);
  const text = (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return { status: answer.status, text };
}

test('who was asked, by which step, what became of it and when, each from a record', async () => {
  const { text } = await page('/proof/doi-1/dossier');
  const rows = await sample.reader.notices(sample.campaign.id, { subject: 'doi-1' });
  const own = rows.filter(({ notice }) => notice.about === 'dossier');
  expect(own.length).toBeGreaterThan(0);
  expect(text.match(/hộp thư đi(?! \.)/g)?.length).toBeGreaterThanOrEqual(own.length);
  expect(text).toContain('Mọi giờ theo múi giờ +07:00');
  expect(text).toMatch(/nhật ký, mục \d+/);
});

test('what was done in time says when, what was done late by how much, and what is owed still how late it is', async () => {
  expect((await page('/proof/doi-1/dossier')).text).toMatch(/hết việc này lúc .*, đúng hạn/);
  const entries = await sample.reader.journal(sample.campaign.id, { subject: 'doi-3', order: 'oldest' });
  const owed = entries.at(-1)?.standing.obligations.find(({ late }) => late);
  const late = await page(`/proof/doi-3/${encodeURIComponent(owed?.id ?? '')}`);
  expect(late.text).toMatch(/chưa xong, đã trễ \d+ ngày/);
  expect(late.text).toContain('Quá hạn');
});

test('who moved a due date, or the closing behind it, is told with the reason', async () => {
  const { text } = await page('/proof/doi-3/dossier');
  expect(text).toMatch(/Giữ nguyên hạn; đóng nhận: 08:00 .*20\/12\/2024\. Đỗ Thị Thu: Bí thư đi công tác/);
});

test('nothing that is to come is told as done', async () => {
  const early = await sampleRecords(undefined, at('2024-12-05 09:00'));
  early.send('campaign', 'pham-hoang-viet', 'deadline.extend', {
    until: '2024-12-12T00:00:00+07:00',
    reason: 'Bão số 9',
  });
  early.advance(at('2024-12-05 09:05'));
  const app = createDashboard({ reader: early.reader, now: () => at('2024-12-05 09:05') });
  const text = (await (await app.request('/proof/doi-2/dossier')).text()).replaceAll(/<[^>]*>/g, ' ');
  expect(text).toContain('Đổi hạn: hết thứ Tư 11/12/2024. Phạm Hoàng Việt: Bão số 9');
  expect(text).toContain('chưa tới lúc');
  expect(text).toMatch(/chưa xong, còn \d+ ngày/);
}, 60_000);

test('office and committee open it; to a cell, the team, and of what was never owed there is none', async () => {
  expect((await page('/proof/doi-1/dossier', COMMITTEE)).status).toBe(200);
  for (const person of ['nguyen-thi-anh', 'le-duc-an'])
    expect((await page('/proof/doi-1/dossier', person)).status, person).toBe(404);
  for (const path of ['/proof/none/dossier', '/proof/doi-1/nothing', '/proof/doi-1/objectionDecision'])
    expect((await page(path)).status, path).toBe(404);
});
