import { expect, test } from 'vitest';
import type { Slate } from '../domain/committee/committee-content.ts';
import { decision } from '../domain/committee/decision-case.fixture.ts';
import { quarterPlanNow } from '../domain/plan/quarter-plan.fixture.ts';
import { base, extract, recorded } from './committee/committee.fixture.ts';
import { meetingRecordSays } from './committee/meeting-record.ts';
import { superiorReportSays } from './committee/reports.ts';
import { decisionRequest, member } from './decisions/decision.fixture.ts';
import { renderDecision } from './decisions/decision.ts';
import { at, read } from './minutes/minutes-plan.fixture.ts';
import { paperHtml } from './paper-says.ts';
import { planNoticeSays } from './preparation/plan-notice.ts';
import { cellResultSays } from './result/cell-result.ts';
import { objectionAnswerSays } from './result/objection-answer.ts';

/** The papers with which leaders are rated for a quarter: of the quarter, and of nothing that it hasn't. */

const plan = { ...quarterPlanNow(), people: base.plan.people, roles: base.plan.roles };
const ofQuarter = { ...base, plan };
const OF_A_YEAR = /bốn tốt|Tổ kiểm tra|kiểm tra, đánh giá|Kế hoạch khắc phục|hồ sơ gửi/;
const LEADERS = 'cán bộ lãnh đạo, quản lý quý I năm 2026';

const levels: Slate = {
  id: 'main',
  revision: 1,
  state: 'decided',
  cells: [],
  members: [{ member: 'anh', cell: 'doi-1' }],
  lines: [],
  memberLines: [{ member: 'anh', cell: 'doi-1', level: 'GOOD', award: null, reason: null }],
  objections: [],
  votes: [],
  reason: null,
  decidedBy: 'viet',
  decidedAt: at('2026-04-15 16:00'),
};

test('the notice says who rates by when and by which criteria', () => {
  const text = read(
    paperHtml(
      planNoticeSays({
        ...ofQuarter,
        drafted: '2026-03-30',
        cell: null,
        at: at('2026-03-30 09:00'),
        isDraft: false,
      }),
    ),
  );
  expect(text).toContain('- Đánh giá, xếp loại cán bộ lãnh đạo, quản lý: Quy định 366-QĐ/TW ngày 30/8/2025');
  expect(text).toContain(
    '2. Tự đánh giá và đề xuất mức xếp loại Bí thư, phó bí thư chi bộ tự đánh giá, xếp loại theo khung tiêu chí trên;',
  );
  expect(text).toContain('trước ngày 11/04/2026.');
  expect(text).not.toMatch(OF_A_YEAR);
});

test('the decision is on leaders, for the quarter, as a ground for the year’s', () => {
  const text = read(
    renderDecision(
      decisionRequest(
        {
          kind: 'memberLevels',
          date: '2026-04-20',
          lines: [member('anh', 'doi-1', 'GOOD')],
          at: at('2026-04-20 10:00'),
        },
        { plan },
      ),
    ),
  );
  expect(text).toContain(`xếp loại chất lượng ${LEADERS}`);
  expect(text).toContain('Xếp loại chất lượng quý I năm 2026 đối với 01 cán bộ lãnh đạo, quản lý');
  expect(text).toContain('là một căn cứ để đánh giá, xếp loại năm 2026');
  expect(text).not.toMatch(/khen thưởng|Báo cáo kết quả kiểm tra/);
  expect(text).not.toMatch(OF_A_YEAR);
});

test('the record of the meeting hears no team', () => {
  const record = { present: ['viet'], absent: [], guests: [], chair: 'viet', recorder: 'thu' };
  const text = read(
    paperHtml(
      meetingRecordSays({
        ...ofQuarter,
        drafted: '2026-04-16',
        meeting: {
          id: 'm1',
          slate: 'main',
          startsAt: at('2026-04-15 14:00'),
          endsAt: at('2026-04-15 16:00'),
          venue: 'Hội trường',
          record: { ...record, conflicts: [], discussion: [], by: 'thu', at: at('2026-04-15 17:00') },
        },
        slate: levels,
        draftOf: null,
      }),
    ),
  );
  expect(text).toContain(`họp Ban Chấp hành thẩm định kết quả đánh giá, xếp loại ${LEADERS}`);
  expect(text).toContain('xem xét kết quả tự đánh giá của cán bộ lãnh đạo, quản lý');
  expect(text).not.toMatch(OF_A_YEAR);
});

test('the report to the superior counts leaders alone', () => {
  const text = read(
    paperHtml(
      superiorReportSays({
        ...ofQuarter,
        drafted: '2026-04-25',
        cells: [recorded('doi-1')],
        content: {
          decisions: { one: decision({ kind: 'memberLevels' }) },
          superiorReport: { number: '40-BC/ĐU', date: '2026-04-25', at: at('2026-04-25 10:00') },
        },
        draftOf: null,
      }),
    ),
  );
  expect(text).toContain(`kết quả đánh giá, xếp loại ${LEADERS}`);
  expect(text).toContain('Mức xếp loại Cán bộ lãnh đạo, quản lý 1 Hoàn thành xuất sắc');
  expect(text).not.toMatch(OF_A_YEAR);
});

test('a cell is told of its leaders, and answered on a leader’s level of the quarter', () => {
  const told = read(
    paperHtml(
      cellResultSays({
        ...ofQuarter,
        drafted: '2026-04-22',
        cell: 'doi-1',
        extracts: [
          {
            ...extract({ kind: 'memberLevels', members: [{ member: 'anh', level: 'GOOD', award: null }] }),
            withdrawn: false,
          },
        ],
        objections: [],
        promisedOn: null,
        on: '2026-04-22',
      }),
    ),
  );
  expect(told).toContain(`kết quả đánh giá, xếp loại ${LEADERS} của`);
  expect(told).toContain('Cấp ủy chi bộ thông báo kết quả đến từng người được xếp loại.');
  expect(told).not.toMatch(OF_A_YEAR);
  const answered = read(
    paperHtml(
      objectionAnswerSays({
        ...ofQuarter,
        drafted: '2026-04-25',
        cell: 'doi-1',
        objection: {
          id: 'o1',
          about: 'memberLevel',
          member: 'anh',
          text: 'xem lại',
          by: 'anh',
          at: at('2026-04-23 08:00'),
          outcome: { upheld: false, reason: 'giữ nguyên', by: 'viet', at: at('2026-04-25 08:00') },
        },
        against: null,
      }),
    ),
  );
  expect(answered).toContain('mức xếp loại cán bộ lãnh đạo, quản lý');
  expect(answered).toContain('quý I năm 2026');
});
