import type { CaseContent } from '../domain/case/case-content.ts';
import { type PublishedExtract, publishedExtracts, withDecisionsInForce } from '../domain/result/extracts.ts';
import type { RecordsReader } from './reading.ts';

/** A case and what was published of it. */
export interface PublishedCase {
  /** as its own journal has it: whatever was told to it, also what was taken back since */
  content: Partial<CaseContent>;
  /** the same with the published decisions that stand, and no others */
  inForce: Partial<CaseContent>;
  extracts: PublishedExtract[];
}

/** A cell's case as people read it: a decision that was taken back, or came after the case's end, is the campaign's to know. */
export async function publishedCase(
  reader: Pick<RecordsReader, 'caseContent' | 'campaignContent'>,
  campaign: string,
  cell: string,
): Promise<PublishedCase> {
  const [content, { decisions = {} }] = await Promise.all([
    reader.caseContent(campaign, cell),
    reader.campaignContent(campaign),
  ]);
  const published = Object.fromEntries(
    Object.entries(decisions).filter(([, { publishedAt }]) => publishedAt !== null),
  );
  return {
    content,
    inForce: withDecisionsInForce({ cell, content }, published).content,
    extracts: publishedExtracts(decisions, cell),
  };
}
