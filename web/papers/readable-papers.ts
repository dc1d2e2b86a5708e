import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { CellStanding } from '../../domain/journal/journal.ts';
import type { PaperKind } from '../../domain/paper-kind.ts';
import type { MadePaper, NamedPaper } from '../../office/made-paper.ts';
import { namedPapersOfCampaign, papersOfCampaign, papersOfCell } from '../../office/make-papers.ts';
import type { CellRow } from '../../records/reading.ts';
import { PAPER_MATTERS } from '../access/paper-matters.ts';
import { reads, type Told, toldIn, type Viewer } from '../access/viewer.ts';
import type { PageContext } from '../page.ts';

/**
 * The papers that somebody may read. A paper is made of the records as they see them, so that it can't tell more than
 * their pages.
 */

/** Who reads, in which campaign and when. */
export type Reading = Pick<PageContext, 'campaign' | 'reader' | 'viewer'> & {
  audience: Pick<PageContext['audience'], 'now'>;
};

/** One of them, as a list names it. */
export interface Named {
  kind: PaperKind;
  of: string | null;
  /** under which it would be written, with its folder */
  path: string;
  /** its file's name */
  name: string;
  /** its file's name for Word; null of what isn't written for Word */
  wordName: string | null;
  isReplaced: boolean;
}

/** The same with what stands in it, made when it is asked for. */
export type Readable = Named & Pick<MadePaper, 'read' | 'readWord'>;

/** Before the team has anything to tell of a case. */
const UNSEEN: readonly CellStanding['stage'][] = ['dossierSubmission', 'preReview'];

/** Nothing was drafted yet, or the case has ended before there was a session to tell of. */
const hasNothingToTell = ({ stage, ended, stagesDone }: CellStanding): boolean =>
  UNSEEN.includes(stage) || (ended && !stagesDone.some((done) => done.stage === 'onSiteInspection'));

/** Of all cases together something is told once it was told of each. */
export const toldOfAll = (rows: readonly CellRow[]): Told => ({
  teamDraft: rows.every(({ standing }) => hasNothingToTell(standing) || toldIn(standing).teamDraft === true),
});

/** Whether somebody reads all that a paper of this kind tells. @param viewer null: everybody reads everything */
export const readsPaper = (viewer: Viewer | null, kind: PaperKind, subject: string, told: Told): boolean =>
  viewer === null || PAPER_MATTERS[kind].every((matter) => reads(viewer, subject, matter, told));

const allowed = <One extends NamedPaper>(
  { viewer }: Reading,
  papers: readonly One[],
  subject: string,
  told: Told,
): One[] => papers.filter(({ kind }) => readsPaper(viewer, kind, subject, told));

function named({ kind, of, path, inWord, isReplaced }: NamedPaper): Named {
  const name = path.split('/').at(-1) ?? path;
  return { kind, of, path, name, isReplaced, wordName: inWord ? name.replace(/\.html$/, '.docx') : null };
}

const readable = (paper: MadePaper): Readable => ({
  ...named(paper),
  read: paper.read,
  readWord: paper.readWord,
});

/** Those of the campaign as a whole. */
export async function readableOfCampaign(context: Reading): Promise<Readable[]> {
  const { campaign, reader, audience } = context;
  const papers = await papersOfCampaign(campaign, reader, audience.now);
  const told = toldOfAll(await reader.cells(campaign.id));
  return allowed(context, papers, 'campaign', told).map(readable);
}

/** Which there are of the campaign as a whole, for a list: not every case is read for it. @param rows its cells */
export async function namedOfCampaign(context: Reading, rows: readonly CellRow[]): Promise<Named[]> {
  const { campaign, reader, audience } = context;
  const papers = await namedPapersOfCampaign(campaign, reader, rows, audience.now);
  return allowed(context, papers, 'campaign', toldOfAll(rows)).map(named);
}

/** Those of one cell's case, as they would be written. */
export async function allowedOfCell(context: Reading, cell: RecordedCell): Promise<MadePaper[]> {
  const { campaign, reader, audience } = context;
  const papers = await papersOfCell(campaign, reader, cell, audience.now);
  return allowed(context, papers, cell.cell, toldIn(cell.standing));
}

/** Those of one cell's case. */
export async function readableOfCell(context: Reading, row: CellRow): Promise<Readable[]> {
  const { cell, standing } = row;
  const content = await context.reader.caseContent(context.campaign.id, cell);
  return (await allowedOfCell(context, { cell, standing, content })).map(readable);
}
