import { pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './instant-column.ts';

/** What is known of keys; instants are ms since 1970. */

/** The keys with which Temporal's payloads were encrypted: by its check, none of them itself. */
export const payloadKeys = pgTable('payload_key', {
  id: text('id').primaryKey(),
  check: text('check').notNull(),
  since: instant('since').notNull(),
});

/** The public halves of the keys that sign what people send. */
export const signingKeys = pgTable('signing_key', {
  id: text('id').primaryKey(),
  /** 32 bytes in hex */
  publicKey: text('public_key').notNull(),
  since: instant('since').notNull(),
  /** from then on nothing counts that it signs; null: it is in force */
  until: instant('until'),
});
