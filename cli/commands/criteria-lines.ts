import pc from 'picocolors';
import type { CriteriaSet, Criterion } from '../../domain/criteria/criteria.ts';
import { levelWords } from '../../words/criteria/level-words.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { plainNumber } from '../../words/numbers.ts';
import { gapWords, pointsWords } from '../../words/points.ts';
import type { Output } from '../output.ts';

/** A criteria set as lines to be read before a campaign starts with it. */

type Language = Pick<Output, 'texts' | 'lang'>;

const mark = ({ placeholder }: { placeholder: boolean }, language: Language): string =>
  placeholder ? `  ${pc.yellow(language.texts.criteria.assumed)}` : '';

const pointsOf = ({ max, children }: Criterion): number =>
  max ?? (children ?? []).reduce((sum, child) => sum + Math.round(pointsOf(child) * 100), 0) / 100;

const tree = (criteria: readonly Criterion[], depth: number, language: Language): string[] =>
  criteria.flatMap((one) => [
    `${'  '.repeat(depth)}${one.children === undefined ? one.name : pc.bold(one.name)}  ${pointsWords(pointsOf(one), language.lang)}${one.core === true ? `  ${language.texts.criteria.core}` : ''}${mark(one, language)}`,
    ...tree(one.children ?? [], depth + 1, language),
  ]);

function resultLines(set: CriteriaSet, language: Language): string[] {
  const { result } = set;
  const texts = language.texts.criteria;
  const { grades } = dictionaryOf(language.lang);
  const asked = (gates: readonly string[]) => (gates.length === 0 ? '' : `; ${gates.join(', ')}`);
  if (result.by === 'recognition')
    return [
      `  ${texts.recognised}: >= ${pointsWords(result.atLeast, language.lang)}, ${texts.eachGroup} >= ${plainNumber(result.eachGroupPercent, language.lang)}%${asked(result.gates)}${mark(result, language)}`,
    ];
  if (result.by === 'points')
    return result.levels.map(
      (one) =>
        `  ${levelWords(set.subject, one.level, language.lang)}: >= ${pointsWords(one.atLeast, language.lang)}${asked(one.gates)}${mark(one, language)}`,
    );
  return result.levels.map(
    (one) =>
      `  ${levelWords(set.subject, one.level, language.lang)}: ${texts.everyFrom} ${grades[one.every]}, ${texts.coreFrom} ${grades[one.core]}${asked(one.gates)}${mark(one, language)}`,
  );
}

/** @param language the texts in the command's language */
export function criteriaLines(set: CriteriaSet, language: Language): string[] {
  const { rulePack, placeholder, replaceBy } = set;
  const texts = language.texts.criteria;
  const years = rulePack === null ? '' : `${rulePack.from}–${rulePack.to ?? ''}`;
  return [
    pc.bold(set.title),
    `${set.id}, ${texts.version(set.version)}${rulePack === null ? '' : `, ${rulePack.id} (${years})`}`,
    `${texts.source}: ${set.source}`,
    ...(placeholder ? [pc.yellow(`${texts.toBeReplaced}: ${replaceBy ?? ''}`)] : []),
    '',
    ...tree(set.criteria, 0, language),
    ...set.adjustments.map(
      (one) =>
        `${one.kind === 'bonus' ? texts.bonus : texts.penalty}: ${one.name}  ${gapWords(one.kind === 'bonus' ? one.max : -one.max, language.lang)}${mark(one, language)}`,
    ),
    ...(set.gates.length === 0 ? [] : ['', pc.bold(texts.conditions)]),
    ...set.gates.map((gate) => `  ${gate.id}: ${gate.name}${mark(gate, language)}`),
    ...(set.gradeBands.length === 0 ? [] : ['', pc.bold(texts.grades)]),
    ...set.gradeBands.map(
      (band) =>
        `  ${dictionaryOf(language.lang).grades[band.grade]}: >= ${plainNumber(band.percent, language.lang)}%${mark(band, language)}`,
    ),
    '',
    pc.bold(texts.result),
    ...resultLines(set, language),
  ];
}
