import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteriaSets } from '../../domain/criteria/criteria.fixture.ts';
import { criteriaDigest } from '../../domain/criteria/criteria.ts';
import { checkCriteriaSet } from '../../domain/criteria/criteria-check.ts';
import { criteriaYaml } from './criteria-yaml.ts';

test('a set written as YAML is read as the same set, with the same digest', () => {
  fc.assert(
    fc.property(criteriaSets, (set) => {
      const read = checkCriteriaSet(criteriaYaml(set)).set;
      expect(read).toEqual(set);
      expect(read === null ? null : criteriaDigest(read)).toBe(criteriaDigest(set));
    }),
    { numRuns: 200 },
  );
});

test('the file says at its top what it is, and what has to replace it', () => {
  const [set] = fc.sample(criteriaSets, 1);
  if (set === undefined) throw new Error('no sample');
  expect(
    criteriaYaml({ ...set, title: 'Tiêu chí thử', replaceBy: 'Mẫu 8' })
      .split('\n')
      .slice(0, 3),
  ).toEqual([
    '# Tiêu chí thử',
    '# GIẢ ĐỊNH, thay bằng: Mẫu 8 / assumed until that document takes its place',
    'format: 1',
  ]);
  expect(criteriaYaml({ ...set, placeholder: false })).not.toMatch(/^# GIẢ ĐỊNH/m);
});
