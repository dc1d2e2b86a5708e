import { scoresFromForm } from '../../documents/workbooks/score-form-reading.ts';
import type { SheetFinding } from '../../documents/workbooks/sheet-file.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { OfficeFailure } from '../office-failure.ts';
import { type FilledForm, readFilledTeamForm } from '../team-form.ts';

/** What a payload takes from Excel forms that somebody has filled in: self-scores of a dossier, or what the team records. */

function refused(form: string, findings: readonly SheetFinding[]): OfficeFailure {
  const placeOf = ({ sheet, row, column }: SheetFinding) =>
    sheet === '' ? '' : ` ${sheet} ${column}${row}:`;
  const told = (lang: 'vi' | 'en') =>
    findings.map((one) => `${form}:${placeOf(one)} ${one.message[lang]}`).join('\n');
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

/** The payload of a dossier with the scores of filled forms in it. */
async function withSelfScores(
  payload: unknown,
  forms: readonly FilledForm[],
  row: Pick<CampaignRow, 'plan'>,
): Promise<unknown> {
  const scores: Record<string, unknown> = {};
  for (const form of forms) {
    const { subject, scores: given } = await readForm(form, row);
    scores[subject] = given;
  }
  const dossier = payload as { scores?: object };
  return { ...dossier, scores: { ...dossier.scores, ...scores } };
}

type Recorded = { scores?: unknown[]; documents?: unknown[]; verified?: unknown[] };

/**
 * What the team records, with what filled forms say beside it. Nothing that was recorded since a form was made is
 * replaced by it: whoever has not seen that can't mean to.
 */
async function withTeamForms(
  payload: unknown,
  forms: readonly FilledForm[],
  row: CampaignRow,
  cell: string,
  reader: Pick<RecordsReader, 'caseContent'>,
): Promise<unknown> {
  const content = await reader.caseContent(row.id, cell);
  const recorded: Recorded = { ...(payload as Recorded | undefined) };
  for (const form of forms) {
    const read = await readFilledTeamForm(form, row, cell, content);
    const errors = read.findings.filter(({ severity }) => severity === 'error');
    const wrong = errors.length > 0 ? errors : read.meanwhile;
    if (wrong.length > 0) throw refused(form.name, wrong);
    const scores = read.scores.map(({ given, base }) => ({
      ...given,
      ...(base === '' ? {} : { replaces: base }),
    }));
    recorded.scores = [...(recorded.scores ?? []), ...scores];
    recorded.documents = [...(recorded.documents ?? []), ...read.documents.map(({ given }) => given)];
    recorded.verified = [...(recorded.verified ?? []), ...read.verified.map(({ given }) => given)];
  }
  return recorded;
}

/**
 * A payload with what filled forms say in it.
 *
 * @param about whom and what it is sent to
 * @throws OfficeFailure FORM_REFUSED with every row that is wrong; FileError of what is no workbook of the team
 */
export async function withForms(
  payload: unknown,
  forms: readonly FilledForm[],
  row: CampaignRow,
  { subject, type }: { subject: string; type: string },
  reader: Pick<RecordsReader, 'caseContent'>,
): Promise<unknown> {
  if (forms.length === 0) return payload;
  return type === 'inspection.record'
    ? await withTeamForms(payload, forms, row, subject, reader)
    : await withSelfScores(payload, forms, row);
}
