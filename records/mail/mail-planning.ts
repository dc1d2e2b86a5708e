import { and, eq, inArray } from 'drizzle-orm';
import { openQuestions } from '../../domain/case/raised-difficulties.ts';
import { changesCalendar } from '../../domain/inspection/session-invitation.ts';
import { inNaturalOrder } from '../../domain/natural-order.ts';
import type { Database, Queries } from '../database.ts';
import { raisedIn } from '../difficulties.ts';
import { knownCampaign } from '../known-campaign.ts';
import type { CampaignRow } from '../reading.ts';
import { mails, standings } from '../schema.ts';
import { write } from '../writing.ts';
import { desiredCalendars, handedEntries } from './calendar-entries.ts';
import { amendMail, dropMails, makeMail, markToBeTold, markWordless } from './mail-keeping.ts';
import { type MailPlan, type Outbox, planOf } from './mail-plan.ts';
import { officeAtHand } from './office-at-hand.ts';
import type { ComposedMail, ComposeMail, PlannedMail, StoredNotice } from './planned-mail.ts';
import { mailOrder, stayingIn, type UnsentMail, unsentMails } from './unsent-mails.ts';
import { waitingNotices } from './waiting-notices.ts';

export interface DueMails {
  /** ids of mails that may go now, oldest first */
  ready: string[];
  /** when the next mail may be made, ms; null when nothing waits */
  nextAt: number | null;
}

interface Planning {
  /** ms */
  now: number;
  /** behind the @ of Message-IDs and of calendar entries */
  domain: string;
}

/** Everything that decides how waiting notices travel; calendars are read where one may change. */
async function outboxOf(
  queries: Queries,
  campaign: CampaignRow,
  domain: string,
  waiting: readonly StoredNotice[],
  unsent: readonly UnsentMail[],
): Promise<Outbox> {
  const { plan } = campaign;
  const rows = [...waiting, ...unsent.flatMap((mail) => mail.rows)];
  const bringing = [
    ...rows.filter(({ notice }) => changesCalendar(notice)),
    ...unsent.filter(({ calendar }) => calendar !== null),
  ];
  const invited = [...new Set(bringing.map(({ person }) => person))];
  return {
    waiting,
    mails: unsent,
    addresses: new Map(plan.people.flatMap(({ id, email }) => (email === null ? [] : [[id, email]]))),
    desired: invited.length === 0 ? new Map() : await desiredCalendars(queries, campaign, domain),
    handed: invited.length === 0 ? [] : await handedEntries(queries, campaign.id, invited),
  };
}

type Words = { words: ComposedMail } | { problem: string };

/** Gives the words of each of these mails by the present standings. */
async function composer(
  queries: Queries,
  campaign: CampaignRow,
  mailsToCompose: readonly PlannedMail[],
  compose: ComposeMail,
  now: number,
): Promise<(mail: PlannedMail) => Words> {
  const subjects = [...new Set(mailsToCompose.flatMap(({ rows }) => rows.map(({ subject }) => subject)))];
  const isTold = (about: string) =>
    mailsToCompose.some(({ rows }) => rows.some(({ notice }) => notice.about === about));
  const needsAll = isTold('weeklyDigest');
  const found = await queries
    .select({ subject: standings.subject, standing: standings.standing })
    .from(standings)
    .where(
      and(eq(standings.campaign, campaign.id), needsAll ? undefined : inArray(standings.subject, subjects)),
    );
  found.sort((a, b) => inNaturalOrder(a.subject, b.subject));
  const bySubject = new Map(found.map(({ subject, standing }) => [subject, standing]));
  const questions = openQuestions(isTold('guidance') ? await raisedIn(queries, campaign.id) : []);
  const composed = compose(campaign, await officeAtHand(queries, campaign.id, now));
  return ({ rows, ...mail }) => {
    const items = rows.map(({ subject, role, notice }) => {
      const standing = bySubject.get(subject) ?? null;
      const season = notice.about === 'weeklyDigest' ? found : [];
      return { subject, role, notice, standing, questions: questions.get(subject) ?? [], season };
    });
    try {
      return { words: composed({ ...mail, notices: items }) };
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** Stores what was planned. Whatever can't be put into words fails alone, without holding up anything else. */
async function keepPlan(
  queries: Queries,
  campaign: CampaignRow,
  plan: MailPlan,
  { now, domain }: Planning,
  compose: ComposeMail,
): Promise<void> {
  await dropMails(queries, plan.dropped);
  await markToBeTold(queries, plan.toBeTold, now);
  const asPlanned = (mail: UnsentMail) => ({ ...mail, rows: stayingIn(mail), change: mail.calendar });
  const toCompose = [...plan.amended.map(asPlanned), ...plan.made];
  if (toCompose.length === 0) return;
  const wordsFor = await composer(queries, campaign, toCompose, compose, now);
  for (const mail of plan.amended) {
    const outcome = wordsFor(asPlanned(mail));
    if ('words' in outcome) await amendMail(queries, mail, outcome.words);
    else {
      await dropMails(queries, [mail]);
      await markWordless(queries, stayingIn(mail), outcome.problem, now);
    }
  }
  for (const mail of plan.made) {
    const outcome = wordsFor(mail);
    if ('words' in outcome)
      await makeMail(queries, { campaign: campaign.id, now, domain }, mail, outcome.words);
    else await markWordless(queries, mail.rows, outcome.problem, now);
  }
}

/**
 * Plans the mails of a campaign by what waits in its outbox, makes those that are due, and gives all that may go now.
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN` where notices wait of a campaign that is not recorded yet
 */
export async function dueMails(
  db: Database,
  campaign: string,
  planning: Planning,
  compose: ComposeMail,
): Promise<DueMails> {
  return write(db, campaign, async (queries) => {
    const waiting = await waitingNotices(queries, campaign, planning.now);
    const unsent = await unsentMails(queries, eq(mails.campaign, campaign));
    if (waiting.due.length === 0 && unsent.length === 0) return { ready: [], nextAt: waiting.nextAt };
    const row = await knownCampaign(queries, campaign);
    const outbox = await outboxOf(queries, row, planning.domain, waiting.due, unsent);
    const plan = planOf(outbox, planning.now);
    await keepPlan(queries, row, plan, planning, compose);
    const ready = await queries
      .select({ id: mails.id })
      .from(mails)
      .where(and(eq(mails.campaign, campaign), eq(mails.state, 'ready')))
      .orderBy(...mailOrder);
    const next = [plan.nextAt, waiting.nextAt].filter((at) => at !== null);
    return { ready: ready.map(({ id }) => id), nextAt: next.length === 0 ? null : Math.min(...next) };
  });
}
