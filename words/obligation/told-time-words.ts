import type { Instant } from '../../domain/calendar/instant.ts';
import { isOver, type ToldTime } from '../../domain/obligation/told-time.ts';
import { dueWords, momentWords } from '../dates.ts';
import type { Audience, Lang } from '../words.ts';
import { taskWords } from './obligation-words.ts';

/** What begins to run when the office says that somebody was told, said before it is taken. */

interface ToldTimeTexts {
  /** @param who the cell whose time it is @param until when it is due */
  runs: (task: string, who: string, from: string, until: string) => string;
  /** @param until when nothing is taken any more */
  closes: (until: string) => string;
  isOver: (until: string) => string;
}

const TEXTS: Record<Lang, ToldTimeTexts> = {
  vi: {
    runs: (task, who, from, until) => `“${task}” của ${who}: tính từ ${from}, hạn là ${until}.`,
    closes: (until) => `Quá hạn vẫn nhận, đến ${until}.`,
    isOver: (until) =>
      `Tính như vậy thì đã kết thúc (${until}): chi bộ không còn lúc nào để làm việc này, và không rút lại được.`,
  },
  en: {
    runs: (task, who, from, until) => `“${task}” of ${who}: it runs from ${from} and is due at ${until}.`,
    closes: (until) => `It is still taken late, until ${until}.`,
    isOver: (until) =>
      `Counted so it is over already (${until}): the cell has no time left to do it, and this can’t be taken back.`,
  },
};

/** @param from when somebody was told, ms @param cell whose time it is */
export function toldTimeWords(time: ToldTime, from: Instant, cell: string, audience: Audience): string {
  const { lang, names, now } = audience;
  const texts = TEXTS[lang];
  const { about, due, closes } = time;
  const runs = texts.runs(
    taskWords(about, lang).task,
    names.cell(cell),
    momentWords(from, audience),
    dueWords(due, audience),
  );
  if (isOver(time, now)) return `${runs} ${texts.isOver(dueWords(closes ?? due, audience))}`;
  return closes === null ? runs : `${runs} ${texts.closes(dueWords(closes, audience))}`;
}
