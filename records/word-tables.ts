import { foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { WordKind } from '../domain/word-kind.ts';
import { instant } from './instant-column.ts';
import { decisions } from './schema.ts';

/** Templates of papers for Word, and the papers that were issued as such. Contents are base64. */

export const paperTemplates = pgTable(
  'paper_template',
  {
    kind: text('kind').$type<WordKind>().notNull(),
    /** 1 and up, by kind */
    version: integer('version').notNull(),
    /** null, as the content: the template that comes with the program again */
    sha256: text('sha256'),
    content: text('content'),
    givenAt: instant('given_at').notNull(),
    givenBy: text('given_by'),
  },
  (table) => [primaryKey({ columns: [table.kind, table.version] })],
);

/** A decision's own file as it was issued: that row never changes. */
export const decisionWords = pgTable(
  'decision_word',
  {
    campaign: text('campaign').notNull(),
    id: text('id').notNull(),
    sha256: text('sha256').notNull(),
    content: text('content').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaign, table.id] }),
    foreignKey({ columns: [table.campaign, table.id], foreignColumns: [decisions.campaign, decisions.id] }),
  ],
);
