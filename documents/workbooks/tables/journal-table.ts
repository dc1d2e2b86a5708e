import type { JournalEntry } from '../../../domain/journal/journal.ts';
import type { OutboxNotice } from '../../../domain/obligation/notice-state.ts';
import { journalLine, noticeKeys } from '../../../words/journal/journal-line.ts';
import type { Audience } from '../../../words/words.ts';
import { JOURNAL_HEADS } from '../../../words/workbooks/table-heads.ts';
import { momentValue, type TableColumn, type TableSheet, type TableValue } from './table-sheet.ts';

/** The journal as people read it: who did what, when, and what followed. */

/** A line with what it is ordered by: an entry itself is large, and given up once its line is made. */
export interface JournalTableRow {
  at: number;
  values: TableValue[];
}

const COLUMNS: readonly TableColumn[] = [
  { head: JOURNAL_HEADS.at, kind: 'moment', width: 18 },
  { head: JOURNAL_HEADS.subject, kind: 'text', width: 30 },
  { head: JOURNAL_HEADS.number, kind: 'count', width: 9 },
  { head: JOURNAL_HEADS.actor, kind: 'text', width: 26 },
  { head: JOURNAL_HEADS.deed, kind: 'text', width: 70 },
  { head: JOURNAL_HEADS.from, kind: 'text', width: 28 },
  { head: JOURNAL_HEADS.to, kind: 'text', width: 28 },
  { head: JOURNAL_HEADS.reason, kind: 'text', width: 36 },
];

function rowOf(entry: JournalEntry, notices: readonly OutboxNotice[], audience: Audience): JournalTableRow {
  const { actor, deed, change, reason } = journalLine(entry, audience, notices);
  const subject = entry.subject === 'campaign' ? JOURNAL_HEADS.campaign : audience.names.cell(entry.subject);
  const values = [
    momentValue(entry.at, audience.utcOffset),
    subject,
    // whoever may not count the entries of a case gets no number
    entry.seq === 0 ? null : entry.seq,
    actor,
    deed,
    change?.from ?? null,
    change?.to ?? null,
    reason,
  ];
  return { at: entry.at, values };
}

/** @param noticesOf the notices of these keys: what became of those that the entries tell of */
export async function journalTableRows(
  entries: readonly JournalEntry[],
  audience: Audience,
  noticesOf: (keys: readonly string[]) => Promise<readonly OutboxNotice[]>,
): Promise<JournalTableRow[]> {
  const keys = noticeKeys(entries);
  const notices = keys.length === 0 ? [] : await noticesOf(keys);
  return entries.map((entry) => rowOf(entry, notices, audience));
}

/** Oldest first. @param rows those of one case in their order */
export function journalTable(rows: readonly JournalTableRow[]): TableSheet {
  const { sheet: name, empty } = JOURNAL_HEADS;
  const inOrder = rows.toSorted((a, b) => a.at - b.at).map(({ values }) => values);
  return { name, columns: COLUMNS, rows: inOrder, sums: null, empty };
}
