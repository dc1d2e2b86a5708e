import { dictionaryOf } from '../dictionary.ts';
import { type Audience, wordOf } from '../words.ts';

/** Whoever is of this id: a cell by its name, otherwise a member by the name, as far as anybody knows one. */
function unitName(id: string, { names }: Audience): string {
  const cell = names.cell(id);
  return cell === id ? names.person(id) : cell;
}

/**
 * A line of a slate, with the matter that is voted on where one stands before it.
 *
 * @param line `doi-1`, `doi-1/an` or `an`; with its matter `cellLevel doi-1`; `slate` is all of it
 */
export function lineWords(line: string, audience: Audience): string {
  const { voteMatters, journal } = dictionaryOf(audience.lang);
  const [first = '', ...rest] = line.split(' ');
  const matter = Object.hasOwn(voteMatters, first) ? wordOf(voteMatters, first) : null;
  const key = matter === null ? line : rest.join(' ');
  const [cell = '', member] = key.split('/');
  const unit =
    member === undefined
      ? unitName(cell, audience)
      : `${audience.names.person(member)} (${audience.names.cell(cell)})`;
  if (matter === null) return unit;
  return key === '' ? matter : journal.matterOf(matter, unit);
}
