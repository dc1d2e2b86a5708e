import { allowancePaper, casePapers, type Paper } from '../documents/case-papers.ts';
import { committeePapers } from '../documents/committee/committee-papers.ts';
import { asciiName } from '../domain/ascii-name.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { recordedCells } from '../records/recorded-cells.ts';

/** The papers of a campaign, made from its records alone; what was issued or mailed is given as it was sent. */

/** What lay before the committee, what it decided, what each cell gets of it. */
export async function papersOfCommittee(
  { id, plan, roster }: CampaignRow,
  reader: RecordsReader,
  cells: readonly RecordedCell[],
): Promise<Paper[]> {
  const content = await reader.campaignContent(id);
  const people = await reader.people(id);
  return committeePapers({ plan, roster, now: Date.now(), content, cells, people });
}

/** The decisions issued so far. */
async function decisionsOf({ id }: CampaignRow, reader: RecordsReader): Promise<Paper[]> {
  return (await reader.decisions(id)).map(({ number, html }) => ({
    path: `${asciiName(number, 80)}.html`,
    content: html,
  }));
}

/** What an entry is about: the cell, or the session that the team shares. */
const entryName = (uid: string, campaign: string): string =>
  (uid.split('@')[0] ?? '').replace(`${campaign}.`, '');

/** The calendar entries as they were mailed, by person. */
async function invitationsOf({ id }: CampaignRow, reader: RecordsReader): Promise<Paper[]> {
  return (await reader.mails(id)).flatMap(({ person, calendar, createdAt }) =>
    calendar === null
      ? []
      : [
          {
            path: `giay-moi/${new Date(createdAt).toISOString().slice(0, 10)}-${person}-${asciiName(entryName(calendar.uid, id), 60)}-${calendar.sequence}.ics`,
            content: calendar.content,
          },
        ],
  );
}

/** Everything at once: decisions, the committee's papers, allowance list, invitations, and each cell's case. */
export async function makePapers(row: CampaignRow, reader: RecordsReader): Promise<Paper[]> {
  const cells = await recordedCells(reader, row.id);
  const { plan, roster } = row;
  const source = { plan, roster, now: Date.now() };
  const allowance = allowancePaper(source, cells);
  return [
    ...(await decisionsOf(row, reader)),
    ...(await papersOfCommittee(row, reader, cells)),
    ...(allowance === null ? [] : [allowance]),
    ...(await invitationsOf(row, reader)),
    ...cells.flatMap((cell) => casePapers(source, cell)),
  ];
}
