import { diffArrays } from 'diff';

/** In which words two texts of one paper differ, whatever their lines and pages. */

export interface WordChange {
  /** some words before it, that both have */
  after: string;
  /** what stands in the paper as it was issued; empty where the other one has more */
  issued: string;
  /** what stands in its place */
  signed: string;
}

/** ms that texts may take that have hardly a word in common */
const LONGEST = 3_000;
/** words by which somebody finds the place */
const WORDS_BEFORE = 6;
/** the share of the issued words that another paper of the same office has, too */
const LEAST_IN_COMMON = 0.3;

/** A row of dots stands for what is written in by hand, however long it is. */
const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .replaceAll(/[….]{2,}|…/g, '…')
    .split(/\s+/)
    .filter((word) => word !== '');

/** A page's own number is no part of its text. */
const withoutNumber = (page: string): string => page.replace(/^\s*\d{1,4}\s+/, '');

/**
 * @param issued text of the paper as it was issued
 * @param pages of what came back; the first has no number
 * @returns null where they have hardly a word in common
 */
export function wordChanges(issued: string, pages: readonly string[]): WordChange[] | null {
  const [first = '', ...others] = pages;
  const read = words([first, ...others.map(withoutNumber)].join('\n'));
  const all = words(issued);
  const parts = diffArrays(all, read, { timeout: LONGEST });
  if (parts === undefined) return null;
  const common = parts.flatMap(({ value, added, removed }) => (added || removed ? [] : value));
  if (common.length < all.length * LEAST_IN_COMMON) return null;
  const changes: WordChange[] = [];
  let [issuedHere, signedHere, before]: [string[], string[], string[]] = [[], [], []];
  const close = () => {
    if (issuedHere.length + signedHere.length > 0)
      changes.push({ after: before.join(' '), issued: issuedHere.join(' '), signed: signedHere.join(' ') });
    [issuedHere, signedHere] = [[], []];
  };
  for (const { value, added, removed } of parts) {
    if (removed) issuedHere = [...issuedHere, ...value];
    else if (added) signedHere = [...signedHere, ...value];
    else {
      close();
      before = value.slice(-WORDS_BEFORE);
    }
  }
  close();
  return changes;
}
