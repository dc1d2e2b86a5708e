import type { Lang } from '../words.ts';

/** What the pages of a cell say of those that have merged into it. */
export interface MergedTexts {
  title: string;
  /** of each, before the ways to what is kept of it */
  stays: (cell: string) => string;
  theCase: string;
}

const TEXTS: Record<Lang, MergedTexts> = {
  vi: {
    title: 'Chi bộ đã sáp nhập vào đây',
    stays: (cell) => `${cell}: hồ sơ, biên bản và điểm ở lại hồ sơ kết thúc của chi bộ ấy, vẫn xem được.`,
    theCase: 'Toàn bộ hồ sơ kết thúc',
  },
  en: {
    title: 'Merged into this cell',
    stays: (cell) =>
      `${cell}: its dossier, minutes and scores stay in its own case, which has ended and is readable.`,
    theCase: 'The case that has ended',
  },
};

export const mergedTexts = (lang: Lang): MergedTexts => TEXTS[lang];
