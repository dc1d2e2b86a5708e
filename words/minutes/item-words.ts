import type { MinutesItem } from '../../domain/case/case-content.ts';
import type { Audience, Lang } from '../words.ts';

/** What the team found, each by its kind; they are numbered within it, as the paper has them. */
const FOUND: Record<Lang, Record<Exclude<MinutesItem['kind'], 'criterion'>, string>> = {
  vi: { strength: 'ưu điểm', shortcoming: 'hạn chế', cause: 'nguyên nhân', recommendation: 'kiến nghị' },
  en: { strength: 'strength', shortcoming: 'shortcoming', cause: 'cause', recommendation: 'recommendation' },
};

/**
 * What an item of the minutes is called where its words aren't at hand: `hạn chế 1`, or its criterion.
 *
 * @param id `shortcoming-1`, `fourGood.sinh-hoat`; another is said as it is
 */
export function minutesItemWords(id: string, { lang, names }: Pick<Audience, 'lang' | 'names'>): string {
  for (const [kind, word] of Object.entries(FOUND[lang])) {
    const number = id.startsWith(`${kind}-`) ? id.slice(kind.length + 1) : '';
    if (/^\d+$/.test(number)) return `${word} ${number}`;
  }
  const criterion = names.criterion(id);
  return criterion === id ? id : `“${criterion}”`;
}
