import { casePapers } from '../documents/case-papers.ts';
import { numberedIn } from '../documents/committee/committee-papers.ts';
import { type Paper, paper } from '../documents/paper.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import type { CampaignRow } from '../records/reading.ts';
import { type MadePaper, made, type PaperReader } from './made-paper.ts';
import { type View, viewAt } from './paper-view.ts';

/**
 * Invitations of a cell to a session that has another day or place since: each as it was made then, beside the one that
 * took its place.
 */

const KIND = 'sessionInvitation';

const invitationIn = (view: View, cell: RecordedCell): Paper | null =>
  casePapers(view, cell, numberedIn(view)).find(({ kind }) => kind === KIND) ?? null;

/**
 * The papers of a cell's case with the invitations that others have replaced, each before its follower.
 *
 * @param papers those that there are now
 */
export async function withEarlierInvitations(
  row: CampaignRow,
  reader: PaperReader,
  view: View,
  cell: RecordedCell,
  papers: readonly MadePaper[],
): Promise<MadePaper[]> {
  const earlier = await reader.happenedEarlier(row.id, cell.cell, { of: 'invited' });
  const now = invitationIn(view, cell);
  if (earlier.length === 0 || now === null) return [...papers];
  const replaced = earlier.map((at, index) => {
    const version = `${index + 1}`;
    const path = now.path.replace(/\.html$/, `-v${version}.html`);
    const title = { kind: KIND, of: version, path, moment: { events: [], until: at } } as const;
    const then = paper(title, () => now.content, now.word);
    const asItWas = made(row, reader, then, view.now, async () => {
      const source = await viewAt(reader, row.id, view, at);
      const stood = source?.cells[0];
      const one = source === null || stood === undefined ? null : invitationIn(source, stood);
      // it is the journal that told of it
      if (one === null) throw new TypeError(`the journal doesn't hold what ${path} was made of`);
      return paper(title, () => one.content, one.word);
    });
    return { ...asItWas, isReplaced: true };
  });
  const newest = `${earlier.length + 1}`;
  return papers.flatMap((one) => (one.kind === KIND ? [...replaced, { ...one, of: newest }] : [one]));
}
