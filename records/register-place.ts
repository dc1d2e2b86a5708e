import type { PlanTerms } from '../domain/plan/campaign-plan.ts';

/** Where numbers are counted: by body, term of its committee and type of document (domain.md 4.1, D6). */
export interface RegisterPlace {
  body: string;
  /** empty where the plan names none */
  term: string;
  /** as in a document's symbol, e.g. `QĐ` */
  type: string;
}

export const registerPlace = ({ document }: PlanTerms, type: string): RegisterPlace => ({
  body: document.issuer,
  term: document.term?.name ?? '',
  type,
});
