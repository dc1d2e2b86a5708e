import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Difficulty } from '../domain/case/case-content.ts';
import { answerDue, type Guidance, type RaisedOfCell } from '../domain/case/raised-difficulties.ts';
import type { ObligationView } from '../domain/journal/journal.ts';
import { inNaturalOrder } from '../domain/natural-order.ts';
import type { Queries } from './database.ts';
import { journal, standings } from './schema.ts';

/** What the cells of a campaign have raised: of each case that part alone, since a whole one is large. */
export async function raisedIn(queries: Queries, campaign: string): Promise<RaisedOfCell[]> {
  const rows = await queries
    .select({
      cell: standings.subject,
      difficulties: sql<Difficulty[] | null>`${standings.content}->'difficulties'`,
      obligations: sql<ObligationView[]>`${standings.standing}->'obligations'`,
    })
    .from(standings)
    .where(and(eq(standings.campaign, campaign), ne(standings.subject, 'campaign')));
  rows.sort((a, b) => inNaturalOrder(a.cell, b.cell));
  return rows.flatMap(({ cell, difficulties, obligations }) =>
    difficulties === null || difficulties.length === 0
      ? []
      : [{ cell, difficulties, due: answerDue(obligations) }],
  );
}

/** What a cell was told of answers that went to all cells, oldest first; it is kept by the entries alone. */
export const guidanceFor = (queries: Queries, campaign: string, cell: string): Promise<Guidance[]> => {
  const event = sql`${journal.entry}->'input'->'event'`;
  return queries
    .select({
      text: sql<string>`${event}->'payload'->>'text'`,
      by: sql<string>`${event}->>'by'`,
      at: journal.at,
    })
    .from(journal)
    .where(
      and(
        eq(journal.campaign, campaign),
        eq(journal.subject, cell),
        sql`${event}->>'type' = 'command.guidance'`,
      ),
    )
    .orderBy(asc(journal.seq));
};
