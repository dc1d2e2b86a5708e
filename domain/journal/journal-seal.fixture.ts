import type { JournalEntry } from './journal.ts';
import { type SealedEntry, sealEntry } from './journal-seal.ts';

/** Seals entries as workflows do: each upon the one of its subject that was sealed before it. */
export function chain(): (entry: JournalEntry) => SealedEntry {
  const hashes = new Map<string, string>();
  return (entry) => {
    const place = (seq: number) => JSON.stringify([entry.campaign, entry.subject, seq]);
    const sealed = sealEntry(entry, hashes.get(place(entry.seq - 1)) ?? null, (part) => `salt of ${part}`);
    hashes.set(place(entry.seq), sealed.seal.hash);
    return sealed;
  };
}
