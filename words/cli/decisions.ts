import type { Lang } from '../words.ts';

/** Of the register of decisions. */
export interface DecisionTexts {
  /** behind a number */
  withdrawn: string;
  /** below a number: its signed paper, and how many others it has replaced */
  signed: (file: string, replaced: number) => string;
  next: (number: string) => string;
}

export const decisionTexts: Record<Lang, DecisionTexts> = {
  vi: {
    withdrawn: ' đã thu hồi',
    signed: (file, replaced) =>
      `bản đã ký: ${file}${replaced === 0 ? '' : `, đã thay ${replaced} bản trước đó`}`,
    next: (number) => `Số kế tiếp: ${number}`,
  },
  en: {
    withdrawn: ' withdrawn',
    signed: (file, replaced) => `signed paper: ${file}${replaced === 0 ? '' : `, has replaced ${replaced}`}`,
    next: (number) => `Next number: ${number}`,
  },
};
