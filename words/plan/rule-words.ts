import type { CriteriaSet, RulePack } from '../../domain/criteria/criteria.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { YearRules } from '../../domain/plan/year-rules.ts';
import { planTexts } from '../cli/plan.ts';
import { type AssumedWords, assumedWordsOf } from '../criteria/assumed-value-words.ts';
import { shortDate } from '../dates.ts';
import { lowerFirst } from '../letter-case.ts';
import { periodWords } from '../period-words.ts';
import type { Lang } from '../words.ts';
import { planLabel } from './plan-labels.ts';

/** By which regulations a plan rates, and what in it nobody has decided. */

const subjectWords = (subject: string, lang: Lang): string =>
  lowerFirst(planLabel(['criteria', subject], lang));

/** From when to when a regulation counts: by its days, else by the years that are rated by it. */
function timeWords({ from, to, inForce }: RulePack, lang: Lang): string {
  if (inForce === undefined)
    return {
      vi: `áp dụng từ năm ${from}${to === null ? '' : ` đến năm ${to}`}`,
      en: `counts from ${from}${to === null ? '' : ` to ${to}`}`,
    }[lang];
  const [first, last] = [shortDate(inForce.from), inForce.to === null ? null : shortDate(inForce.to)];
  return {
    vi: `hiệu lực từ ${first}${last === null ? ', chưa biết văn bản thay thế' : ` đến ${last}`}`,
    en: `in force from ${first}${last === null ? ', nothing that follows it is known' : ` to ${last}`}`,
  }[lang];
}

/** `366-QĐ/TW (hiệu lực từ 30/08/2025, chưa biết văn bản thay thế; thay 124-QĐ/TW; Hướng dẫn 43-HD/BTCTW …)` */
export function packWords(pack: RulePack, lang: Lang): string {
  const { id, replaces, guidedBy } = pack;
  const more = [
    timeWords(pack, lang),
    ...(replaces === undefined ? [] : [{ vi: `thay ${replaces}`, en: `follows ${replaces}` }[lang]]),
    ...(guidedBy === undefined ? [] : [guidedBy]),
  ];
  return `${id} (${more.join('; ')})`;
}

const setsOf = ({ criteria }: Pick<Plan, 'criteria'>): CriteriaSet[] =>
  criteria.flatMap(({ set }) => (typeof set === 'string' ? [] : [set]));

/** Each regulation by which a plan rates, with what it rates. */
export function ruleLines(plan: Pick<Plan, 'criteria' | 'year' | 'quarter'>, lang: Lang): string[] {
  const rated = setsOf(plan).flatMap(({ subject, rulePack }) =>
    rulePack === null ? [] : [{ subject, pack: rulePack }],
  );
  return [...Map.groupBy(rated, ({ pack }) => packWords(pack, lang))].map(([pack, own]) => {
    const subjects = own.map(({ subject }) => subjectWords(subject, lang)).join(', ');
    return {
      vi: `Quy định áp dụng cho ${periodWords(plan, 'vi')}: ${pack}: ${subjects}`,
      en: `Rules for ${periodWords(plan, 'en')}: ${pack}: ${subjects}`,
    }[lang];
  });
}

/** What became of the rules of a plan that was moved into another year. @param year that it rates now */
export function yearRuleLines(
  { taken, withoutRules, criteriaGone }: YearRules,
  year: number,
  lang: Lang,
): string[] {
  const { withoutRules: noRules, criterionGone } = planTexts[lang];
  const byPack = Map.groupBy(taken, ({ before, set: { rulePack } }) => `${before} ${rulePack?.id}`);
  const lines = [...byPack.values()].flatMap((own) => {
    const [{ before, set } = { before: null, set: null }] = own;
    if (!set?.rulePack) return [];
    const subjects = own.map((one) => subjectWords(one.set.subject, lang)).join(', ');
    const pack = packWords(set.rulePack, lang);
    const notBy = {
      vi: before === null ? '' : `, không theo ${before} nữa`,
      en: before === null ? '' : `, no longer by ${before}`,
    }[lang];
    return {
      vi: `Năm ${year} theo ${pack}${notBy}: ${subjects}`,
      en: `${year} is rated by ${pack}${notBy}: ${subjects}`,
    }[lang];
  });
  return [
    ...lines,
    ...withoutRules.map((subject) => noRules(year, subjectWords(subject, lang))),
    ...criteriaGone.map(criterionGone),
  ];
}

/** The settings with which a plan fills what its document leaves open; null where it leaves nothing open. */
function openSettings({ settings }: Pick<Plan, 'settings'>, lang: Lang): string | null {
  const open = Object.entries(settings).flatMap(([name, setting]) =>
    setting?.gap === undefined ? [] : [`${lowerFirst(planLabel(['settings', name], lang))} (${setting.gap})`],
  );
  if (open.length === 0) return null;
  return {
    vi: `Chỗ văn bản bỏ ngỏ, giá trị tự chọn: ${open.join('; ')}`,
    en: `Left open by the document, chosen here: ${open.join('; ')}`,
  }[lang];
}

export interface AssumedInPlan {
  sets: AssumedWords[];
  settings: string | null;
}

/** All that a plan assumes: values of its criteria, and settings. */
export const assumedInPlan = (plan: Pick<Plan, 'criteria' | 'settings'>, lang: Lang): AssumedInPlan => ({
  sets: setsOf(plan).map((set) => assumedWordsOf(set, lang)),
  settings: openSettings(plan, lang),
});

/** The same as lines, the values indented below their set. */
export function assumedLines(plan: Pick<Plan, 'criteria' | 'settings'>, lang: Lang): string[] {
  const { sets, settings } = assumedInPlan(plan, lang);
  return [
    ...sets.flatMap(({ head, parts }) => [head, ...parts.map((part) => `  ${part}`)]),
    ...(settings === null ? [] : [settings]),
  ];
}
