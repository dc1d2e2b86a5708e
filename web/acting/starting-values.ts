import { entryNames } from '../../domain/criteria/criteria.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import type { FormEvent } from '../forms/form-fields.ts';

/** With what a form begins, where the plan knows a part of it. */

/** The reports by their titles, and a row for all that a cell scores. */
const dossier = (plan: Plan): Record<string, unknown> => ({
  reports: Object.fromEntries(plan.dossier.reports.map(({ id, title }) => [id, { title }])),
  scores: Object.fromEntries(
    cellCriteria(plan).map(([subject, set]) => [
      subject,
      [...entryNames(set).keys()].map((criterion) => ({ criterion })),
    ]),
  ),
});

/** The payload with which an empty form is shown. */
export function startingPayload(type: FormEvent, plan: Plan): Record<string, unknown> {
  switch (type) {
    case 'dossier.submit':
    case 'dossier.replace':
    case 'dossier.receive':
      return dossier(plan);
    default:
      return {};
  }
}
