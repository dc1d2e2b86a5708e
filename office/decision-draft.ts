import { decisionDraft } from '../documents/decisions/decision-draft.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { RecordsReader } from '../records/reading.ts';

/**
 * A decision that isn't issued yet, as it reads now.
 *
 * @param now ms
 * @returns HTML for A4, marked as a draft; null of one that nobody knows, was issued, or decides nothing
 */
export async function draftOfDecision(
  reader: Pick<RecordsReader, 'campaign' | 'campaignContent' | 'decisions' | 'people'>,
  campaign: string,
  decision: string,
  now: Instant,
): Promise<string | null> {
  const [row, content, issued, people] = await Promise.all([
    reader.campaign(campaign),
    reader.campaignContent(campaign),
    reader.decisions(campaign),
    reader.people(campaign),
  ]);
  const underway = Object.values(content.decisions ?? {}).find(({ id }) => id === decision);
  if (row === null || underway === undefined || issued.some(({ id }) => id === decision)) return null;
  return decisionDraft({ ...row, content, issued, people, now }, underway);
}
