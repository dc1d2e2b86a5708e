import { dateOf } from '../domain/calendar/instant.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import { type ObligationView, ofCampaign, ofCell } from '../domain/journal/journal.ts';
import { obligationName } from '../domain/obligation/obligations.ts';
import { memberEntry } from '../domain/result/member.ts';
import { type Deed, deedsFor, momentOf, type Situation } from '../rehearsal/people.ts';
import { sampleMeeting } from '../rehearsal/sample-content.ts';

/**
 * What the people of the two years do differently from the usual ones: the committee decides, and the signer continues
 * the numbers.
 */

export const [OFFICE, HEAD] = ['do-thi-thu', 'pham-hoang-viet'];
const REASON = 'Ban Chấp hành thống nhất sau thảo luận';

/** What is known beside an obligation and its case. */
interface Known {
  /** of a cell whose members are reviewed */
  content: Partial<CaseContent>;
  /** of the cell */
  head: string;
  /** of the decisions' register */
  lastNumber: number;
}

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
    ...(votes.length === 0 ? [] : [{ by: OFFICE, type: 'vote.record', payload: { ...slate, votes } }]),
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

/** Somebody who was away is back, and gets a level. */
function absentDeeds({ members }: Partial<CaseContent>, by: string): Deed[] {
  const away = (members ?? []).filter(({ status }) => status === 'absentPending').map(({ member }) => member);
  const entries = (members ?? [])
    .map(memberEntry)
    .map((entry) => (entry.status === 'absentPending' ? { ...entry, status: 'rated' } : entry));
  return [
    { by, type: 'members.register', payload: { members: entries } },
    { by, type: 'members.propose', payload: { levels: away.map((member) => ({ member, cell: 'GOOD' })) } },
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

/** Signed as usual, under the number that follows the register's last. */
function signatureDeeds(obligation: ObligationView, situation: Situation, lastNumber: number): Deed[] {
  const { standing, terms, now } = situation;
  const number = Math.max(lastNumber + 1, ofCampaign(standing).facts.nextNumber ?? 0);
  return deedsFor(obligation, situation).map((deed) => ({
    ...deed,
    payload: {
      ...deed.payload,
      number: `${String(number).padStart(2, '0')}-QĐ/ĐU`,
      date: dateOf(now, terms.calendar.utcOffset),
    },
  }));
}

function deedsOf(obligation: ObligationView, situation: Situation, known: Known): Deed[] {
  switch (obligationName(obligation.id)) {
    case 'slateDecision':
      return committeeDeeds(situation);
    case 'memberReview':
      return absentDeeds(known.content, known.head);
    case 'objectionDecision':
      return objectionDeeds(situation);
    case 'decisionSignature':
      return signatureDeeds(obligation, situation, known.lastNumber);
    default:
      return deedsFor(obligation, situation);
  }
}

/** What somebody does about an obligation, in time; null when nobody does anything. */
export function deedInTime(
  obligation: ObligationView,
  situation: Situation,
  known: Known,
): { at: number; deeds: Deed[] } | null {
  const at = momentOf(obligation, 'on-time', situation);
  return at === null ? null : { at, deeds: deedsOf(obligation, situation, known) };
}
