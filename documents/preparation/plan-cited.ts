import { isDocumentNumber } from '../../domain/plan/checklist.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import { planCitedSaid } from '../../words/preparation/plan-cited-words.ts';

/** `Kế hoạch số 28-KH/ĐU, ngày 20/11/2024 của Đảng ủy … về …`; what nobody has entered yet is left to be filled in (X1). */
export function planCited(plan: Plan): string {
  const { number, type, issuedOn, subject } = plan.document;
  return planCitedSaid.cited({
    plan: isDocumentNumber(number) ? titledNumber(number, type) : planCitedSaid.withoutNumber(type),
    date: issuedOn === null ? null : shortDate(issuedOn),
    issuer: committeeOn(plan, issuedOn).issuer,
    subject: lowerFirst(subject),
  });
}
