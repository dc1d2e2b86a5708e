import pc from 'picocolors';
import type { CriteriaSet, Criterion } from '../../domain/criteria/criteria.ts';
import { levelWords } from '../../words/criteria/level-words.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { plainNumber } from '../../words/numbers.ts';
import { gapWords, pointsWords } from '../../words/points.ts';
import type { Output } from '../output.ts';

/** A criteria set as lines to be read before a campaign starts with it. */

type Say = Pick<Output, 'texts' | 'lang'>;

const mark = ({ placeholder }: { placeholder: boolean }, say: Say): string =>
  placeholder ? `  ${pc.yellow(say.texts.criteria.assumed)}` : '';

const pointsOf = ({ max, children }: Criterion): number =>
  max ?? (children ?? []).reduce((sum, child) => sum + Math.round(pointsOf(child) * 100), 0) / 100;

const tree = (criteria: readonly Criterion[], depth: number, say: Say): string[] =>
  criteria.flatMap((one) => [
    `${'  '.repeat(depth)}${one.children === undefined ? one.name : pc.bold(one.name)}  ${pointsWords(pointsOf(one), say.lang)}${one.core === true ? `  ${say.texts.criteria.core}` : ''}${mark(one, say)}`,
    ...tree(one.children ?? [], depth + 1, say),
  ]);

function resultLines(set: CriteriaSet, say: Say): string[] {
  const { result } = set;
  const texts = say.texts.criteria;
  const { grades } = dictionaryOf(say.lang);
  const asked = (gates: readonly string[]) => (gates.length === 0 ? '' : `; ${gates.join(', ')}`);
  if (result.by === 'recognition')
    return [
      `  ${texts.recognised}: >= ${pointsWords(result.atLeast, say.lang)}, ${texts.eachGroup} >= ${plainNumber(result.eachGroupPercent, say.lang)}%${asked(result.gates)}${mark(result, say)}`,
    ];
  if (result.by === 'points')
    return result.levels.map(
      (one) =>
        `  ${levelWords(set.subject, one.level, say.lang)}: >= ${pointsWords(one.atLeast, say.lang)}${asked(one.gates)}${mark(one, say)}`,
    );
  return result.levels.map(
    (one) =>
      `  ${levelWords(set.subject, one.level, say.lang)}: ${texts.everyFrom} ${grades[one.every]}, ${texts.coreFrom} ${grades[one.core]}${asked(one.gates)}${mark(one, say)}`,
  );
}

/** @param say the texts in the command's language */
export function criteriaLines(set: CriteriaSet, say: Say): string[] {
  const { rulePack, placeholder, replaceBy } = set;
  const texts = say.texts.criteria;
  const years = rulePack === null ? '' : `${rulePack.from}–${rulePack.to ?? ''}`;
  return [
    pc.bold(set.title),
    `${set.id}, ${texts.version(set.version)}${rulePack === null ? '' : `, ${rulePack.id} (${years})`}`,
    `${texts.source}: ${set.source}`,
    ...(placeholder ? [pc.yellow(`${texts.toBeReplaced}: ${replaceBy ?? ''}`)] : []),
    '',
    ...tree(set.criteria, 0, say),
    ...set.adjustments.map(
      (one) =>
        `${one.kind === 'bonus' ? texts.bonus : texts.penalty}: ${one.name}  ${gapWords(one.kind === 'bonus' ? one.max : -one.max, say.lang)}${mark(one, say)}`,
    ),
    ...(set.gates.length === 0 ? [] : ['', pc.bold(texts.conditions)]),
    ...set.gates.map((gate) => `  ${gate.id}: ${gate.name}${mark(gate, say)}`),
    ...(set.gradeBands.length === 0 ? [] : ['', pc.bold(texts.grades)]),
    ...set.gradeBands.map(
      (band) =>
        `  ${dictionaryOf(say.lang).grades[band.grade]}: >= ${plainNumber(band.percent, say.lang)}%${mark(band, say)}`,
    ),
    '',
    pc.bold(texts.result),
    ...resultLines(set, say),
  ];
}
