import type { Instant } from '../calendar/instant.ts';
import { peopleOf, type Roster } from './roster.ts';

/** Whom of the office somebody can ask for help; `phone` and `address` are null where they have none. */
export interface OfficeContact {
  name: string;
  phone: string | null;
  address: string | null;
}

/**
 * Whom the readers of a campaign's mails can call or answer: of the office of that day the first with a telephone, else
 * the first with an address, else the first.
 *
 * @param people of the campaign's directory
 * @returns null while nobody holds the office
 */
export function officeContact(
  people: readonly { id: string; name: string; phone?: string | null | undefined; email: string | null }[],
  roster: Roster,
  at: Instant,
  utcOffset: string,
): OfficeContact | null {
  const office = peopleOf(roster, { role: 'office' }, at, utcOffset).flatMap(
    (id) => people.find((one) => one.id === id) ?? [],
  );
  const one =
    office.find(({ phone }) => phone != null) ?? office.find(({ email }) => email !== null) ?? office[0];
  return one === undefined ? null : { name: one.name, phone: one.phone ?? null, address: one.email };
}
