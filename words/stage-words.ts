import type { Standing } from '../domain/journal/journal.ts';
import { dictionaryOf } from './dictionary.ts';
import { type Lang, wordOf } from './words.ts';

/** A stage of a cell or of a campaign. Nothing is recognised where the leaders of a quarter are rated. */
export function stageWord({ stage, facts }: Pick<Standing, 'stage' | 'facts'>, lang: Lang): string {
  const { stages } = dictionaryOf(lang);
  if (stage !== 'recognitionDecision' || facts.quarter === undefined) return wordOf(stages, stage);
  return lang === 'vi' ? 'Quyết định xếp loại' : 'Decision on levels';
}
