import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CriteriaSet, scoringOf } from '../criteria/criteria.ts';
import { checkCriteriaSet } from '../criteria/criteria-check.ts';
import type { Plan } from './plan.ts';
import { checkPlan } from './plan-check.ts';
import { cellScoring, criteriaOf } from './plan-criteria.ts';
import { withCriteria } from './plan-criteria-reading.ts';

const text = (file: string) => readFileSync(new URL(`../../plans/${file}`, import.meta.url), 'utf8');

const real = (): Plan => {
  const { plan } = checkPlan(text('28-kh-du-2024.yaml'));
  if (plan === null) throw new Error('the real plan has errors');
  return plan;
};

const FOUR_GOOD = 'criteria/bon-tot.yaml';
const CELLS = 'criteria/chat-luong-chi-bo-124.yaml';

/** The real files, one of them with another text, or gone. */
const read = (changed: Record<string, string | null>) => (file: string) =>
  Object.hasOwn(changed, file) ? (changed[file] ?? null) : text(file);

const codes = ({ findings }: ReturnType<typeof withCriteria>) =>
  findings.flatMap(({ file, findings: found }) => found.map(({ code, severity }) => [file, code, severity]));

describe('the real plan', () => {
  test('[R22, R24, R25] takes its criteria from the files it names and keeps them', () => {
    const { plan, findings } = withCriteria(real(), text);
    expect(findings.flatMap((each) => each.findings).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    expect(
      plan?.criteria.map(({ subject, set }) => [subject, typeof set === 'string' ? null : set.id]),
    ).toEqual([
      ['fourGood', 'bon-tot'],
      ['cellQuality', 'chat-luong-chi-bo-124'],
      ['memberQuality', 'chat-luong-dang-vien-124'],
      ['grassrootsDemocracy', 'dan-chu-dan-van'],
    ]);
  });

  test('is not read a second time: sets that stand in it stay', () => {
    const { plan } = withCriteria(real(), text);
    if (plan === null) throw new Error('expected a plan');
    const again = withCriteria(plan, () => {
      throw new Error('read');
    });
    expect(again).toEqual({ plan, findings: [] });
  });

  test('[R46, R48] gives statecharts the sets by which cells are scored, without the members’', () => {
    const { plan } = withCriteria(real(), text);
    if (plan === null) throw new Error('expected a plan');
    const scoring = cellScoring(plan);
    expect(Object.keys(scoring).sort()).toEqual(['cellQuality', 'fourGood', 'grassrootsDemocracy']);
    const set = criteriaOf(plan, 'fourGood');
    expect(scoring.fourGood).toEqual(set === null ? null : scoringOf(set));
    expect(JSON.stringify(scoring)).not.toContain(set?.title);
  });
});

describe('what a plan may not name', () => {
  test('a file that is not there', () => {
    const result = withCriteria(real(), read({ [FOUR_GOOD]: null }));
    expect(result.plan).toBeNull();
    expect(codes(result)).toContainEqual([FOUR_GOOD, 'CRITERIA_MISSING', 'error']);
  });

  test('a set for something else', () => {
    const result = withCriteria(real(), read({ [FOUR_GOOD]: text(CELLS) }));
    expect(result.plan).toBeNull();
    expect(codes(result)).toContainEqual([FOUR_GOOD, 'CRITERIA_SUBJECT', 'error']);
  });

  test('a file with a mistake, told by its file and line', () => {
    const broken = text(FOUR_GOOD).replace('\nplaceholder: true', '\nplaceholder: perhaps');
    const result = withCriteria(real(), read({ [FOUR_GOOD]: broken }));
    expect(result.plan).toBeNull();
    const found = result.findings.find(({ file }) => file === FOUR_GOOD)?.findings ?? [];
    expect(found.map(({ line }) => line)).toContain(
      broken.split('\n').findIndex((line) => line.startsWith('placeholder: perhaps')) + 1,
    );
  });

  test('several at once are all told', () => {
    const result = withCriteria(real(), read({ [FOUR_GOOD]: null, [CELLS]: '' }));
    const files = new Set(
      codes(result).flatMap(([file, , severity]) => (severity === 'error' ? [file] : [])),
    );
    expect(files).toEqual(new Set([FOUR_GOOD, CELLS]));
  });
});

describe('rule packs', () => {
  const warned = (year: number, file = CELLS) =>
    codes(withCriteria({ ...real(), year }, read({ [CELLS]: text(file) }))).filter(
      ([of, code]) => of === CELLS && code === 'CRITERIA_YEAR',
    );

  test('situation 11: that of 2023 and 2024 warns in 2026, that from 2025 does not', () => {
    expect(warned(2026)).toEqual([[CELLS, 'CRITERIA_YEAR', 'warning']]);
    expect(warned(2026, 'criteria/chat-luong-chi-bo-366.yaml')).toEqual([]);
  });

  test('count in their first and last year, and one without an end for ever', () => {
    expect([2022, 2023, 2024, 2025].map((year) => warned(year).length)).toEqual([1, 0, 0, 1]);
    expect(
      [2024, 2025, 2199].map((year) => warned(year, 'criteria/chat-luong-chi-bo-366.yaml').length),
    ).toEqual([1, 0, 0]);
  });

  test('of another year warn with those that are in force, as far as any are known', () => {
    const known = [
      'criteria/chat-luong-chi-bo-366.yaml',
      'criteria/chat-luong-dang-vien-366.yaml',
      'criteria/chat-luong-chi-bo-124.yaml',
    ].flatMap((file) => checkCriteriaSet(text(file)).set ?? []);
    const told = (year: number, sets: CriteriaSet[]) =>
      withCriteria({ ...real(), year }, text, sets)
        .findings.flatMap(({ findings }) => findings)
        .map(({ code, values }) => [code, (values as { inForce: string | null }).inForce]);
    expect(told(2026, known)).toEqual([
      ['CRITERIA_YEAR', '366-QĐ/TW'],
      ['CRITERIA_YEAR', '366-QĐ/TW'],
    ]);
    expect(told(2026, [])).toEqual([
      ['CRITERIA_YEAR', null],
      ['CRITERIA_YEAR', null],
    ]);
    expect(told(2024, known)).toEqual([]);
  });

  test('of another year warn and do not stop the plan', () => {
    expect(withCriteria({ ...real(), year: 2026 }, text).plan).not.toBeNull();
  });
});

describe('asking for a set', () => {
  test('that the plan does not name gives none', () => {
    const plan = { ...real(), criteria: [] };
    expect(criteriaOf(plan, 'fourGood')).toBeNull();
    expect(cellScoring(plan)).toEqual({});
  });

  test('that has not been read is a mistake of the caller', () => {
    expect(() => criteriaOf(real(), 'fourGood')).toThrow(RangeError);
    expect(() => cellScoring(real())).toThrow(RangeError);
  });
});
