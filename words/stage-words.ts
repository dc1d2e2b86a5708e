import type { Quarter } from '../domain/plan/rated-period.ts';
import type { CampaignStage, CellStage } from '../domain/stages.ts';
import { dictionaryOf } from './dictionary.ts';
import { type Lang, wordOf } from './words.ts';

/** A stage of a cell or of a campaign. Nothing is recognised where the leaders of a quarter are rated. */
export function stageWord(
  stage: CellStage | CampaignStage,
  quarter: Quarter | undefined,
  lang: Lang,
): string {
  if (stage !== 'recognitionDecision' || quarter === undefined)
    return wordOf(dictionaryOf(lang).stages, stage);
  return lang === 'vi' ? 'Quyết định xếp loại' : 'Decision on levels';
}
