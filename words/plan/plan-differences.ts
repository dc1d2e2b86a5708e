import type { PlanDifference, PlanValue } from '../../domain/plan/plan-differences.ts';
import { levelTable } from '../criteria/level-words.ts';
import { shortDate } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { plainNumber } from '../numbers.ts';
import { type Lang, wordOf } from '../words.ts';
import { CHOICE_WORDS, SUBJECT_WORDS } from './plan-choice-words.ts';
import { FIELD_WORDS, PART_WORDS, SETTING_WORDS, type TwoWords } from './plan-field-words.ts';

const inLang = ([vi, en]: TwoWords, lang: Lang): string => (lang === 'vi' ? vi : en);

const known = (table: Readonly<Record<string, TwoWords>>, key: string, lang: Lang): string | null => {
  const words = Object.hasOwn(table, key) ? table[key] : undefined;
  return words === undefined ? null : inLang(words, lang);
};

/** Grades as a rule of levels names them: `GOOD/EXCELLENT`, or a single one. */
function gradeWords(value: string, lang: Lang): string | null {
  const { grades } = dictionaryOf(lang);
  const parts = value.split('/');
  return parts.every((part) => Object.hasOwn(grades, part))
    ? parts.map((part) => wordOf(grades, part)).join('/')
    : null;
}

function valueWords(value: PlanValue, { kind }: PlanDifference, lang: Lang): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return lang === 'vi' ? (value ? 'có' : 'không') : value ? 'yes' : 'no';
  if (typeof value === 'number') return plainNumber(value, lang);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDate(value);
  const choice = kind === 'settings' || kind === 'criteria' ? known(CHOICE_WORDS, value, lang) : null;
  return choice ?? (kind === 'criteria' ? gradeWords(value, lang) : null) ?? value;
}

/** From how many letters on a text is shown by its change alone. */
const LONG = 60;

/** Of two long texts the words that differ, with one before them. */
function changedWords(before: PlanValue, after: PlanValue): [string, string] | null {
  if (typeof before !== 'string' || typeof after !== 'string') return null;
  if (Math.min(before.length, after.length) < LONG) return null;
  const [one, other] = [before.split(' '), after.split(' ')];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const from = Math.max(0, start - 1);
  const shown = (words: string[]) =>
    [from === 0 ? '' : '… ', words.slice(from, words.length - end).join(' '), end === 0 ? '' : ' …'].join('');
  return start + end === 0 ? null : [shown(one), shown(other)];
}

/** What of a plan the difference is about, from the outside in; a key is left out where the item's name says it. */
function placeWords({ kind, keys, item, before, after }: PlanDifference, lang: Lang): string[] {
  const own = keys.slice(kind === keys[0] ? 1 : 2);
  const [subject] = own;
  const levels = kind === 'criteria' ? levelTable(subject ?? '', lang) : {};
  const { grades } = dictionaryOf(lang);
  const said = own.flatMap((key, index) => {
    if (['value', 'set'].includes(key)) return [];
    if (index === 0 && kind === 'settings') return known(SETTING_WORDS, key, lang) ?? key;
    if (index === 0 && kind === 'criteria') return known(SUBJECT_WORDS, key, lang) ?? key;
    const field = known(FIELD_WORDS, key, lang);
    if (field !== null) return field;
    if (kind === 'criteria' && Object.hasOwn(own.includes('gradeBands') ? grades : levels, key))
      return wordOf(own.includes('gradeBands') ? grades : levels, key);
    return item === null ? [key] : [];
  });
  const says = changedWords(before, after) === null && (item === before || item === after);
  const called = item === null || says ? [] : [item];
  return [inLang(PART_WORDS[kind], lang), ...said.slice(0, -1), ...called, ...said.slice(-1)];
}

/**
 * One difference of two plans in one line: where, and what was and is.
 *
 * @returns `Cài đặt › tỷ lệ chi bộ xuất sắc › tỷ lệ (%): 20 → 25`, `Người: thêm Nguyễn Văn An`
 */
export function differenceLine(difference: PlanDifference, lang: Lang): string {
  const { kind, change, keys, before, after } = difference;
  const place = placeWords(difference, lang).join(' › ');
  const words = (value: PlanValue) => valueWords(value, difference, lang);
  const [was, is] = changedWords(before, after) ?? [words(before), words(after)];
  if (change === 'changed') return `${place}: ${was} → ${is}`;
  const verb = {
    added: lang === 'vi' ? 'thêm' : 'added',
    removed: lang === 'vi' ? 'bỏ' : 'removed',
  }[change];
  const role = kind === 'roles' && keys.length === 2 ? keys[1]?.split('/')[1] : undefined;
  const as = role === undefined ? '' : ` (${wordOf(dictionaryOf(lang).roles, role)})`;
  return `${place}: ${verb} ${words(change === 'added' ? after : before)}${as}`;
}
