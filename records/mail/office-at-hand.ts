import { and, eq, inArray, sql } from 'drizzle-orm';
import { type OfficeContact, officeContact } from '../../domain/people/office-contact.ts';
import { peopleOf } from '../../domain/people/roster.ts';
import type { Queries } from '../database.ts';
import { campaigns, people } from '../schema.ts';

/** Whom the readers of a campaign's mails can call or answer by now. @param now ms */
export async function officeAtHand(
  queries: Queries,
  campaign: string,
  now: number,
): Promise<OfficeContact | null> {
  const [row] = await queries
    .select({
      roster: campaigns.roster,
      utcOffset: sql<string>`${campaigns.plan} #>> '{calendar,utcOffset}'`,
    })
    .from(campaigns)
    .where(eq(campaigns.id, campaign));
  const ids = row === undefined ? [] : peopleOf(row.roster, { role: 'office' }, now, row.utcOffset);
  if (row === undefined || ids.length === 0) return null;
  const office = await queries
    .select({ id: people.id, name: people.name, phone: people.phone, email: people.email })
    .from(people)
    .where(and(eq(people.campaign, campaign), inArray(people.id, ids)));
  return officeContact(office, row.roster, now, row.utcOffset);
}
