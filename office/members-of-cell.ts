import { compareNames } from '../documents/name-order.ts';
import { casesTakenOver } from '../domain/people/merged-roles.ts';
import { assignmentsAt, COMMITTEE_ROLES, type Role } from '../domain/people/roster.ts';
import type { MemberLine } from '../domain/result/member.ts';
import { publishedCase } from '../records/published-case.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { OfficeFailure, unknownCell } from './office-failure.ts';

const SEES_ALL: readonly Role[] = ['office', ...COMMITTEE_ROLES, 'teamLeader', 'teamClerk'];

/** Somebody of a cell sees only that cell, and those that have merged into it. @throws OfficeFailure NOT_YOUR_CELL */
function assertMaySee({ roster, plan }: CampaignRow, cell: string, person: string): void {
  const roles = assignmentsAt(roster, Date.now(), plan.calendar.utcOffset).filter(
    (entry) => entry.person === person,
  );
  const own = roles.flatMap((entry) => entry.cell ?? []);
  if (roles.some(({ role }) => SEES_ALL.includes(role))) return;
  if ([...own, ...casesTakenOver(roster, own)].includes(cell)) return;
  throw new OfficeFailure('NOT_YOUR_CELL', { key: 'notYourCell', values: {} });
}

/** A member with the name that the plan or the directory has. */
export type NamedMember = MemberLine & { name: string };

/**
 * The members of a cell with their levels, in the order of their names.
 *
 * @param viewer the person who looks; left out: whoever runs the system
 * @throws OfficeFailure UNKNOWN_CELL, NOT_YOUR_CELL
 */
export async function membersOfCell(
  reader: RecordsReader,
  row: CampaignRow,
  cell: string,
  viewer?: string,
): Promise<NamedMember[]> {
  if ((await reader.cell(row.id, cell)) === null) throw unknownCell(cell);
  if (viewer !== undefined) assertMaySee(row, cell, viewer);
  const people = [...(await reader.people(row.id)), ...row.plan.people];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const { members = [] } = (await publishedCase(reader, row.id, cell)).inForce;
  return members
    .map((line) => ({ ...line, name: names.get(line.member) ?? line.member }))
    .sort((a, b) => compareNames(a.name, b.name));
}
