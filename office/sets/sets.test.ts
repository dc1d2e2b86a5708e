import { Readable } from 'node:stream';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { paragraph, wordFile } from '../../documents/word/ooxml.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { FileRef, FileType } from '../../domain/dossier/file-ref.ts';
import { SET_PAPERS } from '../../domain/dossier/set-papers.ts';
import { FileError } from '../../records/files/file-error.ts';
import { jpg } from '../../records/files/file-samples.fixture.ts';
import { component } from '../../test/support/components.ts';
import { pdfPages } from '../../test/support/pdf-programs.ts';
import { READS } from '../../web/access/matters.ts';
import { paperIsFor } from '../../web/access/paper-matters.ts';
import { decidedRecords } from '../../web/sample-appraisal.fixture.ts';
import type { Sample } from '../../web/sample-reader.fixture.ts';
import { samplePdf } from '../../worker/sample-pdf.ts';
import { papersOfCell } from '../make-papers.ts';
import { PdfFailure } from '../pdf/pdf-failure.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { type ToPdf, withPdfProgram } from '../pdf/word-to-pdf.ts';
import { type MadeSet, makeSets, setsThere } from './make-sets.ts';
import { printedSets } from './printed-sets.ts';

/** The sets of a dossier for the members of the team (R41). */

const programs = await component('pdfPrograms');
const CELL = 'doi-1';

let sample: Sample & { now: number };
let cases: RecordedCell[];
beforeAll(async () => {
  sample = await decidedRecords();
  cases = await sample.reader.cases(sample.campaign.id);
}, 120_000);

const REPORTS: Record<string, [type: FileType, bytes: Buffer | null]> = {
  resolution: ['pdf', samplePdf('Bao cao nghi quyet')],
  fourGood: ['docx', Buffer.from(wordFile([paragraph('Tự chấm bốn tốt')], { size: 14, pageNumberSize: 14 }))],
  cellQuality: ['xlsx', Buffer.from('rows')],
  grassrootsDemocracy: ['jpg', jpg()],
};
const ref = (report: string, type: FileType): FileRef => ({
  cell: CELL,
  sha256: Buffer.from(report).toString('hex').padEnd(64, '0').slice(0, 64),
  name: `${report}.${type}`,
  type,
  size: 1,
});

/** The records with other reports of one cell. */
function source(reports = REPORTS) {
  const files = new Map(
    Object.entries(reports).map(([report, [type, bytes]]) => [ref(report, type).sha256, bytes]),
  );
  const changed = cases.map((one) => {
    const { dossiers } = one.content;
    if (one.cell !== CELL || dossiers === undefined) return one;
    const given = Object.fromEntries(
      Object.entries(reports).map(([report, [type]]) => [
        report,
        { title: `Báo cáo ${report}`, file: ref(report, type) },
      ]),
    );
    const newest = dossiers.map((dossier) => ({
      ...dossier,
      content: { ...dossier.content, reports: given, scores: {} },
    }));
    return { ...one, content: { ...one.content, dossiers: newest } };
  });
  const reader = { ...sample.reader, cases: async () => changed };
  return {
    reader,
    papersOf: (cell: RecordedCell) => papersOfCell(sample.campaign, reader, cell, sample.now),
    store: {
      async open(_: string, { sha256, name }: FileRef) {
        const bytes = files.get(sha256) ?? null;
        if (bytes === null) throw new FileError('FILE_UNKNOWN', { name });
        return { size: bytes.length, stream: Readable.from([bytes]) };
      },
    },
  };
}

async function madeOf(toPdf: ToPdf, from = source(), asked: { person?: string } = {}): Promise<MadeSet[]> {
  const { campaign, now } = sample;
  const sets = await setsThere(campaign, from, { cell: CELL, ...asked });
  return Array.fromAsync(makeSets(campaign, from, sets, { toPdf, now }));
}

/** One page for each file, which says what it is called. @param refuses what it makes nothing of */
const oneEach =
  (refuses = ''): ToPdf =>
  async (files) =>
    Promise.all(
      files.map(async ({ name }) => {
        if (name === refuses) {
          const values = { program: 'soffice', file: name, said: '' };
          throw new PdfFailure('PDF_PROGRAM_FAILED', { key: 'pdfProgramFailed', values });
        }
        const document = await PDFDocument.create();
        document.addPage();
        const opened = await readPdf(await document.save());
        if (opened === null) throw new TypeError(name);
        return opened;
      }),
    );

describe('the sets of a dossier', () => {
  test('[R41] are one for each member of the team who holds a valid one, each under its number', async () => {
    const { campaign } = sample;
    const all = await setsThere(campaign, source(), { cell: CELL });
    const valid = (cases.find(({ cell }) => cell === CELL)?.content.sets ?? []).filter(
      ({ state }) => state === 'valid',
    );
    expect(all.map(({ set }) => set.person)).toEqual(valid.map(({ person }) => person));
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    expect(all[0]?.path).toBe(`doi-1/bo-1-01-${valid[0]?.person}`);
    const own = await setsThere(campaign, source(), { person: valid[1]?.person });
    expect(new Set(own.map(({ set }) => set.person))).toEqual(new Set([valid[1]?.person]));
    expect(new Set(own.map(({ cell }) => cell.cell)).size).toBe(own.length);
  });

  test('say of what lies beside them why: a workbook, what is gone, what no program opens', async () => {
    const reports = { ...REPORTS, resolution: ['pdf', null] satisfies [FileType, null] };
    const [made] = await madeOf(oneEach('fourGood.docx'), source(reports));
    expect(made?.apart).toEqual(
      expect.arrayContaining([
        { title: 'Báo cáo resolution', why: 'missing' },
        { title: 'Báo cáo fourGood', why: 'unreadable' },
        { title: 'Báo cáo cellQuality', why: 'workbook' },
      ]),
    );
  });

  test('where LibreOffice makes no cover, none is made', async () => {
    const [{ path } = { path: '' }] = await setsThere(sample.campaign, source(), { cell: CELL });
    await expect(madeOf(oneEach(path))).rejects.toMatchObject({ code: 'PDF_PROGRAM_FAILED' });
  });

  test('hold nothing but what everybody on the team reads', () => {
    for (const kind of SET_PAPERS) expect(paperIsFor(kind), kind).toContain('team');
    // the files of a dossier
    expect(READS.team.case).toBe('always');
  });

  test('without LibreOffice are folders of pages and files, in the order of their cover', async () => {
    const from = source();
    const { campaign, now } = sample;
    const [one] = await setsThere(campaign, from, { cell: CELL });
    const [files = []] = await Array.fromAsync(printedSets(campaign, from, one ? [one] : [], now));
    expect(files.map(({ path }) => path.replace(`${one?.path}/`, ''))).toEqual([
      '00-bia.html',
      '01-phieu-tiep-nhan-ho-so.html',
      '02-bao-cao-resolution.pdf',
      '03-bao-cao-fourgood.docx',
      '04-bao-cao-cellquality.xlsx',
      '05-bao-cao-grassrootsdemocracy.jpg',
      '06-phieu-kiem-tra-cua-to-kiem-tra.html',
    ]);
    expect(files[0]?.content).toContain('03-bao-cao-fourgood.docx');
    expect(files[2]?.content).toEqual(REPORTS['resolution']?.[1]);
  });
});

describe.skipIf(!programs.available)('a set, as its member reads it', () => {
  test('[R41] begins with a cover that says for whom it is and where everything stands, and every page has its number', async () => {
    const [first] = await setsThere(sample.campaign, source(), { cell: CELL });
    const [made] = await withPdfProgram({}, (toPdf) =>
      madeOf(toPdf, source(), { person: first?.set.person ?? '' }),
    );
    const pages = await pdfPages(made?.content ?? new Uint8Array());
    expect(pages).toHaveLength(made?.pages ?? 0);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
    const cover = pages[0] ?? '';
    const member = sample.campaign.plan.people.find(({ id }) => id === first?.set.person);
    expect(cover).toContain('BỘ HỒ SƠ KIỂM TRA');
    expect(cover).toContain(`đồng chí ${member?.name}`);
    expect(cover).toContain('Bộ số 1/01');
    expect(cover).toContain(`Bộ này có ${pages.length} trang`);
    expect(cover).toMatch(/Kèm riêng.*Báo cáo cellQuality.*tệp Excel/);
    // what a line of the contents says is where it stands
    const pageOf = (title: string) => Number(new RegExp(`${title} (\\d+)`).exec(cover)?.[1]);
    expect(pages[pageOf('Báo cáo resolution') - 1]).toContain('bao cao nghi quyet');
    expect(pages[pageOf('Báo cáo fourGood') - 1]).toContain('Tự chấm bốn tốt');
    expect(pageOf('Báo cáo grassrootsDemocracy')).toBe(pageOf('Báo cáo fourGood') + 1);
  }, 120_000);
});
