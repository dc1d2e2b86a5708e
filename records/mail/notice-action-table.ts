import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { NoticeState } from '../../domain/obligation/notice-state.ts';
import { instant } from '../instant-column.ts';
import type { NoticeError } from './notice-error.ts';

/** What the office did with notices, by its attempts: what comes again is answered as it was. */
export const noticeActions = pgTable(
  'notice_action',
  {
    campaign: text('campaign').notNull(),
    id: text('id').notNull(),
    at: instant('at').notNull(),
    /** why it was refused; null: it was done */
    refused: text('refused').$type<NoticeError['code']>(),
    /** of the notice, where that is why */
    state: text('state').$type<NoticeState>(),
  },
  (table) => [primaryKey({ columns: [table.campaign, table.id] })],
);
