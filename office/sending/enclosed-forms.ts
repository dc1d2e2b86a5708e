import { scoresFromForm } from '../../documents/workbooks/score-form-reading.ts';
import type { SheetFinding } from '../../documents/workbooks/sheet-file.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { OfficeFailure } from '../office-failure.ts';

/** The self-scores of a dossier, read from the Excel forms that a cell has filled in. */

/** A filled form as its sender gives it. */
export interface FilledForm {
  name: string;
  bytes: Buffer;
}

function refused(form: string, findings: readonly SheetFinding[]): OfficeFailure {
  const told = (lang: 'vi' | 'en') =>
    findings
      .map(({ sheet, row, column, message }) => `${form}: ${sheet} ${column}${row}: ${message[lang]}`)
      .join('\n');
  return new OfficeFailure('FORM_REFUSED', { vi: told('vi'), en: told('en') }, findings);
}

/** The scores of one form by the set that it is a form of. @throws OfficeFailure FORM_REFUSED */
async function readForm({ name, bytes }: FilledForm, row: Pick<CampaignRow, 'plan'>) {
  const readings = await Promise.all(
    cellCriteria(row.plan).map(async ([subject, set]) => ({
      subject,
      ...(await scoresFromForm(bytes, set)),
    })),
  );
  const own = readings.find(({ findings }) => findings.every(({ code }) => code !== 'OTHER_SET'));
  const wrong = (own ?? readings[0])?.findings.filter(({ severity }) => severity === 'error') ?? [];
  if (own === undefined || wrong.length > 0) throw refused(name, wrong);
  return own;
}

/**
 * The payload of a dossier with the scores of filled forms in it.
 *
 * @throws OfficeFailure FORM_REFUSED with every row that is wrong
 */
export async function withForms(
  payload: unknown,
  forms: readonly FilledForm[],
  row: Pick<CampaignRow, 'plan'>,
): Promise<unknown> {
  if (forms.length === 0) return payload;
  const scores: Record<string, unknown> = {};
  for (const form of forms) {
    const { subject, scores: given } = await readForm(form, row);
    scores[subject] = given;
  }
  const dossier = payload as { scores?: object };
  return { ...dossier, scores: { ...dossier.scores, ...scores } };
}
