import type { FailedTemplate } from '../../domain/failed-template.ts';
import type { Bilingual } from '../../domain/failure.ts';
import type { Lang } from '../words.ts';
import { tagName, templateName } from './template-words.ts';
import { wordKindName } from './word-kind-words.ts';

/** Which template it is, and which of its tags. */
export const failedTemplateName = ({ kind, version, tag }: FailedTemplate, lang: Lang): string =>
  [
    `${wordKindName(kind, lang)} (${templateName({ version }, lang)})`,
    ...(tag === null ? [] : [tagName(tag, lang)]),
  ].join(', ');

/** What whoever takes a paper is told beside it. */
export const failedTemplateSentence = (failed: FailedTemplate): Bilingual => ({
  vi: `Mẫu của cơ quan không ghi được hết nội dung: ${failedTemplateName(failed, 'vi')}. Văn bản này lập theo mẫu có sẵn của chương trình: nội dung đầy đủ, cách trình bày khác.`,
  en: `The office’s template can’t say all that the paper says: ${failedTemplateName(failed, 'en')}. This one is made of the template that comes along: it says everything, and looks different.`,
});
