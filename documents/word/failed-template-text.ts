import type { FailedTemplate } from '../../domain/failed-template.ts';
import { failedTemplateSentence } from '../../words/papers/failed-template-words.ts';

/** What lies beside a file for Word that is of another template than the office has given; Windows reads its letters by the mark in front. */
export function failedTemplateText(failed: FailedTemplate): string {
  const { vi, en } = failedTemplateSentence(failed);
  return `\u{feff}${vi}\n${en}\n`;
}
