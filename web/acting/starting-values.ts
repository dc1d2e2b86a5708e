import { entryNames } from '../../domain/criteria/criteria.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { FormEvent } from '../forms/form-fields.ts';

/** With what a form begins, where the plan knows a part of it. */

/** The reports by their titles, and a row for all that a cell scores. */
function dossier({ dossier: { reports }, criteria }: Plan): Record<string, unknown> {
  return {
    reports: Object.fromEntries(reports.map(({ id, title }) => [id, { title }])),
    scores: Object.fromEntries(
      criteria.flatMap(({ subject, set }) =>
        typeof set === 'string'
          ? []
          : [[subject, [...entryNames(set).keys()].map((criterion) => ({ criterion }))] as const],
      ),
    ),
  };
}

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
