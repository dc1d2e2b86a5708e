import type { LocalDate } from '../../domain/calendar/instant.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { committeePaperSaid } from '../../words/committee/committee-paper-text.ts';
import { shortDate } from '../../words/dates.ts';
import { decisionNumber } from './document-number.ts';

/** A decision as other papers name it: that of the superior with whose it is. */
export interface Cited {
  number: string;
  /** null of one issued by a build that kept none */
  date: LocalDate | null;
  /** whether the superior decided it */
  isAbove?: boolean;
}

/** `Quyết định số 31-QĐ/ĐU, ngày 20/12/2024` */
export function decisionCited({ number, date, isAbove = false }: Cited, plan: Plan): string {
  const named = committeePaperSaid.decision(
    decisionNumber(number, plan),
    date === null ? null : shortDate(date),
  );
  const { superior } = committeeOn(plan, date ?? plan.document.issuedOn);
  return isAbove ? committeePaperSaid.ofBody(named, superior) : named;
}
