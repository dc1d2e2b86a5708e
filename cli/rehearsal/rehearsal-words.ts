import pc from 'picocolors';
import { addDays, type LocalDate } from '../../domain/calendar/instant.ts';
import type { RehearsalLine, What } from '../../rehearsal/lines.ts';
import { cliTextsOf } from '../../words/cli/texts.ts';
import { longDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { noticeName } from '../../words/obligation/notice-name.ts';
import { isObligation, taskWords } from '../../words/obligation/obligation-words.ts';
import { type Audience, wordOf } from '../../words/words.ts';

/** When a line is shown. */
export interface Shown {
  day: LocalDate;
  time: string;
}

/** What several cells have in common at one moment. */
interface Moment extends Shown {
  text: string;
  cells: (string | null)[];
  to: string[];
  copy: string[];
}

/** One line without its people; null for lines that only scripts want. */
export function lineText(line: RehearsalLine, audience: Audience): string | null {
  const { lang, names } = audience;
  const { lines } = cliTextsOf(lang).rehearsal;
  const about = String(line['obligation'] ?? line['about'] ?? '');
  const task = isObligation(about) ? taskWords(about, lang).task : wordOf(dictionaryOf(lang).news, about);
  switch (line.what) {
    case 'notice':
    case 'escalation':
      return `${lines.notice}: ${noticeName(about, String(line['step']), audience)}`;
    case 'due':
      return `${lines.due}: ${task}`;
    case 'closes':
      return `${lines.closes}: ${task}`;
    case 'session':
      return pc.bold(task);
    case 'late':
      return pc.red(`${lines.late}: ${task}`);
    case 'event':
      return `${names.person(String(line['by']))} ${wordOf(dictionaryOf(lang).events, String(line['type']))}`;
    case 'ended':
      return pc.bold(`${lines.ended}: ${dictionaryOf(lang).stages[line['stage'] as 'concluded']}`);
    default:
      return null;
  }
}

/** Day and hour of a line; an instant that ends a day is shown as the end of that day, the last one in time. */
export function shownAt(at: string, what: What): Shown {
  const [day, time] = [at.slice(0, 10), at.slice(11, 16)];
  const endsDay = (what === 'due' || what === 'closes') && time === '00:00';
  return endsDay ? { day: addDays(day, -1), time: '24:00' } : { day, time };
}

/** @returns in the order in which they are shown */
export const inOrder = <T extends Shown>(lines: readonly T[]): T[] => {
  const place = ({ day, time }: Shown) => `${day} ${time}`;
  return lines.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
};

/** Lines that say the same at the same moment are merged, with all their cells and people. */
function momentsOf(lines: RehearsalLine[], audience: Audience): Moment[] {
  const moments = new Map<string, Moment>();
  for (const line of lines) {
    const text = lineText(line, audience);
    if (text === null) continue;
    const key = `${line.at} ${line.cell === null} ${text}`;
    const moment = moments.get(key) ?? { ...shownAt(line.at, line.what), text, cells: [], to: [], copy: [] };
    if (!moment.cells.includes(line.cell)) moment.cells.push(line.cell);
    if (line.what !== 'due' && line.what !== 'closes') moment.to.push(...line.to);
    moment.copy.push(...((line['copy'] as string[] | undefined) ?? []));
    moments.set(key, moment);
  }
  return inOrder([...moments.values()]);
}

/** @param count how many cells there are, to say "all of them" */
export function whereOf(cells: (string | null)[], count: number, audience: Audience): string {
  const named = cells.filter((cell) => cell !== null);
  if (named.length === 0) return dictionaryOf(audience.lang).troublePlaces.campaign;
  if (named.length === count && count > 1) return cliTextsOf(audience.lang).rehearsal.allCells(count);
  return named.map(audience.names.cell).join(', ');
}

/**
 * A rehearsal as people read it, day by day.
 *
 * @param cells how many there are, to say "all of them"
 */
export function rehearsalWords(lines: RehearsalLine[], cells: number, audience: Audience): string[] {
  const people = (ids: string[]) => [...new Set(ids)].map(audience.names.person).join(', ');
  const words: string[] = [];
  let shown = '';
  for (const { day, time, text, cells: where, to, copy } of momentsOf(lines, audience)) {
    if (day !== shown) {
      shown = day;
      words.push('', pc.bold(longDate(day, audience.lang)));
    }
    const recipients = to.length === 0 ? '' : ` → ${people(to)}`;
    const above = copy.length === 0 ? '' : pc.yellow(` + ${people(copy)}`);
    words.push(`  ${time}  ${text} ${pc.dim(`[${whereOf(where, cells, audience)}]`)}${recipients}${above}`);
  }
  return words;
}
