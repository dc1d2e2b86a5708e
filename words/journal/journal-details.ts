import { addDays, dateOf, instantAt } from '../../domain/calendar/instant.ts';
import type { CellFacts } from '../../domain/facts.ts';
import type { JournalEntry, Standing } from '../../domain/journal/journal.ts';
import { dueWords, momentWords, shortDate } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { missingWord } from '../dossier/missing-words.ts';
import { minutesItemWords } from '../minutes/item-words.ts';
import type { JournalDetail } from '../sentences.ts';
import { type Audience, wordOf } from '../words.ts';
import { COMMITTEE_READERS } from './committee-details.ts';
import {
  type DetailReader,
  type Fields,
  fieldsOf,
  instantOf,
  isDate,
  isOf,
  listOf,
  textOf,
} from './journal-fields.ts';
import { RESULT_READERS } from './result-details.ts';

function people(value: unknown, { names, lang }: Audience): string | null {
  const { roles } = dictionaryOf(lang);
  const told = listOf(value).flatMap(({ person, role }) =>
    typeof person === 'string'
      ? [`${names.person(person)}${typeof role === 'string' ? ` (${wordOf(roles, role)})` : ''}`]
      : [],
  );
  return told.length === 0 ? null : told.join(', ');
}

/** Items that something is said of; the whole content of the minutes is not listed. */
const itemNames = (value: unknown, audience: Audience): string | null => {
  const ids = listOf(value).flatMap(({ id, objection, answer }) =>
    typeof id === 'string' && (objection ?? answer) !== undefined ? [id] : [],
  );
  return ids.length === 0 ? null : ids.map((id) => minutesItemWords(id, audience)).join(', ');
};

/** The dossier that an event has brought. */
const dossierOf = (fields: Fields, standing: Standing): CellFacts['dossier'] =>
  'reports' in fields && standing.of === 'cell' ? standing.facts.dossier : null;

/** How a field of an event's content reads; null when it says nothing. */
const READERS: Record<JournalDetail, DetailReader> = {
  // as it was called when it was done
  cell: ({ cell }, entry, { names, utcOffset }) =>
    typeof cell === 'string' && !isOf(entry, 'cell.rename')
      ? names.cellOn(cell, dateOf(entry.at, utcOffset))
      : null,
  into: ({ into }, entry, { names, utcOffset }) =>
    typeof into === 'string' ? names.cellOn(into, dateOf(entry.at, utcOffset)) : null,
  head: ({ head }, _entry, { names }) => (typeof head === 'string' ? names.person(head) : null),
  renamed: ({ cell, name, from }, entry, { names, lang }) => {
    if (!isOf(entry, 'cell.rename') || typeof cell !== 'string' || !isDate(from)) return null;
    const was = names.cellOn(cell, addDays(from, -1));
    return dictionaryOf(lang).journal.renamed({ from: was, to: textOf(name) ?? '', day: shortDate(from) });
  },
  committee: ({ name, superior, place, numbers, from }, entry, { lang }) => {
    if (!isOf(entry, 'committee.change') || !isDate(from)) return null;
    const { journal, numberSeries } = dictionaryOf(lang);
    return journal.committee({
      name: textOf(name),
      superior: textOf(superior),
      place: textOf(place),
      numbers: wordOf(numberSeries, textOf(numbers) ?? ''),
      day: shortDate(from),
    });
  },
  stage: ({ stage }, _entry, { lang }) =>
    typeof stage === 'string' ? wordOf(dictionaryOf(lang).stages, stage) : null,
  item: ({ item }, _entry, { lang }) =>
    typeof item === 'string' ? wordOf(dictionaryOf(lang).checklist, item) : null,
  version: (fields, { standing }) => {
    const dossier = dossierOf(fields, standing);
    return dossier === null ? null : String(dossier.version);
  },
  missing: (fields, { standing }, audience) => {
    const missing = dossierOf(fields, standing)?.missing ?? [];
    return missing.length === 0 ? null : missing.map((part) => missingWord(part, audience)).join(', ');
  },
  items: ({ items, answers }, _entry, audience) => itemNames(items, audience) ?? itemNames(answers, audience),
  criterion: ({ criterion }, _entry, { names }) => {
    const one = textOf(criterion);
    return one === null ? null : names.criterion(one);
  },
  ...COMMITTEE_READERS,
  ...RESULT_READERS,
  signed: ({ signed }, _entry, { names }) => {
    const { cell, team } = fieldsOf(signed);
    const people = [cell, team].filter((person) => typeof person === 'string').map(names.person);
    return people.length === 0 ? null : people.join(', ');
  },
  date: ({ date }) => (isDate(date) ? shortDate(date) : null),
  startsAt: ({ startsAt }, _entry, audience) => {
    const instant = instantOf(startsAt);
    return instant === null ? null : momentWords(instant, audience);
  },
  timeReason: ({ timeReason }) => textOf(timeReason),
  venue: ({ venue }) => textOf(venue),
  until: ({ until }, _entry, audience) => {
    const instant = isDate(until)
      ? instantAt(addDays(until, 1), '00:00', audience.utcOffset)
      : instantOf(until);
    return instant === null ? null : dueWords(instant, audience);
  },
  to: ({ to }) => textOf(to),
  corrected: ({ person }, entry, { names }) =>
    typeof person === 'string' && isOf(entry, 'person.correct') ? names.person(person) : null,
  removed: ({ remove }, _entry, audience) => people(remove, audience),
  added: ({ add }, _entry, audience) => people(add, audience),
};

/**
 * What an event's content says behind the deed, e.g. `đến hết thứ Tư 11/12/2024`; in a fixed order, unknown fields
 * are left out.
 */
export function eventDetails(payload: unknown, entry: JournalEntry, audience: Audience): string[] {
  const { details } = dictionaryOf(audience.lang).journal;
  const fields = fieldsOf(payload);
  return Object.entries(READERS).flatMap(([name, read]) => {
    const value = read(fields, entry, audience);
    return value === null ? [] : [details[name as JournalDetail](value)];
  });
}
