import { levelTable, levelWords } from '../criteria/level-words.ts';
import { dictionaryOf } from '../dictionary.ts';
import { type Audience, wordOf } from '../words.ts';
import { type DetailReader, type Fields, fieldsOf, isOf, listOf, textOf } from './journal-fields.ts';

/** What a line of the journal says of members, appraisals, improvement plans and objections. */

/** Longer texts are cut; the whole stands in the case. */
const LONGEST = 160;

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return [...line].length > LONGEST ? `${[...line].slice(0, LONGEST - 1).join('')}…` : line;
}

/** How often each level stands there, best first. */
function levelCounts(levels: readonly string[], { lang }: Audience): string {
  const { counted } = dictionaryOf(lang).journal;
  return Object.entries(levelTable('memberQuality', lang))
    .map(([level, word]) => ({ word, count: levels.filter((one) => one === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => counted(word, count))
    .join(', ');
}

function proposals(levels: Fields[], audience: Audience): string | null {
  const given = levels.flatMap(({ member, cell }) =>
    typeof member === 'string' && typeof cell === 'string' ? [{ member, level: cell }] : [],
  );
  const [first] = given;
  if (first === undefined) return null;
  const { lang, names } = audience;
  if (given.length === 1)
    return `${names.person(first.member)}: ${levelWords('memberQuality', first.level, lang)}`;
  const { members } = dictionaryOf(lang).journal.details;
  const counts = levelCounts(
    given.map(({ level }) => level),
    audience,
  );
  return `${members(String(given.length))}${counts === '' ? '' : ` (${counts})`}`;
}

/** What an objection is against: a result of the cell, or a member's level. */
function matter({ about, member }: Fields, { lang, names }: Audience): string | null {
  const { voteMatters, journal } = dictionaryOf(lang);
  if (typeof about !== 'string') return null;
  const word = wordOf(voteMatters, about);
  return typeof member === 'string' ? journal.matterOf(word, names.person(member)) : word;
}

export const RESULT_READERS = {
  members: ({ members }) => {
    const count = listOf(members).filter(({ member }) => typeof member === 'string').length;
    return count === 0 ? null : String(count);
  },
  levels: ({ levels }, _entry, audience) => proposals(listOf(levels), audience),
  scored: ({ scores }) => {
    const count = listOf(scores).length;
    return count === 0 ? null : String(count);
  },
  proposed: ({ proposed }, entry, { lang }) => {
    if (!isOf(entry, 'appraisal.record')) return null;
    const { fourGood, level } = fieldsOf(proposed);
    const { recognition } = dictionaryOf(lang).journal;
    const parts = [
      typeof fourGood === 'boolean' ? recognition(fourGood) : null,
      typeof level === 'string' ? levelWords('cellQuality', level, lang) : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(', ');
  },
  measures: ({ measures }) => {
    const count = listOf(measures).length;
    return count === 0 ? null : String(count);
  },
  objection: ({ objection }, { content }, audience) => {
    const id = textOf(objection);
    if (id === null) return null;
    const objections = 'objections' in content ? content.objections : [];
    const about = matter(fieldsOf(objections?.find((one) => one.id === id)), audience);
    return about === null ? id : `${id}, ${about}`;
  },
  about: (fields, entry, audience) => (isOf(entry, 'objection.raise') ? matter(fields, audience) : null),
  text: ({ text }, entry) => {
    const told = isOf(entry, 'objection.raise') ? textOf(text) : null;
    return told === null ? null : quoted(told);
  },
} satisfies Record<string, DetailReader>;
