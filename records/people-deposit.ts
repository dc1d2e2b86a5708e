import { randomUUID } from 'node:crypto';
import { and, eq, like, lt, sql } from 'drizzle-orm';
import type { DirectorySource } from '../domain/people/directory-source.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Database } from './database.ts';
import { inParts } from './in-parts.ts';
import { campaigns, people } from './schema.ts';
import { write } from './writing.ts';

/**
 * Who the people of a plan are, until its campaign begins: names and addresses never go through a workflow. They are
 * deposited before the start, and the first activity of the campaign makes its directory of them.
 */

const DEPOSIT = 'deposit/';
/** for a start that never happened; a worker may be away for a while */
const KEPT_MS = 30 * 86_400_000;

const stampOf = (instant: number): string => String(instant).padStart(15, '0');

/**
 * Keeps who a plan's people are, for the campaign that will begin with it.
 *
 * @param now ms
 * @returns the name of the deposit
 */
export async function depositPeople(
  db: Database,
  plan: Pick<Plan, 'people' | 'roles'>,
  now: number,
): Promise<string> {
  const deposit = `${DEPOSIT}${stampOf(now)}-${randomUUID()}`;
  // of several the first, as the plan has them
  const cells = new Map(
    plan.roles.toReversed().flatMap(({ person, cell }) => (cell === undefined ? [] : [[person, cell]])),
  );
  const rows = plan.people.map(({ id, name, email, sample }) => ({
    campaign: deposit,
    id,
    name,
    email,
    sample,
    cell: cells.get(id) ?? null,
    member: false,
    namedAt: now,
  }));
  // no page shows it, so no revision grows
  await db.transaction(async (queries) => {
    await queries
      .delete(people)
      .where(
        and(like(people.campaign, `${DEPOSIT}%`), lt(people.campaign, DEPOSIT + stampOf(now - KEPT_MS))),
      );
    for (const part of inParts(rows)) await queries.insert(people).values(part);
  });
  return deposit;
}

/** Removes a deposit whose campaign did not begin. */
export async function dropDeposit(db: Database, deposit: string): Promise<void> {
  if (!deposit.startsWith(DEPOSIT)) return;
  await db.delete(people).where(eq(people.campaign, deposit));
}

/**
 * Makes a campaign's directory from its deposit and from the members whom the campaign before it knew. Repeated, or for
 * a campaign that is in the records already, it changes nothing.
 */
export async function openDirectory(
  db: Database,
  campaign: string,
  { deposit, follows }: DirectorySource,
): Promise<void> {
  await write(db, campaign, async (queries) => {
    const [there] = await queries
      .select({ id: campaigns.id })
      .from(campaigns)
      .where(eq(campaigns.id, campaign));
    if (there !== undefined) return;
    if (deposit?.startsWith(DEPOSIT) === true)
      await queries.update(people).set({ campaign }).where(eq(people.campaign, deposit));
    if (follows === null) return;
    const members = await queries
      .select()
      .from(people)
      .where(and(eq(people.campaign, follows), eq(people.member, true)));
    for (const part of inParts(members))
      await queries
        .insert(people)
        .values(part.map((row) => ({ ...row, campaign, namedAt: null })))
        .onConflictDoUpdate({
          // the plan's people are named by the plan; whether somebody is a member, and of which cell, comes from the
          // list
          target: [people.campaign, people.id],
          set: {
            cell: sql`excluded.cell`,
            born: sql`excluded.born`,
            phone: sql`excluded.phone`,
            member: true,
          },
        });
  });
}
