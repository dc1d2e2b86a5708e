import { bigint, boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../instant-column.ts';

/** Passkeys: their public half alone, and the challenges that are out. Instants are ms since 1970. */

export const passkeys = pgTable(
  'passkey',
  {
    /** the credential's id, base64url: the authenticator names itself by it, and it lets nobody in */
    id: text('id').primaryKey(),
    /** in which it was made; whoever is the same person in another campaign signs in there as well */
    campaign: text('campaign').notNull(),
    person: text('person').notNull(),
    /** by which authenticators know one account, base64url; random, the same for all keys of a person */
    userHandle: text('user_handle').notNull(),
    /** COSE, base64url */
    publicKey: text('public_key').notNull(),
    /** it may be on several devices: then its counter says nothing */
    synced: boolean('synced').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    /** what its person calls it */
    name: text('name').notNull(),
    madeAt: instant('made_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('passkey_by_person').on(table.person)],
);

/** A challenge that is out; one that was used has no row. */
export const passkeyChallenges = pgTable('passkey_challenge', {
  /** SHA-256 */
  hash: text('hash').primaryKey(),
  /** hash of what the asking browser has: the nonce of somebody who signs in, the session of somebody who is there */
  boundTo: text('bound_to').notNull(),
  purpose: text('purpose').$type<'signIn' | 'make' | 'prove'>().notNull(),
  expiresAt: instant('expires_at').notNull(),
});
