import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldFinding } from '../../words/plan/finding-words.ts';
import { generated } from '../generated.fixture.ts';
import { changes, smallPlan, spoilt } from './any-plan.fixture.ts';
import { campaignTerms } from './campaign-terms.ts';
import type { Plan } from './plan.ts';
import { checkPlan, type Finding, warningsOf } from './plan-check.ts';
import { realPlanNow } from './real-plan.fixture.ts';
import { comingSession, shiftPlan } from './shift.ts';

const errorsIn = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');

/** Whether something stands in the plan as it stood in the file; the plan may have more, by default. */
function stands(read: unknown, written: unknown): boolean {
  if (typeof written !== 'object' || written === null) return Object.is(read, written);
  if (typeof read !== 'object' || read === null || Array.isArray(read) !== Array.isArray(written))
    return false;
  if (Array.isArray(read) && Array.isArray(written) && read.length !== written.length) return false;
  return Object.entries(written).every(([key, value]) =>
    stands((read as Record<string, unknown>)[key], value),
  );
}

/** With the sets of the real plan; null where it names another file. */
const SETS = new Map(
  realPlanNow().criteria.map(({ set }) => [typeof set === 'string' ? set : `criteria/${set.id}.yaml`, set]),
);
function withSets(plan: Plan): Plan | null {
  const criteria = plan.criteria.flatMap((entry) => {
    const set = SETS.get(String(entry.set));
    return set === undefined ? [] : [{ ...entry, set }];
  });
  return criteria.length < plan.criteria.length ? null : { ...plan, criteria };
}

describe('a plan as somebody has spoilt it', () => {
  const plan = smallPlan();

  test('is sound before', () => {
    expect(errorsIn(checkPlan(JSON.stringify(plan)).findings)).toEqual([]);
  });

  test('is read as it stands, or told with place and reason in both languages', { timeout: 300_000 }, () => {
    let refused = 0;
    fc.assert(
      fc.property(changes, (all) => {
        const written = spoilt(plan, all);
        const text = JSON.stringify(written, null, 1);
        const lines = text.split('\n');
        const read = checkPlan(text);
        expect(read.plan === null).toBe(errorsIn(read.findings).length > 0);
        for (const finding of read.findings) {
          expect(lines[finding.line - 1]?.length ?? -1).toBeGreaterThanOrEqual(finding.column - 1);
          const { code, message } = toldFinding(finding);
          expect(code).toMatch(/^[A-Z_]+$/);
          for (const said of [message.vi, message.en]) {
            expect(said).not.toMatch(/undefined|\[object|NaN/);
            expect(said.trim()).not.toBe('');
          }
        }
        if (read.plan === null) {
          refused += 1;
          return;
        }
        expect(stands(read.plan, written)).toBe(true);
        // and what is taken can begin
        const whole = withSets(read.plan);
        if (whole !== null) campaignTerms(whole, 'dot-2026');
        warningsOf(read.plan);
        shiftPlan(read.plan, comingSession(read.plan, '2026-11-27'));
      }),
      { numRuns: generated(5_000) },
    );
    expect(refused).toBeGreaterThan(generated(2_000));
  });
});
