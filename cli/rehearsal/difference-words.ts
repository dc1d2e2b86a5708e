import pc from 'picocolors';
import type { ChangedLine } from '../../rehearsal/rehearse-live.ts';
import { cliTextsOf } from '../../words/cli/texts.ts';
import { dateInside, longDate } from '../../words/dates.ts';
import type { Audience } from '../../words/words.ts';
import { inOrder, lineText, type Shown, shownAt, whereOf } from './rehearsal-words.ts';

const COLOURS: Record<ChangedLine['change'], (text: string) => string> = {
  dropped: pc.red,
  added: pc.green,
  moved: pc.yellow,
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
 * @param cells how many there are, so that "all of them" can be said
 */
export function differenceWords(
  changes: readonly ChangedLine[],
  cells: number,
  audience: Audience,
): string[] {
  const { lang, names } = audience;
  const people = (ids: string[]) => [...new Set(ids)].map(names.person).join(', ');
  const moment = ({ day, time }: Shown) => `${time} ${dateInside(day, lang)}`;
  const texts = cliTextsOf(lang).rehearsal;
  const width = Math.max(...Object.values(texts.changes).map((word) => word.length));
  const words: string[] = [];
  let shown = '';
  for (const { day, time, line, text, cells: where, to, copy } of groupsOf(changes, audience)) {
    if (day !== shown) {
      shown = day;
      words.push('', pc.bold(longDate(day, lang)));
    }
    const was = line.was === undefined ? '' : pc.dim(` (${texts.was(moment(shownAt(line.was, line.what)))})`);
    const change = COLOURS[line.change](texts.changes[line.change].padEnd(width));
    const recipients = to.length === 0 ? '' : ` → ${people(to)}`;
    const above = copy.length === 0 ? '' : pc.yellow(` + ${people(copy)}`);
    words.push(
      `  ${time}  ${change}  ${text}${was} ${pc.dim(`[${whereOf(where, cells, audience)}]`)}${recipients}${above}`,
    );
  }
  return words;
}

/** How much of each: `12 dời, 3 thêm, 1 bỏ`. */
export function differenceCount(changes: readonly ChangedLine[], lang: Audience['lang']): string {
  const { changes: words, nothingChanges } = cliTextsOf(lang).rehearsal;
  const parts = (['moved', 'added', 'dropped'] as const).flatMap((change) => {
    const count = changes.filter((line) => line.change === change).length;
    return count === 0 ? [] : [`${count} ${words[change]}`];
  });
  return parts.length > 0 ? parts.join(', ') : nothingChanges;
}
