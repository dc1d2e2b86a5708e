import type { MemberLine } from '../../../domain/result/member.ts';
import { vi } from '../../../words/vi.ts';
import { type Names, wordOf } from '../../../words/words.ts';
import { ROSTER_HEADS } from '../../../words/workbooks/member-roster-heads.ts';
import { MEMBER_HEADS } from '../../../words/workbooks/table-heads.ts';
import { compareNames, compareTitles } from '../../name-order.ts';
import {
  COUNT_COLUMN,
  counted,
  dayValue,
  type TableColumn,
  type TableSheet,
  yesOrNo,
} from './table-sheet.ts';

/** The members of the cells with the levels proposed and published for them (R25, R66). */

export interface MembersRequest {
  names: Pick<Names, 'person' | 'cell'>;
  /** day of birth by person, where it is known */
  born: ReadonlyMap<string, string | null>;
  /** by cell, with what was published and stands */
  members: readonly { cell: string; line: MemberLine }[];
  /** the number of a published decision */
  numberOf(decision: string): string | null;
}

const level = (head: string): TableColumn => ({ head, kind: 'text', width: 26 });

const COLUMNS: readonly TableColumn[] = [
  COUNT_COLUMN,
  { head: ROSTER_HEADS.cell, kind: 'text', width: 30 },
  { head: ROSTER_HEADS.name, kind: 'text', width: 28 },
  { head: ROSTER_HEADS.born, kind: 'day', width: 12 },
  { head: ROSTER_HEADS.kind, kind: 'text', width: 13 },
  { head: ROSTER_HEADS.admittedOn, kind: 'day', width: 12 },
  { head: ROSTER_HEADS.status, kind: 'text', width: 24 },
  { head: MEMBER_HEADS.statusReason, kind: 'text', width: 24 },
  { head: ROSTER_HEADS.sickMonths, kind: 'count', width: 10 },
  { head: ROSTER_HEADS.disciplined, kind: 'text', width: 10 },
  level(ROSTER_HEADS.civilServantLevel),
  level(ROSTER_HEADS.self),
  level(ROSTER_HEADS.proposed),
  { head: MEMBER_HEADS.reason, kind: 'text', width: 28 },
  level(MEMBER_HEADS.decided),
  { head: MEMBER_HEADS.decision, kind: 'text', width: 16 },
];

const levelOr = (key: string | null): string | null => (key === null ? null : wordOf(vi.levels, key));

/** By cells, in each by given names as Vietnamese lists have them. */
export function membersTable({ names, born, members, numberOf }: MembersRequest): TableSheet {
  const rows = members
    .map(({ cell, line }) => ({ cell, line, cellName: names.cell(cell), name: names.person(line.member) }))
    .toSorted(
      (a, b) =>
        compareTitles(a.cellName, b.cellName) ||
        compareNames(a.name, b.name) ||
        (a.line.member < b.line.member ? -1 : 1),
    )
    .map(({ line, cellName, name }) => [
      cellName,
      name,
      dayValue(born.get(line.member) ?? null),
      wordOf(vi.memberKinds, line.kind),
      dayValue(line.admittedOn),
      wordOf(vi.memberStatuses, line.status),
      line.statusReason,
      line.sickMonths,
      yesOrNo(line.disciplined),
      levelOr(line.civilServantLevel),
      levelOr(line.self),
      levelOr(line.cell),
      line.reason,
      levelOr(line.decided?.level ?? null),
      line.decided === null ? null : numberOf(line.decided.decision),
    ]);
  const { sheet: name, empty } = MEMBER_HEADS;
  return { name, columns: COLUMNS, rows: counted(rows), sums: null, empty };
}
