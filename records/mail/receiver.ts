import { and, eq } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { people } from '../schema.ts';

/** Somebody as a mail's header names them. */
export interface Receiver {
  name: string;
  /** null: no mail reaches them */
  address: string | null;
}

/** Who gets a mail, by now, as the campaign's directory knows them. */
export async function receiverOf(queries: Queries, campaign: string, person: string): Promise<Receiver> {
  const [known] = await queries
    .select({ name: people.name, address: people.email })
    .from(people)
    .where(and(eq(people.campaign, campaign), eq(people.id, person)));
  return known ?? { name: person, address: null };
}
