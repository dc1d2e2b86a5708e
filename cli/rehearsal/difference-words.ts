import pc from 'picocolors';
import type { ChangedLine } from '../../rehearsal/rehearse-live.ts';
import { dateInside, longDate } from '../../words/dates.ts';
import type { Audience } from '../../words/words.ts';
import { inOrder, lineText, type Shown, shownAt, whereOf } from './rehearsal-words.ts';

type Change = ChangedLine['change'];

const WORDS: Record<Change, { vi: string; en: string; colour: (text: string) => string }> = {
  dropped: { vi: 'bỏ', en: 'dropped', colour: pc.red },
  added: { vi: 'thêm', en: 'added', colour: pc.green },
  moved: { vi: 'dời', en: 'moved', colour: pc.yellow },
};

/** What several cells have in common. */
interface Group extends Shown {
  line: ChangedLine;
  text: string;
  cells: (string | null)[];
  to: string[];
  copy: string[];
}

function groupsOf(changes: readonly ChangedLine[], audience: Audience): Group[] {
  const groups = new Map<string, Group>();
  for (const line of changes) {
    const text = lineText(line, audience);
    if (text === null) continue;
    const key = [line.at, line.change, line.was, line.cell === null, text].join(' ');
    const group = groups.get(key) ?? {
      ...shownAt(line.at, line.what),
      line,
      text,
      cells: [],
      to: [],
      copy: [],
    };
    if (!group.cells.includes(line.cell)) group.cells.push(line.cell);
    if (line.what !== 'due' && line.what !== 'closes') group.to.push(...line.to);
    group.copy.push(...((line['copy'] as string[] | undefined) ?? []));
    groups.set(key, group);
  }
  return inOrder([...groups.values()]);
}

/**
 * What would come differently, day by day: dropped on the day on which it would have been, moved on the new one.
 *
 * @param cells how many there are, to say "all of them"
 */
export function differenceWords(
  changes: readonly ChangedLine[],
  cells: number,
  audience: Audience,
): string[] {
  const { lang, names } = audience;
  const people = (ids: string[]) => [...new Set(ids)].map(names.person).join(', ');
  const moment = ({ day, time }: Shown) => `${time} ${dateInside(day, lang)}`;
  const width = Math.max(...Object.values(WORDS).map((word) => word[lang].length));
  const words: string[] = [];
  let shown = '';
  for (const { day, time, line, text, cells: where, to, copy } of groupsOf(changes, audience)) {
    if (day !== shown) {
      shown = day;
      words.push('', pc.bold(longDate(day, lang)));
    }
    const { colour, [lang]: word } = WORDS[line.change];
    const before = lang === 'vi' ? 'trước đó là' : 'was';
    const was = line.was === undefined ? '' : pc.dim(` (${before} ${moment(shownAt(line.was, line.what))})`);
    const recipients = to.length === 0 ? '' : ` → ${people(to)}`;
    const above = copy.length === 0 ? '' : pc.yellow(` + ${people(copy)}`);
    words.push(
      `  ${time}  ${colour(word.padEnd(width))}  ${text}${was} ${pc.dim(`[${whereOf(where, cells, audience)}]`)}${recipients}${above}`,
    );
  }
  return words;
}

/** How much of each: `12 dời, 3 thêm, 1 bỏ`. */
export function differenceCount(changes: readonly ChangedLine[], lang: Audience['lang']): string {
  const parts = (['moved', 'added', 'dropped'] as const).flatMap((change) => {
    const count = changes.filter((line) => line.change === change).length;
    return count === 0 ? [] : [`${count} ${WORDS[change][lang]}`];
  });
  if (parts.length > 0) return parts.join(', ');
  return lang === 'vi' ? 'không thay đổi gì' : 'nothing changes';
}
