import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { paragraph, wordFile } from '../../documents/word/ooxml.ts';
import type { DossierSet } from '../../domain/case/case-content.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { type FileStore, openFileStore } from '../../records/files/file-store.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { component } from '../../test/support/components.ts';
import { pdfPages } from '../../test/support/pdf-programs.ts';
import { samplePdf } from '../../worker/sample-pdf.ts';
import { createDashboard } from '../app.ts';
import { at, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** The sets of dossiers on their pages: who takes which, of what, and where LibreOffice is not. */

const programs = await component('pdfPrograms');
const [OFFICE, COMMITTEE, HEAD, TEAM] = ['do-thi-thu', 'vo-minh-tam', 'nguyen-thi-anh', 'le-duc-an'];
const CELL = 'doi-1';
const NOW = at('2024-12-12 09:00');

let folder: string;
let sample: Sample;
let reader: RecordsReader;
let files: FileStore;
let sets: readonly DossierSet[];
let ask: (path: string, person?: string) => Promise<Response>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-sets-'));
  sample = await sampleRecords(undefined, NOW);
  const { campaign } = sample;
  files = openFileStore(folder);
  const put = (name: string, bytes: Uint8Array): Promise<FileRef> =>
    files.put({ campaign: campaign.id, cell: CELL, name, bytes: Readable.from([Buffer.from(bytes)]) });
  const given = {
    resolution: { title: 'Báo cáo tổng kết', file: await put('tong-ket.pdf', samplePdf('Bao cao tong ket')) },
    fourGood: {
      title: 'Tự chấm bốn tốt',
      file: await put('tu-cham.docx', wordFile([paragraph('Tự chấm')], { size: 14, pageNumberSize: 14 })),
    },
    cellQuality: { title: 'Tự chấm chất lượng' },
  };
  const withFiles = <One extends Pick<RecordedCell, 'content'>>(one: One, cell: string): One => ({
    ...one,
    content:
      cell === CELL
        ? {
            ...one.content,
            dossiers: (one.content.dossiers ?? []).map((dossier) => ({
              ...dossier,
              content: { ...dossier.content, reports: given, scores: {} },
            })),
          }
        : one.content,
  });
  reader = {
    ...sample.reader,
    caseContent: async (id, cell) =>
      withFiles({ content: await sample.reader.caseContent(id, cell) }, cell).content,
    cases: async (id) => (await sample.reader.cases(id)).map((one) => withFiles(one, one.cell)),
  };
  sets = (await reader.caseContent(campaign.id, CELL)).sets ?? [];
  const app = createDashboard({
    reader,
    now: () => NOW,
    files,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
  });
  ask = async (path, person = TEAM) => await app.request(path, { headers: { 'x-person': person } });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const plain = (page: string): string =>
  page
    .replace(/^[\s\S]*?<main/, '<main')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const own = (): string => `/cells/${CELL}/sets/bo-1-01-${sets[0]?.person}`;

async function unpacked(answer: Response): Promise<Map<string, string>> {
  const archive = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()));
  const held = new Map<string, string>();
  for await (const entry of archive.eachEntry())
    held.set(entry.fileName, await text(await archive.openReadStreamPromise(entry)));
  return held;
}

describe('the sets of dossiers', () => {
  test('[R41] are listed cell by cell, and of a cell for each member of the team with what lies in them', async () => {
    const list = await (await ask('/sets')).text();
    expect(list).toContain(`href="/cells/${CELL}/sets"`);
    expect(plain(list)).toMatch(/Chi bộ Đội QLTT số 1 bản nộp thứ 1, nhận lúc .* 5 bộ/);
    const page = await (await ask(`/cells/${CELL}/sets`)).text();
    for (const { person } of sets) expect(page).toContain(`-${person}/bo.zip"`);
    expect(page).toContain(`href="${own()}"`);
    expect(plain(page)).toMatch(
      /Trong bộ có gì .* Phiếu tiếp nhận hồ sơ Báo cáo tổng kết tong-ket\.pdf .* Tự chấm bốn tốt tu-cham\.docx .* Tự chấm chất lượng Kèm riêng, không nằm trong bộ: chỉ có bản giấy Phiếu kiểm tra của Tổ kiểm tra/,
    );
  });

  test('8.2.3 are the office’s and the team’s alone, and there are ways to them', async () => {
    for (const path of ['/sets', `/cells/${CELL}/sets`, own(), `${own()}/bo.zip`, `${own()}/bo.pdf`])
      for (const person of [COMMITTEE, HEAD])
        expect((await ask(path, person)).status, `${person} ${path}`).toBe(404);
    for (const person of [TEAM, OFFICE]) {
      expect(await (await ask('/papers', person)).text(), person).toContain('href="/sets"');
      expect(await (await ask(`/cells/${CELL}`, person)).text(), person).toContain(`/cells/${CELL}/sets"`);
    }
    for (const person of [COMMITTEE, HEAD])
      expect(await (await ask('/papers', person)).text(), person).not.toContain('href="/sets"');
  });

  test('8.2.3 the office’s holds nothing of what the team drafts, until it was told', async () => {
    const [theirs, drafted] = await Promise.all(
      [OFFICE, TEAM].map(async (person) => unpacked(await ask(`${own()}/bo.zip`, person))),
    );
    expect([...(drafted?.keys() ?? [])].at(-1)).toMatch(/phieu-kiem-tra/);
    expect([...(drafted?.values() ?? [])].at(-1)).toContain('PHIẾU LÀM VIỆC');
    expect([...(theirs?.keys() ?? [])].join()).not.toMatch(/phieu-kiem-tra/);
    expect([...(theirs?.values() ?? [])].join()).not.toContain('PHIẾU LÀM VIỆC');
    expect(plain(await (await ask(`/cells/${CELL}/sets`, OFFICE)).text())).toContain(
      'chưa công bố nên không có',
    );
    expect(plain(await (await ask(`/cells/${CELL}/sets`)).text())).not.toContain('chưa công bố');
  });

  test('of a cell without a dossier, under another name, or in another form aren’t there', async () => {
    const without = (await reader.cells(sample.campaign.id)).find(
      ({ standing }) => standing.facts.dossier === null,
    );
    if (without === undefined) throw new Error('every cell has handed in');
    expect(plain(await (await ask(`/cells/${without.cell}/sets`)).text())).toContain('chưa có bộ hồ sơ nào');
    for (const path of ['/cells/none/sets', `/cells/${CELL}/sets/bo-9-01-x`, `${own()}/bo.exe`])
      expect((await ask(path)).status, path).toBe(404);
  });

  test('without LibreOffice say so beforehand, and come as pages and files in the order of the cover', async () => {
    vi.stubEnv('PATH', folder);
    const page = await (await ask(`/cells/${CELL}/sets`)).text();
    expect(plain(page)).toContain('Máy chủ này không có LibreOffice');
    expect(page).not.toContain(`href="${own()}"`);
    const zip = await ask(`${own()}/bo.zip`);
    expect(zip.headers.get('content-disposition')).toContain(`doi-1-bo-1-01-${sets[0]?.person}.zip`);
    expect([...(await unpacked(zip)).keys()].map((path) => path.split('/').at(-1))).toEqual([
      '00-bia.html',
      '01-phieu-tiep-nhan-ho-so.html',
      '02-bao-cao-tong-ket.pdf',
      '03-tu-cham-bon-tot.docx',
      '04-phieu-kiem-tra-cua-to-kiem-tra.html',
    ]);
    const made = await ask(own());
    expect([made.status, plain(await made.text())]).toEqual([
      503,
      expect.stringMatching(/Chưa lập được PDF\. .*không có LibreOffice/),
    ]);
  });
});

describe.skipIf(!programs.available)('a set as one PDF', () => {
  test('[R41] is made while its page waits, says what lies beside it, and is taken by whoever had it made alone', async () => {
    expect((await ask(`${own()}/bo.pdf`)).headers.get('location')).toBe(own());
    const said: string[] = [];
    await vi.waitUntil(
      async () => {
        const answer = await ask(own());
        said.push(plain(await answer.text()));
        if (answer.status === 202) expect(answer.headers.get('refresh')).toBe(`2; url=${own()}`);
        return answer.status === 200;
      },
      { timeout: 100_000, interval: 200 },
    );
    expect(said.at(-1)).toMatch(
      /Đã lập xong\. Lập lúc .* \d+ trang, .*KB.* Tự chấm chất lượng chỉ có bản giấy/,
    );
    const pdf = await ask(`${own()}/bo.pdf`);
    expect(pdf.headers.get('content-disposition')).toContain(`doi-1-bo-1-01-${sets[0]?.person}.pdf`);
    const pages = await pdfPages(new Uint8Array(await pdf.arrayBuffer()));
    expect(pages[0]).toContain('BỘ HỒ SƠ KIỂM TRA');
    expect(pages.join()).toContain('PHIẾU LÀM VIỆC');
    // what the team has made holds what the office doesn't read
    expect((await ask(`${own()}/bo.pdf`, OFFICE)).status).toBe(303);
  }, 120_000);
});
