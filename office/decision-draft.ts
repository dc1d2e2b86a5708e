import { type DecisionDraft, decisionDraft } from '../documents/decisions/decision-draft.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { RecordsReader } from '../records/reading.ts';

/**
 * A decision as it reads now, of what is recorded by now.
 *
 * @param now ms
 * @returns null of one that nobody knows, or that decides nothing
 */
export async function draftOfDecision(
  reader: Pick<RecordsReader, 'campaign' | 'campaignContent' | 'decisions' | 'people'>,
  campaign: string,
  decision: string,
  now: Instant,
): Promise<DecisionDraft | null> {
  const [row, content, issued, people] = await Promise.all([
    reader.campaign(campaign),
    reader.campaignContent(campaign),
    reader.decisions(campaign),
    reader.people(campaign),
  ]);
  const underway = Object.values(content.decisions ?? {}).find(({ id }) => id === decision);
  return row === null || underway === undefined
    ? null
    : decisionDraft({ ...row, content, issued, people, now }, underway);
}
