import { openQuestions } from '../../domain/case/raised-difficulties.ts';
import { seasonOf } from '../../domain/case/season-standings.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import type { OutboxState } from '../../domain/obligation/notice-state.ts';
import { officeContact } from '../../domain/people/office-contact.ts';
import { recordedKeySchema } from '../../domain/recorded-values.ts';
import type { PersonRow } from '../../records/person-row.ts';
import type { MailRow, OutboxRow } from '../../records/reading.ts';
import type { PageContext } from '../page.ts';
import type { NotActed } from './not-acted.ts';
import type { NoticeShown } from './notice-page.ts';
import type { Addresses } from './outbox-list.ts';
import type { Telling } from './telling-page.ts';

/** What the records say of one notice, as whoever asks may read it. */

const addressesIn = (people: readonly PersonRow[]): Addresses =>
  new Map(people.map(({ id, email, phone }) => [id, { email, phone }]));

/** How everybody is reached. */
export const addressesOf = async ({ reader, campaign }: PageContext): Promise<Addresses> =>
  addressesIn(await reader.people(campaign.id));

/** A notice by its id; null where there is none. */
export async function noticeOf({ reader, campaign }: PageContext, id: string): Promise<OutboxRow | null> {
  if (!recordedKeySchema.safeParse(id).success) return null;
  const { rows } = await reader.outbox(campaign.id, { id, limit: 1, offset: 0 });
  return rows[0] ?? null;
}

/** The mail by which it goes or went; null while none is written. */
export async function mailOf({ reader, campaign }: PageContext, row: OutboxRow): Promise<MailRow | null> {
  if (row.mail === null) return null;
  const mails = await reader.mails(campaign.id, { person: row.person });
  return mails.find(({ id }) => id === row.mail) ?? null;
}

/** All that its page shows. @param wrong why what was just pressed was not done */
export async function shownNotice(
  context: PageContext,
  row: OutboxRow,
  wrong: NotActed | null = null,
): Promise<NoticeShown> {
  const { reader, campaign, audience } = context;
  const [mail, cell, people, raised, cells] = await Promise.all([
    mailOf(context, row),
    row.subject === 'campaign' ? null : reader.cell(campaign.id, row.subject),
    reader.people(campaign.id),
    row.notice.about === 'guidance' ? reader.raised(campaign.id) : [],
    row.notice.about === 'weeklyDigest' ? reader.cells(campaign.id) : [],
  ]);
  const questions = openQuestions(raised).get(row.subject) ?? [];
  const standing = row.subject === 'campaign' ? campaign.standing : (cell?.standing ?? null);
  const office = officeContact(people, campaign.roster, audience.now, audience.utcOffset);
  const season = seasonOf(campaign.standing, cells);
  return { row, mail, standing, questions, season, addresses: addressesIn(people), office, wrong };
}

/** as many as somebody calls in a day, and more */
const MOST_TOLD = 2_000;

/** Who is still to be told by word of mouth. What was taken back has not to be told any more. */
export async function tellingOf(context: PageContext): Promise<Telling> {
  const { reader, campaign } = context;
  const part = (state: OutboxState) => reader.outbox(campaign.id, { state, limit: MOST_TOLD, offset: 0 });
  const [toBeTold, failed, cells, addresses] = await Promise.all([
    part('toBeTold'),
    part('failed'),
    reader.cells(campaign.id),
    addressesOf(context),
  ]);
  return {
    rows: [...toBeTold.rows, ...failed.rows].sort((a, b) => b.notice.at - a.notice.at),
    standings: new Map<string, Standing>([
      ['campaign', campaign.standing],
      ...cells.map(({ cell, standing }) => [cell, standing] as const),
    ]),
    addresses,
    told: toBeTold.counts.told ?? 0,
    wrong: null,
    chosen: new Set(),
  };
}
