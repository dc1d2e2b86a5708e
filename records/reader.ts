import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { CaseContent } from '../domain/case/case-content.ts';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import type { EntryContent } from '../domain/journal/journal.ts';
import { changedEarlier, changedLast, stoodAt } from '../domain/journal/timeline.ts';
import { toldOf } from '../domain/paper-event.ts';
import { asked } from './asked.ts';
import { campaignNames, campaignRows, campaignsOfPerson } from './campaign-rows.ts';
import { caseRows, cellRows } from './case-rows.ts';
import type { Queries } from './database.ts';
import { decisionsOf, issuedWord, numbersOf } from './decisions.ts';
import { guidanceFor, raisedIn } from './difficulties.ts';
import { draftAt, draftsOf } from './drafts.ts';
import { erasuresOf } from './erasures.ts';
import { isOneOf } from './is-one-of.ts';
import { answersIn } from './mail/calendar-answers.ts';
import { outboxPage } from './mail/outbox-page.ts';
import { mailOrder } from './mail/unsent-mails.ts';
import { templateBefore, templateVersions } from './paper-templates.ts';
import { peopleRows } from './people.ts';
import { storedRecord } from './projections.ts';
import type { RecordsReader } from './reading.ts';
import { journal, mails, notices, standings } from './schema.ts';
import { stoodCampaign } from './stood-campaign.ts';
import { timelinesIn } from './timelines.ts';
import { isToldType, toldNumbers } from './told-numbers.ts';
import { openTroubles } from './troubles.ts';

/** where nobody says how many */
const SOME_ENTRIES = 1_000;

/**
 * Reads the records, in the embedded and in the grown database alike.
 *
 * @throws QuestionError from every method that is asked for what is out of bounds
 */
export function createReader(db: Queries): RecordsReader {
  const timelineOf = timelinesIn(db);

  const contentOf = async (campaign: string, subject: string): Promise<EntryContent> => {
    const [row] = await db
      .select({ content: standings.content })
      .from(standings)
      .where(and(eq(standings.campaign, campaign), eq(standings.subject, subject)));
    return row?.content ?? {};
  };

  return {
    campaigns: () => campaignRows(db),
    campaignNames: () => campaignNames(db),
    async campaignsOf(person) {
      asked({ person });
      return campaignsOfPerson(db, person);
    },
    async campaign(campaign) {
      asked({ campaign });
      return (await campaignRows(db, campaign))[0] ?? null;
    },
    async campaignRecord(campaign) {
      asked({ campaign });
      return storedRecord(db, campaign);
    },
    async cells(campaign) {
      asked({ campaign });
      return cellRows(db, campaign);
    },
    async cell(campaign, cell) {
      asked({ campaign, subject: cell });
      return (await cellRows(db, campaign, cell))[0] ?? null;
    },

    async cases(campaign) {
      asked({ campaign });
      return caseRows(db, campaign);
    },
    async caseContent(campaign, cell) {
      asked({ campaign, subject: cell });
      return cell === 'campaign' ? {} : ((await contentOf(campaign, cell)) as Partial<CaseContent>);
    },
    async raised(campaign) {
      asked({ campaign });
      return raisedIn(db, campaign);
    },
    async guidance(campaign, cell) {
      asked({ campaign, subject: cell });
      return guidanceFor(db, campaign, cell);
    },
    async campaignContent(campaign) {
      asked({ campaign });
      return (await contentOf(campaign, 'campaign')) as Partial<CampaignContent>;
    },
    async happenedEarlier(campaign, subject, event) {
      asked({ campaign, subject });
      return changedEarlier(await timelineOf(campaign, subject), (known) => toldOf(event, known));
    },
    async happenedAt(campaign, subject, event) {
      asked({ campaign, subject });
      return changedLast(await timelineOf(campaign, subject), (known) => toldOf(event, known));
    },
    async caseAt(campaign, cell, at) {
      asked({ campaign, subject: cell, at });
      const there = stoodAt(await timelineOf(campaign, cell), at);
      if (there?.standing == null) return null;
      const { standing, content } = there;
      return { cell, standing, content: content as Partial<CaseContent> };
    },
    async campaignAt(campaign, at) {
      asked({ campaign, at });
      const there = stoodAt(await timelineOf(campaign, 'campaign'), at);
      if (there?.record == null) return null;
      return stoodCampaign(db, campaign, { ...there, record: there.record }, at);
    },
    async people(campaign) {
      asked({ campaign });
      return peopleRows(db, campaign);
    },

    async journal(campaign, { subject, types, after, limit = SOME_ENTRIES, order = 'newest' } = {}) {
      asked({ campaign, subject, types, after, limit });
      const input = sql`${journal.entry}->'input'`;
      const rows = await db
        .select({
          position: journal.position,
          campaign: journal.campaign,
          subject: journal.subject,
          seq: journal.seq,
          entry: journal.entry,
        })
        .from(journal)
        .where(
          and(
            eq(journal.campaign, campaign),
            subject === undefined ? undefined : eq(journal.subject, subject),
            types === undefined
              ? undefined
              : and(sql`${input}->>'kind' = 'event'`, isOneOf(sql`${input}->'event'->>'type'`, types)),
            after === undefined ? undefined : gt(journal.position, after),
          ),
        )
        .orderBy(order === 'newest' ? desc(journal.position) : asc(journal.position))
        .limit(limit);
      // what was destroyed doesn't say whose entry it was: its place does
      return rows.map(({ position, entry, ...place }) => ({ ...place, ...entry, position }));
    },

    async notices(campaign, { subject, person, state, keys } = {}) {
      asked({ campaign, subject, person, state, keys });
      const rows = await db
        .select()
        .from(notices)
        .where(
          and(
            eq(notices.campaign, campaign),
            subject === undefined ? undefined : eq(notices.subject, subject),
            person === undefined ? undefined : eq(notices.person, person),
            state === undefined ? undefined : eq(notices.state, state),
            keys === undefined ? undefined : isOneOf(notices.key, keys),
          ),
        )
        .orderBy(asc(notices.at), asc(notices.id));
      return rows.map(({ key: _key, at: _at, ...row }) => row);
    },

    async outbox(campaign, question) {
      const { id, state, subject, person, limit, offset, named } = question;
      const keys = [
        ...(id === undefined ? [] : [id]),
        ...(named?.people ?? []),
        ...(named?.subjects ?? []),
        ...(named?.matters ?? []),
      ];
      asked({ campaign, state, subject, person, limit, offset, keys });
      return outboxPage(db, campaign, question);
    },

    async mails(campaign, { subject, person } = {}) {
      asked({ campaign, subject, person });
      const aboutSubject =
        subject === undefined
          ? undefined
          : inArray(
              mails.id,
              db
                .select({ id: sql<string>`${notices.mail}` })
                .from(notices)
                .where(and(eq(notices.campaign, campaign), eq(notices.subject, subject))),
            );
      const rows = await db
        .select()
        .from(mails)
        .where(
          and(
            eq(mails.campaign, campaign),
            person === undefined ? undefined : eq(mails.person, person),
            aboutSubject,
          ),
        )
        .orderBy(...mailOrder);
      const carried = await db
        .select({ id: notices.id, mail: notices.mail })
        .from(notices)
        .where(eq(notices.campaign, campaign))
        .orderBy(asc(notices.at), asc(notices.id));
      const byMail = Map.groupBy(carried, ({ mail }) => mail);
      return rows.map((row) => ({ ...row, notices: (byMail.get(row.id) ?? []).map(({ id }) => id) }));
    },

    async invitationAnswers(campaign) {
      asked({ campaign });
      return answersIn(db, campaign);
    },
    async decisions(campaign) {
      asked({ campaign });
      return decisionsOf(db, campaign);
    },

    async issuedWord(campaign, decision) {
      asked({ campaign, decision });
      return issuedWord(db, campaign, decision);
    },
    paperTemplates: () => templateVersions(db),
    paperTemplate: (kind, before) => templateBefore(db, kind, before),
    async register(body, term, type) {
      const place = asked({ body, term, type });
      return isToldType(type) ? toldNumbers(db, place) : numbersOf(db, place);
    },

    async troubles(campaign) {
      asked({ campaign });
      return openTroubles(db, campaign);
    },

    async erasures(campaign) {
      asked({ campaign });
      return erasuresOf(db, campaign);
    },

    async draft(place) {
      asked(place);
      return draftAt(db, place);
    },

    async drafts(campaign, person) {
      asked({ campaign, person });
      return draftsOf(db, campaign, person);
    },

    async recordedSeq(campaign, subject) {
      asked({ campaign, subject });
      const [row] = await db
        .select({ seq: standings.seq })
        .from(standings)
        .where(and(eq(standings.campaign, campaign), eq(standings.subject, subject)));
      return row?.seq ?? 0;
    },
  };
}
