import type { NearUnannounced } from '../../domain/calendar/unannounced.ts';
import { upperFirst } from '../letter-case.ts';
import type { Lang } from '../words.ts';
import { findingWords } from './finding-words.ts';

/** Days off that nobody has named yet, with what lies near them: as the check of a plan says it. */
export const unannouncedWords = ({ name, from, to, near }: NearUnannounced, lang: Lang): string =>
  upperFirst(findingWords({ code: 'NOT_ANNOUNCED', values: { name, from, to, near } }, lang));
