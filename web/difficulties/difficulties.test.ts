import { beforeAll, describe, expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { at, SAMPLE_NOW, samplePlan, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Difficulties that cells raise, and what the office answers (R70, R71). */

const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';
const MEMBER = 'vo-minh-tam';
const NOW = SAMPLE_NOW + 3_600_000;

const headOf = (cell: string, { campaign } = sample) =>
  campaign.roster.assignments.find((one) => one.cell === cell && one.role === 'cellHead')?.person ?? '';

let sample: Sample;
let empty: Sample;
beforeAll(async () => {
  empty = await sampleRecords();
  sample = await sampleRecords();
  sample.send('doi-2', headOf('doi-2'), 'difficulty.raise', { text: 'Mẫu 9 dùng cho ai?' });
  sample.advance(SAMPLE_NOW + 60_000);
  sample.send('doi-1', HEAD, 'difficulty.raise', { text: 'Chưa có mẫu 8\nvà mẫu 9' });
  sample.advance(SAMPLE_NOW + 120_000);
  sample.send('doi-1', HEAD, 'difficulty.raise', { text: 'Thiếu máy quét' });
  sample.advance(SAMPLE_NOW + 180_000);
  sample.send('doi-2', OFFICE, 'difficulty.answer', { difficulty: 'd1', text: 'Mọi đảng viên', toAll: true });
  sample.advance(NOW);
}, 120_000);

const appOf = ({ reader }: Sample, now = NOW) =>
  createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: {} as never,
  });
const html = async (person: string, path = '/difficulties', of = sample, now = NOW) =>
  await (await appOf(of, now).request(path, { headers: { 'x-person': person } })).text();
const plain = (page: string) =>
  page
    .replace(/^[\s\S]*?<main/, '<main')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const answers = (page: string) =>
  [...page.matchAll(/href="(\/do\/[^"]+\/difficulty\.answer\?[^"]+)"/g)].map(([, to]) => to);

describe('difficulties that cells have raised', () => {
  test('[R70, R71] the office reads all of them, those without an answer first and longest waiting on top, each a press from its answer', async () => {
    const page = await html(OFFICE);
    expect(plain(page)).toMatch(
      /Chờ trả lời: 2 .*Đội QLTT số 1 Chưa có mẫu 8 và mẫu 9 .*Thiếu máy quét .*Đã trả lời: 1 .*Đội QLTT số 2 Mẫu 9 dùng cho ai\? .* Mọi đảng viên Đỗ Thị Thu trả lời lúc .* gửi cả các chi bộ khác/,
    );
    expect(answers(page)).toEqual([
      '/do/doi-1/difficulty.answer?difficulty=d1',
      '/do/doi-1/difficulty.answer?difficulty=d2',
    ]);
    expect(plain(page)).not.toMatch(/\b(doi-\d|d\d)\b/);
    expect(plain(page)).toMatch(/hạn trả lời: .* · Còn \d+ ngày/);
  });

  test('the form to answer names them by their words, with the one chosen that was pressed, and no other', async () => {
    const form = await html(OFFICE, '/do/doi-1/difficulty.answer?difficulty=d2');
    const [, select = ''] = /<select[^>]*name="difficulty"[^>]*>(.*?)<\/select>/s.exec(form) ?? [];
    expect(select).toMatch(/value="d1">[^<]*Chưa có mẫu 8/);
    expect(select).toMatch(/value="d2" selected>[^<]*Thiếu máy quét/);
    expect(form).toContain('<q class="typed">Chưa có mẫu 8\nvà mẫu 9</q>');
    const answered = await html(OFFICE, '/do/doi-2/difficulty.answer');
    expect(answered).not.toContain('Mẫu 9 dùng cho ai?');
  });

  test('whose answer is late says so', async () => {
    const page = await html(OFFICE, '/difficulties', sample, at('2025-02-01 08:00'));
    expect(plain(page)).toMatch(/hạn trả lời: .* · Trễ \d+ ngày/);
  });

  test('a cell reads its own and no others, and can raise one', async () => {
    const page = await html(HEAD);
    expect(plain(page)).toMatch(/Chờ trả lời: 2 .*Đã trả lời: 0/);
    for (const other of ['Đội QLTT số 2', 'doi-2', 'Mẫu 9 dùng cho ai?']) expect(page).not.toContain(other);
    expect(answers(page)).toEqual([]);
    expect(page).toContain('href="/do/doi-1/difficulty.raise"');
    expect(page).not.toContain('href="/outbox"');
  });

  test('[R70, R71] an answer that went to all cells is on the page of each, with who gave it and when, and without who had asked', async () => {
    const page = plain(await html(HEAD));
    expect(page).toMatch(
      /Trả lời gửi mọi chi bộ: 1 .*Mọi đảng viên Đỗ Thị Thu trả lời lúc 08:48.*17\/12\/2024/,
    );
    const asked = plain(await html('do-van-dat'));
    expect(asked).toContain('Mọi đảng viên');
    expect(asked).not.toContain('Trả lời gửi mọi chi bộ');
    expect(await html(HEAD, '/difficulties', empty)).not.toContain('Trả lời gửi mọi chi bộ');
  });

  test('who acts for two cells reads an answer to all once: where one of them asked for it, or as told to the other', async () => {
    const plan = await samplePlan();
    plan.roles.push({ person: HEAD, role: 'cellDeputy', cell: 'doi-2' });
    const both = await sampleRecords(plan);
    both.send('doi-2', headOf('doi-2'), 'difficulty.raise', { text: 'Mẫu 9 dùng cho ai?' });
    both.send('doi-4', headOf('doi-4'), 'difficulty.raise', { text: 'Họp ở đâu?' });
    both.send('doi-1', HEAD, 'difficulty.raise', { text: 'Thiếu máy quét' });
    both.advance(SAMPLE_NOW + 60_000);
    for (const [cell, text] of [
      ['doi-2', 'Mọi đảng viên'],
      ['doi-4', 'Ở Hội trường'],
    ] as const)
      both.send(cell, OFFICE, 'difficulty.answer', { difficulty: 'd1', text, toAll: true });
    both.advance(NOW);
    const page = await html(HEAD, '/difficulties', both);
    for (const answer of ['Mọi đảng viên', 'Ở Hội trường'])
      expect(page.split(answer), answer).toHaveLength(2);
    expect(plain(page)).toMatch(/Đã trả lời: 1 .*Mọi đảng viên .*Trả lời gửi mọi chi bộ: 1 .*Ở Hội trường/);
    const ofOne = plain(await html(HEAD, '/difficulties?cell=doi-1', both));
    expect(ofOne).toMatch(/Đã trả lời: 0 .*Trả lời gửi mọi chi bộ: 2 /);
    expect(plain(await html(HEAD, '/difficulties?cell=doi-2', both))).toContain('Trả lời gửi mọi chi bộ: 1 ');
  }, 60_000);

  test('the office reads it once, where it was asked for, and at a cell that it asks about what that cell was told', async () => {
    expect((await html(OFFICE)).split('Mọi đảng viên')).toHaveLength(2);
    expect(plain(await html(OFFICE, '/difficulties?cell=doi-1'))).toMatch(/Trả lời gửi mọi chi bộ: 1 /);
  });

  test('the committee reads them without being asked to answer', async () => {
    const page = await html(MEMBER);
    expect(plain(page)).toContain('Chờ trả lời: 2');
    expect(page).not.toMatch(/href="\/do\//);
  });

  test('can be narrowed to one cell; one that has raised none narrows nothing', async () => {
    expect(plain(await html(OFFICE, '/difficulties?cell=doi-2'))).toMatch(/Chờ trả lời: 0 .*Đã trả lời: 1 /);
    expect(plain(await html(OFFICE, '/difficulties?cell=doi-4'))).toMatch(/Chờ trả lời: 2 /);
  });

  test('where nobody has raised any a sentence says so', async () => {
    const text = plain(await html(OFFICE, '/difficulties', empty));
    expect(text).toContain('Không có khó khăn nào chờ trả lời.');
    expect(text).toContain('Chưa trả lời khó khăn nào.');
  });

  test('a case’s dossier leads to them', async () => {
    expect(await html(HEAD, '/cells/doi-1/dossier')).toContain('href="/difficulties"');
  });
});
