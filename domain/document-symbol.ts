import { DECISION_TYPE } from './committee/register-number.ts';

/** What the symbol in a document's number says of its type. */

/** `KH` of `28-KH/ĐU`; null of a number without a symbol. */
export const symbolOf = (number: string): string | null =>
  /^\d+\s*-\s*([^/]+)\//.exec(number.trim())?.[1]?.trim() ?? null;

/** Whether it stands for two types: QĐ is both Quyết định and Quy định. */
export const isAmbiguous = (number: string): boolean => symbolOf(number) === DECISION_TYPE;

/** Whether a text names a document by its number, and not one whose number only contains it. */
export function namesNumber(text: string, number: string): boolean {
  const at = text.indexOf(number);
  const [before, after] = [text[at - 1] ?? '', text[at + number.length] ?? ''];
  return at >= 0 && !/\d/.test(before) && !/\p{L}/u.test(after);
}
