import { lastYearOfCell } from '../../domain/plan/last-year.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { html, type Markup } from '../../words/html.ts';
import { LAST_YEAR_TEXT, lastYearSaid } from '../../words/inspection/last-year-text.ts';
import { levelWords } from '../../words/minutes/minutes-words.ts';
import { pointsWords } from '../../words/points.ts';

/**
 * What the year before left of a cell, as its inspection has to look at it: its result, and what it promised to mend,
 * with room for what became of that (R14, R19).
 *
 * @returns null when the plan knows nothing of the cell's year before
 */
export function lastYearPart(plan: Plan, cell: string): Markup | null {
  const last = lastYearOfCell(plan, cell);
  if (last === null) return null;
  const { year, fourGood, level, points, award, decisions, improvement, promises } = last;
  const said = [
    ...(fourGood === null ? [] : [fourGood ? LAST_YEAR_TEXT.recognised : LAST_YEAR_TEXT.notRecognised]),
    ...(level === null ? [] : [lastYearSaid.level(levelWords('cellQuality', level))]),
    ...(points == null ? [] : [lastYearSaid.points(pointsWords(points, 'vi'))]),
    ...(award === null ? [] : [award]),
    ...(decisions.length === 0 ? [] : [lastYearSaid.decisions(decisions)]),
    ...(improvement === 'owed' ? [LAST_YEAR_TEXT.improvementOwed] : []),
  ];
  return html`<p class="line">${lastYearSaid.result(year, said.length === 0 ? LAST_YEAR_TEXT.nothing : said.join('; '))}</p>
${
  promises.length === 0
    ? null
    : html`<table class="dense">
<colgroup><col style="width: 10mm"><col style="width: 75mm"><col></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${lastYearSaid.promised(year)}</th><th scope="col">${LAST_YEAR_TEXT.become}</th></tr></thead>
<tbody>
${promises.map(
  (
    { text, until, who },
    index,
  ) => html`<tr class="write"><td class="number">${index + 1}</td><td><p class="said">${text}</p><p class="small">${[
    ...(until === null ? [] : [lastYearSaid.until(shortDate(until))]),
    ...(who === null ? [] : [lastYearSaid.who(who)]),
  ].join('; ')}</p></td><td></td></tr>
`,
)}</tbody>
</table>`
}`;
}
