import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scoreForm } from '../documents/workbooks/score-form.ts';
import { scoresFromForm } from '../documents/workbooks/score-form-reading.ts';
import type { SheetFinding } from '../documents/workbooks/sheet-file.ts';
import { cellCriteria } from '../domain/plan/plan-criteria.ts';
import type { CampaignRow } from '../records/reading.ts';
import { CommandFailure, noFile } from './command-failure.ts';
import type { Output } from './output.ts';

/** The self-scores of a dossier as Excel forms: given out by the campaign's own criteria, and read back. */

/** One form for each set by which cells score themselves. @returns the paths */
export async function writeForms(row: CampaignRow, folder: string): Promise<string[]> {
  return Promise.all(
    cellCriteria(row.plan).map(async ([, set]) => {
      const path = join(folder, `${set.id}.xlsx`);
      await writeFile(path, await scoreForm(set));
      return path;
    }),
  );
}

const refused = (file: string, findings: readonly SheetFinding[], { lang }: Output): CommandFailure =>
  new CommandFailure(
    'FORM_REFUSED',
    findings
      .map(({ sheet, row, column, message }) => `${file}: ${sheet} ${column}${row}: ${message[lang]}`)
      .join('\n'),
    findings,
  );

/** The scores of one form by the set that it is a form of. @throws CommandFailure NO_FILE, FORM_REFUSED */
async function readForm(file: string, row: CampaignRow, output: Output) {
  const bytes = await readFile(file).catch((error: Error) => {
    throw noFile(file, error);
  });
  const readings = await Promise.all(
    cellCriteria(row.plan).map(async ([subject, set]) => ({
      subject,
      ...(await scoresFromForm(bytes, set)),
    })),
  );
  const own = readings.find(({ findings }) => findings.every(({ code }) => code !== 'OTHER_SET'));
  const wrong = (own ?? readings[0])?.findings.filter(({ severity }) => severity === 'error') ?? [];
  if (own === undefined || wrong.length > 0) throw refused(file, wrong, output);
  return own;
}

/**
 * The payload of a dossier with the scores of filled forms in it.
 *
 * @throws CommandFailure NO_FILE, FORM_REFUSED with every row that is wrong
 */
export async function withForms(
  payload: unknown,
  forms: readonly string[],
  row: CampaignRow,
  output: Output,
): Promise<unknown> {
  if (forms.length === 0) return payload;
  const scores: Record<string, unknown> = {};
  for (const file of forms) {
    const { subject, scores: given } = await readForm(file, row, output);
    scores[subject] = given;
  }
  const dossier = payload as { scores?: object };
  return { ...dossier, scores: { ...dossier.scores, ...scores } };
}
