import { type Draft, error } from '../plan/plan-finding.ts';
import type { CriteriaOutline } from './criteria-outline.ts';
import { GRADES } from './criteria-result.ts';
import { criteriaNodes } from './criteria-rules.ts';

/** Rules by grades (124-QĐ/TW, article 12) need the points that make a grade, and to know the results of tasks. */

type Rule = (set: CriteriaOutline) => Draft[];

const bandsFall: Rule = ({ gradeBands }) =>
  gradeBands.flatMap(({ grade, percent }, index) => {
    const above = gradeBands[index - 1];
    if (above === undefined || grade === null || above.grade === null) return [];
    const fall =
      GRADES.indexOf(above.grade) < GRADES.indexOf(grade) &&
      (percent === null || above.percent === null || percent < above.percent);
    return fall ? [] : [error('BANDS_NOT_FALLING', ['gradeBands', index], {})];
  });

const gradesAreWhole: Rule = (set) => {
  const { result, gradeBands } = set;
  if (result.by !== 'grades') return [];
  const bands = gradeBands.map(({ grade }) => grade);
  const without = GRADES.filter(
    (grade) =>
      grade !== 'POOR' &&
      !bands.includes(grade) &&
      result.levels.some(({ every, core }) => every === grade || core === grade),
  );
  const nodes = criteriaNodes(set);
  return [
    ...(without.length === 0
      ? []
      : [error('NO_GRADE_BANDS', ['gradeBands'], { grades: without }, { expected: without.join(', ') })]),
    ...(nodes.length === 0 || nodes.some(({ entry }) => entry.core === true)
      ? []
      : [error('NO_CORE', ['criteria'], {}, { expected: 'core: true' })]),
  ];
};

const RULES: readonly Rule[] = [bandsFall, gradesAreWhole];

export const brokenGrades = (set: CriteriaOutline): Draft[] => RULES.flatMap((rule) => rule(set));
