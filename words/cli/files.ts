import type { Lang } from '../words.ts';

/** Of stored files, and of one that is written out. */
export interface FileTexts {
  thereAlready: (path: string) => string;
  unused: string;
  none: string;
}

export const fileTexts: Record<Lang, FileTexts> = {
  vi: {
    thereAlready: (path) => `đã có ${path}`,
    unused: '(chưa dùng)',
    none: 'chưa có tệp nào',
  },
  en: {
    thereAlready: (path) => `${path} is there already`,
    unused: '(not used)',
    none: 'no files yet',
  },
};
