import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierSet, DossierVersion } from '../../domain/case/case-content.ts';
import { CAMPAIGN, recordFinished } from '../../office/finished-campaign.fixture.ts';
import { openDatabase } from '../../records/database.ts';
import { recordEntries } from '../../records/recording.ts';
import { entryOf, preparedDump } from '../../records/records.fixture.ts';
import { component } from '../../test/support/components.ts';
import { pdfPages } from '../../test/support/pdf-programs.ts';
import { bontotHere as run } from '../bontot-here.fixture.ts';

/** The sets of dossiers, taken out at the machine of the system. */

const programs = await component('pdfPrograms');

const dossier: DossierVersion = {
  version: 1,
  receivedAt: Date.parse('2024-12-09T08:00:00+07:00'),
  by: 'nguyen-thi-anh',
  medium: 'paper',
  document: '12',
  late: false,
  due: Date.parse('2024-12-11T00:00:00+07:00'),
  missing: [],
  content: { reports: { resolution: { title: 'Báo cáo tổng kết nghị quyết' } }, scores: {}, proposed: {} },
};
const setOf = (person: string): DossierSet => ({
  receipt: `doi-1/1/${person}`,
  person,
  version: 1,
  at: dossier.receivedAt,
  handed: true,
  state: 'valid',
});

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const bontot = (args: readonly string[], env: Record<string, string> = {}) =>
  run(args, { BONTOT_VAR: at('var'), ...env });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-sets-'));
  await mkdir(at('var'));
  await mkdir(at('nothing'));
  const records = await openDatabase({ folder: at('var/records'), dump: await preparedDump() });
  await recordFinished(records);
  const content = { dossiers: [dossier], sets: [setOf('le-duc-an'), setOf('pham-thi-lan')] };
  await recordEntries(records.db, [entryOf(CAMPAIGN, 'doi-1', 2, { content })]);
  await records.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const filesBelow = async (name: string) =>
  (await readdir(at(name), { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name: file }) => file)
    .sort();

describe('bontot sets', () => {
  test.skipIf(!programs.available)(
    '[R41] writes one PDF for each member of the team, or for the one who is named',
    async () => {
      const { code, out } = await bontot(['sets', '--to', at('bo')]);
      expect(code).toBe(0);
      expect(await filesBelow('bo')).toEqual(['bo-1-01-le-duc-an.pdf', 'bo-1-02-pham-thi-lan.pdf']);
      expect(out).toMatch(/bo-1-01-le-duc-an\.pdf: \d trang, \d tài liệu kèm riêng/);
      const [cover] = await pdfPages(await readFile(at('bo/doi-1/bo-1-01-le-duc-an.pdf')));
      expect(cover).toMatch(/Báo cáo tổng kết nghị quyết chỉ có bản giấy/);
      await bontot(['sets', '--to', at('bo-lan'), '--member', 'pham-thi-lan']);
      expect(await filesBelow('bo-lan')).toEqual(['bo-1-02-pham-thi-lan.pdf']);
    },
  );

  test('without LibreOffice leaves the pages of each to be printed, and says so once', async () => {
    const { code, err } = await bontot(['sets', '--to', at('giay'), '--member', 'le-duc-an'], {
      PATH: at('nothing'),
    });
    expect(code).toBe(1);
    expect(err.match(/PDF_PROGRAM_MISSING/g)).toHaveLength(1);
    expect(await filesBelow('giay')).toContain('00-bia.html');
    expect((await filesBelow('giay')).filter((file) => file.endsWith('.pdf'))).toEqual([]);
  });

  test('of a cell whose dossier isn’t in says that there are none', async () => {
    const { code, out } = await bontot(['sets', '--to', at('none'), '--cell', 'doi-2']);
    expect({ code, out }).toEqual({ code: 0, out: 'chưa có bộ hồ sơ nào\n' });
    await expect(readdir(at('none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
