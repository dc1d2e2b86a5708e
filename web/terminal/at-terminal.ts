import type { Context } from 'hono';
import type { Instant } from '../../domain/calendar/instant.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import { unknownCell } from '../../office/office-failure.ts';
import type { SendingDetails } from '../../office/sending/envelope.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import type { Access } from '../access/access.ts';
import type { PageReader } from '../access/seen-reader.ts';
import { readsCase, type Viewer } from '../access/viewer.ts';
import { isKnown } from '../acting/person.ts';
import { campaignAsked } from '../shown-campaign.ts';
import { notTheirs, onlyOneself } from './terminal-answers.ts';

/** Somebody who asks from a terminal, in the campaign that the address names. */
export interface AtTerminal {
  person: string;
  viewer: Viewer;
  /** the records as they may read them */
  seen: PageReader;
  /** the campaign, also what of it they don't see: it is what a sending is checked against */
  whole: CampaignRow;
}

/** @throws TerminalFailure NOT_THEIRS; the gate has let in nobody without a role */
export async function atTerminal(
  c: Context,
  access: Pick<Access, 'asking'>,
  reader: RecordsReader,
): Promise<AtTerminal> {
  const { person, reader: seen, viewer } = await access.asking(c);
  const shown = campaignAsked(await seen.campaignNames(), c.req.query('campaign'));
  const [as, whole] =
    shown === undefined ? [null, null] : [await viewer(shown.id), await reader.campaign(shown.id)];
  if (person === null || as === null || whole === null) throw notTheirs();
  return { person, viewer: as, seen, whole };
}

/** A case that there is for them. @throws OfficeFailure UNKNOWN_CELL of any other, as of one that there isn't */
export async function assertCase({ viewer, seen, whole }: AtTerminal, subject: string): Promise<void> {
  const isThere = subject === 'campaign' || (await seen.cell(whole.id, subject)) !== null;
  if (!readsCase(viewer, subject) || !isThere) throw unknownCell(subject);
}

/** Whose an event is, and who enters it. */
export interface Sender {
  by: string;
  details: SendingDetails;
}

/** Who is named in what somebody sends. */
export interface Named {
  as?: string | undefined;
  enteredBy?: string | undefined;
}

/**
 * People act for themselves; the office may enter a paper of somebody else, and is named as who has entered it.
 *
 * @throws TerminalFailure ONLY_ONESELF
 */
export function senderOf(
  { person, whole }: AtTerminal,
  { as, enteredBy = person }: Named,
  now: Instant,
): Sender {
  if (enteredBy !== person) throw onlyOneself();
  if (as === undefined || as === person) return { by: person, details: {} };
  const { utcOffset } = whole.plan.calendar;
  if (!isOfOffice(whole.roster, person, now, utcOffset) || !isKnown(as, whole)) throw onlyOneself();
  return { by: as, details: { enteredBy: person } };
}
