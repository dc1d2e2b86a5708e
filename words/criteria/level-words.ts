import { dictionaryOf } from '../dictionary.ts';
import { type Lang, wordOf } from '../words.ts';

/** Every level by its subject's word: the same key is another level of another subject. */
export function levelTable(subject: string, lang: Lang): Readonly<Record<string, string>> {
  const { levels, democracyLevels } = dictionaryOf(lang);
  return subject === 'grassrootsDemocracy' ? democracyLevels : levels;
}

/**
 * A level as its subject calls it: `GOOD` is “Tốt” of grassroots democracy and “Hoàn thành tốt nhiệm vụ” of cells and
 * members. One that is written out stays as it is.
 *
 * @param subject of a criteria set, e.g. `cellQuality`
 */
export const levelWords = (subject: string, level: string, lang: Lang): string =>
  wordOf(levelTable(subject, lang), level);
