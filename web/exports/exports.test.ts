import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { asciiName } from '../../domain/ascii-name.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import type { NumberRegister } from '../../records/number-register.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { seenReader } from '../access/seen-reader.ts';
import { createDashboard } from '../app.ts';
import { sampleRecords } from '../sample.fixture.ts';
import { decidedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** What the office takes with it as files. */

const OFFICE = 'do-thi-thu';
const COMMITTEE = 'vo-minh-tam';
const HEAD = 'nguyen-thi-anh';

let decided: Sample & { now: number };
let register: NumberRegister;
beforeAll(async () => {
  decided = await decidedRecords();
  const common = { campaign: decided.campaign.id, decision: 'x', date: '2024-12-30' };
  register = {
    last: 33,
    numbers: [
      { ...common, serial: 31, number: '31-QĐ/ĐU', withdrawn: true, gapReason: null },
      { ...common, serial: 33, number: '33-QĐ/ĐU', withdrawn: false, gapReason: 'Số 32 in hỏng' },
    ],
  };
}, 120_000);

const ask = (
  person: string,
  path: string,
  reader: RecordsReader = decided.reader,
  now = decided.now,
  numbers = register,
) =>
  createDashboard({
    reader: { ...reader, register: async () => numbers },
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async () => person,
  }).request(path);
const plain = (page: string) =>
  page
    .replace(/^[\s\S]*?<main/, '<main')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
/** The bit by which an archive says that a name is UTF-8. */
const UTF8 = 0x800;
/** What an archive holds by the paths in it. */
async function unpacked(answer: Response): Promise<Map<string, { content: string; isUtf8: boolean }>> {
  const archive = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()));
  const held = new Map<string, { content: string; isUtf8: boolean }>();
  for await (const entry of archive.eachEntry()) {
    const content = await text(await archive.openReadStreamPromise(entry));
    const isUtf8 = (entry.generalPurposeBitFlag & UTF8) !== 0;
    held.set(entry.fileName, { content, isUtf8 });
  }
  return held;
}
/** What the page offers to be kept. */
const offered = (page: string) =>
  [...page.matchAll(/href="([^"]*(?:\?download|\/(?:exports|tables)\/[^"]+))"/g)].map(([, to = '']) => to);
const keptAs = ({ headers }: Response) =>
  /^attachment; filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];

test('every file that the page offers comes as a file, under a name of its own', async () => {
  const page = await (await ask(OFFICE, '/exports')).text();
  const names: (string | undefined)[] = [];
  for (const path of offered(page)) {
    const answer = await ask(OFFICE, path);
    expect(answer.status, path).toBe(200);
    expect((await answer.arrayBuffer()).byteLength, path).toBeGreaterThan(100);
    names.push(keptAs(answer));
  }
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining([
      `danh-sach-dang-vien-${decided.campaign.id}.xlsx`,
      `so-quyet-dinh-${decided.campaign.id}.xlsx`,
      ...cellCriteria(decided.campaign.plan).flatMap(([, { id }]) => [
        `phieu-tu-cham-${id}.xlsx`,
        `tieu-chi-${id}.xlsx`,
        `tieu-chi-${id}.yaml`,
      ]),
    ]),
  );
  expect(names.some((name) => name?.startsWith('bang-tong-hop'))).toBe(true);
});

test('tables are spreadsheets, and a set of criteria is the file that a plan uses', async () => {
  const workbook = await ask(OFFICE, '/exports/danh-sach-dang-vien.xlsx');
  expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
  expect(
    Buffer.from(await workbook.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const [first] = cellCriteria(decided.campaign.plan);
  const set = await (await ask(OFFICE, `/exports/tieu-chi-${first?.[1].id}.yaml`)).text();
  expect(set).toContain(`id: ${first?.[1].id}`);
});

test('[R67] the register of the term is there to read, with the number to give next', async () => {
  const text = plain(await (await ask(OFFICE, '/exports')).text());
  expect(text).toMatch(/Số tiếp theo: 34-QĐ\/ĐU/);
  expect(text).toMatch(
    /31-QĐ\/ĐU 30\/12\/2024 28-KH\/ĐU đã thu hồi .*33-QĐ\/ĐU 30\/12\/2024 28-KH\/ĐU còn hiệu lực Số 32 in hỏng/,
  );
});

test('[C.9] numbers of notices and invitations are listed by themselves, each with the paper that has it', async () => {
  const common = { campaign: decided.campaign.id, date: '2024-12-30', withdrawn: false, gapReason: null };
  const given = {
    TB: { ...common, serial: 25, number: '25-TB/ĐU', decision: 'result/doi-1' },
    GM: { ...common, serial: 3, number: '3-GM/ĐU', decision: 'sessionInvitation/doi-2' },
  };
  const app = createDashboard({
    reader: {
      ...decided.reader,
      register: async (_body, _term, type) =>
        type === 'TB' || type === 'GM'
          ? { last: given[type].serial, numbers: [given[type]] }
          : { last: null, numbers: [] },
    },
    now: () => decided.now,
    reading: 'byPerson',
    whoIsThere: async () => OFFICE,
  });
  const text = plain(await (await app.request('/exports')).text());
  expect(text).toMatch(
    /Số tiếp theo: 26-TB\/ĐU · Số tiếp theo: 04-GM\/ĐU .*25-TB\/ĐU 30\/12\/2024 28-KH\/ĐU Thông báo kết quả cho chi bộ: \S.*3-GM\/ĐU 30\/12\/2024 28-KH\/ĐU Giấy mời/,
  );
});

test('one archive brings all papers that the office may read, those of each cell in a folder with its name', async () => {
  const answer = await ask(OFFICE, '/exports/giay-to.zip');
  expect(answer.headers.get('content-type')).toBe('application/zip');
  const held = await unpacked(answer);
  const { issued, plan } = {
    issued: await decided.reader.decisions(decided.campaign.id),
    plan: decided.campaign.plan,
  };
  const papersOf = async (path: string) =>
    [...(await (await ask(OFFICE, path)).text()).matchAll(/href="([^"]*papers\/[^"]+\.(?:html|docx))"/g)].map(
      ([, to = '']) => to,
    );
  const ways = new Map((await papersOf('/papers')).map((to) => [to.replace('/papers/', ''), to]));
  for (const { id, name } of plan.cells)
    for (const to of await papersOf(`/cells/${id}/papers`)) ways.set(`${name}/${to.split('/').at(-1)}`, to);
  expect(issued.length).toBeGreaterThan(0);
  expect([...held.keys()].sort()).toEqual(
    [
      ...ways.keys(),
      ...issued.flatMap(({ number }) => ['html', 'docx'].map((end) => `${asciiName(number, 80)}.${end}`)),
    ].sort(),
  );
  expect([...ways.keys()].filter((path) => path.endsWith('.docx')).length).toBeGreaterThan(0);
  for (const [path, to] of ways)
    expect(held.get(path)?.content, path).toBe(await (await ask(OFFICE, to)).text());
  const marked = [...held].filter(([path]) => /[^ -~]/.test(path));
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter(([, { isUtf8 }]) => !isUtf8)).toEqual([]);
});

test('a decision that was issued without a file for Word is offered without one, and says so', async () => {
  const [first] = await decided.reader.decisions(decided.campaign.id);
  const path = `/decisions/${first?.id}`;
  const linked = async (reader: RecordsReader) => {
    const pages = await Promise.all(['/papers', path].map((one) => ask(OFFICE, one, reader)));
    const texts = await Promise.all(pages.map((page) => page.text()));
    return texts.map((text) => text.includes(`href="${path}/word"`));
  };
  expect(await linked(decided.reader)).toEqual([true, true]);
  const earlier = {
    ...decided.reader,
    decisions: async (campaign: string) =>
      (await decided.reader.decisions(campaign)).map((row) => ({ ...row, wordSha256: null })),
  };
  expect(await linked(earlier)).toEqual([false, false]);
  expect(plain(await (await ask(OFFICE, path, earlier)).text())).toContain('Khi ban hành chưa có bản Word');
});

test('a paper of a cell is kept under the name of its cell, and shown where nobody asks to keep it', async () => {
  const list = await (await ask(OFFICE, '/cells/doi-1/papers')).text();
  const [path = ''] = offered(list);
  expect(keptAs(await ask(OFFICE, path))).toMatch(/^doi-1-.+\.html$/);
  expect(keptAs(await ask(OFFICE, path.replace('?download', '')))).toBeUndefined();
});

test('it is the office’s alone; nobody else reads the register by it', async () => {
  for (const person of [COMMITTEE, HEAD])
    for (const path of ['/exports', '/exports/danh-sach-dang-vien.xlsx', '/exports/giay-to.zip'])
      expect((await ask(person, path)).status, `${person} ${path}`).toBe(404);
  expect((await ask(OFFICE, '/exports/none.xlsx')).status).toBe(404);
  const { issuer } = decided.campaign.plan.document;
  const numbersOf = async (person: string, body = issuer) => {
    const seen = seenReader({ ...decided.reader, register: async () => register }, person, decided.now);
    return (await seen.register(body, '', 'QĐ')).numbers.length;
  };
  expect([
    await numbersOf(HEAD),
    await numbersOf(COMMITTEE),
    await numbersOf(OFFICE, 'Đảng ủy khác'),
  ]).toEqual([0, 2, 0]);
});

describe('before there is anything', () => {
  const at = (moment: string) => Date.parse(`${moment}:00+07:00`);
  const [PREPARED, ANNOUNCED] = [at('2024-11-26T09:00'), at('2024-11-28T09:00')];
  const askAt = async (path: string, now: number) => {
    const { reader } = await sampleRecords(undefined, now);
    // the sample has a decision of its own at any time
    return await ask(OFFICE, path, { ...reader, decisions: async () => [] }, now, {
      last: null,
      numbers: [],
    });
  };

  test('was decided it says that no number was given', async () => {
    const text = plain(await (await askAt('/exports', ANNOUNCED)).text());
    expect(text).toContain('Chưa cấp số nào.');
  }, 60_000);

  test('is announced, its own papers can be had: the decision on the team and the notice of the plan, as drafts', async () => {
    const page = await (await askAt('/exports', PREPARED)).text();
    expect(page).toContain('/exports/giay-to.zip');
    const archive = await unpacked(await askAt('/exports/giay-to.zip', PREPARED));
    const names = ['quyet-dinh-to-kiem-tra', 'thong-bao-ke-hoach'];
    expect([...archive.keys()].toSorted()).toEqual(
      names.flatMap((name) => [`${name}.docx`, `${name}.html`]).toSorted(),
    );
    for (const name of names) expect(archive.get(`${name}.html`)?.content).toContain('DỰ THẢO');
  }, 60_000);
});
