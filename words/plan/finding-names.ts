import { shortDate } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { upperFirst } from '../letter-case.ts';
import { type Lang, wordOf } from '../words.ts';
import { FIELD_WORDS } from './plan-field-words.ts';

const MILESTONES = /\b(teamReport|committeeMeeting|superiorReport|decisions|awards)\b/g;
/** before what is said of a set that a plan names by its file */
const FILE = /^criteria\/[a-z0-9-]+\.yaml: /;
const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;
const QUOTED = /“([a-z0-9-]+)”/g;
const WORD = /\b[a-z]+[A-Z][A-Za-z]+\b|\boffice\b/g;

/**
 * What was found in a plan, for people who don't look at its file: with names, roles and days as they are called and
 * written elsewhere.
 *
 * @param nameOf what an id of the plan is called; null of one that it doesn't have
 */
export function findingSentence(sentence: string, lang: Lang, nameOf: (id: string) => string | null): string {
  const { roles } = dictionaryOf(lang);
  const said = sentence
    .replace(FILE, '')
    .replaceAll(MILESTONES, (name) => FIELD_WORDS[name]?.[lang === 'vi' ? 0 : 1] ?? name)
    .replaceAll(DAY, (day) => shortDate(day))
    .replaceAll(QUOTED, (quoted, id: string) => {
      const name = nameOf(id);
      return name === null ? quoted : name;
    })
    .replaceAll(WORD, (word) => (Object.hasOwn(roles, word) ? wordOf(roles, word) : word));
  return upperFirst(said);
}
