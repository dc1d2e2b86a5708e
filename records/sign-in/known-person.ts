import { and, eq } from 'drizzle-orm';
import { idSchema } from '../../domain/id.ts';
import { isSamePerson } from '../../domain/people/same-person.ts';
import { recordedNameSchema } from '../../domain/recorded-values.ts';
import type { Queries } from '../database.ts';
import { RecordingError } from '../recording-error.ts';
import { campaigns, people } from '../schema.ts';

/** @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN` */
export async function assertPerson(queries: Queries, campaign: string, person: string): Promise<void> {
  const known = recordedNameSchema.safeParse(campaign).success
    ? await queries.select({ id: campaigns.id }).from(campaigns).where(eq(campaigns.id, campaign))
    : [];
  if (known.length === 0) throw new RecordingError('CAMPAIGN_UNKNOWN', 'no such campaign is recorded');
  const there = idSchema.safeParse(person).success
    ? await queries
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.campaign, campaign), eq(people.id, person)))
    : [];
  if (there.length === 0) throw new RecordingError('PERSON_UNKNOWN', 'nobody is recorded by this id');
}

/** The campaigns that mean the same person by an id as this one does, itself among them. */
export async function campaignsOf(queries: Queries, campaign: string, person: string): Promise<string[]> {
  const known = await queries
    .select({ campaign: people.campaign, name: people.name, email: people.email })
    .from(people)
    .where(eq(people.id, person));
  const here = known.find((row) => row.campaign === campaign);
  return here === undefined ? [] : known.filter((row) => isSamePerson(here, row)).map((row) => row.campaign);
}
