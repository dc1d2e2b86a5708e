import type { Lang } from '../words.ts';

/** Of the register of decisions. */
export interface DecisionTexts {
  /** behind a number */
  withdrawn: string;
  next: (number: string) => string;
}

export const decisionTexts: Record<Lang, DecisionTexts> = {
  vi: { withdrawn: ' đã thu hồi', next: (number) => `Số kế tiếp: ${number}` },
  en: { withdrawn: ' withdrawn', next: (number) => `Next number: ${number}` },
};
