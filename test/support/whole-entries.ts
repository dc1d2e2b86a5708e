import { changedContent } from '../../domain/case/case-content.ts';
import type { EntryContent, JournalEntry } from '../../domain/journal/journal.ts';
import type { RehearsedCampaign } from '../../rehearsal/rehearsed-campaign.ts';

/** Entries of virtual time with the parts of the content that each changed: a rehearsal itself needs none of them. */
export function wholeEntries(
  one: Pick<RehearsedCampaign, 'caseContent' | 'campaignContent'>,
): (entry: JournalEntry) => JournalEntry {
  const known = new Map<string, EntryContent>();
  return (entry) => {
    const { subject } = entry;
    const now: EntryContent = subject === 'campaign' ? one.campaignContent() : one.caseContent(subject);
    const content = structuredClone(changedContent<EntryContent>(known.get(subject) ?? null, now));
    known.set(subject, now);
    return { ...entry, content };
  };
}
