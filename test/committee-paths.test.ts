import { beforeEach, describe, expect, test } from 'vitest';
import type { DecisionCase } from '../domain/committee/committee-content.ts';
import { ofCell } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { type VirtualSeason, virtualSeason } from './support/virtual-season.ts';

/** Campaign and cells together, every way back and every detour to its end (statecharts.md, "campaign"). */

const HEAD = 'pham-hoang-viet';
const OFFICE = 'do-thi-thu';
const LEADER = 'nguyen-quoc-hung';
const HEAD_OF_DOI_1 = 'nguyen-thi-anh';

let season: VirtualSeason;
let plan: Plan;

const stage = (subject = 'campaign') =>
  season.subjects().includes(subject) ? season.standing(subject).stage : null;
const at = (wanted: string, subject = 'campaign') =>
  season.until(`${subject} at ${wanted}`, () => stage(subject) === wanted);
const toItsEnd = () => season.until('the end of the campaign', () => season.standing('campaign').ended);
const decisions = (): DecisionCase[] => Object.values(season.campaignContent().decisions);
const inState = (state: DecisionCase['state']) =>
  decisions()
    .filter((decision) => decision.state === state)
    .map(({ id }) => id);
const refusal = (subject: string, by: string, type: string, payload: unknown) => {
  const checked = season.send(subject, by, type, payload);
  return checked.ok ? 'accepted' : checked.refusal.reason;
};

/** Three members of each cell: one is rated, one was away, one is new. */
const members = (cell: string) => [
  { member: `${cell}-an` },
  { member: `${cell}-binh`, status: 'absentPending', reason: 'Đi công tác dài ngày' },
  { member: `${cell}-chi`, status: 'newUnder6Months', admittedOn: '2024-09-01' },
];

function withMembers(cells: readonly string[]): void {
  for (const cell of cells) {
    const head = plan.roles.find((entry) => entry.role === 'cellHead' && entry.cell === cell)?.person ?? '';
    season.act(cell, head, 'members.register', { members: members(cell) });
    season.act(cell, head, 'members.propose', {
      levels: [{ member: `${cell}-an`, self: 'EXCELLENT', cell: 'GOOD' }],
    });
  }
}

beforeEach(() => {
  plan = realPlanNow();
  season = virtualSeason(plan);
});

test('a campaign whose people see to everything comes to its end by itself', () => {
  toItsEnd();
  expect(stage()).toBe('concluded');
  expect(plan.cells.map(({ id }) => stage(id))).toEqual(plan.cells.map(() => 'concluded'));
  expect(inState('issued')).toEqual(['main-fourGood', 'main-cellLevels']);
  for (const { id } of plan.cells) {
    const { extracts, improvement } = season.caseContent(id);
    expect(extracts.map(({ kind, level }) => [kind, level])).toEqual([
      ['fourGood', null],
      ['cellLevels', 'GOOD'],
    ]);
    expect(improvement?.measures).toHaveLength(1);
  }
});

describe('[R34, R35] a return while the team reports', () => {
  test('takes the cell off the slate, and it is decided with the others when it is back in time', () => {
    season.keep('report.submit');
    at('reporting');
    const before = season.campaignContent().slates[0];
    season.act('campaign', HEAD, 'stage.return', {
      cell: 'doi-1',
      stage: 'minutesAgreement',
      reason: 'Thiếu chữ ký của Tổ trưởng',
    });
    expect(season.campaignContent().slates[0]).toMatchObject({
      revision: (before?.revision ?? 0) + 1,
      cells: plan.cells.map(({ id }) => id).filter((id) => id !== 'doi-1'),
    });
    at('committeeAppraisal', 'doi-1');
    season.keep();
    toItsEnd();
    expect(stage('doi-1')).toBe('concluded');
    expect(season.caseContent('doi-1').minutes?.version).toBe(2);
    expect(season.caseContent('doi-1').extracts.map(({ decision }) => decision)).toContain('main-cellLevels');
  });
});

describe('while decisions are on their way', () => {
  beforeEach(() => {
    season.keep('decision.sign');
    at('deciding');
  });

  test('a correction of minutes is refused: the slate is decided', () => {
    expect(refusal('campaign', LEADER, 'minutes.correct', { cell: 'doi-1', reason: 'Sai tên văn bản' })).toBe(
      'slateDecided',
    );
    season.keep();
    toItsEnd();
    expect(stage('doi-1')).toBe('concluded');
  });

  test('situation 12: a transfer waits for the signature, then the case closes and the decision stays', () => {
    season.act('campaign', HEAD, 'cell.transfer', {
      cell: 'doi-5',
      to: 'Đảng bộ xã Long Đức',
      reason: 'Sắp xếp tổ chức',
    });
    expect(stage('doi-5')).toBe('committeeAppraisal');
    season.keep();
    toItsEnd();
    expect(stage('doi-5')).toBe('transferred');
    const levels = decisions().find(({ id }) => id === 'main-cellLevels');
    expect(levels?.state).toBe('issued');
    expect(levels?.lines.map(({ cell }) => cell)).toContain('doi-5');
  });

  test('the campaign is cancelled before the first signature, and not after it', () => {
    season.until('a decision before its signatory', () => inState('awaitingSignature').length === 2);
    season.act('campaign', HEAD, 'decision.sign', {
      decision: 'main-fourGood',
      number: '31-QĐ/ĐU',
      date: '2024-12-16',
    });
    expect(refusal('campaign', HEAD, 'campaign.cancel', { reason: 'Sáp nhập' })).toBe('decisionSigned');
    season.keep();
    toItsEnd();
    expect(stage()).toBe('concluded');
  });

  test('a step that a decision is not at is refused, not lost: no signature before it is prepared, none twice', () => {
    expect(
      refusal('campaign', HEAD, 'decision.sign', {
        decision: 'main-fourGood',
        number: '31',
        date: '2024-12-16',
      }),
    ).toBe('decisionNotThere');
    season.until('both prepared', () => inState('awaitingSignature').length === 2);
    expect(refusal('campaign', OFFICE, 'decision.prepare', { decision: 'main-fourGood' })).toBe(
      'decisionNotThere',
    );
  });
});

/** The cell objects as soon as it has its result; the head upholds it. */
function upheld(payload: Record<string, unknown>): void {
  at('recognitionDecision', 'doi-1');
  season.act('doi-1', HEAD_OF_DOI_1, 'objection.raise', payload);
  season.act('doi-1', HEAD, 'objection.uphold', { objection: 'o1', reason: 'Có minh chứng mới' });
  season.keep('slate.decide');
  season.until('a supplementary slate before the committee', () =>
    season.standing('campaign').states.some((path) => path.endsWith('appraising.awaitingDecision')),
  );
}

const decideAgain = (lines: unknown[], lineOfMembers: unknown[] = []) => {
  const slate = season.campaignContent().slates.at(-1);
  season.act('campaign', OFFICE, 'meeting.hold', {
    present: ['pham-hoang-viet', 'le-thi-hanh', 'vo-minh-tam', 'nguyen-van-binh', 'tran-thi-cuc'],
    chair: HEAD,
    recorder: OFFICE,
  });
  season.act('campaign', HEAD, 'slate.decide', {
    slate: slate?.id,
    revision: slate?.revision,
    lines,
    members: lineOfMembers,
    reason: 'Đảng ủy Khối đồng ý',
  });
  season.keep();
};

describe('[R16] an objection upheld after the decision was issued', () => {
  test('is decided on a supplementary slate, and a decision of its own changes the one line', () => {
    upheld({ about: 'cellLevel', text: 'Chưa tính vụ việc ngày 28/11' });
    expect(season.campaignContent().slates.at(-1)).toMatchObject({
      id: 'supplementary-1',
      cells: ['doi-1'],
      objections: ['doi-1/o1'],
    });
    decideAgain([{ cell: 'doi-1', fourGood: true, level: 'EXCELLENT', reason: 'Kiến nghị có cơ sở' }]);
    toItsEnd();
    expect(stage('doi-1')).toBe('concluded');
    expect(
      decisions()
        .filter(({ kind }) => kind === 'cellLevels')
        .map(({ id, state, amends, lines }) => [id, state, amends, lines.length]),
    ).toEqual([
      ['main-cellLevels', 'issued', null, plan.cells.length],
      ['supplementary-1-cellLevels', 'issued', 'main-cellLevels', 1],
    ]);
    expect(ofCell(season.standing('doi-1')).facts.level).toBe('EXCELLENT');
    expect(ofCell(season.standing('doi-2')).facts.level).toBe('GOOD');
  });

  test('by the other setting the whole decision is issued again under a new number, and every cell is told', () => {
    plan.settings.objectionAmends.value = 'reissue';
    season = virtualSeason(plan);
    upheld({ about: 'cellLevel', text: 'Chưa tính vụ việc ngày 28/11' });
    decideAgain([{ cell: 'doi-1', fourGood: true, level: 'EXCELLENT', reason: 'Kiến nghị có cơ sở' }]);
    season.until('it is issued', () => inState('withdrawn').length === 1);
    season.until('it is published', () => stage() === 'concluding');
    const again = decisions().find(({ id }) => id === 'supplementary-1-cellLevels');
    expect(again).toMatchObject({ replaces: 'main-cellLevels', state: 'issued' });
    expect(again?.lines).toHaveLength(plan.cells.length);
    expect(season.caseContent('doi-2').extracts.at(-1)).toMatchObject({
      number: again?.number,
      replaces: 'main-cellLevels',
      level: 'GOOD',
    });
    toItsEnd();
  });

  test('over the quota then a reason is asked, and nobody is demoted', () => {
    upheld({ about: 'cellLevel', text: 'Chưa tính vụ việc ngày 28/11' });
    const slate = season.campaignContent().slates.at(-1);
    season.act('campaign', OFFICE, 'meeting.hold', {
      present: ['pham-hoang-viet', 'le-thi-hanh', 'vo-minh-tam', 'nguyen-van-binh', 'tran-thi-cuc'],
      chair: HEAD,
      recorder: OFFICE,
    });
    const checked = season.send('campaign', HEAD, 'slate.decide', {
      slate: slate?.id,
      revision: slate?.revision,
      lines: [{ cell: 'doi-1', fourGood: true, level: 'EXCELLENT', reason: 'Kiến nghị có cơ sở' }],
    });
    expect(checked.ok ? [] : checked.refusal.issues?.map(({ path, message }) => [path, message])).toEqual([
      ['reason', 'overQuotaNeedsReason'],
    ]);
  });

  test('dismissed, the window goes on for what is left of it', () => {
    at('recognitionDecision', 'doi-1');
    const window = () => season.standing('doi-1').obligations.find(({ id }) => id === 'objectionWindow');
    season.until('the cell was told', () => (window()?.deadlines.length ?? 0) > 0);
    const due = window()?.deadlines.at(-1)?.due;
    season.keep('objection.dismiss');
    season.act('doi-1', HEAD_OF_DOI_1, 'objection.raise', { about: 'fourGood', text: 'Xin xem lại' });
    expect(season.standing('doi-1').obligations.map(({ id }) => id)).toContain('objectionDecision');
    // the head looks at it the day after
    season.advanceTo(season.now() + 86_400_000);
    season.act('doi-1', HEAD, 'objection.dismiss', { objection: 'o1', reason: 'Không có tình tiết mới' });
    expect(window()?.deadlines.at(-1)?.due).toBe(due);
    season.keep();
    toItsEnd();
    expect(stage('doi-1')).toBe('concluded');
  });
});

describe('a decision that is taken back after it was issued', () => {
  test('is replaced under a new number, and its cells get the new extract', () => {
    season.keep('superior.report');
    at('concluding');
    season.act('campaign', HEAD, 'decision.withdraw', {
      decision: 'main-fourGood',
      reason: 'Ghi sai tên một chi bộ',
    });
    expect(stage()).toBe('deciding');
    season.keep();
    toItsEnd();
    const [first, second] = decisions().filter(({ kind }) => kind === 'fourGood');
    expect(first).toMatchObject({ state: 'withdrawn', withdrawn: { reason: 'Ghi sai tên một chi bộ' } });
    expect(second).toMatchObject({ state: 'issued', replaces: 'main-fourGood' });
    expect(second?.number).not.toBe(first?.number);
    expect(season.caseContent('doi-2').extracts.at(-1)).toMatchObject({ number: second?.number });
  });
});

describe('[R25, R66, X4] members', () => {
  const cells = () => plan.cells.map(({ id }) => id);

  test('are decided with their cell; who was absent is decided later, on a supplementary slate', () => {
    season.until('six cells', () => season.subjects().length === 1 + plan.cells.length);
    withMembers(cells());
    at('concluding');
    expect(decisions().find(({ id }) => id === 'main-memberLevels')?.lines).toHaveLength(plan.cells.length);
    expect(season.standing('doi-1').obligations.map(({ id }) => id)).toContain('memberReview');
    for (const cell of cells()) {
      const head = plan.roles.find((entry) => entry.role === 'cellHead' && entry.cell === cell)?.person ?? '';
      const back = members(cell).map((entry) =>
        entry.status === 'absentPending' ? { member: entry.member } : entry,
      );
      season.act(cell, head, 'members.register', { members: back });
      season.act(cell, head, 'members.propose', { levels: [{ member: `${cell}-binh`, cell: 'COMPLETED' }] });
    }
    toItsEnd();
    const later = decisions().filter(({ id }) => id.endsWith('memberLevels') && !id.startsWith('main'));
    expect(later.flatMap(({ lines }) => lines.map(({ member }) => member)).sort()).toEqual(
      cells()
        .map((cell) => `${cell}-binh`)
        .sort(),
    );
    expect(
      season.caseContent('doi-1').members.map(({ member, decided }) => [member, decided?.level]),
    ).toEqual([
      ['doi-1-an', 'GOOD'],
      ['doi-1-binh', 'GOOD'],
      ['doi-1-chi', undefined],
    ]);
  });

  test('nobody who was absent is waited for longer than the plan says', () => {
    season.keep('members.propose');
    season.until('six cells', () => season.subjects().length === 1 + plan.cells.length);
    withMembers(cells());
    toItsEnd();
    expect(stage()).toBe('concluded');
    expect(season.standing('doi-1').marks).toContain('membersUnrated');
  });

  test('[R16] no extract shows a member of another cell', () => {
    season.until('six cells', () => season.subjects().length === 1 + plan.cells.length);
    withMembers(cells());
    toItsEnd();
    for (const cell of cells())
      for (const { members: shown } of season.caseContent(cell).extracts)
        expect(shown.every(({ member }) => member.startsWith(`${cell}-`))).toBe(true);
  });
});
