import { and, eq, sql } from 'drizzle-orm';
import type { TellingReport } from '../../domain/told-first.ts';
import type { Database } from '../database.ts';
import { notices } from '../schema.ts';

/** A report to the owner of what was told, or could not be. */
export interface Telling {
  /** `campaign`, or a cell's id */
  subject: string;
  report: TellingReport;
}

const REACHED = ['sent', 'told'];
const ON_ITS_WAY = ['queued', 'held'];

/**
 * What the owners of rounds have to hear by now: that the first holder was told, or that nobody is and nothing is on its
 * way. The same state gives the same reports; owners pass over what they know.
 *
 * @param since ms; what came about before was reported by whoever brought it about
 */
export async function tellings(db: Database, campaign: string, since: number): Promise<Telling[]> {
  const rows = await db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.campaign, campaign),
        eq(notices.role, 'to'),
        sql`${notices.notice} ->> 'opens' is not null`,
      ),
    );
  // several notices may open one round: whoever takes the task over is told with another one
  const rounds = Map.groupBy(rows, ({ subject, notice: { opens } }) => JSON.stringify([subject, opens]));
  return [...rounds.values()].flatMap((same): Telling[] => {
    const [first] = same;
    const opens = first?.notice.opens;
    if (first === undefined || opens === undefined) return [];
    const { subject } = first;
    const reached = same
      .filter(({ state }) => REACHED.includes(state))
      .sort((a, b) => a.changedAt - b.changedAt)[0];
    if (reached !== undefined) {
      if (reached.changedAt < since) return [];
      const how = reached.state === 'told' ? 'told' : 'sent';
      return [{ subject, report: { type: 'told', opens, at: reached.changedAt, how } }];
    }
    const stuck = same.filter(({ state }) => state === 'toBeTold' || state === 'failed');
    const waits = same.some(({ state }) => ON_ITS_WAY.includes(state));
    if (waits || !stuck.some(({ changedAt }) => changedAt >= since)) return [];
    return [{ subject, report: { type: 'untold', opens, why: stuck[0]?.detail ?? 'toBeTold' } }];
  });
}
