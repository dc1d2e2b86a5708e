import { failedTemplateText } from '../documents/word/failed-template-text.ts';
import { officeWordFile } from '../documents/word/office-template.ts';
import { bytesIn, type WordSaid } from '../documents/word/word-file.ts';
import { templateOf } from '../documents/word/word-paper.ts';
import { asciiName } from '../domain/ascii-name.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { FailedTemplate } from '../domain/failed-template.ts';
import type { WordFile } from '../domain/word-file.ts';
import { isWordKind } from '../domain/word-kind.ts';
import type { DecisionRow } from '../records/decision-row.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { draftOfDecision } from './decision-draft.ts';

/** Papers as files for Word, by the office's templates. */

type TemplateReader = Pick<RecordsReader, 'paperTemplate'>;
type IssuedReader = Pick<RecordsReader, 'issuedWord' | 'paperTemplate' | 'paperTemplates'>;

/** @param paper which of the campaign's papers it is, as the file's own properties say */
export function paperInWord(
  { id, startedAt }: Pick<CampaignRow, 'id' | 'startedAt'>,
  reader: TemplateReader,
  said: WordSaid,
  paper: string,
): Promise<WordFile> {
  const templates = {
    bound: (kind: WordSaid['kind']) => reader.paperTemplate(kind, startedAt),
    newest: (kind: WordSaid['kind']) => reader.paperTemplate(kind, null),
  };
  return officeWordFile(said, templates, { campaign: id, paper });
}

/**
 * A decision's file as it was issued, byte for byte. One of a template that isn't the office's, though the campaign has
 * one, was made when that one failed.
 *
 * @returns null of a decision that nobody has issued, or that was issued by a build that wrote none
 */
export async function issuedInWord(
  { id, startedAt }: Pick<CampaignRow, 'id' | 'startedAt'>,
  reader: IssuedReader,
  { id: decision, kind: of }: Pick<DecisionRow, 'id' | 'kind'>,
): Promise<WordFile | null> {
  const bytes = bytesIn((await reader.issuedWord(id, decision))?.content ?? null);
  if (bytes === null) return null;
  const made = { bytes, issued: true };
  const kind = `decision-${of}`;
  const bound = isWordKind(kind) ? await reader.paperTemplate(kind, startedAt) : null;
  if (bound === null || bound.content === null) return { ...made, failed: null };
  const template = templateOf(bytes);
  const given = await reader.paperTemplates();
  const isOwn = given.some((one) => one.kind === bound.kind && one.sha256 === template);
  return { ...made, failed: isOwn ? null : { kind: bound.kind, version: bound.version, tag: null } };
}

/**
 * A sentence beside a file for Word that is of another template than the office has given, where many are taken at once.
 *
 * @param path of the file
 */
export const besideWord = (path: string, failed: FailedTemplate): { path: string; content: string } => ({
  path: path.replace(/\.docx$/, '-mau.txt'),
  content: failedTemplateText(failed),
});

/** letters of the name of a file */
const LONGEST_NAME = 80;

/**
 * A decision as it was issued, byte for byte; one that isn't issued as a draft of what is known now.
 *
 * @param now ms
 * @returns with the name of its file; null of one that nobody knows, that decides nothing, or that was issued by a
 *   build that wrote none
 */
export async function decisionInWord(
  row: CampaignRow,
  reader: Parameters<typeof draftOfDecision>[0] & IssuedReader,
  decision: string,
  now: Instant,
): Promise<{ name: string; file: WordFile } | null> {
  const issued = (await reader.decisions(row.id)).find(({ id }) => id === decision);
  if (issued !== undefined) {
    const file = await issuedInWord(row, reader, issued);
    return file && { name: `${asciiName(issued.number, LONGEST_NAME)}.docx`, file };
  }
  const draft = await draftOfDecision(reader, row.id, decision, now);
  return (
    draft && {
      name: `${asciiName(`du-thao-${decision}`, LONGEST_NAME)}.docx`,
      file: await paperInWord(row, reader, draft.word, decision),
    }
  );
}
