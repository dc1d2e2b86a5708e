import type { FindingCode, FindingValues } from '../../domain/plan/finding-values.ts';
import type { Found } from '../../domain/plan/plan-finding.ts';
import { dictionaryOf } from '../dictionary.ts';
import type { Lang } from '../words.ts';

/** What is said of each finding in a plan or in a criteria set. */
export type FindingSentences = { [C in FindingCode]: (values: FindingValues[C]) => string };

function sentenceOf<C extends FindingCode>(sentences: FindingSentences, { code, values }: Found<C>): string {
  return sentences[code](values);
}

/** What was found, in one sentence without its place. */
export const findingWords = (found: Found, lang: Lang): string =>
  sentenceOf(dictionaryOf(lang).findings, found);

/** A finding with its sentence in both languages in place of the values. */
export type ToldFinding<F extends Found> = Omit<F, 'values'> & { message: Record<Lang, string> };

/** The finding as people and programs are given it. */
export function toldFinding<F extends Found>({ values, ...rest }: F): ToldFinding<F> {
  const found = { code: rest.code, values };
  return { ...rest, message: { vi: findingWords(found, 'vi'), en: findingWords(found, 'en') } };
}
