import { allowancePaper, casePapers } from '../documents/case-papers.ts';
import {
  type CommitteeSource,
  committeePapers,
  numberedIn,
} from '../documents/committee/committee-papers.ts';
import { type Paper, type PaperTitle, paper } from '../documents/paper.ts';
import { preparationPapers } from '../documents/preparation/preparation-papers.ts';
import { asciiName } from '../domain/ascii-name.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import type { WordFile } from '../domain/word-file.ts';
import type { DecisionRow } from '../records/decision-row.ts';
import type { CampaignRow, CellRow, RecordsReader } from '../records/reading.ts';
import { withEarlierInvitations } from './earlier-invitations.ts';
import { type MadePaper, made, type NamedPaper, named, type PaperReader } from './made-paper.ts';
import { type View, viewAt } from './paper-view.ts';
import { issuedInWord } from './papers-in-word.ts';

/**
 * The papers of a campaign, made from its records alone: each of what was known when that happened of which it tells, a
 * draft of what is known now; what was issued or mailed is given as it was sent.
 */

const isOfCell = ({ path }: Pick<Paper, 'path'>): boolean => path.includes('/');

/** @param cells what is made of no other cell is made of these */
async function viewNow(
  { id, plan, roster }: CampaignRow,
  reader: PaperReader,
  cells: readonly RecordedCell[],
  now: Instant,
): Promise<View> {
  const [content, people] = await Promise.all([reader.campaignContent(id), reader.people(id)]);
  return { plan, roster, now, content, cells, people };
}

/** Those of the campaign's own case, and what of it goes to each cell. */
const campaignPapersIn = (view: CommitteeSource): Paper[] => [
  ...preparationPapers(view),
  ...committeePapers(view),
];

const papersIn = (view: CommitteeSource): Paper[] => [
  ...campaignPapersIn(view),
  ...view.cells.flatMap((cell) => casePapers(view, cell, numberedIn(view))),
];

const madeIn = (row: CampaignRow, reader: PaperReader, view: View, one: Paper): MadePaper =>
  made(row, reader, one, view.now, async (at) => {
    const { withoutCells, asCorrected } = one.moment ?? {};
    const then = await viewAt(reader, row.id, { ...view, cells: withoutCells ? [] : view.cells }, at);
    if (then === null) return null;
    const known = asCorrected ? await reader.campaignAt(row.id, view.now) : null;
    const source = known === null ? then : { ...then, corrected: known.prepared };
    return papersIn(source).find(({ path }) => path === one.path) ?? null;
  });

/** Who was there is of the cells as they are: their sessions are over. */
const madeAllowance = (row: CampaignRow, reader: PaperReader, { cells, now }: View, one: Paper): MadePaper =>
  made(row, reader, one, now, async (at) => {
    const then = await reader.campaignAt(row.id, at);
    return then === null ? null : allowancePaper({ plan: then.plan, roster: then.roster, now: at }, cells);
  });

/** The papers of one cell's case, none of them made yet. */
export async function papersOfCell(
  row: CampaignRow,
  reader: PaperReader,
  cell: RecordedCell,
  now: Instant,
): Promise<MadePaper[]> {
  const view = await viewNow(row, reader, [cell], now);
  const papers = papersIn(view)
    .filter(isOfCell)
    .map((one) => madeIn(row, reader, view, one));
  return withEarlierInvitations(row, reader, view, cell, papers);
}

/** The papers of the campaign as a whole, none of them made yet. */
export async function papersOfCampaign(
  row: CampaignRow,
  reader: PaperReader,
  now: Instant,
): Promise<MadePaper[]> {
  const view = await viewNow(row, reader, await reader.cases(row.id), now);
  const allowance = allowancePaper(view, view.cells);
  return [
    ...campaignPapersIn(view)
      .filter((one) => !isOfCell(one))
      .map((one) => madeIn(row, reader, view, one)),
    ...(allowance === null ? [] : [madeAllowance(row, reader, view, allowance)]),
  ];
}

/** The list of meal support, if there is one: of the sessions that were held no more are read than it takes to know. */
async function namedAllowance(
  { id, plan, roster }: CampaignRow,
  reader: PaperReader,
  rows: readonly CellRow[],
  now: Instant,
): Promise<Paper[]> {
  for (const { cell, standing } of rows) {
    if (!standing.stagesDone.some(({ stage }) => stage === 'onSiteInspection')) continue;
    const recorded = { cell, standing, content: await reader.caseContent(id, cell) };
    const allowance = allowancePaper({ plan, roster, now }, [recorded]);
    if (allowance !== null) return [allowance];
  }
  return [];
}

/**
 * Which papers of the campaign as a whole there are. Which of the committee's there are hangs on no cell.
 *
 * @param rows its cells
 */
export async function namedPapersOfCampaign(
  row: CampaignRow,
  reader: PaperReader,
  rows: readonly CellRow[],
  now: Instant,
): Promise<NamedPaper[]> {
  const all = [
    ...campaignPapersIn(await viewNow(row, reader, [], now)),
    ...(await namedAllowance(row, reader, rows, now)),
  ];
  return all.map(named);
}

const asItWent = (title: Omit<PaperTitle, 'moment'>, content: string): Paper =>
  paper({ ...title, moment: null }, () => content);

const paperOfDecision = ({ id, number, html }: DecisionRow): Paper =>
  asItWent({ kind: 'decision', of: id, path: `${asciiName(number, 80)}.html` }, html);

/** What an entry is about: the cell, or the session that the team shares. */
const entryName = (uid: string, campaign: string): string =>
  (uid.split('@')[0] ?? '').replace(`${campaign}.`, '');

/** The calendar entries as they were mailed, by person. */
async function invitationsOf({ id }: CampaignRow, reader: Pick<RecordsReader, 'mails'>): Promise<Paper[]> {
  return (await reader.mails(id)).flatMap(({ person, calendar, createdAt }) =>
    calendar === null
      ? []
      : [
          asItWent(
            {
              kind: 'invitation',
              of: person,
              path: `giay-moi/${new Date(createdAt).toISOString().slice(0, 10)}-${person}-${asciiName(entryName(calendar.uid, id), 60)}-${calendar.sequence}.ics`,
            },
            calendar.content,
          ),
        ],
  );
}

/** What has gone out, as it went: decisions, and calendar entries. */
export const papersSent = async (
  row: CampaignRow,
  reader: Pick<RecordsReader, 'decisions' | 'mails'>,
): Promise<Paper[]> => [
  ...(await reader.decisions(row.id)).map(paperOfDecision),
  ...(await invitationsOf(row, reader)),
];

/** One that is written, to be kept in a folder. */
export type WrittenPaper = Pick<NamedPaper, 'kind' | 'of' | 'path'> & { content: string };

/** Everything at once: decisions and invitations, the committee's papers, allowance list, and each cell's case. */
export async function makePapers(row: CampaignRow, reader: RecordsReader): Promise<WrittenPaper[]> {
  const written: WrittenPaper[] = await papersSent(row, reader);
  for await (const { kind, of, path, read } of everyPaper(row, reader, Date.now()))
    written.push({ kind, of, path, content: await read() });
  return written;
}

/** The same paper as a page and, where it is written for Word, as that. */
export interface WholePaper extends WrittenPaper {
  word: WordFile | null;
}

type IssuedReader = Pick<RecordsReader, 'decisions' | 'issuedWord' | 'paperTemplate' | 'paperTemplates'>;

/** The decisions as they were issued, one after another. */
export async function* wholeDecisions(row: CampaignRow, reader: IssuedReader): AsyncGenerator<WholePaper> {
  for (const issued of await reader.decisions(row.id)) {
    const { kind, of, path, content } = paperOfDecision(issued);
    yield { kind, of, path, content, word: await issuedInWord(row, reader, issued) };
  }
}

/** What has gone out, as it went, decisions also for Word. */
export async function* wholeSent(
  row: CampaignRow,
  reader: IssuedReader & Pick<RecordsReader, 'mails'>,
): AsyncGenerator<WholePaper> {
  yield* wholeDecisions(row, reader);
  for (const { kind, of, path, content } of await invitationsOf(row, reader))
    yield { kind, of, path, content, word: null };
}

/**
 * Everything at once, each paper read once; decisions as they were issued.
 *
 * @param now until when drafts know what they say, ms
 */
export async function* wholePapers(
  row: CampaignRow,
  reader: RecordsReader,
  now: Instant,
): AsyncGenerator<WholePaper> {
  yield* wholeSent(row, reader);
  for await (const { kind, of, path, read, readWord } of everyPaper(row, reader, now))
    yield { kind, of, path, content: await read(), word: await readWord() };
}

/** A file of a folder of papers. */
export interface FolderFile {
  path: string;
  content: string | Buffer;
  /** of a file for Word the same with the template of the office that couldn't say it */
  word: WordFile | null;
}

/** All pages, and behind them all files for Word, by the paths of a folder. */
export async function makeWholePapers(row: CampaignRow, reader: RecordsReader): Promise<FolderFile[]> {
  const pages: FolderFile[] = [];
  const words: FolderFile[] = [];
  for await (const { path, content, word } of wholePapers(row, reader, Date.now())) {
    pages.push({ path, content, word: null });
    if (word !== null) words.push({ path: wordPath(path), content: Buffer.from(word.bytes), word });
  }
  return [...pages, ...words];
}

/** Where the same paper lies for Word. */
export const wordPath = (path: string): string => path.replace(/\.html$/, '.docx');

/**
 * One after another: of hundreds of cells no more than one case is held at a time.
 *
 * @param now until when drafts know what they say, ms
 */
export async function* everyPaper(
  row: CampaignRow,
  reader: RecordsReader,
  now: Instant,
): AsyncGenerator<MadePaper> {
  yield* await papersOfCampaign(row, reader, now);
  for (const cell of await reader.cases(row.id)) yield* await papersOfCell(row, reader, cell, now);
}
