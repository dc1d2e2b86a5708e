import { dateOf } from '../domain/calendar/instant.ts';
import { type ObligationView, ofCampaign, ofCell } from '../domain/journal/journal.ts';
import { obligationName } from '../domain/obligation/obligations.ts';
import { type Deed, deedsFor, momentOf, type Situation } from '../rehearsal/people.ts';
import { sampleMeeting } from '../rehearsal/sample-content.ts';

/**
 * What the people of the two years do differently from the usual ones: the committee decides, and the signer continues
 * the numbers.
 */

export const [OFFICE, HEAD] = ['do-thi-thu', 'pham-hoang-viet'];
/** that somebody is still to be given a level */
export const MEMBER_REVIEW = 'memberReview';
const REASON = 'Ban Chấp hành thống nhất sau thảo luận';

/** The committee: everybody is there, votes on each cell's level, and decides; the first cell is excellent and awarded. */
function committeeDeeds({ standing, roster, terms, now }: Situation): Deed[] {
  const { slate: open, meeting: set } = ofCampaign(standing).facts;
  const cells = open?.cells ?? [];
  const slate = { slate: open?.id ?? 'main', revision: open?.revision ?? 0 };
  const meeting = sampleMeeting(roster, cells, set?.startsAt ?? now, terms.calendar.utcOffset);
  const levelOf = (index: number) => (index === 0 ? 'EXCELLENT' : 'GOOD');
  const recused = (cell: string) => meeting.conflicts.filter((one) => one.cell === cell).length;
  const votes = cells.map((cell, index) => {
    const present = meeting.present.length - recused(cell);
    return {
      about: 'cellLevel',
      cell,
      method: 'secret',
      present,
      valid: present,
      counts: { [levelOf(index)]: present - 1, COMPLETED: 1 },
    };
  });
  return [
    { by: OFFICE, type: 'meeting.hold', payload: meeting },
    ...(votes.length === 0
      ? []
      : [{ by: OFFICE, type: 'vote.record', payload: { ...slate, after: 'none', votes } }]),
    {
      by: HEAD,
      type: 'slate.decide',
      payload: {
        ...slate,
        lines: cells.map((cell, index) => ({
          cell,
          fourGood: true,
          level: levelOf(index),
          reason: REASON,
          ...(index === 0 ? { award: 'Giấy khen của Đảng ủy' } : {}),
        })),
        members: (open?.members ?? []).map((member, index) => ({
          member,
          level: index % 7 === 0 ? 'EXCELLENT' : 'GOOD',
          reason: REASON,
        })),
        reason: 'Đảng ủy Khối đồng ý bằng văn bản',
      },
    },
  ];
}

/** The head of the committee upholds the objection that is open. */
const objectionDeeds = ({ standing }: Situation): Deed[] => [
  {
    by: HEAD,
    type: 'objection.uphold',
    payload: { objection: ofCell(standing).facts.objection ?? 'o1', reason: 'Có minh chứng mới' },
  },
];

/** The last numbers of the committee's registers; 0 where nothing has one. */
export interface LastNumbers {
  decision: number;
  report: number;
}

/** Signed as usual, under the number that follows the register's last. */
function signatureDeeds(
  obligation: ObligationView,
  situation: Situation,
  last: LastNumbers['decision'],
): Deed[] {
  const { standing, terms, now } = situation;
  const number = Math.max(last + 1, ofCampaign(standing).facts.nextNumber ?? 0);
  return deedsFor(obligation, situation).map((deed) => ({
    ...deed,
    payload: {
      ...deed.payload,
      number: `${String(number).padStart(2, '0')}-QĐ/ĐU`,
      date: dateOf(now, terms.calendar.utcOffset),
    },
  }));
}

/** As usual the first time, from then on under the number that follows the last report's. */
const reportDeeds = (obligation: ObligationView, situation: Situation, last: LastNumbers['report']): Deed[] =>
  deedsFor(obligation, situation).map((deed) =>
    last === 0 ? deed : { ...deed, payload: { ...deed.payload, number: `${last + 1}-BC/ĐU` } },
  );

function deedsOf(obligation: ObligationView, situation: Situation, last: LastNumbers): Deed[] {
  switch (obligationName(obligation.id)) {
    case 'slateDecision':
      return committeeDeeds(situation);
    case 'objectionDecision':
      return objectionDeeds(situation);
    case 'decisionSignature':
      return signatureDeeds(obligation, situation, last.decision);
    case 'superiorReport':
      return reportDeeds(obligation, situation, last.report);
    default:
      return deedsFor(obligation, situation);
  }
}

/**
 * What somebody sends about an obligation, in time; null when nobody sends anything: who was away and is back comes with
 * another list of the cell's members.
 */
export function deedInTime(
  obligation: ObligationView,
  situation: Situation,
  last: LastNumbers,
): { at: number; deeds: Deed[] } | null {
  if (obligationName(obligation.id) === MEMBER_REVIEW) return null;
  const at = momentOf(obligation, 'on-time', situation);
  return at === null ? null : { at, deeds: deedsOf(obligation, situation, last) };
}
