import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { type FailedTemplate, failedTemplateRef, failedTemplatesOf } from '../domain/failed-template.ts';
import type { JournalEntry, Notice } from '../domain/journal/journal.ts';
import { peopleOf } from '../domain/people/roster.ts';
import type { Trouble, TroubleKind } from '../domain/trouble.ts';
import type { WordKind } from '../domain/word-kind.ts';
import type { Database, Queries } from './database.ts';
import { putNotices } from './mail/outbox.ts';
import { campaigns, troubles } from './schema.ts';
import { storable } from './storable.ts';
import { write } from './writing.ts';

type TroubleAt = Pick<Trouble, 'campaign' | 'subject' | 'kind' | 'ref'>;

const place = ({ campaign, subject, kind, ref }: TroubleAt) =>
  and(
    eq(troubles.campaign, campaign),
    eq(troubles.subject, subject),
    eq(troubles.kind, kind),
    eq(troubles.ref, ref),
  );

/**
 * Records trouble, once: seen again it keeps its beginning, after it was settled it begins again. When it begins the
 * office is notified by mail.
 *
 * @param now ms
 * @returns whether it has begun now
 */
export async function recordTrouble(
  queries: Queries,
  trouble: TroubleAt & { detail: string },
  now: number,
): Promise<boolean> {
  const { campaign, subject, kind, ref } = trouble;
  const detail = storable(trouble.detail.slice(0, 500));
  const [there] = await queries.select().from(troubles).where(place(trouble));
  if (there !== undefined && there.settledAt === null) {
    await queries.update(troubles).set({ seenAt: now, detail }).where(place(trouble));
    return false;
  }
  const begun = { detail, since: now, seenAt: now, settledAt: null };
  await queries
    .insert(troubles)
    .values({ campaign, subject, kind, ref, ...begun })
    .onConflictDoUpdate({
      target: [troubles.campaign, troubles.subject, troubles.kind, troubles.ref],
      set: begun,
    });
  await notifyOffice(queries, { campaign, subject, kind, ref }, now);
  return true;
}

/** Notifies whoever is of the campaign's office at that time. */
async function notifyOffice(queries: Queries, { campaign, subject, kind, ref }: TroubleAt, now: number) {
  const [row] = await queries.select().from(campaigns).where(eq(campaigns.id, campaign));
  if (row === undefined) return;
  const office = peopleOf(row.roster, { role: 'office' }, now, row.plan.calendar.utcOffset);
  const notice: Notice = {
    key: `trouble/${kind}/${subject}/${ref}@${now}`,
    about: 'trouble',
    step: 'news',
    to: office,
    copy: [],
    due: null,
    at: now,
    values: { trouble: kind, ...(kind === 'templateFailing' ? { template: ref } : {}) },
  };
  const about = subject === 'mailroom' ? 'campaign' : subject;
  await putNotices(queries, [{ campaign, subject: about, at: now, notices: [notice], withdrawn: [] }]);
}

/** Settles trouble that is over; does nothing when there was none. @param now ms */
export async function settleTrouble(queries: Queries, trouble: TroubleAt, now: number): Promise<void> {
  await queries
    .update(troubles)
    .set({ settledAt: now })
    .where(and(place(trouble), isNull(troubles.settledAt)));
}

/**
 * Records what is in the way now, or settles what no longer is.
 *
 * @param detail null: nothing is wrong there @param now ms
 * @returns whether trouble has begun now: whoever knows wakes the mailroom
 */
export const changeTrouble = (
  db: Database,
  at: TroubleAt,
  detail: string | null,
  now: number,
): Promise<boolean> =>
  write(db, at.campaign, async (queries) => {
    if (detail !== null) return recordTrouble(queries, { ...at, detail }, now);
    await settleTrouble(queries, at, now);
    return false;
  });

/**
 * Records that a template of the office couldn't say a paper of a campaign, once.
 *
 * @param now ms
 * @returns whether trouble has begun now: whoever knows wakes the mailroom
 */
export const recordFailedTemplate = (
  db: Database,
  campaign: string,
  failed: FailedTemplate,
  now: number,
): Promise<boolean> =>
  changeTrouble(
    db,
    { campaign, subject: 'campaign', kind: 'templateFailing', ref: failedTemplateRef(failed) },
    `the template of ${failed.kind} in version ${failed.version} can't say a paper`,
    now,
  );

/** Settles what was wrong with the templates of a kind, in every campaign: another one was given. @param now ms */
export async function settleFailedTemplates(queries: Queries, kind: WordKind, now: number): Promise<void> {
  await queries
    .update(troubles)
    .set({ settledAt: now })
    .where(
      and(
        eq(troubles.kind, 'templateFailing'),
        sql`starts_with(${troubles.ref}, ${failedTemplatesOf(kind)})`,
        isNull(troubles.settledAt),
      ),
    );
}

/** Trouble that is over once any entry of its subject is recorded: a cell with an entry has been started. */
const OVER_ONCE_RECORDED: readonly TroubleKind[] = [
  'journalConflict',
  'journalGap',
  'recordFailing',
  'cellNotStarted',
];

/** The command that an entry shows to have arrived. */
const arrivedCommand = ({ input }: Pick<JournalEntry, 'input'>): string[] =>
  input.kind === 'command' ? [input.event.id] : [];

/**
 * Settles what entries of one subject show to be over: whoever recorded the trouble may have died before it saw that.
 *
 * @param now ms
 */
export async function settleRecorded(
  queries: Queries,
  { campaign, subject }: Pick<Trouble, 'campaign' | 'subject'>,
  entries: readonly Pick<JournalEntry, 'input'>[],
  now: number,
): Promise<void> {
  const of = and(eq(troubles.campaign, campaign), eq(troubles.subject, subject), isNull(troubles.settledAt));
  const arrived = and(
    eq(troubles.kind, 'commandLost'),
    inArray(troubles.ref, entries.flatMap(arrivedCommand)),
  );
  await queries
    .update(troubles)
    .set({ settledAt: now })
    .where(and(of, or(inArray(troubles.kind, [...OVER_ONCE_RECORDED]), arrived)));
}

/** What is in the way of a campaign now, oldest first. */
export async function openTroubles(queries: Queries, campaign: string): Promise<Trouble[]> {
  return queries
    .select({
      campaign: troubles.campaign,
      subject: troubles.subject,
      kind: troubles.kind,
      ref: troubles.ref,
      detail: troubles.detail,
      since: troubles.since,
    })
    .from(troubles)
    .where(and(eq(troubles.campaign, campaign), isNull(troubles.settledAt)))
    .orderBy(asc(troubles.since), asc(troubles.subject), asc(troubles.kind), asc(troubles.ref));
}
