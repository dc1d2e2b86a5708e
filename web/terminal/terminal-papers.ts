import type { Instant } from '../../domain/calendar/instant.ts';
import type { PaperElsewhere } from '../../domain/terminal-messages.ts';
import { newlyFailed } from '../../domain/word-file.ts';
import { type WholePaper, wholeSent, wordPath } from '../../office/make-papers.ts';
import { type Readable, readableOfCampaign, readableOfCell } from '../papers/readable-papers.ts';
import type { Pages } from '../route-parts.ts';
import { type AtTerminal, assertCase } from './at-terminal.ts';
import { notTheirs } from './terminal-answers.ts';

const inBoth = ({ path, content, word }: Pick<WholePaper, 'path' | 'content' | 'word'>): PaperElsewhere => ({
  path,
  content,
  word:
    word === null
      ? null
      : { path: wordPath(path), content: Buffer.from(word.bytes).toString('base64'), failed: word.failed },
});

/**
 * The papers that whoever asks may read: those that pages lead them to, and what has gone out as it went.
 *
 * @param subject a cell, or `campaign` for those of no cell
 * @throws OfficeFailure UNKNOWN_CELL; TerminalFailure NOT_THEIRS
 */
export async function papersFor(
  at: AtTerminal,
  subject: string,
  now: Instant,
  tell: Pages['failedTemplate'],
): Promise<PaperElsewhere[]> {
  const { seen, viewer, whole } = at;
  const campaign = await seen.campaign(whole.id);
  if (campaign === null) throw notTheirs();
  const reading = { campaign, reader: seen, viewer, audience: { now } };
  const written = async (papers: readonly Readable[]) => {
    const made: PaperElsewhere[] = [];
    for (const { path, read, readWord } of papers) {
      const word = await readWord();
      const failed = word === null ? null : newlyFailed(word);
      if (failed !== null) await tell(campaign.id, failed);
      made.push(inBoth({ path, content: await read(), word }));
    }
    return made;
  };
  if (subject === 'campaign') {
    const sent = (await Array.fromAsync(wholeSent(campaign, seen))).map(inBoth);
    return [...sent, ...(await written(await readableOfCampaign(reading)))];
  }
  await assertCase(at, subject);
  const row = await seen.cell(whole.id, subject);
  return row === null ? [] : await written(await readableOfCell(reading, row));
}
