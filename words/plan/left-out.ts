import type { NextYear } from '../../domain/plan/next-year.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { planTexts } from '../cli/plan.ts';
import { shortDate } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import type { Lang } from '../words.ts';
import { yearRuleLines } from './rule-words.ts';

/** Parts of last year's plan that are not in the next one, or have to be looked at. @param people of last year's */
export function leftOutLines(
  { plan, left, rolesOver, termOver, ...rules }: NextYear,
  people: Plan['people'],
  lang: Lang,
): string[] {
  const { leftOut, roleOver, termOver: newTerm } = planTexts[lang];
  return [
    ...left.map(({ cell, reason }) => leftOut(cell, reason)),
    ...rolesOver.map(({ person, role, to = '' }) => {
      const name = people.find(({ id }) => id === person)?.name ?? person;
      return roleOver(`${name}, ${dictionaryOf(lang).roles[role]}`, shortDate(to));
    }),
    ...yearRuleLines(rules, plan.year, lang),
    ...(termOver === null ? [] : [newTerm(termOver)]),
  ];
}
