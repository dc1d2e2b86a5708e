import type { Lang } from '../words.ts';

/** What is wrong with one field, in words. */
const SENTENCES = {
  required: ['Cần điền mục này.', 'This is needed.'],
  choice: ['Chọn một trong các mục.', 'Choose one of those offered.'],
  length: ['Dài quá mức cho phép.', 'This is longer than it may be.'],
  few: ['Cần ít nhất một mục.', 'At least one is needed.'],
  many: ['Nhiều mục hơn mức cho phép.', 'These are more than there may be.'],
  small: ['Nhỏ hơn mức cho phép.', 'This is less than it may be.'],
  large: ['Lớn hơn mức cho phép.', 'This is more than it may be.'],
  unknown: ['Không nhận ra mục này.', 'This is not known here.'],
  wrong: ['Nội dung chưa đúng.', 'This is not as it should be.'],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

export type FieldFault = keyof typeof SENTENCES;

export const faultSentence = (fault: FieldFault, lang: Lang): string =>
  SENTENCES[fault][lang === 'vi' ? 0 : 1];
