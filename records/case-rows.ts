import { and, eq, ne, sql } from 'drizzle-orm';
import type { CaseContent } from '../domain/case/case-content.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import type { CellStanding } from '../domain/journal/journal.ts';
import { inNaturalOrder } from '../domain/natural-order.ts';
import type { Queries } from './database.ts';
import type { CellRow } from './reading.ts';
import { standings } from './schema.ts';

/** The cells of a campaign as they stand, with their cases or without. */

const ofCampaign = (campaign: string) =>
  and(eq(standings.campaign, campaign), ne(standings.subject, 'campaign'));

/** In the order in which people count them. */
const inOrder = <Row extends { cell: string }>(rows: Row[]): Row[] =>
  rows.sort((a, b) => inNaturalOrder(a.cell, b.cell));

/** @param cell left out: all */
export async function cellRows(db: Queries, campaign: string, cell?: string): Promise<CellRow[]> {
  const rows = await db
    .select({
      campaign: standings.campaign,
      cell: standings.subject,
      standing: sql<CellStanding>`${standings.standing}`,
      seq: standings.seq,
      updatedAt: standings.updatedAt,
    })
    .from(standings)
    .where(and(ofCampaign(campaign), cell === undefined ? undefined : eq(standings.subject, cell)));
  return inOrder(rows);
}

export async function caseRows(db: Queries, campaign: string): Promise<RecordedCell[]> {
  const rows = await db
    .select({
      cell: standings.subject,
      standing: sql<CellStanding>`${standings.standing}`,
      content: sql<Partial<CaseContent>>`${standings.content}`,
    })
    .from(standings)
    .where(ofCampaign(campaign));
  return inOrder(rows);
}
