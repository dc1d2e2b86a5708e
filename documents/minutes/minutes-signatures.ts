import type { Minutes, Signature } from '../../domain/case/case-content.ts';
import { circleOf, signersInHall } from '../../domain/inspection/attendance.ts';
import { assignmentsAt } from '../../domain/people/roster.ts';
import { briefMoment } from '../../words/formal-dates.ts';
import type { Markup } from '../../words/html.ts';
import { signatureRow } from '../signature-block.ts';
import type { Hall } from './minutes-present.ts';

/** Who writes, who signs, and when they did. */

const WITHOUT_CELL: Partial<Record<NonNullable<Minutes['outcome']>, string>> = {
  refused: '(từ chối ký biên bản)',
  unanswered: '(không có ý kiến trong thời hạn)',
  deemedAgreed: '(không có ý kiến trong thời hạn)',
  disputed: '(chưa thống nhất)',
};

const signedAt = ({ at }: Signature, utcOffset: string): string =>
  `(đã ký lúc ${briefMoment(at, utcOffset)})`;

/**
 * The row of signatures: the clerk who wrote the minutes, the cell by its head or deputy, the team by its leader or the
 * substitute who has the leader's authorisation.
 */
export function signatures(hall: Hall, { frame, signatures: given, outcome }: Minutes): Markup {
  const { roles, cell, at, plan, names } = hall;
  const { utcOffset } = plan.calendar;
  const circle = circleOf(roles, cell, at, utcOffset);
  const there = frame?.attendance?.present ?? [...circle.team, ...circle.cell];
  const expected = signersInHall(there, circle);
  const now = assignmentsAt(roles, at, utcOffset);
  const clerk =
    now.find(({ person, role }) => role === 'teamClerk' && there.includes(person))?.person ?? null;
  const ofCell = given.cell?.by ?? expected.cell;
  const ofTeam = given.team?.by ?? expected.team;
  const heads = now.filter((entry) => entry.role === 'cellHead' && entry.cell === cell);
  const deputy = ofCell !== null && heads.length > 0 && !heads.some(({ person }) => person === ofCell);
  const substitute =
    ofTeam !== null && ofTeam !== circle.leader
      ? circle.substitutes.find(({ person }) => person === ofTeam)
      : undefined;
  const hand = (signature: Signature | null, otherwise: string) =>
    signature === null ? otherwise : signedAt(signature, utcOffset);
  return signatureRow([
    { lines: ['NGƯỜI GHI BIÊN BẢN', 'THƯ KÝ TỔ'], hand: '', name: clerk === null ? '' : names.person(clerk) },
    {
      lines: ['T/M CHI BỘ', deputy ? 'PHÓ BÍ THƯ' : 'BÍ THƯ'],
      hand: hand(given.cell, outcome === null ? '' : (WITHOUT_CELL[outcome] ?? '')),
      name: ofCell === null ? '' : names.person(ofCell),
    },
    {
      lines: ['T/M TỔ KIỂM TRA', substitute === undefined ? 'TỔ TRƯỞNG' : 'NGƯỜI ĐƯỢC ỦY QUYỀN'],
      hand: `${hand(given.team, '')}${substitute?.authorisation === undefined ? '' : ` (theo ${substitute.authorisation})`}`,
      name: ofTeam === null ? '' : names.person(ofTeam),
    },
  ]);
}
