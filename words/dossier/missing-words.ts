import { dictionaryOf } from '../dictionary.ts';
import { type Audience, wordOf } from '../words.ts';

/** A part that a dossier lacks, by its key: `reports.fourGood`, `evidence.fourGood.sinh-hoat-dinh-ky`. */
export function missingWord(part: string, { lang, names }: Pick<Audience, 'lang' | 'names'>): string {
  const { missing, missingOf } = dictionaryOf(lang);
  const [, kind, criterion] = /^(scores|evidence)\.(\w+\..+)$/.exec(part) ?? [];
  if (kind === undefined || criterion === undefined) return wordOf(missing, part);
  return missingOf[kind as 'scores' | 'evidence'](names.criterion(criterion));
}
