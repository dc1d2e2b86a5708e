import type { LocalDate } from '../domain/calendar/instant.ts';
import type { Minutes } from '../domain/case/case-content.ts';
import type { Proposal, Slate } from '../domain/committee/committee-content.ts';
import { decision } from '../domain/committee/decision-case.fixture.ts';
import type { Roster } from '../domain/people/roster.ts';
import type { SaidWordKind } from '../domain/word-kind.ts';
import { base, extract, recorded } from './committee/committee.fixture.ts';
import { meetingRecordSays } from './committee/meeting-record.ts';
import { proposalSays } from './committee/proposal.ts';
import { superiorReportSays, teamReportSays } from './committee/reports.ts';
import { level } from './decisions/decision.fixture.ts';
import { decisionRequest } from './decisions/decision-source.ts';
import { dossier, holders, sets } from './dossier/receipt.fixture.ts';
import { receiptSays } from './dossier/receipt.ts';
import { allowanceSays } from './inspection/allowance.ts';
import { inspectionFormSays } from './inspection/inspection-form.ts';
import { sessionInvitationSays } from './inspection/session-invitation.ts';
import { agreed, content } from './minutes/minutes.fixture.ts';
import { minutesSays } from './minutes/minutes.ts';
import { criteria } from './minutes/minutes-criteria.fixture.ts';
import { roles } from './minutes/minutes-plan.fixture.ts';
import type { PaperSays } from './paper-says.ts';
import { planNoticeSays } from './preparation/plan-notice.ts';
import { teamDecisionSays } from './preparation/team-decision.ts';
import { cellResultSays } from './result/cell-result.ts';
import { improvementSays } from './result/improvement.ts';
import { objectionAnswerSays } from './result/objection-answer.ts';

/** Papers that are told in their parts, as they would be on a day. */

type Reported = { number: string; date: LocalDate; at: number };

const cells = ['doi-1', 'doi-2'].map((cell) => recorded(cell));

/** A slate still open, voted on by roll call. */
const calledByName: Slate = {
  id: 'main',
  revision: 1,
  state: 'open',
  cells: ['doi-1', 'doi-2'],
  members: [],
  lines: null,
  memberLines: null,
  objections: [],
  votes: [
    {
      about: 'slate',
      method: 'open',
      present: 2,
      valid: 2,
      counts: { yes: 1, abstain: 1 },
      names: [
        { person: 'viet', choice: 'yes' },
        { person: 'hung', choice: 'abstain' },
      ],
    },
  ],
  reason: null,
  decidedBy: null,
  decidedAt: null,
};

const team: Roster = {
  revision: 1,
  assignments: [
    { person: 'viet', role: 'committeeHead' },
    { person: 'hung', role: 'teamLeader' },
    { person: 'mai', role: 'teamClerk' },
    { person: 'an', role: 'teamMember' },
  ],
};

/** @param number null of a draft */
export const teamDecisionOn = (day: LocalDate, number: string | null): PaperSays =>
  teamDecisionSays({
    ...base,
    roster: team,
    drafted: day,
    number,
    on: number === null ? null : day,
    draftOf: number === null ? Date.parse(`${day}T16:00:00+07:00`) : null,
  });

/** What the superior is asked for. @param signed null of a draft */
export function proposalOn(day: LocalDate, signed: Proposal | null): PaperSays {
  const { id: _, ...proposed } = decision({
    proposals: [],
    kind: 'cellLevels',
    lines: [level('doi-1', 'EXCELLENT'), level('doi-2', 'GOOD')],
  });
  const at = Date.parse(`${day}T16:00:00+07:00`);
  return proposalSays({
    ...base,
    drafted: day,
    decision: decisionRequest(
      { ...base, content: {} },
      { ...proposed, signer: 'viet', date: signed?.date ?? null, at, amends: null, replaces: null },
    ),
    signed,
    at,
  });
}

/** @param superiorReport null of a draft */
export function superiorReportOn(drafted: LocalDate, superiorReport: Reported | null): PaperSays {
  const at = Date.parse(`${drafted}T16:00:00+07:00`);
  return superiorReportSays({
    ...base,
    drafted,
    cells,
    draftOf: superiorReport === null ? at : null,
    content: { decisions: { one: decision({}) }, superiorReport },
  });
}

/** Minutes of a session that was held on this day. */
export function minutesOn(day: LocalDate, minutes: Minutes): PaperSays {
  const { frame } = minutes;
  const hours = { startedAt: `${day}T08:05:00+07:00`, endedAt: `${day}T10:40:00+07:00` };
  const attendance = frame?.attendance ? { ...frame.attendance, ...hours } : null;
  return minutesSays({
    ...base,
    cell: 'doi-1',
    minutes: { ...minutes, frame: frame && { ...frame, attendance } },
    sets: criteria,
    roles,
  });
}

export function saidPapers(day: LocalDate): Record<Exclude<SaidWordKind, 'rankedTable'>, PaperSays> {
  const at = Date.parse(`${day}T16:00:00+07:00`);
  return {
    minutes: minutesOn(day, agreed),
    allowance: allowanceSays({
      ...base,
      roles,
      madeBy: 'thu',
      days: [{ cell: 'doi-1', day, present: ['hung', 'mai', 'an'], slot: 'morning' }],
    }),
    workingSheet: inspectionFormSays({
      ...base,
      cell: 'doi-1',
      content,
      sets: criteria,
      session: { startsAt: at, venue: 'Hội trường', state: 'scheduled' },
      asOf: at,
    }),
    receipt: receiptSays({
      ...base,
      cell: 'doi-1',
      dossier: { ...dossier, receivedAt: at },
      sets,
      holders,
      receiver: 'mai',
      roles,
    }),
    teamDecision: teamDecisionOn(day, '30-QĐ/ĐU'),
    planNotice: planNoticeSays({ ...base, roster: team, drafted: day, cell: null, at, isDraft: false }),
    sessionInvitation: sessionInvitationSays({
      ...base,
      drafted: day,
      cell: 'doi-1',
      session: {
        id: 'sang',
        startsAt: at,
        endsAt: at + 3_600_000,
        venue: base.plan.venue.name,
        state: 'scheduled',
      },
      draftOf: null,
    }),
    teamReport: teamReportSays({
      ...base,
      cells,
      report: { by: 'hung', summary: 'Tổ đã kiểm tra hai chi bộ.', at },
    }),
    proposal: proposalOn(day, { number: '12-TTr/ĐU', date: day, signer: 'viet', scan: null, at }),
    superiorReport: superiorReportOn(day, { number: '52-BC/ĐU', date: day, at }),
    meetingRecord: meetingRecordSays({
      ...base,
      slate: calledByName,
      draftOf: null,
      meeting: {
        id: 'm1',
        slate: 'main',
        startsAt: at,
        endsAt: at + 3_600_000,
        venue: 'Phòng họp Đảng ủy',
        record: {
          present: ['viet', 'hung'],
          absent: [{ person: 'anh', reason: 'đi công tác' }],
          guests: [],
          chair: 'viet',
          recorder: 'thu',
          conflicts: [],
          discussion: [{ person: 'Nguyễn Quốc Hùng', text: 'Đồng ý với Tổ kiểm tra' }],
          conclusion: 'Thống nhất.',
          by: 'thu',
          at,
        },
      },
    }),
    result: cellResultSays({
      ...base,
      cell: 'doi-1',
      extracts: [extract({ fourGood: true, members: [{ member: 'thu', level: 'GOOD', award: null }] })],
      objections: [],
      promisedOn: day,
      on: day,
    }),
    objectionAnswer: objectionAnswerSays({
      ...base,
      drafted: day,
      cell: 'doi-1',
      against: extract({ kind: 'cellLevels', number: '32-QĐ/ĐU', level: 'GOOD' }),
      objection: {
        id: 'o1',
        about: 'cellLevel',
        member: null,
        text: 'Xin xem lại điểm sinh hoạt chuyên đề.',
        by: 'anh',
        at: at - 86_400_000,
        outcome: { upheld: false, reason: 'không có tình tiết mới.', by: 'viet', at },
      },
    }),
    improvement: improvementSays({
      ...base,
      cell: 'doi-1',
      on: day,
      improvement: {
        strengths: ['Hoàn thành chỉ tiêu'],
        weaknesses: ['Thiếu một buổi chuyên đề'],
        causes: ['Chưa phân công'],
        measures: [{ text: 'Lập lịch cả năm', until: null, who: 'Bí thư' }],
        by: 'anh',
        at,
      },
    }),
  };
}
