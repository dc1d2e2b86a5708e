import type { WordReader } from '../../records/word-rows.ts';

/** Who of those who ask for files for Word may have what. */
interface Asking {
  /** whether they have a part in any campaign of the installation: how its papers are laid out is for them */
  hasPart: () => Promise<boolean>;
  readsDecisions: (campaign: string) => Promise<boolean>;
}

/** Files for Word, and the templates of which they are made, as one person sees them. */
export const seenWords = (reader: WordReader, { hasPart, readsDecisions }: Asking): WordReader => ({
  issuedWord: async (campaign, decision) =>
    (await readsDecisions(campaign)) ? await reader.issuedWord(campaign, decision) : null,
  paperTemplates: async () => ((await hasPart()) ? await reader.paperTemplates() : []),
  paperTemplate: async (kind, before) =>
    (await hasPart()) ? await reader.paperTemplate(kind, before) : null,
});
