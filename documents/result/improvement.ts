import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { Improvement } from '../../domain/case/case-content.ts';
import { assignmentsAt } from '../../domain/people/roster.ts';
import { shortDate } from '../../words/dates.ts';
import { PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import { IMPROVEMENT_TEXT, improvementSummary } from '../../words/result/improvement-text.ts';
import { type CommitteePaper, committeePaper } from '../committee/committee-paper.ts';
import { numberToFill } from '../decisions/document-number.ts';
import { lead, section, tableOf } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';

/** The plan by which a cell does better (R14, R17, R18). */

/** In a document's symbol: a plan. */
const PLAN_TYPE = 'KH';

export interface ImprovementRequest extends CommitteePaper {
  cell: string;
  improvement: Improvement;
  on: LocalDate;
}

/** The office in which the cell's plan is signed: a deputy signs as such. */
function position({ plan, roster, cell, improvement: { by, at } }: ImprovementRequest): string {
  const held = assignmentsAt(roster, at, plan.calendar.utcOffset).filter(
    (one) => one.person === by && one.cell === cell,
  );
  const isDeputy =
    held.some(({ role }) => role === 'cellDeputy') && !held.some(({ role }) => role === 'cellHead');
  return isDeputy ? PAPER_FRAME.deputy : PAPER_FRAME.secretary;
}

export function improvementSays(request: ImprovementRequest): PaperSays {
  const { plan, names, cell, improvement, on } = request;
  const { strengths, weaknesses, causes, measures, by } = improvement;
  return committeePaper(request, {
    number: numberToFill(PLAN_TYPE, null),
    date: on,
    cell: names.cell(cell),
    type: IMPROVEMENT_TEXT.type,
    summary: improvementSummary(plan.year, names.cell(cell)),
    blocks: [
      ...section(IMPROVEMENT_TEXT.strengths, strengths),
      ...section(IMPROVEMENT_TEXT.weaknesses, weaknesses),
      ...section(IMPROVEMENT_TEXT.causes, causes),
      lead(IMPROVEMENT_TEXT.measures),
      tableOf(
        [
          { head: IMPROVEMENT_TEXT.measure },
          { head: IMPROVEMENT_TEXT.until, width: 26 },
          { head: IMPROVEMENT_TEXT.who, width: 42 },
        ],
        measures.map(({ text, until, who }) => [text, until === null ? '' : shortDate(until), who ?? '']),
      ),
    ],
    end: {
      foot: {
        recipients: [
          { name: plan.document.issuer, mark: PAPER_FRAME.forReport },
          { name: PAPER_FRAME.fileOfCell },
        ],
        signature: {
          authority: PAPER_FRAME.forCell,
          position: position(request),
          name: names.person(by),
        },
      },
    },
  });
}
