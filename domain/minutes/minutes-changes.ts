import type { MinutesItem } from '../case/case-content.ts';
import { canonicalJson } from '../journal/canonical-hash.ts';

/** What the items of minutes say now that they didn't say before: from round to round, and from version to version. */

/** What is compared of an item. Whether it is agreed, and what the cell objects, is not: that is what is said of it. */
const COMPARED = [
  'text',
  'self',
  'team',
  'reason',
  'answer',
  'evidence',
] as const satisfies (keyof MinutesItem)[];
export type ComparedPart = (typeof COMPARED)[number];

export type ItemChange =
  | { is: 'changed'; before: MinutesItem; after: MinutesItem; parts: ComparedPart[] }
  | { is: 'added'; after: MinutesItem }
  | { is: 'gone'; before: MinutesItem };

/** An answer belongs to the round in which it was given: that another one hasn't got it yet takes nothing back. */
const differs = (part: ComparedPart, before: MinutesItem, after: MinutesItem): boolean =>
  !(part === 'answer' && after.answer === null) && canonicalJson(before[part]) !== canonicalJson(after[part]);

/**
 * Which item each one was before. A criterion is known by its id; findings are numbered by their place, so that one left
 * out would rename all that follow: those that say the same are the same, and only what remains goes by its number.
 */
function pairs(before: readonly MinutesItem[], after: readonly MinutesItem[]): Map<MinutesItem, MinutesItem> {
  const found = new Map<MinutesItem, MinutesItem>();
  const free = new Set(before);
  const pair = (isSame: (was: MinutesItem, item: MinutesItem) => boolean) => {
    for (const item of after) {
      if (found.has(item)) continue;
      const was = [...free].find((one) => one.kind === item.kind && isSame(one, item));
      if (was === undefined) continue;
      found.set(item, was);
      free.delete(was);
    }
  };
  pair((was, item) => item.kind !== 'criterion' && was.text === item.text);
  pair((was, item) => was.id === item.id);
  return found;
}

/** In the order of the items as they are now; what is gone stands at the end. */
export function minutesChanges(before: readonly MinutesItem[], after: readonly MinutesItem[]): ItemChange[] {
  const known = pairs(before, after);
  const kept = new Set(known.values());
  const changes = after.flatMap((item): ItemChange[] => {
    const was = known.get(item);
    if (was === undefined) return [{ is: 'added', after: item }];
    const parts = COMPARED.filter((part) => differs(part, was, item));
    return parts.length === 0 ? [] : [{ is: 'changed', before: was, after: item, parts }];
  });
  const gone = before.filter((item) => !kept.has(item));
  return [...changes, ...gone.map((item): ItemChange => ({ is: 'gone', before: item }))];
}
