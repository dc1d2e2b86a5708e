import { bytesIn, type WordSaid, wordFileOf } from '../documents/word/word-file.ts';
import { asciiName } from '../domain/ascii-name.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { draftOfDecision } from './decision-draft.ts';

/** Papers as files for Word, by the templates that the office had when the campaign started. */

type TemplateReader = Pick<RecordsReader, 'paperTemplate'>;

/** @param paper which of the campaign's papers it is, as the file's own properties say */
export async function paperInWord(
  { id, startedAt }: Pick<CampaignRow, 'id' | 'startedAt'>,
  reader: TemplateReader,
  said: WordSaid,
  paper: string,
): Promise<Uint8Array> {
  const own = await reader.paperTemplate(said.kind, startedAt);
  return wordFileOf(said, bytesIn(own?.content ?? null), { campaign: id, paper });
}

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
  reader: Parameters<typeof draftOfDecision>[0] & TemplateReader & Pick<RecordsReader, 'issuedWord'>,
  decision: string,
  now: Instant,
): Promise<{ name: string; file: Uint8Array } | null> {
  const issued = (await reader.decisions(row.id)).find(({ id }) => id === decision);
  if (issued !== undefined) {
    const stored = bytesIn((await reader.issuedWord(row.id, decision))?.content ?? null);
    return stored && { name: `${asciiName(issued.number, LONGEST_NAME)}.docx`, file: stored };
  }
  const draft = await draftOfDecision(reader, row.id, decision, now);
  return (
    draft && {
      name: `${asciiName(`du-thao-${decision}`, LONGEST_NAME)}.docx`,
      file: await paperInWord(row, reader, draft.word, decision),
    }
  );
}
