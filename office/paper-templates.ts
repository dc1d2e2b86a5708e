import { builtInTemplate, sampleOf } from '../documents/word/built-in-templates.ts';
import { templateFindings } from '../documents/word/template-check.ts';
import { asStored, bytesIn } from '../documents/word/word-file.ts';
import type { LocalDate } from '../domain/calendar/instant.ts';
import { formGuideOn } from '../domain/form-guide.ts';
import type { TemplateFinding } from '../domain/template-finding.ts';
import { WORD_KINDS, type WordKind } from '../domain/word-kind.ts';
import type { RecordsReader, RecordsWriter } from '../records/reading.ts';
import type { TemplateVersion } from '../records/word-rows.ts';

/** The templates of papers for Word: taken out, edited in Word, tried and given back, or left for those of the program. */

/** The template by which papers of campaigns that start from now on are made. */
export interface TemplateNow {
  kind: WordKind;
  /** null: the one that comes with the program */
  own: TemplateVersion | null;
}

export async function templatesNow(reader: Pick<RecordsReader, 'paperTemplates'>): Promise<TemplateNow[]> {
  const versions = await reader.paperTemplates();
  return WORD_KINDS.map((kind) => {
    const newest = versions.find((one) => one.kind === kind);
    return { kind, own: newest === undefined || newest.sha256 === null ? null : newest };
  });
}

/** The template as it is now, to be edited. @param today local; by the guide of that day the program's own is laid out */
export async function takeTemplate(
  reader: Pick<RecordsReader, 'paperTemplate'>,
  kind: WordKind,
  today: LocalDate,
): Promise<Uint8Array> {
  const own = await reader.paperTemplate(kind, null);
  return bytesIn(own?.content ?? null) ?? builtInTemplate(kind, formGuideOn(today));
}

/** What is wrong with a template, without keeping it. */
export const checkTemplate = (kind: WordKind, file: Uint8Array): TemplateFinding[] =>
  templateFindings(file, sampleOf(kind));

export type GivenTemplate =
  | { kept: true; version: number; findings: TemplateFinding[] }
  | { kept: false; findings: TemplateFinding[] };

/**
 * Keeps a template for the campaigns that start from now on; those that run keep theirs. One with an error is not kept.
 *
 * @param by who gives it, a person's id; null of the terminal at the server
 */
export async function giveTemplate(
  writer: Pick<RecordsWriter, 'keepTemplate'>,
  kind: WordKind,
  file: Uint8Array,
  by: string | null,
): Promise<GivenTemplate> {
  const findings = checkTemplate(kind, file);
  if (findings.some(({ severity }) => severity === 'error')) return { kept: false, findings };
  return { kept: true, version: await writer.keepTemplate(kind, asStored(file), by), findings };
}

/** Back to the template that comes with the program; what was given stays among the versions. */
export const restoreTemplate = (
  writer: Pick<RecordsWriter, 'keepTemplate'>,
  kind: WordKind,
  by: string | null,
): Promise<number> => writer.keepTemplate(kind, null, by);
