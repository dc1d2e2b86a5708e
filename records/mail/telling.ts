import { and, eq, gte, inArray, type SQL } from 'drizzle-orm';
import { type NoticeState, reachedAt } from '../../domain/obligation/notice-state.ts';
import type { TellingReport } from '../../domain/obligation/told-first.ts';
import type { Database } from '../database.ts';
import { notices } from '../schema.ts';

/** A report to the owner of what was told, or could not be. */
export interface Telling {
  /** `campaign`, or a cell's id */
  subject: string;
  report: TellingReport;
}

const REACHED: NoticeState[] = ['sent', 'told'];
const STUCK: NoticeState[] = ['toBeTold', 'failed'];
const ON_ITS_WAY: NoticeState[] = ['queued', 'held'];

type Holder = Pick<
  typeof notices.$inferSelect,
  'subject' | 'notice' | 'state' | 'changedAt' | 'detail' | 'told' | 'bounced'
>;

const roundOf = ({ subject, notice: { opens } }: Holder): string => JSON.stringify([subject, opens]);

/**
 * What the owners of rounds have to hear by now: that the first holder was told, or that nobody is and nothing is on
 * its way. The same state gives the same reports; owners pass over what they know.
 *
 * @param since ms; what happened earlier was reported when it happened
 */
export async function tellings(db: Database, campaign: string, since: number): Promise<Telling[]> {
  // JSON is read here, not in the database, whose operators refuse a document with U+0000 in it
  const holders = async (which: SQL | undefined): Promise<Holder[]> => {
    const { subject, notice, state, changedAt, detail, told, bounced } = notices;
    const rows = await db
      .select({ subject, notice, state, changedAt, detail, told, bounced })
      .from(notices)
      .where(and(eq(notices.campaign, campaign), eq(notices.role, 'to'), which));
    return rows.filter((row) => row.notice.opens !== undefined);
  };
  const settled = inArray(notices.state, [...REACHED, ...STUCK]);
  const news = await holders(and(settled, gte(notices.changedAt, since)));
  if (news.length === 0) return [];
  const rounds = new Set(news.map(roundOf));
  // several notices may open one round: whoever takes the task over gets another one
  const concerned = await holders(inArray(notices.subject, [...new Set(news.map(({ subject }) => subject))]));
  const byRound = Map.groupBy(concerned, roundOf);
  return [...rounds].flatMap((round) => reportOn(byRound.get(round) ?? [], since));
}

/** @param same everybody who holds one round */
function reportOn(same: readonly Holder[], since: number): Telling[] {
  const [first] = same;
  const opens = first?.notice.opens;
  if (first === undefined || opens === undefined) return [];
  const { subject } = first;
  const reached = same.filter(({ state }) => REACHED.includes(state));
  const [foremost] = reached.toSorted((a, b) => reachedAt(a) - reachedAt(b));
  if (foremost !== undefined) {
    // the owner heard of the one that was recorded first, and keeps to it
    if (reached.some(({ changedAt }) => changedAt < since)) return [];
    const how = foremost.state === 'told' ? 'told' : 'sent';
    return [{ subject, report: { type: 'told', opens, at: reachedAt(foremost), how } }];
  }
  const stuck = same.filter(({ state }) => STUCK.includes(state));
  const waits = same.some(({ state }) => ON_ITS_WAY.includes(state));
  if (waits || !stuck.some(({ changedAt }) => changedAt >= since)) return [];
  // an owner that had heard of the mail has to hear that it came back; to any other it says nothing new
  if (stuck.some(({ bounced }) => bounced !== null)) return [{ subject, report: { type: 'bounced', opens } }];
  return [{ subject, report: { type: 'untold', opens, why: stuck[0]?.detail ?? 'toBeTold' } }];
}
