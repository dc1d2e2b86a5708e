import { builtInTemplate, neededTags, sampleOf } from '../documents/word/built-in-templates.ts';
import { templateFindings } from '../documents/word/template-check.ts';
import { asStored, bytesIn } from '../documents/word/word-file.ts';
import type { Instant, LocalDate } from '../domain/calendar/instant.ts';
import { formGuideOn } from '../domain/form-guide.ts';
import { errorsIn, type TemplateFinding } from '../domain/template-finding.ts';
import { WORD_KINDS, type WordKind } from '../domain/word-kind.ts';
import type { RecordsReader, RecordsWriter } from '../records/reading.ts';
import type { TemplateVersion } from '../records/word-rows.ts';

/** The templates of papers for Word: taken out, edited in Word, tried and given back, or left for those of the program. */

/** The template by which papers of campaigns that start from now on are made. */
export interface TemplateNow {
  kind: WordKind;
  /** null: the one that comes with the program */
  own: TemplateVersion | null;
  /** all that were ever given, and the ways back to that of the program, the newest first */
  versions: TemplateVersion[];
}

/** Null where the office has gone back to the one of the program, or never gave any. */
const ownIn = (version: TemplateVersion | undefined): TemplateVersion | null =>
  version === undefined || version.sha256 === null ? null : version;

export async function templatesNow(reader: Pick<RecordsReader, 'paperTemplates'>): Promise<TemplateNow[]> {
  const all = await reader.paperTemplates();
  return WORD_KINDS.map((kind) => {
    const versions = all.filter((one) => one.kind === kind);
    return { kind, versions, own: ownIn(versions[0]) };
  });
}

/** The template that a campaign goes by: the newest that was there when it started. @returns null: that of the program */
export const templateSince = (
  { versions }: Pick<TemplateNow, 'versions'>,
  startedAt: Instant,
): TemplateVersion | null => ownIn(versions.find(({ givenAt }) => givenAt < startedAt));

/** The template as it is now, to be edited. @param today local; by the guide of that day the program's own is laid out */
export async function takeTemplate(
  reader: Pick<RecordsReader, 'paperTemplate'>,
  kind: WordKind,
  today: LocalDate,
): Promise<Uint8Array> {
  const own = await reader.paperTemplate(kind, null);
  return bytesIn(own?.content ?? null) ?? builtInTemplate(kind, formGuideOn(today));
}

/** A template as it was given. @returns null of a version that there isn't, or that stands for the program's own */
export async function takeVersion(
  reader: Pick<RecordsReader, 'paperTemplate' | 'paperTemplates'>,
  kind: WordKind,
  version: number,
): Promise<Uint8Array | null> {
  const asked = (await reader.paperTemplates()).find((one) => one.kind === kind && one.version === version);
  if (asked === undefined) return null;
  const stored = await reader.paperTemplate(kind, asked.givenAt + 1);
  return stored?.version === version ? bytesIn(stored.content) : null;
}

/** A template that somebody gives. */
export interface GivenTemplate {
  kind: WordKind;
  bytes: Uint8Array;
}

/** The same with what is wrong with it. */
export type CheckedTemplate<Given extends GivenTemplate> = Given & { findings: TemplateFinding[] };

export const checkTemplates = <Given extends GivenTemplate>(
  given: readonly Given[],
): CheckedTemplate<Given>[] =>
  given.map((one) => ({
    ...one,
    findings: templateFindings(one.bytes, sampleOf(one.kind), neededTags(one.kind)),
  }));

/**
 * Keeps templates for the campaigns that start from now on; those that run keep theirs. All of them, or where one has an
 * error none.
 *
 * @param by who gives them, a person's id; null of the terminal at the server
 * @returns `version`: null of what isn't kept
 */
export async function giveTemplates<Given extends GivenTemplate>(
  writer: Pick<RecordsWriter, 'keepTemplate'>,
  given: readonly Given[],
  by: string | null,
): Promise<(CheckedTemplate<Given> & { version: number | null })[]> {
  const checked = checkTemplates(given);
  const isWrong = checked.some(({ findings }) => errorsIn(findings) > 0);
  const all: (CheckedTemplate<Given> & { version: number | null })[] = [];
  for (const one of checked) {
    const version = isWrong ? null : await writer.keepTemplate(one.kind, asStored(one.bytes), by);
    all.push({ ...one, version });
  }
  return all;
}

/** Back to the template that comes with the program; what was given stays among the versions. */
export const restoreTemplate = (
  writer: Pick<RecordsWriter, 'keepTemplate'>,
  kind: WordKind,
  by: string | null,
): Promise<number> => writer.keepTemplate(kind, null, by);
