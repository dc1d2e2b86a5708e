import { beforeAll, expect, test } from 'vitest';
import { audienceOf } from '../../words/audience.ts';
import { createDashboard } from '../app.ts';
import { at, samplePlan, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { notesToReturn } from './notes-to-return.ts';

/** The dossier of a cell as the team reads it; numbers are of OWASP ASVS 5.0. */

const NOW = at('2024-12-06 11:00');
const [OFFICE, READER, CLERK, HEAD] = ['do-thi-thu', 'le-duc-an', 'tran-thi-mai', 'nguyen-thi-anh'];
const CELL = 'doi-1';

let sample: Sample;
const ask = async (person: string, of: Sample = sample, now = NOW, path = `/cells/${CELL}/review`) =>
  await createDashboard({
    reader: of.reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  }).request(path, { headers: { 'x-person': person } });
const read = async (...given: Parameters<typeof ask>) => await (await ask(...given)).text();
const plain = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
/** The part of a page that has this place. */
const partOf = (page: string, id: string, tag: string) =>
  plain(new RegExp(`<${tag}[^>]* id="${id}"[\\s\\S]*?</${tag}>`).exec(page)?.[0] ?? '');

beforeAll(async () => {
  sample = await sampleRecords(undefined, NOW);
  const send = (by: string, payload: Record<string, unknown>) =>
    sample.send(CELL, by, 'review.note', payload);
  send(READER, { text: 'Thiếu chữ ký bí thư', report: 'resolution' });
  send(READER, {
    text: 'Đối chiếu sổ nghị quyết',
    subject: 'fourGood',
    criterion: 'sinh-hoat-dinh-ky',
    verify: true,
  });
  send(CLERK, { text: 'Trình bày rõ ràng' });
}, 60_000);

test('[R44] each report and each criterion stands with what was noted about it, the cell’s own score and what proves it', async () => {
  const page = await read(READER);
  expect(partOf(page, 'reports\\.resolution', 'li')).toMatch(
    /Thiếu chữ ký bí thư Lê Đức Ân, 11:00 thứ Sáu 06\/12\/2024/,
  );
  const criterion = partOf(page, 'fourGood\\.sinh-hoat-dinh-ky', 'tr');
  expect(criterion).toMatch(/Sinh hoạt[\s\S]*Minh chứng mẫu[\s\S]*Đối chiếu sổ nghị quyết/);
  expect(criterion).toContain('xác minh tại buổi kiểm tra');
  expect(partOf(page, 'all', 'section')).toContain('Trình bày rõ ràng');
  // its points are assumed, and the page says what the sign means
  expect(criterion).toMatch(/^ Sinh hoạt định kỳ [^*]* \* /);
  expect(plain(page)).toContain('* giá trị giả định, thay bằng Điều 5 và Phụ lục 1, Quy định 3286-QĐ/TU');
  // nothing is said of a criterion that was said of another
  expect(page.split('Đối chiếu sổ nghị quyết').length - 1).toBe(2);
  expect(plain(page)).toMatch(/Nội dung cần xác minh.*Đối chiếu sổ nghị quyết chưa xác minh/);
});

test('[R41] says who of the team has a set of the newest version', async () => {
  const sets = /id="h-sets"[\s\S]*?<\/section>/.exec(await read(READER))?.[0] ?? '';
  expect(plain(sets)).toMatch(/Lê Đức Ân bộ 1\/0\d đã có biên nhận, chưa ghi là đã giao/);
});

test('8.2.3 office and committee read the dossier there, and what the team notes only once it was told; cells have no such page', async () => {
  const page = await read(OFFICE);
  expect(page).toContain('id="reports.resolution"');
  for (const text of ['Thiếu chữ ký bí thư', 'Đối chiếu sổ nghị quyết', 'Trình bày rõ ràng'])
    expect(page).not.toContain(text);
  expect(page).toContain('Nhận xét của Tổ kiểm tra chỉ đọc được sau khi');
  const none = await ask(HEAD, sample, NOW, '/cells/none/review');
  const own = await ask(HEAD);
  expect([own.status, await own.text()]).toEqual([404, await none.text()]);
});

test('[X17] whoever of the team belongs to the cell’s committee is told so, by what the plan says of it', async () => {
  const ofPolicy = async (policy: 'off' | 'warn' | 'bar', person: string) => {
    const plan = await samplePlan();
    plan.roles.push({ person: READER ?? '', role: 'cellMember', cell: CELL });
    plan.settings.conflictOfInterest.value = policy;
    return plain(await read(person, await sampleRecords(plan, NOW)));
  };
  expect(await ofPolicy('warn', READER ?? '')).toMatch(/lý do được hỏi một lần/);
  expect(await ofPolicy('bar', CLERK ?? '')).toMatch(
    /Lê Đức Ân vừa ở Tổ kiểm tra, vừa thuộc cấp ủy.*không ghi kết quả/,
  );
  expect(await ofPolicy('off', READER ?? '')).not.toContain('cấp ủy của chi');
}, 60_000);

test('without a dossier it says that there is nothing to read', async () => {
  const early = at('2024-12-03 09:00');
  const page = plain(await read(READER, await sampleRecords(undefined, early), early));
  expect(page).toContain('Chi bộ chưa nộp hồ sơ, nên chưa có gì để đọc.');
}, 60_000);

test('a return begins with what the dossier lacks and what was noted, without what is looked at on site', async () => {
  const content = await sample.reader.caseContent(sample.campaign.id, CELL);
  const audience = audienceOf(sample.campaign.plan, sample.campaign.roster, 'vi', NOW);
  const notes = notesToReturn(content, audience);
  expect(notes).toEqual([
    { text: 'Thiếu chữ ký bí thư', report: 'resolution' },
    { text: 'Trình bày rõ ràng' },
  ]);
  const [dossier] = content.dossiers ?? [];
  if (dossier === undefined) throw new Error('no dossier');
  const missing = ['files.fourGood', 'evidence.fourGood.sinh-hoat-dinh-ky', 'proposed.level'];
  const lacking = notesToReturn({ ...content, dossiers: [{ ...dossier, missing }] }, audience).slice(0, 3);
  expect(lacking).toEqual([
    { text: expect.stringMatching(/^[A-ZĐ]/), report: 'fourGood' },
    { text: expect.stringMatching(/^[A-ZĐ]/), subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky' },
    { text: expect.stringMatching(/^[A-ZĐ]/) },
  ]);
  // of an earlier version nothing is left to add
  const newer = { ...dossier, version: 2, receivedAt: NOW + 1, missing: [] };
  expect(notesToReturn({ ...content, dossiers: [dossier, newer] }, audience)).toEqual([]);
});
