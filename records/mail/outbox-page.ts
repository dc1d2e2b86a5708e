import { and, count, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { IN_FOLDER, type OutboxState } from '../../domain/obligation/notice-state.ts';
import type { Queries } from '../database.ts';
import { isOneOf } from '../is-one-of.ts';
import type { OutboxPage, OutboxQuestion } from '../reading.ts';
import { mails, notices } from '../schema.ts';

/** As `toldState` says it of a row. */
const state = sql<OutboxState>`case when ${notices.state} = 'sent' and ${notices.detail} = ${IN_FOLDER} then 'inFolder' else ${notices.state} end`;

/** The name of what a notice is about, which its key begins with: `dossier`, of `decisionSignature:main-awards` the first. */
const matter = sql`split_part(split_part(${notices.key}, '/', 1), ':', 1)`;

function isNamed({ named }: OutboxQuestion): SQL | undefined {
  if (named === undefined) return undefined;
  return or(
    isOneOf(notices.person, named.people),
    isOneOf(notices.subject, named.subjects),
    isOneOf(matter, named.matters),
  );
}

/** A part of the outbox, newest first, and how many there are in each state. */
export async function outboxPage(
  queries: Queries,
  campaign: string,
  question: OutboxQuestion,
): Promise<OutboxPage> {
  const { id, subject, person, limit, offset } = question;
  const all = and(
    eq(notices.campaign, campaign),
    id === undefined ? undefined : eq(notices.id, id),
    subject === undefined ? undefined : eq(notices.subject, subject),
    person === undefined ? undefined : eq(notices.person, person),
    isNamed(question),
  );
  // by its place: the same text with a parameter of its own would be another expression
  const counted = await queries.select({ state, count: count() }).from(notices).where(all).groupBy(sql`1`);
  const found = await queries
    .select({
      notice: notices,
      address: mails.address,
      subject: mails.subject,
      attempts: mails.attempts,
      error: mails.error,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
    })
    .from(notices)
    .leftJoin(mails, eq(mails.id, notices.mail))
    .where(and(all, question.state === undefined ? undefined : sql`${state} = ${question.state}`))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(limit)
    .offset(offset);
  return {
    rows: found.map(({ notice: { key: _key, at: _at, ...row }, ...mail }) => {
      const { address, subject: line, attempts, createdAt } = mail;
      const isMade = address !== null && line !== null && attempts !== null && createdAt !== null;
      return {
        ...row,
        sending: isMade
          ? { address, subject: line, attempts, error: mail.error, createdAt, sentAt: mail.sentAt }
          : null,
      };
    }),
    counts: Object.fromEntries(counted.map((one) => [one.state, one.count])),
  };
}
