import pc from 'picocolors';
import type { CriteriaSet, Criterion } from '../../domain/criteria/criteria.ts';
import type { CriteriaLevel } from '../../domain/criteria/criteria-result.ts';
import { en } from '../../domain/words/en.ts';
import { vi } from '../../domain/words/vi.ts';
import type { Output } from '../output.ts';

/** A criteria set as lines that somebody can read before a campaign starts by it. */

type Say = Pick<Output, 'words' | 'lang'>;

const number = (value: number, { lang }: Say): string =>
  lang === 'vi' ? String(value).replace('.', ',') : String(value);

const mark = ({ placeholder }: { placeholder: boolean }, say: Say): string =>
  placeholder ? `  ${pc.yellow(say.words('[giả định]', '[assumed]'))}` : '';

const DEMOCRACY: Partial<Record<CriteriaLevel, { vi: string; en: string }>> = {
  GOOD: { vi: 'Tốt', en: 'Good' },
  FAIR: { vi: 'Khá', en: 'Fair' },
  AVERAGE: { vi: 'Trung bình', en: 'Average' },
  WEAK: { vi: 'Yếu', en: 'Weak' },
};

function levelName(level: CriteriaLevel, { subject }: CriteriaSet, { lang }: Say): string {
  if (subject === 'grassrootsDemocracy') return DEMOCRACY[level]?.[lang] ?? level;
  const words: Partial<Record<string, string>> = (lang === 'vi' ? vi : en).levels;
  return words[level] ?? level;
}

const GRADES = {
  EXCELLENT: { vi: 'Xuất sắc', en: 'Excellent' },
  GOOD: { vi: 'Tốt', en: 'Good' },
  AVERAGE: { vi: 'Trung bình', en: 'Average' },
  POOR: { vi: 'Kém', en: 'Poor' },
} as const;

const pointsOf = ({ max, children }: Criterion): number =>
  max ?? (children ?? []).reduce((sum, child) => sum + Math.round(pointsOf(child) * 100), 0) / 100;

const tree = (criteria: readonly Criterion[], depth: number, say: Say): string[] =>
  criteria.flatMap((one) => [
    `${'  '.repeat(depth)}${one.children === undefined ? one.name : pc.bold(one.name)}  ${number(pointsOf(one), say)}${one.core === true ? say.words('  (kết quả nhiệm vụ)', '  (results of tasks)') : ''}${mark(one, say)}`,
    ...tree(one.children ?? [], depth + 1, say),
  ]);

function resultLines(set: CriteriaSet, say: Say): string[] {
  const { result } = set;
  const asked = (gates: readonly string[]) => (gates.length === 0 ? '' : `; ${gates.join(', ')}`);
  if (result.by === 'recognition')
    return [
      `  ${say.words('công nhận', 'recognised')}: >= ${number(result.atLeast, say)}, ${say.words('mỗi nhóm', 'each group')} >= ${number(result.eachGroupPercent, say)}%${asked(result.gates)}${mark(result, say)}`,
    ];
  if (result.by === 'points')
    return result.levels.map(
      (one) =>
        `  ${levelName(one.level, set, say)}: >= ${number(one.atLeast, say)}${asked(one.gates)}${mark(one, say)}`,
    );
  return result.levels.map(
    (one) =>
      `  ${levelName(one.level, set, say)}: ${say.words('mọi tiêu chí từ', 'every criterion from')} ${GRADES[one.every][say.lang]}, ${say.words('kết quả nhiệm vụ từ', 'results of tasks from')} ${GRADES[one.core][say.lang]}${asked(one.gates)}${mark(one, say)}`,
  );
}

/** @param say the language, as the command was asked for it */
export function criteriaLines(set: CriteriaSet, say: Say): string[] {
  const { rulePack, placeholder, replaceBy } = set;
  const years = rulePack === null ? '' : `${rulePack.from}–${rulePack.to ?? ''}`;
  return [
    pc.bold(set.title),
    `${set.id}, ${say.words('bản', 'version')} ${set.version}${rulePack === null ? '' : `, ${rulePack.id} (${years})`}`,
    `${say.words('Nguồn', 'Source')}: ${set.source}`,
    ...(placeholder
      ? [pc.yellow(`${say.words('GIẢ ĐỊNH – thay bằng', 'ASSUMED – to be replaced by')}: ${replaceBy ?? ''}`)]
      : []),
    '',
    ...tree(set.criteria, 0, say),
    ...set.adjustments.map(
      (one) =>
        `${one.kind === 'bonus' ? say.words('Điểm cộng', 'Bonus') : say.words('Điểm trừ', 'Penalty')}: ${one.name}  ${one.kind === 'bonus' ? '+' : '-'}${number(one.max, say)}${mark(one, say)}`,
    ),
    ...(set.gates.length === 0 ? [] : ['', pc.bold(say.words('Điều kiện', 'Conditions'))]),
    ...set.gates.map((gate) => `  ${gate.id}: ${gate.name}${mark(gate, say)}`),
    ...(set.gradeBands.length === 0 ? [] : ['', pc.bold(say.words('Mức của tiêu chí', 'Grades'))]),
    ...set.gradeBands.map(
      (band) => `  ${GRADES[band.grade][say.lang]}: >= ${number(band.percent, say)}%${mark(band, say)}`,
    ),
    '',
    pc.bold(say.words('Kết quả', 'Result')),
    ...resultLines(set, say),
  ];
}
