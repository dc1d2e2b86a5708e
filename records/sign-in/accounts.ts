import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Queries } from '../database.ts';
import { RecordingError } from '../recording-error.ts';
import { assertPerson, campaignsOf } from './known-person.ts';
import type { SignedIn } from './requests.ts';
import { endSignIns, type NewSession, openSession } from './sessions.ts';
import { accounts } from './sign-in-tables.ts';

/** Whose an account of the identity provider is. It is known by issuer and subject, never by an address that is equal. */

/** An account, as its provider names it (OpenID Connect Core 5.7). */
export interface Account {
  issuer: string;
  subject: string;
}

export interface AccountRow extends Account {
  campaign: string;
  person: string;
  /** ms */
  boundAt: number;
  /** who has said whose it is: its person, signed in by a code, or the office */
  boundBy: 'person' | 'office';
}

/** What the office says of accounts. */
export interface AccountWriter {
  /**
   * Binds an account of the identity provider to a person.
   *
   * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN`, `ACCOUNT_INVALID`, `ACCOUNT_TAKEN`
   */
  bindAccount(campaign: string, person: string, account: Account): Promise<void>;
  /**
   * Lets go of a person's accounts, and signs them out.
   *
   * @returns how many accounts
   * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN`
   */
  unbindAccounts(campaign: string, person: string): Promise<number>;
}

/** A subject has at most 255 ASCII characters (OpenID Connect Core 2); an issuer is a URL. */
export const accountSchema = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  subject: z.string().regex(/^[\u0021-\u007e]([\u0020-\u007e]{0,253}[\u0021-\u007e])?$/),
});

const is = ({ issuer, subject }: Account) => and(eq(accounts.issuer, issuer), eq(accounts.subject, subject));

/** Whose an account is; null when nobody has said so. */
export async function accountBy(queries: Queries, account: Account): Promise<AccountRow | null> {
  if (!accountSchema.safeParse(account).success) return null;
  const [row] = await queries.select().from(accounts).where(is(account));
  return row ?? null;
}

/** What is bound to a person's id, in whichever campaign. */
export const accountsOf = (queries: Queries, person: string): Promise<AccountRow[]> =>
  queries
    .select()
    .from(accounts)
    .where(eq(accounts.person, person))
    .orderBy(asc(accounts.boundAt), asc(accounts.subject));

/**
 * Binds an account to a person. Of two who bind the same one at once the first has it.
 *
 * @param now ms
 * @returns whose it is now: theirs, or that of whom it was bound to before
 */
export async function bindAccount(
  db: Database,
  row: Omit<AccountRow, 'boundAt'>,
  now: number,
): Promise<AccountRow> {
  const [bound] = await db
    .insert(accounts)
    .values({ ...row, boundAt: now })
    .onConflictDoNothing()
    .returning();
  const { issuer, subject } = row;
  const theirs = bound ?? (await accountBy(db, { issuer, subject }));
  // bound and let go of within this moment
  if (theirs === null) return bindAccount(db, row, now);
  return theirs;
}

/** @returns whether it was theirs */
export async function unbindAccount(queries: Queries, row: Omit<AccountRow, 'boundAt' | 'boundBy'>) {
  const gone = await queries
    .delete(accounts)
    .where(and(is(row), eq(accounts.campaign, row.campaign), eq(accounts.person, row.person)))
    .returning({ subject: accounts.subject });
  return gone.length > 0;
}

/**
 * Opens the session of a person whom the provider vouches for, unless the account is let go of in this moment.
 *
 * @param now ms
 * @returns whether it did
 */
export async function openByAccount(
  db: Database,
  account: Account,
  who: SignedIn,
  session: NewSession,
  now: number,
): Promise<boolean> {
  return db.transaction(async (queries) => {
    const theirs = and(is(account), eq(accounts.person, who.person));
    const rows = await queries.select().from(accounts).where(theirs).for('share');
    if (rows.length === 0) return false;
    await openSession(queries, { ...session, ...who }, now);
    return true;
  });
}

/** Lets go of all that was bound to a person in one campaign. @returns how many */
export async function dropAccountsOf(queries: Queries, campaign: string, person: string): Promise<number> {
  const gone = await queries
    .delete(accounts)
    .where(and(eq(accounts.campaign, campaign), eq(accounts.person, person)))
    .returning({ subject: accounts.subject });
  return gone.length;
}

/**
 * The office says whose an account is.
 *
 * @param now ms
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN`, `ACCOUNT_INVALID`; `ACCOUNT_TAKEN`: it is somebody else's
 */
export async function bindForOffice(
  db: Database,
  { campaign, person, ...account }: Omit<AccountRow, 'boundAt' | 'boundBy'>,
  now: number,
): Promise<void> {
  if (!accountSchema.safeParse(account).success)
    throw new RecordingError('ACCOUNT_INVALID', 'expected an issuer that is a URL, and a subject');
  await assertPerson(db, campaign, person);
  const theirs = await bindAccount(db, { campaign, person, ...account, boundBy: 'office' }, now);
  if (theirs.person !== person || theirs.campaign !== campaign)
    throw new RecordingError('ACCOUNT_TAKEN', `it is bound to ${theirs.person} of ${theirs.campaign}`);
}

/**
 * The office lets go of a person's accounts, in whichever campaign that knows the same person they were bound, and signs
 * them out of all of these.
 *
 * @returns how many accounts
 * @throws RecordingError `CAMPAIGN_UNKNOWN`, `PERSON_UNKNOWN`
 */
export async function unbindForOffice(db: Database, campaign: string, person: string): Promise<number> {
  await assertPerson(db, campaign, person);
  return db.transaction(async (queries) => {
    const known = await campaignsOf(queries, campaign, person);
    let count = 0;
    for (const id of known) count += await dropAccountsOf(queries, id, person);
    // bound in an earlier campaign, it lets in to this one
    if (count > 0) for (const id of known) await endSignIns(queries, id, person);
    return count;
  });
}
