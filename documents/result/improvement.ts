import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { Improvement } from '../../domain/case/case-content.ts';
import { shortDate } from '../../words/dates.ts';
import { html } from '../../words/html.ts';
import { IMPROVEMENT_TEXT, improvementSummary } from '../../words/result/improvement-text.ts';
import { type CommitteePaper, committeePaper, section } from '../committee/committee-paper.ts';
import { denseTable } from '../dense-table.ts';
import { signatureRow } from '../signature-block.ts';

/** The plan by which a cell does better (R14, R17, R18). */

export interface ImprovementRequest extends CommitteePaper {
  cell: string;
  improvement: Improvement;
  on: LocalDate;
}

export function renderImprovement({ plan, names, cell, improvement, on }: ImprovementRequest): string {
  const { strengths, weaknesses, causes, measures, by } = improvement;
  const body = html`${section(IMPROVEMENT_TEXT.strengths, strengths)}
${section(IMPROVEMENT_TEXT.weaknesses, weaknesses)}
${section(IMPROVEMENT_TEXT.causes, causes)}
<p class="lead line"><strong>${IMPROVEMENT_TEXT.measures}</strong></p>
${denseTable(
  [
    { head: IMPROVEMENT_TEXT.measure },
    { head: IMPROVEMENT_TEXT.until, width: 26 },
    { head: IMPROVEMENT_TEXT.who, width: 42 },
  ],
  measures.map(({ text, until, who }) => [text, until === null ? '' : shortDate(until), who ?? '']),
)}
${signatureRow([{ lines: [IMPROVEMENT_TEXT.forCell], name: names.person(by) }])}`;
  return committeePaper(
    plan,
    {
      number: null,
      date: on,
      type: IMPROVEMENT_TEXT.type,
      summary: improvementSummary(plan.year, names.cell(cell)),
    },
    body,
  );
}
