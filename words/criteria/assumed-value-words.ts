import { type AssumedValue, assumedValues } from '../../domain/criteria/assumed-values.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import { dictionaryOf } from '../dictionary.ts';
import type { TwoWords } from '../plan/plan-field-words.ts';
import { type Lang, wordOf } from '../words.ts';
import { levelWords } from './level-words.ts';

/** What is said of the assumed values of a criteria set, before anybody is rated by them. */

const KINDS: Readonly<Record<AssumedValue['kind'], TwoWords>> = {
  group: ['nhóm', 'groups'],
  criterion: ['điểm của', 'points of'],
  bonus: ['điểm cộng', 'bonus'],
  penalty: ['điểm trừ', 'penalty'],
  gate: ['điều kiện', 'conditions'],
  grade: ['thang mức', 'bands of grades'],
  level: ['ngưỡng và điều kiện của mức', 'what makes the levels'],
  recognition: ['ngưỡng công nhận', 'what makes a recognition'],
};

/** What is said of one that has no name of its own. */
function nameOf({ kind, id, name }: AssumedValue, { subject }: CriteriaSet, lang: Lang): string {
  if (kind === 'grade') return wordOf(dictionaryOf(lang).grades, id);
  if (kind === 'level') return levelWords(subject, id, lang);
  return name ?? '';
}

export interface AssumedWords {
  /** of which set, how many, and what takes their place */
  head: string;
  /** the values by what they are */
  parts: string[];
}

/** Every assumed value of a set; no parts where all have a source. */
export function assumedWordsOf(set: CriteriaSet, lang: Lang): AssumedWords {
  const values = assumedValues(set);
  const at = lang === 'vi' ? 0 : 1;
  const parts = [...Map.groupBy(values, ({ kind }) => kind)].map(([kind, own]) => {
    const names = own.map((one) => nameOf(one, set, lang)).filter((name) => name !== '');
    return names.length === 0 ? KINDS[kind][at] : `${KINDS[kind][at]}: ${names.join(' · ')}`;
  });
  const count = values.length;
  const how = {
    vi:
      count === 0
        ? 'không có giá trị giả định'
        : `${count} giá trị giả định, thay bằng ${set.replaceBy ?? 'văn bản của cấp có thẩm quyền'}`,
    en:
      count === 0
        ? 'no assumed value'
        : `${count} assumed values, to be replaced by ${set.replaceBy ?? 'the document that is in force'}`,
  };
  return { head: `${set.title} (${set.id}, ${set.version}): ${how[lang]}`, parts };
}
