import { join } from 'node:path';
import type { Standing } from '../domain/journal/journal.ts';
import { obligationName } from '../domain/obligation/obligations.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { RecordsReader } from '../records/reading.ts';
import { listOfReturned, memberList, TRANSFERRED } from './committee-of-eight.ts';
import { runSeason, type ScriptedSeason } from './scripted-season.ts';
import { deedInTime, type LastNumbers, MEMBER_REVIEW, OFFICE } from './two-years-deeds.ts';

/** One year of the two, whichever way its people act: what they owe they do in time, and what else happens to them. */

/** the cell that objects to its level */
const OBJECTING = 'doi-2';

/** What people do that they don't owe. */
export interface YearActs {
  /** @param file path of a filled list of members. @param cell whose list it is; left out: that of all */
  giveMembers(given: { file: string; person: string; cell?: string }): Promise<unknown>;
  transfer(cell: string, to: string, reason: string): Promise<unknown>;
  object(objection: { cell: string; head: string; text: string }): Promise<unknown>;
}

export interface Year extends Pick<ScriptedSeason, 'environment' | 'client' | 'onRefusal'> {
  reader: RecordsReader;
  plan: Plan;
  campaign: string;
  /** whether a cell is transferred and one objects */
  first: boolean;
  acts: YearActs;
  /** of the lists of members */
  folder: string;
  print(line: string): void;
}

/** @throws Error when the year doesn't end */
export async function playYear(year: Year): Promise<void> {
  const { reader, plan, campaign, first, acts, folder, print } = year;
  const done = new Set<string>();
  const once = async (what: string, holds: boolean, act: () => Promise<unknown>) => {
    if (!holds || done.has(what)) return;
    done.add(what);
    print(`  ${what}`);
    await act();
  };
  const cells = plan.cells.map(({ id }) => id);
  const headOf = (cell: string) =>
    plan.roles.find((entry) => entry.role === 'cellHead' && entry.cell === cell)?.person ?? '';
  const standings = new Map<string, Standing>();
  let last: LastNumbers = { decision: 0, report: 0 };

  async function givenBack(cell: string): Promise<void> {
    const file = join(folder, `dang-vien-${plan.year}-${cell}.xlsx`);
    await listOfReturned(file, cells, cell, plan.year);
    await acts.giveMembers({ file, person: headOf(cell), cell });
  }
  const owesMembers = (cell: string) =>
    standings.get(cell)?.obligations.some(({ id }) => obligationName(id) === MEMBER_REVIEW) ?? false;

  await runSeason({
    ...year,
    deedOf: (obligation, situation) => deedInTime(obligation, situation, last),
    async onTurn() {
      for (const { cell, standing } of await reader.cells(campaign)) standings.set(cell, standing);
      const { issuer, term } = plan.document;
      const lastOf = async (type: string) =>
        (await reader.register(issuer, term?.name ?? '', type)).last ?? 0;
      last = { decision: await lastOf('QĐ'), report: await lastOf('BC') };
      await once('240 đảng viên từ Excel', standings.size === cells.length, async () => {
        const file = join(folder, `dang-vien-${plan.year}.xlsx`);
        await memberList(file, cells, plan.year);
        await acts.giveMembers({ file, person: OFFICE });
      });
      for (const cell of cells)
        await once(`${cell}: người vắng mặt đã về`, owesMembers(cell), () => givenBack(cell));
      if (!first) return;
      await once(`${TRANSFERRED} chuyển đi`, standings.get(TRANSFERRED)?.stage === 'preReview', () =>
        acts.transfer(TRANSFERRED, 'Đảng bộ phường', 'Sắp xếp tổ chức'),
      );
      await once(`${OBJECTING} kiến nghị`, standings.get(OBJECTING)?.stage === 'recognitionDecision', () =>
        acts.object({ cell: OBJECTING, head: headOf(OBJECTING), text: 'Chưa tính vụ việc tháng 11' }),
      );
    },
  });
}
