import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../documents/workbooks/sheet-reading.ts';
import { CAMPAIGN, recordFinished } from '../../office/finished-campaign.fixture.ts';
import { openDatabase } from '../../records/database.ts';
import { pdf } from '../../records/files/file-samples.fixture.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { jsonLines } from '../bontot.fixture.ts';
import { bontotHere as run } from '../bontot-here.fixture.ts';

/** What is taken out of the records at the machine of the system. */

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const bontot = (...args: string[]) => run(args, { BONTOT_VAR: at('var') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-export-'));
  await mkdir(at('var'));
  const records = await openDatabase({ folder: at('var/records'), dump: await preparedDump() });
  await recordFinished(records);
  await records.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sheetsIn = async (file: string) => {
  const read = await readWorkbook(await readFile(file));
  return 'sheets' in read ? read.sheets : [];
};

describe('bontot export', () => {
  test('writes a table of what is recorded into a new file, and never over one', async () => {
    const made = await bontot('export', 'results', '--to', at('ket-qua.xlsx'), '--json');
    expect(made).toMatchObject({ code: 0, err: '' });
    const bytes = await readFile(at('ket-qua.xlsx'));
    expect(jsonLines(made.out)).toEqual([
      { file: at('ket-qua.xlsx'), tables: ['results'], bytes: bytes.length },
    ]);
    const [sheet] = await sheetsIn(at('ket-qua.xlsx'));
    expect(sheet?.rows.map(([, cell]) => cell)).toContain('Chi bộ Đội QLTT số 6');
    const again = await bontot('export', 'results', '--to', at('ket-qua.xlsx'));
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('FILE_EXISTS') });
    expect(await readFile(at('ket-qua.xlsx'))).toEqual(bytes);
  });

  test('writes every table into one workbook, and knows no others', async () => {
    expect(await bontot('export', 'all', '--to', at('moi-bang.xlsx'))).toMatchObject({
      code: 0,
      out: `${at('moi-bang.xlsx')}\n`,
    });
    expect((await sheetsIn(at('moi-bang.xlsx'))).map(({ name }) => name)).toHaveLength(9);
    const none = await bontot('export', 'wages', '--to', at('luong.xlsx'));
    expect([none.code, (await readdir(folder)).includes('luong.xlsx')]).toEqual([2, false]);
  });

  test('that can’t write leaves nothing, and says so', async () => {
    const refused = await bontot('export', 'quota', '--to', at('none', 'x.xlsx'));
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('NOT_WRITTEN') });
  });
});

describe('bontot archive', () => {
  test('writes a campaign into a new folder, tells as of which entry, and never writes over it', async () => {
    const made = await bontot('archive', '--to', at('luu-tru'), '--campaign', CAMPAIGN);
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/Đã lưu trữ vào .*luu-tru: \d+ tệp, nhật ký \d+ mục\n/);
    expect(made.out).toMatch(/Tính đến mục số 1 của nhật ký cả đợt/);
    expect(made.err).toMatch(/… nhật ký \d+\/\d+\n/);
    const there = await readdir(at('luu-tru'));
    expect(there).toEqual(
      expect.arrayContaining(['MUCLUC.html', 'README.txt', 'SHA256SUMS', 'bang', 'giay-to', 'nhat-ky']),
    );
    const again = await bontot('archive', '--to', at('luu-tru'));
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('ARCHIVE_PLACE_TAKEN') });
    const inside = await bontot('archive', '--to', at('var', 'luu-tru'));
    expect(inside).toMatchObject({ code: 1, err: expect.stringContaining('ARCHIVE_INSIDE') });
    expect(await readdir(at('var'))).not.toContain('luu-tru');
  });

  test('of a campaign with a file that is gone is made, names it, and ends with 1', async () => {
    await writeFile(at('báo cáo.pdf'), pdf());
    const added = await bontot('file', 'add', 'doi-1', at('báo cáo.pdf'), '--json');
    const [ref] = jsonLines(added.out);
    const records = await openDatabase({ folder: at('var/records') });
    const { recordEntries } = await import('../../records/recording.ts');
    const { entryOf, standingAt } = await import('../../records/records.fixture.ts');
    await recordEntries(records.db, [
      entryOf(CAMPAIGN, 'doi-1', 2, {
        standing: standingAt('concluded'),
        input: {
          kind: 'event',
          event: { id: 'e', type: 'inspection.record', payload: { photos: [ref] }, by: 'le-duc-an' },
        },
      }),
    ]);
    await records.close();
    const whole = await bontot('archive', '--to', at('luu-tru-2'), '--json');
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(jsonLines(whole.out)).toMatchObject([
      { campaign: CAMPAIGN, folder: at('luu-tru-2'), problems: [] },
    ]);
    expect(await readdir(at('luu-tru-2', 'tep', 'doi-1'))).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}-bao-cao\.pdf$/),
    ]);
    await rm(at('var/files'), { recursive: true });
    const lacking = await bontot('archive', '--to', at('luu-tru-3'));
    expect(lacking).toMatchObject({ code: 1, err: expect.stringContaining('ARCHIVE_INCOMPLETE') });
    expect(lacking.out).toContain('Thiếu tệp “báo cáo.pdf” của Chi bộ Đội QLTT số 1');
    expect(await readdir(at('luu-tru-3'))).toContain('SHA256SUMS');
  });
});
