import { expect, test } from 'vitest';
import type { Objection } from '../../domain/case/case-content.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { samplePlan } from '../sample.fixture.ts';
import { NOTHING_NAMED } from './named-matters.ts';
import { startingPayload, withoutBlankRows } from './starting-values.ts';

const plan = await samplePlan();
const starting = encode(formFieldsOf('dossier.submit'), startingPayload('dossier.submit', plan), '+07:00');
const rowsIn = (pairs: readonly (readonly [string, string])[]) =>
  pairs.filter(([name]) => name.endsWith('.criterion')).map(([name]) => name);
/** The rows that need no score: of what adds to a set or takes away from it. */
const adjustments = new Set(
  cellCriteria(plan).flatMap(([subject, set]) => set.adjustments.map(({ id }) => `${subject} ${id}`)),
);
/** The plan asks for no scores of it (R50). */
const unasked = 'scores.grassrootsDemocracy.';
const optional = starting.flatMap(([name, value]) =>
  name.endsWith('.criterion') &&
  (name.startsWith(unasked) || adjustments.has(`${name.split('.')[1]} ${value}`))
    ? [name.replace(/\.criterion$/, '')]
    : [],
);

test('a row of a bonus, a penalty or a set that the cell need not score, in which nothing was typed, is no score; every other row is asked for', () => {
  const left = rowsIn(withoutBlankRows('dossier.submit', starting, plan));
  expect(rowsIn(starting).filter((name) => name.startsWith(unasked)).length).toBeGreaterThan(1);
  expect(optional.some((row) => !row.startsWith(unasked))).toBe(true);
  expect(rowsIn(starting).filter((name) => !left.includes(name))).toEqual(
    optional.map((row) => `${row}.criterion`),
  );
});

test('anything that was typed makes the row a score', () => {
  const [row = ''] = optional;
  for (const field of ['points', 'remark', 'evidence.0.text']) {
    const typed = [...starting, [`${row}.${field}`, '1']] as const;
    expect(rowsIn(withoutBlankRows('dossier.submit', typed, plan))).toContain(`${row}.criterion`);
  }
});

test('a form that doesn’t begin with rows loses none', () => {
  const chosen = [[`${optional[0]}.criterion`, 'x']] as const;
  expect(withoutBlankRows('review.return', chosen, plan)).toEqual(chosen);
});

test('[R72] a report to the superior begins with the number that comes next, where one is known', () => {
  const begun = (nextNumber: string | null) =>
    startingPayload('superior.report', plan, { ...NOTHING_NAMED, nextNumber });
  expect(begun('53-BC/ĐU')).toEqual({ number: '53-BC/ĐU' });
  expect(begun(null)).toEqual({});
});

test('[R16] an answer begins with the objection that waits alone; of several one is chosen', () => {
  const objection = (id: string, outcome: Objection['outcome'] = null): Objection => ({
    ...{ id, about: 'cellLevel', member: null, text: 'Đề nghị xem lại', by: 'anh', at: 1 },
    outcome,
  });
  const answered = { upheld: false, reason: 'Không có căn cứ mới', by: 'viet', at: 2 };
  const begun = (...objections: Objection[]) =>
    startingPayload('objection.uphold', plan, { ...NOTHING_NAMED, content: { objections } });
  expect(begun(objection('o1', answered), objection('o2'))).toEqual({ objection: 'o2' });
  expect(begun(objection('o1'), objection('o2'))).toEqual({});
});
