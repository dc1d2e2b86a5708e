import { allowancePaper, casePapers } from '../documents/case-papers.ts';
import { committeePapers } from '../documents/committee/committee-papers.ts';
import { type Paper, paper } from '../documents/paper.ts';
import { asciiName } from '../domain/ascii-name.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import type { CampaignRow, CellRow, RecordsReader } from '../records/reading.ts';
import { recordedCells } from '../records/recorded-cells.ts';

/** The papers of a campaign, made from its records alone; what was issued or mailed is given as it was sent. */

/** The records that papers are made from, as whoever asks reads them. */
export type PaperReader = Pick<RecordsReader, 'cells' | 'caseContent' | 'campaignContent' | 'people'>;

/** What lay before the committee, what it decided, what each cell gets of it. */
export async function papersOfCommittee(
  { id, plan, roster }: CampaignRow,
  reader: PaperReader,
  cells: readonly RecordedCell[],
  now: Instant,
): Promise<Paper[]> {
  const content = await reader.campaignContent(id);
  const people = await reader.people(id);
  return committeePapers({ plan, roster, now, content, cells, people });
}

const isOfCell = ({ path }: Paper): boolean => path.includes('/');

/** The papers of one cell's case, none of them written yet. */
export async function papersOfCell(
  row: CampaignRow,
  reader: PaperReader,
  cell: RecordedCell,
  now: Instant,
): Promise<Paper[]> {
  const { plan, roster } = row;
  const ofCommittee = await papersOfCommittee(row, reader, [cell], now);
  return [...casePapers({ plan, roster, now }, cell), ...ofCommittee.filter(isOfCell)];
}

/** The papers of the campaign as a whole, none of them written yet. */
export async function papersOfCampaign(
  row: CampaignRow,
  reader: PaperReader,
  now: Instant,
): Promise<Paper[]> {
  const { plan, roster } = row;
  const cells = await recordedCells(reader, row.id);
  const ofCommittee = await papersOfCommittee(row, reader, cells, now);
  const allowance = allowancePaper({ plan, roster, now }, cells);
  return [...ofCommittee.filter((one) => !isOfCell(one)), ...(allowance === null ? [] : [allowance])];
}

/** A paper as a list names it: nothing of it is made. */
export type NamedPaper = Pick<Paper, 'kind' | 'of' | 'path'>;

/** The list of meal support, if there is one: of the sessions that were held no more are read than it takes to know. */
async function namedAllowance(
  { id, plan, roster }: CampaignRow,
  reader: PaperReader,
  rows: readonly CellRow[],
  now: Instant,
): Promise<NamedPaper[]> {
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
  const named = [
    ...(await papersOfCommittee(row, reader, [], now)),
    ...(await namedAllowance(row, reader, rows, now)),
  ];
  return named.map(({ kind, of, path }) => ({ kind, of, path }));
}

/** The decisions issued so far. */
export async function papersOfDecisions(
  { id }: CampaignRow,
  reader: Pick<RecordsReader, 'decisions'>,
): Promise<Paper[]> {
  return (await reader.decisions(id)).map(({ id: decision, number, html }) =>
    paper('decision', decision, `${asciiName(number, 80)}.html`, () => html),
  );
}

/** What an entry is about: the cell, or the session that the team shares. */
const entryName = (uid: string, campaign: string): string =>
  (uid.split('@')[0] ?? '').replace(`${campaign}.`, '');

/** The calendar entries as they were mailed, by person. */
async function invitationsOf({ id }: CampaignRow, reader: Pick<RecordsReader, 'mails'>): Promise<Paper[]> {
  return (await reader.mails(id)).flatMap(({ person, calendar, createdAt }) =>
    calendar === null
      ? []
      : [
          paper(
            'invitation',
            person,
            `giay-moi/${new Date(createdAt).toISOString().slice(0, 10)}-${person}-${asciiName(entryName(calendar.uid, id), 60)}-${calendar.sequence}.ics`,
            () => calendar.content,
          ),
        ],
  );
}

/** What has gone out, as it went: decisions, and calendar entries. */
export const papersSent = async (
  row: CampaignRow,
  reader: Pick<RecordsReader, 'decisions' | 'mails'>,
): Promise<Paper[]> => [...(await papersOfDecisions(row, reader)), ...(await invitationsOf(row, reader))];

/** Everything at once: decisions and invitations, the committee's papers, allowance list, and each cell's case. */
export async function makePapers(row: CampaignRow, reader: RecordsReader): Promise<Paper[]> {
  const cells = await recordedCells(reader, row.id);
  const { plan, roster } = row;
  const source = { plan, roster, now: Date.now() };
  const allowance = allowancePaper(source, cells);
  return [
    ...(await papersSent(row, reader)),
    ...(await papersOfCommittee(row, reader, cells, source.now)),
    ...(allowance === null ? [] : [allowance]),
    ...cells.flatMap((cell) => casePapers(source, cell)),
  ];
}
