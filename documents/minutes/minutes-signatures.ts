import type { Minutes, Signature } from '../../domain/case/case-content.ts';
import { circleOf, signersInHall } from '../../domain/inspection/attendance.ts';
import { assignmentsAt } from '../../domain/people/roster.ts';
import { briefMoment } from '../../words/formal-dates.ts';
import { minutesPresentSaid } from '../../words/minutes/minutes-present-text.ts';
import { SIGNATURE_TEXT, signedAtWords } from '../../words/minutes/signature-text.ts';
import { PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import type { Signers } from '../signature-block.ts';
import type { Hall } from './minutes-present.ts';

/** Who writes, who signs, and when they did. */

const WITHOUT_CELL: Partial<Record<NonNullable<Minutes['outcome']>, string>> = {
  refused: SIGNATURE_TEXT.refused,
  unanswered: SIGNATURE_TEXT.silent,
  deemedAgreed: SIGNATURE_TEXT.silent,
  disputed: SIGNATURE_TEXT.disputed,
};

const signedAt = ({ at }: Signature, utcOffset: string): string => signedAtWords(briefMoment(at, utcOffset));

/**
 * Who signs: the clerk who wrote the minutes, the cell by its head or deputy, the team by its leader or the
 * substitute who has the leader's authorisation.
 */
export function signatures(hall: Hall, { frame, signatures: given, outcome }: Minutes): Signers {
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
  return [
    {
      lines: [SIGNATURE_TEXT.writer, SIGNATURE_TEXT.clerk],
      name: clerk === null ? '' : names.person(clerk),
    },
    {
      lines: [PAPER_FRAME.forCell, deputy ? PAPER_FRAME.deputy : PAPER_FRAME.secretary],
      hand: hand(given.cell, outcome === null ? '' : (WITHOUT_CELL[outcome] ?? '')),
      name: ofCell === null ? '' : names.person(ofCell),
    },
    {
      lines: [
        SIGNATURE_TEXT.forTeam,
        substitute === undefined ? SIGNATURE_TEXT.leader : SIGNATURE_TEXT.authorised,
      ],
      hand: `${hand(given.team, '')}${substitute?.authorisation === undefined ? '' : minutesPresentSaid.authorised(substitute.authorisation)}`,
      name: ofTeam === null ? '' : names.person(ofTeam),
    },
  ];
}
