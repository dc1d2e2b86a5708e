import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bontotHere } from '../cli/bontot-here.fixture.ts';
import { lastYearOfCell } from '../domain/plan/last-year.ts';
import { prepareRecords } from '../records/prepared.fixture.ts';
import { component } from '../test/support/components.ts';
import { ownTestServer } from '../test/support/temporal.ts';
import { systemOnTestServer } from './system-on-test-server.fixture.ts';
import { playTwoYears, type TwoYears } from './two-years.ts';

const { available } = await component('testServer');
const TWO_YEARS = 480_000;

describe.skipIf(!available)(
  '[R13] two years of 8 cells and 240 members, from the plan to the decisions',
  () => {
    let years: TwoYears;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'years-'));
      await prepareRecords(folder);
      const on = await systemOnTestServer(await ownTestServer(), folder, bontotHere);
      stop = async () => {
        await on.stop();
        await rm(folder, { recursive: true, force: true });
      };
      years = await playTwoYears(on.system, on.server, () => {});
    }, TWO_YEARS);
    afterAll(async () => {
      await stop?.();
    });

    const cellsOf = (year: number) => years.reader.cells(years.campaigns[year] ?? '');
    const decisionsOf = (year: number) => years.reader.decisions(years.campaigns[year] ?? '');

    test('both campaigns and all their cells come to their end, and nothing was refused on the way', async () => {
      expect(years.refusals).toEqual([]);
      for (const campaign of years.campaigns)
        expect((await years.reader.campaign(campaign))?.standing.stage).toBe('concluded');
      const first = new Map((await cellsOf(0)).map(({ cell, standing }) => [cell, standing.stage]));
      expect([...first.values()].filter((stage) => stage === 'concluded')).toHaveLength(7);
      expect(first.get('doi-7')).toBe('transferred');
      expect((await cellsOf(1)).map(({ standing }) => standing.stage)).toEqual(Array(7).fill('concluded'));
    });

    test('situation 14: numbers of decisions rise over both years, each given once', async () => {
      const numbers = [...(await decisionsOf(0)), ...(await decisionsOf(1))].map(({ number }) =>
        Number.parseInt(number, 10),
      );
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    });

    test('[R16] the upheld objection changes one line by a decision of its own, and each line stands in one decision', async () => {
      const [first] = years.campaigns;
      const content = await years.reader.caseContent(first, 'doi-2');
      expect(content.objections?.[0]?.outcome?.upheld).toBe(true);
      const decisions = await decisionsOf(0);
      const amending = decisions.find(({ amends }) => amends === 'main-cellLevels');
      expect(amending?.lines.map(({ cell, level }) => [cell, level])).toEqual([['doi-2', 'EXCELLENT']]);
      const onLevels = (cell: string) =>
        decisions
          .filter(({ kind, lines }) => kind === 'cellLevels' && lines.some((line) => line.cell === cell))
          .map(({ id }) => id);
      expect(onLevels('doi-2')).toEqual(['main-cellLevels', amending?.id]);
      expect(onLevels('doi-1')).toEqual(['main-cellLevels']);
    });

    test('situation 12: the cell that was transferred is in no decision, and in no plan of the next year', async () => {
      const cells = (await decisionsOf(0)).flatMap(({ lines }) => lines.map(({ cell }) => cell));
      expect(cells).not.toContain('doi-7');
      expect(years.plan.cells.map(({ id }) => id)).not.toContain('doi-7');
      expect(years.carried).toContain('Không mang sang: doi-7 (Sắp xếp tổ chức)');
    });

    test('[R25, R66, X4] situation 8: of 30 members 28 are rated, one of them later; the new and the suspended one are not', async () => {
      for (const { cell, standing } of await cellsOf(0)) {
        if (standing.stage !== 'concluded') continue;
        const { members = [] } = await years.reader.caseContent(years.campaigns[0], cell);
        expect(members).toHaveLength(30);
        expect(members.filter(({ decided }) => decided !== null)).toHaveLength(28);
        expect(members.filter(({ decided }) => decided === null).map(({ status }) => status)).toEqual([
          'newUnder6Months',
          'suspended',
        ]);
        expect(members.filter(({ decided }) => decided?.decision.startsWith('supplementary'))).toHaveLength(
          1,
        );
      }
    });

    test('[R16] no extract of a cell names a member of another', async () => {
      for (const { cell } of await cellsOf(0)) {
        const { members = [], extracts = [] } = await years.reader.caseContent(years.campaigns[0], cell);
        const own = new Set(members.map(({ member }) => member));
        for (const extract of extracts)
          expect(extract.members.every(({ member }) => own.has(member))).toBe(true);
      }
    });

    test('[R19] results and promises of the first year are in the plan of the second, and people keep their ids', async () => {
      const last = lastYearOfCell(years.plan, 'doi-2');
      expect(last).toMatchObject({
        level: 'EXCELLENT',
        fourGood: true,
        objectionsUpheld: 1,
        improvement: 'in',
      });
      expect(last?.promises).toHaveLength(1);
      const ids = async (campaign: string) =>
        ((await years.reader.caseContent(campaign, 'doi-1')).members ?? []).map(({ member }) => member);
      expect(await ids(years.campaigns[1])).toEqual(await ids(years.campaigns[0]));
      expect(years.carried).toContain('240 đảng viên');
    });

    test('the second year is scored by the rules of its own year', () => {
      const idOf = (subject: string) => years.plan.criteria.find((entry) => entry.subject === subject)?.id;
      expect([idOf('cellQuality'), idOf('memberQuality')]).toEqual([
        'chat-luong-chi-bo-366',
        'chat-luong-dang-vien-366',
      ]);
      // and its start has said so, with what of them is assumed
      expect(years.carried).toContain(`Quy định áp dụng cho năm ${years.plan.year}: 366-QĐ/TW (`);
      expect(years.carried).toContain('6 giá trị giả định, thay bằng Phụ lục về tập thể, Quy định 366-QĐ/TW');
    });
  },
);
