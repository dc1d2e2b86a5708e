import type { Refusal } from '../../domain/refusal.ts';
import { isRefusalReason, type RefusalReason } from '../../domain/refusal-reason.ts';
import { lineWords } from '../committee/line-words.ts';
import { peerGroupWords } from '../committee/peer-group-words.ts';
import { dueWords, momentWords, shortDate } from '../dates.ts';
import { decisionWords } from '../decisions/decision-words.ts';
import { dictionaryOf } from '../dictionary.ts';
import { missingWord } from '../dossier/missing-words.ts';
import { minutesItemWords } from '../minutes/item-words.ts';
import { pointsWords } from '../points.ts';
import { type Audience, type Dictionary, wordOf } from '../words.ts';
import type { RefusalValues } from './refusal-table.ts';

export interface RefusalWords {
  /** why it was not taken */
  sentence: string;
  /** one line per issue of the payload, `path: message` */
  issues: string[];
  /** the same without the path, for where a line stands beside its field */
  told: string[];
  /** what this person could do now, in words */
  validNow: string[];
}

/** Ids of a list are parts of a dossier, items of the checklist, cells, or items of the minutes. */
function itemWord(id: string, { checklist }: Dictionary, audience: Audience): string {
  const part = missingWord(id, audience);
  if (part !== id) return part;
  const word = wordOf(checklist, id);
  if (word !== id) return word;
  const item = minutesItemWords(id, audience);
  return item === id ? audience.names.cell(id) : item;
}

function valuesOf(values: Record<string, string | number>, audience: Audience): RefusalValues {
  const dictionary = dictionaryOf(audience.lang);
  const text = (key: string): string => (Object.hasOwn(values, key) ? String(values[key]) : '');
  const instant = (key: string, format: typeof dueWords): string => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    return typeof value === 'number' ? format(value, audience) : text(key);
  };
  return {
    text,
    when: (key) => instant(key, momentWords),
    lastDay: (key) => instant(key, dueWords),
    cell: (key) => audience.names.cell(text(key)),
    peers: (key) => peerGroupWords(text(key), audience.names, audience.lang),
    person: (key) => audience.names.person(text(key)),
    criterion: (key) => audience.names.criterion(text(key)),
    points: (key) => {
      const value = Object.hasOwn(values, key) ? values[key] : undefined;
      return typeof value === 'number' ? pointsWords(value, audience.lang) : text(key);
    },
    people: (key) =>
      text(key)
        .split(', ')
        .map((id) => audience.names.person(id))
        .join(', '),
    date: (key) => (/^\d{4}-\d{2}-\d{2}$/.test(text(key)) ? shortDate(text(key)) : text(key)),
    line: (key) => lineWords(text(key), audience),
    decision: (key) => decisionWords(text(key), audience.lang) ?? `“${text(key)}”`,
    word: (key, table) => wordOf(dictionary[table], text(key)),
    list: (key) =>
      text(key)
        .split(', ')
        .map((id) => itemWord(id, dictionary, audience))
        .join('; '),
    event: (key) => wordOf(dictionary.events, text(key)),
  };
}

/** A refusal as people read it. An issue of a schema that has no sentence of its own is told by the schema's words. */
export function refusalWords(refusal: Refusal, audience: Audience): RefusalWords {
  const { refusals, events } = dictionaryOf(audience.lang);
  const sentenceOf = (reason: RefusalReason, values: Refusal['values'] = {}): string =>
    refusals[reason](valuesOf(values, audience)).normalize('NFC');
  const issues = refusal.issues ?? [];
  const told = issues.map(({ message, values }) =>
    isRefusalReason(message) ? sentenceOf(message, values) : message,
  );
  return {
    sentence: sentenceOf(refusal.reason, refusal.values),
    issues: told.map((line, at) => {
      const path = issues[at]?.path ?? '';
      return path === '' ? line : `${path}: ${line}`;
    }),
    told,
    validNow: refusal.validNow.map((type) => wordOf(events, type)),
  };
}
