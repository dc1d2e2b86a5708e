import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../instant-column.ts';

/** Who is let in. Nothing that lets anybody in stands here: only hashes of it. Instants are ms since 1970. */

/** Somebody may sign in, once: a mail that was asked for, or a code that the office has printed. */
export const signInRequests = pgTable(
  'sign_in_request',
  {
    /** SHA-256 of the link's token, or of the printed code */
    tokenHash: text('token_hash').primaryKey(),
    campaign: text('campaign').notNull(),
    person: text('person').notNull(),
    /**
     * SHA-256 of the nonce of the browser that asked; null for a printed code, which any browser may use; `terminal` for
     * a code that opens a session at a terminal, and in no browser
     */
    nonceHash: text('nonce_hash'),
    /** of the eight digits, keyed by the nonce, which stands nowhere but in that browser; null for a printed code */
    codeHash: text('code_hash'),
    madeAt: instant('made_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    tries: integer('tries').notNull().default(0),
    usedAt: instant('used_at'),
  },
  (table) => [
    index('sign_in_request_by_nonce').on(table.nonceHash),
    index('sign_in_request_by_person').on(table.campaign, table.person),
  ],
);

/**
 * By what somebody is let in: a mail's link or code, a printed code, a passkey, an account of the identity provider; at a
 * terminal, a code that they have asked for where they are signed in.
 */
export type ProofKind = 'link' | 'code' | 'printed' | 'passkey' | 'account' | 'terminal';

/** Somebody is signed in, in one browser or at one terminal; a session that has ended has no row. */
export const sessions = pgTable(
  'session',
  {
    /** SHA-256 of what the browser or the terminal has */
    idHash: text('id_hash').primaryKey(),
    /** by which its person names it; lets nobody in */
    id: text('id').notNull().unique(),
    campaign: text('campaign').notNull(),
    person: text('person').notNull(),
    madeAt: instant('made_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    /** ms without its person after which it is over */
    idleMs: instant('idle_ms').notNull(),
    /** when it is over in any case */
    untilAt: instant('until_at').notNull(),
    /** browser or terminal in words, e.g. `Firefox, Windows` */
    device: text('device').notNull(),
    /** on a computer that others use as well */
    shared: boolean('shared').notNull(),
    /** by what its person was let in */
    openedBy: text('opened_by').$type<ProofKind>().notNull().default('code'),
  },
  (table) => [index('session_by_person').on(table.campaign, table.person)],
);

/** Whose an account of the identity provider is; bound by its person after a code, or by the office. */
export const accounts = pgTable(
  'account',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    campaign: text('campaign').notNull(),
    person: text('person').notNull(),
    boundAt: instant('bound_at').notNull(),
    boundBy: text('bound_by').$type<'person' | 'office'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index('account_by_person').on(table.person),
  ],
);
