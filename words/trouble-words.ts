import { failedTemplateIn } from '../domain/failed-template.ts';
import type { Trouble, TroubleKind } from '../domain/trouble.ts';
import { dictionaryOf } from './dictionary.ts';
import { failedTemplateName } from './papers/failed-template-words.ts';
import type { Audience, Lang } from './words.ts';

/** Of each kind of trouble: what is so, and what to do about it. */
export type TroubleWordsOf = Record<TroubleKind, { what: string; mend(subject: string): string }>;

export interface TroubleWords {
  /** the cell's name, or what it is about */
  where: string;
  what: string;
  mend: string;
}

/** `what; mend`, for one line of a mail. */
export function troubleSentence(kind: TroubleKind, subject: string, lang: Lang): string {
  const { what, mend } = dictionaryOf(lang).troubles[kind];
  return `${what}; ${mend(subject)}`;
}

/** Trouble as the office reads it. */
export function troubleWords(
  { subject, kind, ref }: Pick<Trouble, 'subject' | 'kind' | 'ref'>,
  { lang, names }: Audience,
): TroubleWords {
  const { troubles, troublePlaces } = dictionaryOf(lang);
  const { what, mend } = troubles[kind];
  const place = subject === 'campaign' || subject === 'mailroom' ? troublePlaces[subject] : null;
  const failed = kind === 'templateFailing' ? failedTemplateIn(ref) : null;
  return {
    where: place ?? names.cell(subject),
    what: failed === null ? what : `${what}: ${failedTemplateName(failed, lang)}`,
    mend: mend(subject),
  };
}
