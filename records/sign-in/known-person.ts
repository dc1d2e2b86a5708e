import { and, eq, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { idSchema } from '../../domain/id.ts';
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

/** The campaigns that mean the same person by an id: they know the same name, or the same address. */
export async function campaignsOf(queries: Queries, campaign: string, person: string): Promise<string[]> {
  const here = alias(people, 'here');
  const same = or(eq(here.name, people.name), eq(sql`lower(${here.email})`, sql`lower(${people.email})`));
  const rows = await queries
    .select({ campaign: people.campaign })
    .from(people)
    .innerJoin(here, and(eq(here.campaign, campaign), eq(here.id, people.id), same))
    .where(eq(people.id, person));
  return rows.map((row) => row.campaign);
}
