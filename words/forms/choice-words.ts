import { isNumberedPaper } from '../../domain/committee/paper-number.ts';
import { dictionaryOf } from '../dictionary.ts';
import { PAPER_NAMES } from '../papers/paper-names.ts';
import { type Lang, wordOf } from '../words.ts';
import { FIELD_WORDS } from './field-words.ts';

/** What a choice of a form is called, by the name of its field. */
export function choiceWord(field: string, value: string, lang: Lang): string {
  const dictionary = dictionaryOf(lang);
  switch (field) {
    case 'level':
    case 'self':
    case 'cell':
    case 'civilServantLevel':
      return wordOf(dictionary.levels, value);
    case 'grade':
      return wordOf(dictionary.grades, value);
    case 'status':
      return wordOf(dictionary.memberStatuses, value);
    case 'kind':
      return wordOf(dictionary.memberKinds, value);
    case 'method':
      return wordOf(dictionary.ballotMethods, value);
    case 'numbers':
      return wordOf(dictionary.numberSeries, value);
    case 'paper':
      return isNumberedPaper(value) ? PAPER_NAMES[value][lang] : value;
    case 'choice':
      return wordOf(dictionary.choices, value);
    case 'about':
      return wordOf(dictionary.voteMatters, value);
    case 'role':
      return wordOf(dictionary.roles, value);
    case 'item':
      return wordOf(dictionary.checklist, value);
    case 'stage':
      return wordOf(dictionary.stages, value);
    case 'report':
    case 'id':
      return wordOf(dictionary.reports, value);
    case 'fields':
      return CORRECTED[value]?.[lang] ?? value;
    case 'subject':
      return value === 'fourGood' || value === 'cellQuality' || value === 'grassrootsDemocracy'
        ? FIELD_WORDS[value][lang === 'vi' ? 0 : 1]
        : value;
    default:
      return value;
  }
}

const CORRECTED: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  name: { vi: 'họ tên', en: 'name' },
  email: { vi: 'địa chỉ thư', en: 'mail address' },
  phone: { vi: 'điện thoại', en: 'telephone' },
};
