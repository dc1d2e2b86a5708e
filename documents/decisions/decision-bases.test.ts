import { describe, expect, test } from 'vitest';
import type { DecisionKind, DecisionLine } from '../../domain/committee/committee-content.ts';
import { criteriaFileNow } from '../../domain/criteria/criteria-file.fixture.ts';
import { movedPlan } from '../../domain/plan/moved-plan.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { decisionRequest, level, member, none, recognised } from './decision.fixture.ts';
import { decisionSays } from './decision-says.ts';

/** On what decisions rest in the plan's own year, and in a later one whose rules have changed since. */

const plan2024 = realPlanNow();
const plan2026 = movedPlan(plan2024, '2026-12-10', [
  criteriaFileNow('chat-luong-chi-bo-366'),
  criteriaFileNow('chat-luong-dang-vien-366'),
]).plan;

const LINES: Record<DecisionKind, DecisionLine> = {
  fourGood: recognised('doi-1'),
  cellLevels: level('doi-1', 'GOOD'),
  memberLevels: member('viet', 'doi-1', 'GOOD'),
  awards: { ...none, cell: 'doi-1', award: 'Giấy khen' },
};

const basesOf = (kind: DecisionKind, plan: typeof plan2024) =>
  decisionSays(decisionRequest({ kind, lines: [LINES[kind]] }, { plan })).bases;

/** of its plan's own document, which stands behind the rules */
const rules = (kind: DecisionKind, plan: typeof plan2024) => {
  const bases = basesOf(kind, plan);
  return bases.slice(
    0,
    bases.findIndex((basis) => basis.startsWith('Kế hoạch số 28-KH/ĐU')),
  );
};

describe('the rules behind a decision', () => {
  test('[R24, R25] are in 2024 those that the criteria of the plan name', () => {
    for (const kind of ['cellLevels', 'memberLevels'] as const)
      expect(rules(kind, plan2024)).toEqual([
        expect.stringMatching(/^Công văn số 1118-CV\/ĐUK, ngày 23\/10\/2024 của Ban Thường vụ Đảng ủy Khối/),
      ]);
  });

  test('are in 2026 those in force, which no basis of the plan of 2024 is', () => {
    for (const kind of ['cellLevels', 'memberLevels'] as const)
      expect(rules(kind, plan2026)).toEqual([
        'Quy định 366-QĐ/TW ngày 30/8/2025, Hướng dẫn 43-HD/BTCTW ngày 31/10/2025',
      ]);
    for (const kind of ['fourGood', 'cellLevels', 'memberLevels', 'awards'] as const)
      for (const other of ['1118-CV/ĐUK', '172-KH/ĐUK', '130-KH/ĐUK', '64-CV/ĐU', '02-NQ/ĐU', '10-KH/ĐU'])
        expect(basesOf(kind, plan2026).join('\n'), kind).not.toContain(other);
  });

  test('[R22] the regulation on four good stands in either year', () => {
    for (const plan of [plan2024, plan2026])
      expect(rules('fourGood', plan)).toEqual([expect.stringMatching(/^Quy định số 3286-QĐ\/TU/)]);
  });

  test('awards, which no criteria say, rest on the bases of the plan that are of its year', () => {
    expect(rules('awards', plan2024)).toHaveLength(plan2024.document.bases.length);
    expect(rules('awards', plan2026)).toEqual([expect.stringMatching(/^Quy định số 3286-QĐ\/TU/)]);
  });
});
