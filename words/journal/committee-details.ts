import { isNumberedPaper } from '../../domain/committee/paper-number.ts';
import { lineWords } from '../committee/line-words.ts';
import { shortDate } from '../dates.ts';
import { decisionWords, numberOf, slateWords } from '../decisions/decision-words.ts';
import { dictionaryOf } from '../dictionary.ts';
import { lowerFirst } from '../letter-case.ts';
import { PAPER_NAMES } from '../papers/paper-names.ts';
import { type Audience, wordOf } from '../words.ts';
import { type DetailReader, type Fields, fieldsOf, isDate, isOf, listOf, textOf } from './journal-fields.ts';

/** What a line of the journal says of the committee's meetings, votes, slates and decisions. */

/** More votes than these are told by their number. */
const FEW = 3;

const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

function meeting({ present, absent, chair, conflicts }: Fields, { lang, names }: Audience): string {
  const { journal } = dictionaryOf(lang);
  const recused = new Set(
    listOf(conflicts)
      .filter((conflict) => conflict['recused'] === true)
      .map(({ person }) => person),
  );
  return journal.meeting({
    present: countOf(present),
    absent: countOf(absent),
    recused: recused.size,
    chair: typeof chair === 'string' ? names.person(chair) : null,
  });
}

function voteText({ about, cell, method, counts, choice }: Fields, audience: Audience): string {
  const { choices, ballotMethods, journal } = dictionaryOf(audience.lang);
  const line = lineWords(`${String(about)} ${textOf(cell) ?? ''}`.trim(), audience);
  // the sender's own
  if (typeof choice === 'string') return `${line}: ${wordOf(choices, choice)}`;
  const told = Object.keys(choices).flatMap((choice) => {
    const count = fieldsOf(counts)[choice];
    return typeof count === 'number' && count > 0 ? [journal.counted(wordOf(choices, choice), count)] : [];
  });
  const how = typeof method === 'string' ? ` (${wordOf(ballotMethods, method)})` : '';
  return `${line}: ${told.join(', ')}${how}`;
}

/** Every vote on cells where they are few, otherwise how many; of members only how many (R16). */
function votes(all: Fields[], audience: Audience): string | null {
  if (all.length === 0) return null;
  const { voteMatters, journal } = dictionaryOf(audience.lang);
  const isOfMember = ({ about, member }: Fields) => about === 'memberLevel' || member !== undefined;
  const open = all.filter((vote) => !isOfMember(vote));
  const summed = open.length > FEW ? all : all.filter(isOfMember);
  const byMatter = Map.groupBy(summed, ({ about }) => String(about));
  return [
    ...(open.length > FEW ? [] : open.map((vote) => voteText(vote, audience))),
    ...[...byMatter].map(([about, { length }]) => journal.counted(wordOf(voteMatters, about), length)),
  ].join('; ');
}

function extract({ kind, number, date, replaces, amends }: Fields, { lang }: Audience): string {
  const { decisionKinds, journal } = dictionaryOf(lang);
  const { details } = journal;
  const place = textOf(replaces) !== null ? 'replaces' : textOf(amends) !== null ? 'amends' : null;
  return [
    lowerFirst(wordOf(decisionKinds, String(kind))),
    ...(typeof number === 'string' ? [details.number(number)] : []),
    ...(isDate(date) ? [details.date(shortDate(date))] : []),
    ...(place === null ? [] : [journal.earlierDecision[place]]),
  ].join(' ');
}

export const COMMITTEE_READERS = {
  attendance: (fields, entry, audience) => (isOf(entry, 'meeting.hold') ? meeting(fields, audience) : null),
  slate: ({ slate }, _entry, { lang }) => (typeof slate === 'string' ? slateWords(slate, lang) : null),
  lines: ({ lines }, entry) =>
    isOf(entry, 'slate.decide') && countOf(lines) > 0 ? String(countOf(lines)) : null,
  votes: (fields, _entry, audience) => votes(listOf(fields['votes']), audience),
  decision: ({ decision }, _entry, { lang }) =>
    typeof decision === 'string' ? (decisionWords(decision, lang) ?? decision) : null,
  paper: ({ paper }, _entry, { lang }) =>
    isNumberedPaper(paper) ? lowerFirst(PAPER_NAMES[paper][lang]) : null,
  number: ({ number, decision }, { standing }) =>
    textOf(number) ?? (typeof decision === 'string' ? numberOf(decision, standing) : null),
  file: ({ file }, entry) =>
    isOf(entry, 'decision.attachSigned') || isOf(entry, 'superior.decide')
      ? textOf(fieldsOf(file)['name'])
      : null,
  changed: ({ changed }, entry) =>
    isOf(entry, 'superior.decide') && countOf(changed) > 0 ? String(countOf(changed)) : null,
  extracts: ({ extracts }, _entry, audience) => {
    const told = listOf(extracts).map((one) => extract(one, audience));
    return told.length === 0 ? null : told.join('; ');
  },
} satisfies Record<string, DetailReader>;
