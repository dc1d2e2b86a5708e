import type { Paper } from '../documents/paper.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { WordFile } from '../domain/word-file.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { type MomentReader, momentOf } from './paper-view.ts';
import { paperInWord } from './papers-in-word.ts';
import { readOnce } from './read-once.ts';

/** A paper of the records, made when somebody reads it. */

/** The records that papers are made from, as whoever asks reads them. */
export type PaperReader = MomentReader &
  Pick<RecordsReader, 'cells' | 'cases' | 'caseContent' | 'campaignContent' | 'people' | 'paperTemplate'>;

/** A paper as a list names it: nothing of it is made. */
export interface NamedPaper extends Pick<Paper, 'kind' | 'of' | 'path'> {
  /** whether it is written for Word, too */
  inWord: boolean;
  /** whether another version has taken its place */
  isReplaced: boolean;
}

/** A paper that is made when it is read. */
export interface MadePaper extends NamedPaper {
  read(): Promise<string>;
  /** the same as a file for Word; null of one that isn't written for Word */
  readWord(): Promise<WordFile | null>;
}

export const named = ({ kind, of, path, word }: Paper): NamedPaper => ({
  kind,
  of,
  path,
  inWord: word !== null,
  isReplaced: false,
});

/**
 * As it was when it was to be made, while that is to come as the journal has it now; of entries that aren't kept nobody
 * knows more than what is now.
 *
 * @param now ms
 * @param asItWas the same paper at an instant (ms); null where nobody knows it
 */
export const made = (
  row: CampaignRow,
  reader: PaperReader,
  one: Paper,
  now: Instant,
  asItWas: (at: Instant) => Promise<Paper | null>,
): MadePaper => {
  // page and file for Word are of one look at the records
  const meant = readOnce(async () => {
    const at = one.moment === null ? null : ((await momentOf(reader, row.id, one.moment)) ?? now);
    const then = at === null ? null : await asItWas(at);
    return then ?? one;
  });
  return {
    ...named(one),
    read: async () => (await meant()).content,
    async readWord() {
      const { word, path } = await meant();
      return word === null ? null : await paperInWord(row, reader, word(), path);
    },
  };
};
