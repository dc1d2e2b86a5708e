import { lastYearOfCell } from '../../domain/plan/last-year.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { LAST_YEAR_TEXT, lastYearSaid } from '../../words/inspection/last-year-text.ts';
import { levelWords } from '../../words/minutes/minutes-words.ts';
import { pointsWords } from '../../words/points.ts';
import { type Block, line, tableOf } from '../paper-body.ts';

/**
 * What the year before left of a cell, as its inspection has to look at it: its result, and what it promised to mend,
 * with room for what became of that (R14, R19).
 *
 * @returns nothing when the plan knows nothing of the cell's year before
 */
export function lastYearPart(plan: Plan, cell: string): Block[] {
  const last = lastYearOfCell(plan, cell);
  if (last === null) return [];
  const { year, fourGood, level, points, award, decisions, improvement, promises } = last;
  const said = [
    ...(fourGood === null ? [] : [fourGood ? LAST_YEAR_TEXT.recognised : LAST_YEAR_TEXT.notRecognised]),
    ...(level === null ? [] : [lastYearSaid.level(levelWords('cellQuality', level))]),
    ...(points == null ? [] : [lastYearSaid.points(pointsWords(points, 'vi'))]),
    ...(award === null ? [] : [award]),
    ...(decisions.length === 0 ? [] : [lastYearSaid.decisions(decisions)]),
    ...(improvement === 'owed' ? [LAST_YEAR_TEXT.improvementOwed] : []),
  ];
  const table = tableOf(
    [{ head: lastYearSaid.promised(year), width: 75 }, { head: LAST_YEAR_TEXT.become }],
    promises.map(({ text, until, who }) => {
      const more = [
        ...(until === null ? [] : [lastYearSaid.until(shortDate(until))]),
        ...(who === null ? [] : [lastYearSaid.who(who)]),
      ].join('; ');
      return [[{ text }, { text: more, look: 'small' }], ''];
    }),
    { toFill: true },
  );
  return [
    line(lastYearSaid.result(year, said.length === 0 ? LAST_YEAR_TEXT.nothing : said.join('; '))),
    ...(promises.length === 0 ? [] : [table]),
  ];
}
