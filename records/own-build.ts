import { asc, isNull, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { Failure } from '../domain/failure.ts';
import type { Queries } from './database.ts';
import { campaigns, journal, standings } from './schema.ts';

/** Campaigns that an earlier build began can be read, but not continued: `EARLIER_BUILD`. */
export class EarlierBuildError extends Failure<'EARLIER_BUILD'> {
  override readonly name = 'EarlierBuildError';
  constructor(campaigns: readonly string[]) {
    super('EARLIER_BUILD', { key: 'earlierBuild', values: { campaigns: campaigns.join(', ') } });
  }
}

/**
 * Refuses records in which an entry has no seal, a standing doesn't say whether it is a cell's or a campaign's, or a plan
 * holds names: an earlier build wrote them, and its workflows' histories are of that build too.
 *
 * @throws EarlierBuildError
 */
export async function assertOwnBuild(queries: Queries): Promise<void> {
  const unsealed = queries
    .selectDistinct({ campaign: journal.campaign })
    .from(journal)
    .where(isNull(journal.hash));
  const untyped = queries
    .selectDistinct({ campaign: standings.campaign })
    .from(standings)
    .where(sql`${standings.standing} ->> 'of' is null`);
  const named = queries
    .selectDistinct({ campaign: campaigns.id })
    .from(campaigns)
    .where(sql`json_typeof(${campaigns.plan} -> 'people' -> 0) = 'object'`);
  const rows = await union(unsealed, untyped, named).orderBy(asc(journal.campaign));
  if (rows.length > 0) throw new EarlierBuildError(rows.map(({ campaign }) => campaign));
}
