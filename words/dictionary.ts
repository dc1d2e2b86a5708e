import { en } from './en.ts';
import { vi } from './vi.ts';
import type { Dictionary, Lang } from './words.ts';

/** All words of one language. */
export const dictionaryOf = (lang: Lang): Dictionary => (lang === 'vi' ? vi : en);
