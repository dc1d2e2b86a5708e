import { failedTemplateIn } from '../../domain/failed-template.ts';
import type { Notice, Standing } from '../../domain/journal/journal.ts';
import { isTroubleKind } from '../../domain/trouble.ts';
import { dueWords, momentWords, shortDate } from '../dates.ts';
import { decisionWords, failureWords, numberOf } from '../decisions/decision-words.ts';
import { dictionaryOf } from '../dictionary.ts';
import { missingWord } from '../dossier/missing-words.ts';
import { resultWords } from '../obligation/why-waiting.ts';
import { failedTemplateName } from '../papers/failed-template-words.ts';
import { troubleSentence } from '../trouble-words.ts';
import { type Audience, wordOf } from '../words.ts';
import { NEWS_VALUES, type NewsValue } from './news-values.ts';

/** A notice that tells what has happened, and asks for nothing. */
interface News {
  /** `campaign`, or the cell's id */
  subject: string;
  notice: Notice;
  /** what stands of the subject now; null when not at hand */
  standing: Standing | null;
}

/** A decision by what it is about and, where the standing knows it, its number. */
function decisionFact(id: string, standing: Standing | null, { lang }: Audience): string {
  const number = standing === null ? null : numberOf(id, standing);
  const about = decisionWords(id, lang) ?? id;
  return number === null ? about : `${about}, ${dictionaryOf(lang).journal.details.number(number)}`;
}

/** `cellHead/doi-4`: a role by its word, with its cell. */
function roleFact(value: string, { lang, names }: Audience): string {
  const [role = '', cell] = value.split('/');
  const word = wordOf(dictionaryOf(lang).roles, role);
  return cell === undefined ? word : `${word}, ${names.cell(cell)}`;
}

/** `do-thi-thu/office, …`: people with the roles that they gain or lose. */
const rolesFact = (value: string, audience: Audience): string =>
  value
    .split(', ')
    .map((one) => {
      const [person = '', ...role] = one.split('/');
      return `${audience.names.person(person)} (${roleFact(role.join('/'), audience)})`;
    })
    .join('; ');

/** Values that are numbers as they stand, and ids of cells. */
const COUNTS: readonly NewsValue[] = ['version', 'joined', 'parted'];
const CELLS: readonly NewsValue[] = ['into', 'fromCell', 'toCell', 'splitOff'];

function newsFact(
  key: NewsValue,
  value: string | number | boolean,
  { subject, standing }: Pick<News, 'subject' | 'standing'>,
  audience: Audience,
): string | null {
  const { mail, minutesOutcomes } = dictionaryOf(audience.lang);
  if (value === '' || value === false) return null;
  if (value === true) return mail.yes;
  if (typeof value === 'number') {
    if (key === 'due') return dueWords(value, audience);
    return COUNTS.includes(key) ? String(value) : momentWords(value, audience);
  }
  if (key === 'role') return roleFact(value, audience);
  if (key === 'removed' || key === 'added') return rolesFact(value, audience);
  if (key === 'begins' || key === 'ends') return shortDate(value);
  if (CELLS.includes(key)) return audience.names.cell(value);
  if (key === 'twice' || key === 'unlisted') return value.split(', ').map(audience.names.person).join(', ');
  if (key === 'numbers') return wordOf(dictionaryOf(audience.lang).numberSeries, value);
  if (key === 'stillOwed')
    return value
      .split(', ')
      .map((task) => wordOf(dictionaryOf(audience.lang).splitTasks, task))
      .join('; ');
  if (key === 'outcome') return wordOf(minutesOutcomes, value);
  if (key === 'decision') return decisionFact(value, standing, audience);
  if (key === 'failure') return failureWords(value, audience.lang);
  if (key === 'trouble') return isTroubleKind(value) ? troubleSentence(value, subject, audience.lang) : value;
  if (key === 'template') {
    const failed = failedTemplateIn(value);
    return failed === null ? value : failedTemplateName(failed, audience.lang);
  }
  if (key !== 'missing') return value.replace(/\s+/g, ' ');
  return value
    .split(', ')
    .map((part) => missingWord(part, audience))
    .join('; ');
}

/** What the committee has decided of a cell, as it stands, where the news is that it has. */
function resultLines({ notice: { about }, standing }: News, { lang }: Audience): string[] {
  if ((about !== 'decisionIssued' && about !== 'resultConfirmed') || standing?.of !== 'cell') return [];
  return resultWords(standing.facts, lang);
}

/** The facts of news, one a line, by their names; what is empty says nothing. */
export function newsLines(news: News, audience: Audience): string[] {
  const { subject, notice, standing } = news;
  const { mail } = dictionaryOf(audience.lang);
  const facts = NEWS_VALUES.flatMap((key) => {
    const value = notice.values[key] ?? null;
    const fact = value === null ? null : newsFact(key, value, { subject, standing }, audience);
    const word = key === 'startsAt' && notice.about === 'sessionMoved' ? mail.newStart : mail.newsFacts[key];
    return fact === null ? [] : [`${word}: ${fact}`];
  });
  return [...facts, ...resultLines(news, audience)];
}
