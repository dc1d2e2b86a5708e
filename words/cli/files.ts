import type { Lang } from '../words.ts';

/** Of stored files, and of one that is written out. */
export interface FileTexts {
  thereAlready: (path: string) => string;
  notWritten: (path: string, why: string) => string;
  unused: string;
  none: string;
}

export const fileTexts: Record<Lang, FileTexts> = {
  vi: {
    thereAlready: (path) => `đã có ${path}`,
    notWritten: (path, why) => `không ghi được ${path} (${why})`,
    unused: '(chưa dùng)',
    none: 'chưa có tệp nào',
  },
  en: {
    thereAlready: (path) => `${path} is there already`,
    notWritten: (path, why) => `${path} could not be written (${why})`,
    unused: '(not used)',
    none: 'no files yet',
  },
};
