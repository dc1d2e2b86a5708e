import { createHash } from 'node:crypto';
import type { SeenReader } from './seen-reader.ts';

/**
 * A text that differs after every change that somebody could see who doesn't read all of a campaign: made of what they
 * see, so that it tells nothing of the rest, not even that something happened.
 */
export async function seenMark(reader: SeenReader, campaign: string): Promise<string> {
  const [row, content, cells, journal, notices] = await Promise.all([
    reader.campaign(campaign),
    reader.campaignContent(campaign),
    reader.cells(campaign),
    reader.journal(campaign, { limit: 1 }),
    reader.notices(campaign),
  ]);
  const seen = [
    row,
    content,
    cells.map(({ cell, standing }) => [cell, standing]),
    journal.map(({ subject, at, input }) => [subject, at, input]),
    notices.map(({ id, state, changedAt }) => [id, state, changedAt]),
  ];
  return `${campaign}/${createHash('sha256').update(JSON.stringify(seen)).digest('base64url')}`;
}
