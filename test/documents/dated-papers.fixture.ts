import { base, extract, recorded } from '../../documents/committee/committee.fixture.ts';
import { renderMeetingRecord } from '../../documents/committee/meeting-record.ts';
import { renderSuperiorReport, renderTeamReport } from '../../documents/committee/reports.ts';
import { renderDecision } from '../../documents/decisions/decision.ts';
import { agreed, minutes } from '../../documents/minutes/minutes.fixture.ts';
import { renderMinutes } from '../../documents/minutes/minutes.ts';
import { criteria } from '../../documents/minutes/minutes-criteria.fixture.ts';
import { roles } from '../../documents/minutes/minutes-plan.fixture.ts';
import type { FormKind } from '../../documents/paper-form.fixture.ts';
import { renderCellResult } from '../../documents/result/cell-result.ts';
import { renderImprovement } from '../../documents/result/improvement.ts';
import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { Minutes } from '../../domain/case/case-content.ts';
import { decision, line } from '../../domain/committee/decision-case.fixture.ts';

/** Every paper of the Party that a campaign makes, as it would be on a day. */

export interface DatedPaper extends FormKind {
  html: string;
}

const plan = base.plan;
const COMMITTEE = { issuer: 'committee' } as const;

function decisionOf(day: LocalDate, cells: readonly string[], isDraft = false): DatedPaper {
  const html = renderDecision({
    ...base,
    isDraft,
    decision: {
      kind: 'fourGood',
      number: isDraft ? null : '15-QĐ/ĐU',
      date: isDraft ? null : day,
      signer: 'viet',
      lines: cells.map((cell) => line(cell, { fourGood: true })),
      at: Date.parse(`${day}T10:00:00+07:00`),
      amends: null,
      replaces: null,
    },
  });
  return { ...COMMITTEE, html };
}

function minutesOf(day: LocalDate, given: Minutes): DatedPaper {
  const { frame } = given;
  const startedAt = `${day}T08:05:00+07:00`;
  const attendance = frame?.attendance
    ? { ...frame.attendance, startedAt, endedAt: `${day}T10:40:00+07:00` }
    : null;
  const dated = { ...given, frame: frame && { ...frame, attendance } };
  const html = renderMinutes({ ...base, cell: 'doi-1', minutes: dated, sets: criteria, roles });
  return { issuer: 'team', isMinutes: true, html };
}

export function datedPapers(day: LocalDate): Record<string, DatedPaper> {
  const at = Date.parse(`${day}T16:00:00+07:00`);
  const drafted = day;
  const cells = ['doi-1', 'doi-2'].map((cell) => recorded(cell));
  const superior = (superiorReport: { number: string; date: LocalDate; at: number } | null) => ({
    ...COMMITTEE,
    html: renderSuperiorReport({
      ...base,
      drafted,
      cells,
      draftOf: superiorReport === null ? at : null,
      content: { decisions: { one: decision({}) }, superiorReport },
    }),
  });
  return {
    'a decision': decisionOf(day, ['doi-1', 'doi-2']),
    'a decision with its list in an annex': decisionOf(
      day,
      plan.cells.flatMap(({ id }) => [id, `${id}-a`, `${id}-b`]),
    ),
    'the draft of a decision': decisionOf(day, ['doi-1'], true),
    'the team’s report': {
      issuer: 'team',
      html: renderTeamReport({
        ...base,
        cells,
        report: { by: 'hung', summary: 'Tổ đã kiểm tra hai chi bộ.', at },
      }),
    },
    'the report to the superior': superior({ number: '52-BC/ĐU', date: day, at }),
    'the draft of the report to the superior': superior(null),
    'the record of the meeting': {
      ...COMMITTEE,
      isMinutes: true,
      html: renderMeetingRecord({
        ...base,
        slate: null,
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
    },
    'the notice of results': {
      ...COMMITTEE,
      html: renderCellResult({
        ...base,
        cell: 'doi-1',
        extracts: [extract({ fourGood: true, members: [{ member: 'thu', level: 'GOOD', award: null }] })],
        objections: [],
        on: day,
      }),
    },
    'a cell’s plan to do better': {
      issuer: 'cell',
      html: renderImprovement({
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
    },
    'minutes that are locked': minutesOf(day, agreed),
    'minutes that are a draft': minutesOf(day, minutes),
  };
}
