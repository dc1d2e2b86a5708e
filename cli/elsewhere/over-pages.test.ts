import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import { filledRoster } from '../../documents/workbooks/member-roster.fixture.ts';
import type { Envelope } from '../../domain/envelope.ts';
import { TERMINAL_PATHS } from '../../domain/terminal-messages.ts';
import { pdf } from '../../records/files/file-samples.fixture.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import type { PersonRow } from '../../records/person-row.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { SAMPLE_NOW, samplePlan, sampleRecords } from '../../web/sample.fixture.ts';
import { statusTexts } from '../../words/cli/status.ts';
import { vi as DICTIONARY } from '../../words/vi.ts';
import { askAt, askedOf, jsonValues, overPages, SYSTEM } from './over-pages.fixture.ts';

/** Commands from elsewhere, answered by the pages themselves over records in memory; numbers are of OWASP ASVS 5.0. */

const HEAD = 'nguyen-thi-anh';
const OTHER = 'do-van-dat';
const TEAM = 'le-duc-an';
const OFFICE = 'do-thi-thu';

const { folder, at, pagesOf, bontot } = overPages('over-pages');

test.each([
  ['a cell, after what happens in its own case', HEAD, 2],
  ['the team, after what happens in any case', TEAM, 3],
  ['the office, after whatever happens', OFFICE, 3],
])(
  'status --watch is shown anew to %s',
  async (_, person, times) => {
    const sample = await sampleRecords();
    let [looks, questions] = [0, 0];
    askAt(pagesOf(sample), (path) => {
      questions += 1;
      if (questions > 25) throw new TypeError('fetch failed');
      if (path !== TERMINAL_PATHS.mark) return;
      looks += 1;
      if (looks === 2) sample.send('doi-2', OTHER, 'difficulty.raise', { text: 'Thiếu người' });
      if (looks === 3) sample.send('doi-1', HEAD, 'difficulty.raise', { text: 'Thiếu giấy' });
      if (looks > 3) throw new TypeError('fetch failed');
    });
    const { code, out, err } = await bontot(person, 'status', '--watch', '--json');
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('SYSTEM_AWAY') });
    expect(jsonValues(out)).toHaveLength(times);
  },
  60_000,
);

test('8.2.3 the journal tells a cell and the team no place among the entries of others, and the office its own', async () => {
  const sample = await sampleRecords();
  const pages = pagesOf(sample);
  askAt(pages);
  const placesOf = async (person: string) => {
    const { code, out } = await bontot(person, 'journal', '--json', '--limit', '1000');
    expect(code).toBe(0);
    return jsonValues(out).map(({ position }) => position);
  };
  for (const person of [HEAD, TEAM]) expect(new Set(await placesOf(person)), person).toEqual(new Set([0]));
  expect(new Set(await placesOf(OFFICE)).size).toBeGreaterThan(100);

  const ask = (person: string, question: string, more: object) =>
    askedOf(pages, person, `${TERMINAL_PATHS.records}/${question}`, {
      campaign: sample.campaign.id,
      ...more,
    });
  const behind = { filter: { subject: 'doi-1', after: 40, order: 'oldest', limit: 1 } };
  for (const person of [HEAD, TEAM])
    expect(await ask(person, 'journal', behind), person).toEqual({
      status: 400,
      text: expect.stringContaining('QUESTION_INVALID'),
    });
  expect((await ask(OFFICE, 'journal', behind)).status).toBe(200);
}, 60_000);

test('8.2.3 docs writes the papers that its person may read, each as the page shows it, and none of another cell', async () => {
  const sample = await sampleRecords();
  const pages = pagesOf(sample);
  askAt(pages);
  const writtenFor = async (person: string) => {
    const to = at(`papers-${person}`);
    expect(await bontot(person, 'docs', '--to', to)).toMatchObject({ code: 0, err: '' });
    const names = await readdir(to, { recursive: true, withFileTypes: true });
    return names
      .filter((one) => one.isFile())
      .map((one) => relative(to, join(one.parentPath, one.name)))
      .sort();
  };
  const [head, team, office] = [await writtenFor(HEAD), await writtenFor(TEAM), await writtenFor(OFFICE)];
  expect(head.length).toBeGreaterThan(0);
  expect(head.filter((path) => !path.startsWith('doi-1/'))).toEqual([]);
  expect(team).toEqual(expect.arrayContaining(['doi-2/phieu-tiep-nhan-v1.html']));
  // what was issued is the committee's and the office's
  expect(team).not.toContain('31-qd-du.html');
  expect(office).toEqual(expect.arrayContaining([...head, '31-qd-du.html']));
  for (const path of head) {
    const headers = { authorization: `Bearer ${HEAD}` };
    const page = await pages.request(`/cells/doi-1/papers/${path.replace('doi-1/', '')}`, { headers });
    expect(await readFile(join(at(`papers-${HEAD}`), path)), path).toEqual(
      Buffer.from(await page.arrayBuffer()),
    );
  }
  // for Word, too, also what was issued, and that by its own bytes
  expect(head).toContain('doi-1/phieu-tiep-nhan-v1.docx');
  const word = await sample.reader.issuedWord(sample.campaign.id, 'four-good-1');
  expect(await readFile(join(at(`papers-${OFFICE}`), '31-qd-du.docx'), 'base64')).toBe(word?.content);
  expect((await askedOf(pages, HEAD, TERMINAL_PATHS.papers, { subject: 'doi-2' })).text).toBe(
    (await askedOf(pages, HEAD, TERMINAL_PATHS.papers, { subject: 'none' })).text.replaceAll('none', 'doi-2'),
  );
}, 60_000);

test('docs writes no archive while there is no paper to put into it, and says so', async () => {
  const now = Date.parse('2024-11-26T09:00:00+07:00');
  const { reader } = await sampleRecords(undefined, now);
  askAt(pagesOf({ reader: { ...reader, decisions: async () => [] } }));
  const { code, out } = await bontot(HEAD, 'docs', '--zip', at('none.zip'));
  expect({ code, out: out.trim() }).toEqual({ code: 0, out: statusTexts.vi.noDocuments });
  expect(await readdir(folder())).not.toContain('none.zip');
}, 60_000);

test('8.2.3 what a cell sends is accepted without the number of its entry, which counts what others do; to the office it is told', async () => {
  const sample = await sampleRecords();
  const client = {
    async send(_campaign: string, cell: string, { type, by, payload, id }: Envelope) {
      sample.send(cell, by, type, payload as Record<string, unknown>);
      return { eventId: id, seq: 1, at: SAMPLE_NOW };
    },
  };
  askAt(pagesOf(sample, { client }));
  const sent = async (person: string, type: string, payload: object) =>
    (await bontot(person, 'send', 'doi-1', type, '--data', JSON.stringify(payload), '--json')).out;
  expect(jsonValues(await sent(HEAD, 'difficulty.raise', { text: 'Thiếu giấy' }))).toEqual([
    expect.objectContaining({ seq: 0 }),
  ]);
  expect(
    jsonValues(await sent(OFFICE, 'difficulty.answer', { difficulty: 'd1', text: 'Xin ở văn phòng' })),
  ).toEqual([expect.objectContaining({ seq: 1 })]);
}, 60_000);

test('a paper is written nowhere but below the folder that was named', async () => {
  const sample = await sampleRecords();
  const pages = pagesOf(sample);
  vi.stubGlobal('fetch', async (url: globalThis.URL, init: RequestInit) =>
    url.pathname === TERMINAL_PATHS.papers
      ? Response.json([{ path: '../out.html', content: 'x' }])
      : pages.request(url.pathname + url.search, init),
  );
  expect((await bontot(HEAD, 'docs', '--to', at('below'))).code).toBe(4);
  expect(await readdir(folder())).not.toContain('out.html');
}, 60_000);

test('8.2.2 a file is fetched by whoever reads the case that names it, whole and as it was handed in', async () => {
  const sample = await sampleRecords();
  const { id: campaign } = sample.campaign;
  const store = openFileStore(at('files'));
  const bytes = async function* () {
    yield pdf();
  };
  const put = (cell: string) => store.put({ campaign, cell, name: 'bao-cao.pdf', bytes: bytes() });
  const file = await put('doi-1');
  const reader: RecordsReader = {
    ...sample.reader,
    async caseContent(id, cell) {
      const content = await sample.reader.caseContent(id, cell);
      const photos = [{ file, caption: 'Sổ' }];
      return cell === 'doi-1'
        ? ({ ...content, inspection: { ...content.inspection, photos } } as never)
        : content;
    },
  };
  const pages = pagesOf({ reader });
  askAt(pages);
  const get = (person: string, cell: string, to: string) =>
    bontot(person, 'file', 'get', cell, file.sha256.slice(0, 12), '--to', at(to));
  expect(await get(TEAM, 'doi-1', 'team.pdf')).toMatchObject({ code: 0, err: '' });
  expect(await readFile(at('team.pdf'))).toEqual(pdf());
  expect((await get(TEAM, 'doi-1', 'team.pdf')).err).toMatch(/FILE_EXISTS/);
  expect((await get(OTHER, 'doi-1', 'other.pdf')).err).toMatch(/UNKNOWN_CELL/);
  expect((await get(TEAM, 'doi-2', 'other.pdf')).err).toMatch(/FILE_UNKNOWN/);
  const { sha256 } = file;
  for (const subject of ['doi-1', 'none'])
    expect((await askedOf(pages, OTHER, TERMINAL_PATHS.file, { subject, sha256 })).text).toContain(
      'UNKNOWN_CELL',
    );
  expect(await readdir(folder())).not.toContain('other.pdf');
}, 60_000);

test('8.2.2 members import has its workbook read there, and sends what its person may send, in their name', async () => {
  const plan = await samplePlan();
  // of the team too, who reads every case
  plan.roles.push({ person: OTHER, role: 'teamMember' });
  const sample = await sampleRecords(plan);
  const { id: campaign } = sample.campaign;
  const kept: PersonRow[] = [];
  const sentAs: string[] = [];
  const acting = {
    client: {
      async send(_campaign: string, cell: string, { type, by, payload, id }: Envelope) {
        sample.send(cell, by, type, payload as Record<string, unknown>);
        sentAs.push(`${cell} ${type} ${by}`);
        return { eventId: id, seq: 1, at: SAMPLE_NOW };
      },
    },
    writer: {
      async savePeople(_campaign: string, rows: readonly PersonRow[]) {
        kept.push(...rows);
        return { added: rows.length, changed: 0 };
      },
    },
  };
  askAt(pagesOf(sample, acting));
  const nameOf = (cell: string) => plan.cells.find(({ id }) => id === cell)?.name ?? '';
  const list = (...cells: string[]) =>
    filledRoster(
      cells.map((cell) => ({
        cell: nameOf(cell),
        name: cell === 'doi-1' ? 'Trần Văn Bền' : 'Lê Văn Bền',
        born: '19/05/1980',
        kind: DICTIONARY.memberKinds.full,
        admittedOn: '03/02/2010',
        status: DICTIONARY.memberStatuses.rated,
      })),
    );
  await writeFile(at('own.xlsx'), await list('doi-1'));
  await writeFile(at('two.xlsx'), await list('doi-1', 'doi-2'));
  const imported = (person: string, file: string, ...more: string[]) =>
    bontot(person, 'members', 'import', at(file), ...more);

  expect(await imported(HEAD, 'own.xlsx', '--check')).toMatchObject({ code: 0, err: '' });
  expect((await imported(HEAD, 'two.xlsx', '--yes')).err).toMatch(/LIST_REFUSED[\s\S]*Đội QLTT số 2/);
  expect((await imported(HEAD, 'two.xlsx', '--yes', '--cell', 'doi-2')).err).toMatch(/UNKNOWN_CELL/);
  expect((await imported(HEAD, 'own.xlsx', '--yes', '--as', OTHER)).err).toMatch(/ONLY_ONESELF/);
  expect((await imported(TEAM, 'own.xlsx', '--yes')).err).toMatch(/NOT_THEIRS/);
  expect((await imported(OTHER, 'own.xlsx', '--check')).err).toMatch(/NOT_ALLOWED/);
  const locked = join(import.meta.dirname, '../../test/cases/33-password-xlsx/26-password.xlsx');
  expect((await bontot(HEAD, 'members', 'import', locked, '--check')).err).toMatch(
    /26-password\.xlsx: tệp được đặt mật khẩu/,
  );
  expect([kept, sentAs]).toEqual([[], []]);

  const own = await imported(HEAD, 'own.xlsx', '--yes');
  expect(own).toMatchObject({ code: 0, err: '' });
  expect(own.out).toContain(`Gửi tới ${SYSTEM}`);
  expect(sentAs).toEqual([`doi-1 members.register ${HEAD}`]);
  expect(kept).toMatchObject([{ name: 'Trần Văn Bền', cell: 'doi-1' }]);
  const { members } = await sample.reader.caseContent(campaign, 'doi-1');
  expect(members?.map(({ member }) => member)).toEqual(kept.map(({ id }) => id));

  expect(await imported(OFFICE, 'two.xlsx', '--yes', '--json')).toMatchObject({ code: 0, err: '' });
  expect(sentAs.slice(1)).toEqual([`doi-1 members.register ${OFFICE}`, `doi-2 members.register ${OFFICE}`]);
}, 60_000);
