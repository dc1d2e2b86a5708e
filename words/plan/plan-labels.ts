import { dictionaryOf } from '../dictionary.ts';
import { FIELD_WORDS as FORM_WORDS } from '../forms/field-words.ts';
import { upperFirst } from '../letter-case.ts';
import { type Lang, wordOf } from '../words.ts';
import { CHOICE_WORDS, SUBJECT_WORDS } from './plan-choice-words.ts';
import { FIELD_WORDS, PART_WORDS, SETTING_WORDS, type TwoWords } from './plan-field-words.ts';

/** What the fields of a plan are called on its forms, and the choices in them. */

const inTable = (table: Readonly<Record<string, TwoWords>>, key: string): TwoWords | null =>
  (Object.hasOwn(table, key) ? table[key] : undefined) ?? null;

/** Where a field is called otherwise than its like elsewhere, by its path without places in lists. */
const OTHERWISE: Readonly<Record<string, TwoWords>> = {
  year: ['năm của đợt', 'year of the campaign'],
  'document.type': ['loại văn bản', 'type of document'],
  'document.signatory.person': ['người ký', 'who signs'],
  'document.term.name': ['nhiệm kỳ', 'term'],
  'people.name': ['họ tên', 'name'],
  'people.sample': ['là người mẫu', 'is a sample'],
  'cells.name': ['tên chi bộ', 'name of the cell'],
  'cells.sample': ['là chi bộ mẫu', 'is a sample'],
  'sessions.name': ['tên buổi', 'name of the session'],
  'sessions.cells': ['các chi bộ của buổi', 'cells of the session'],
  'dossier.reports': ['các báo cáo', 'reports'],
  'dossier.reports.id': ['báo cáo', 'report'],
  'dossier.reports.title': ['tên đầy đủ', 'full title'],
  'dossier.onSiteDocuments.title': ['tên tài liệu', 'title of the document'],
  'dossier.onSiteDocuments.criteria': ['chứng minh cho tiêu chí', 'proves the criteria'],
  'settings.ladder.value.workingDays': ['số ngày làm việc', 'working days'],
};

/** A place of the plan by its keys; what nobody has a word for is shown as it is. @param keys without places in lists */
export function planLabel(keys: readonly string[], lang: Lang): string {
  const last = keys.at(-1) ?? '';
  const words =
    inTable(OTHERWISE, keys.join('.')) ??
    (last === 'value' && keys[0] === 'settings' ? inTable(SETTING_WORDS, keys.at(-2) ?? '') : null) ??
    (keys.length === 1 ? inTable(PART_WORDS, last) : null) ??
    (keys[0] === 'criteria' ? inTable(SUBJECT_WORDS, last) : null) ??
    inTable(FIELD_WORDS, last) ??
    (keys[0] === 'settings' ? inTable(SETTING_WORDS, last) : null) ??
    inTable(PART_WORDS, last) ??
    inTable(FORM_WORDS, last);
  return words === null ? last : upperFirst(words[lang === 'vi' ? 0 : 1]);
}

const KINDS: Readonly<Record<string, TwoWords>> = {
  marketSurveillanceTeam: ['Đội Quản lý thị trường', 'market surveillance team'],
  office: ['Văn phòng', 'office'],
  other: ['Khác', 'other'],
};

const DAYS: Readonly<Record<string, TwoWords>> = {
  whole: ['một buổi cũng tính cả ngày', 'one session counts as a whole day'],
  halfForHalf: ['một buổi tính nửa ngày', 'one session counts as half a day'],
};

/** A choice of a field. @param keys of the field, without places in lists */
export function planChoice(keys: readonly string[], value: string, lang: Lang): string {
  const last = keys.at(-1) ?? '';
  const { roles, reports, decisionKinds } = dictionaryOf(lang);
  if (last === 'role') return wordOf(roles, value);
  if (last === 'inDossierAs' || keys.join('.') === 'dossier.reports.id') return wordOf(reports, value);
  if (keys.includes('decisionKinds')) return wordOf(decisionKinds, value);
  const table = last === 'kind' ? KINDS : keys.includes('allowanceDay') ? DAYS : CHOICE_WORDS;
  const words = inTable(table, value);
  return words === null ? value : words[lang === 'vi' ? 0 : 1];
}

/** A path of the plan as people read it: `Buổi làm việc › 2 › Ngày`. */
export function planPlace(path: string, lang: Lang): string {
  const parts = path.split('.');
  const keys: string[] = [];
  const said = parts.flatMap((part) => {
    if (/^\d+$/.test(part)) return [String(Number(part) + 1)];
    keys.push(part);
    return part === 'value' || part === 'settings' ? [] : [planLabel(keys, lang)];
  });
  return said.join(' › ');
}
