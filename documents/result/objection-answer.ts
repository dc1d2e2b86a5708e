import { dateOf } from '../../domain/calendar/instant.ts';
import type { Objection } from '../../domain/case/case-content.ts';
import { NOTICE_TYPE } from '../../domain/committee/register-number.ts';
import type { PublishedExtract } from '../../domain/result/extracts.ts';
import { shortDate } from '../../words/dates.ts';
import { OBJECTION_ANSWER_TEXT, objectionAnswerSaid } from '../../words/result/objection-answer-text.ts';
import { type CommitteePaper, committeePaper } from '../committee/committee-paper.ts';
import { decisionCited } from '../decisions/decision-cited.ts';
import { numberToFill } from '../decisions/document-number.ts';
import { asWritten, lead, line } from '../paper-body.ts';
import { recipientsOf } from '../paper-foot.ts';
import type { PaperSays } from '../paper-says.ts';
import { signingOffice } from '../signing-office.ts';

/** The committee's answer to what a cell has objected to in its result, with its reason (domain.md 2.4, X9). */

export type AnsweredObjection = Objection & { outcome: NonNullable<Objection['outcome']> };

export interface ObjectionAnswerRequest extends CommitteePaper {
  cell: string;
  objection: AnsweredObjection;
  /** the decision against which it was raised; null where none was told by then */
  against: Pick<PublishedExtract, 'number' | 'date'> | null;
}

export function objectionAnswerSays(request: ObjectionAnswerRequest): PaperSays {
  const { plan, names, objection, against } = request;
  const { about, member, text, at, outcome } = objection;
  const { utcOffset } = plan.calendar;
  const { issuer, number, signatory } = plan.document;
  const cell = names.cell(request.cell);
  const matter = objectionAnswerSaid.about(about, member === null ? null : names.person(member), plan);
  return committeePaper(request, {
    number: numberToFill(NOTICE_TYPE, number),
    date: dateOf(outcome.at, utcOffset),
    type: OBJECTION_ANSWER_TEXT.type,
    summary: objectionAnswerSaid.summary(cell, matter),
    blocks: [
      line(
        objectionAnswerSaid.opening({
          issuer,
          cell,
          day: shortDate(dateOf(at, utcOffset)),
          about: matter,
          decision: against === null ? null : decisionCited(against, plan),
        }),
      ),
      lead(OBJECTION_ANSWER_TEXT.objection),
      asWritten(text),
      lead(OBJECTION_ANSWER_TEXT.answer),
      line(outcome.upheld ? OBJECTION_ANSWER_TEXT.upheld : OBJECTION_ANSWER_TEXT.dismissed),
      { kind: 'line', text: objectionAnswerSaid.reason(outcome.reason), asWritten: true, isKept: true },
    ],
    end: {
      foot: {
        recipients: [{ name: cell }, ...recipientsOf(plan.document).files],
        signature: {
          authority: signatory.onBehalf,
          position: signingOffice(request, outcome.by, outcome.at),
          name: names.person(outcome.by),
        },
      },
    },
  });
}
