import { writeFile } from 'node:fs/promises';
import { filledRoster } from '../documents/workbooks/member-roster.fixture.ts';
import type { Plan } from '../domain/plan/plan.ts';

/** A committee of 8 cells and 240 members: its plan, and the list of its members as a workbook. */

/** the cell that is transferred in the first year */
export const TRANSFERRED = 'doi-7';

const MEMBERS_OF_A_CELL = 30;
const FIRST_YEAR = new Date().getFullYear();
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Đạt', 'Giang', 'Hạnh', 'Khoa', 'Lan', 'Minh'];
const FAMILY = ['Nguyễn', 'Trần', 'Lê'];

/** The real plan with two more teams, so that there are eight cells. */
export function withEightCells(plan: Plan): Plan {
  const more = ['doi-6', TRANSFERRED];
  const heads = more.map((cell) => ({
    id: `bi-thu-${cell}`,
    name: `Bí thư ${cell}`,
    email: `${cell}@dang-uy.example`,
    sample: true,
  }));
  return {
    ...plan,
    // the system has a campaign of the plan itself already
    id: `tam-chi-bo-${plan.year}`,
    people: [...plan.people, ...heads],
    roles: [
      ...plan.roles,
      ...more.map((cell) => ({ person: `bi-thu-${cell}`, role: 'cellHead' as const, cell })),
    ],
    cells: [
      ...plan.cells,
      ...more.map((id) => ({
        id,
        name: `Chi bộ Đội QLTT số ${id.slice(4)}`,
        kind: 'marketSurveillanceTeam' as const,
        peerGroup: 'doi',
        sample: true,
      })),
    ],
    sessions: plan.sessions.map((session) =>
      session.id === 'sang' ? { ...session, cells: [...session.cells, ...more] } : session,
    ),
  };
}

type Row = Record<string, string | number>;

/** Who isn't like the others of a cell, by place. @param year of the plan */
const special = (year: number): Readonly<Record<number, Row>> => ({
  0: { status: 'vắng mặt, xếp loại sau', proposed: '', self: '', reason: 'Đi học tập trung' },
  // the list is read by the real clock, which isn't in the second year
  1: {
    status: 'newUnder6Months',
    admittedOn: FIRST_YEAR === year ? `1/10/${year}` : '',
    proposed: '',
    self: '',
  },
  2: { status: 'suspended', proposed: '', self: '' },
  3: { sickMonths: 4, proposed: 'COMPLETED' },
});

/** @param place of the cell in the plan, by which its members are named */
function membersOf(cell: string, place: number, year: number): Row[] {
  return Array.from(
    { length: MEMBERS_OF_A_CELL },
    (_, index): Row => ({
      cell,
      name: `${FAMILY[index % 3]} Văn ${place} ${GIVEN[index % 10]}`,
      born: `1/${1 + (index % 12)}/${1970 + index}`,
      admittedOn: '3/2/2018',
      self: index % 6 === 4 ? 'EXCELLENT' : 'GOOD',
      proposed: index % 6 === 4 ? 'EXCELLENT' : 'GOOD',
      ...special(year)[index],
    }),
  );
}

/** Thirty members of each cell: most are rated, one is away, one is new, one suspended, one was on sick leave. */
export async function memberList(path: string, cells: readonly string[], year: number): Promise<void> {
  const rows = cells.flatMap((cell, place) => membersOf(cell, place, year));
  await writeFile(path, await filledRoster(rows));
}

/** The list of one cell once whoever was away is back: their level is proposed, those of the others stand. */
export async function listOfReturned(
  path: string,
  cells: readonly string[],
  cell: string,
  year: number,
): Promise<void> {
  const rows = membersOf(cell, cells.indexOf(cell), year).map((row, index) =>
    index === 0
      ? { ...row, status: 'rated', self: 'GOOD', proposed: 'GOOD' }
      : { ...row, self: '', proposed: '' },
  );
  await writeFile(path, await filledRoster(rows));
}
