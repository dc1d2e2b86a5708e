import type { PlanTerms } from '../domain/plan/campaign-plan.ts';
import { countedUnder } from '../domain/plan/committee-days.ts';

/** Where numbers are counted: by body, term of its committee and type of document (domain.md 4.1, D6). */
export interface RegisterPlace {
  body: string;
  /** empty where the plan names none */
  term: string;
  /** as in a document's symbol, e.g. `QĐ` */
  type: string;
}

/** @param plan as it is on the document's day */
export const registerPlace = ({ document }: Pick<PlanTerms, 'document'>, type: string): RegisterPlace => ({
  body: countedUnder(document),
  term: document.term?.name ?? '',
  type,
});
