import { paragraph, wordFile } from '../documents/word/ooxml.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import { answerDue } from '../domain/case/raised-difficulties.ts';
import type { CampaignContent } from '../domain/committee/committee-content.ts';
import { type JournalEntry, ofCampaign, ofCell } from '../domain/journal/journal.ts';
import { changedEarlier, changedLast, foldedOn, stoodAt } from '../domain/journal/timeline.ts';
import { toldState } from '../domain/obligation/notice-state.ts';
import { obligationName } from '../domain/obligation/obligations.ts';
import { toldOf } from '../domain/paper-event.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { campaignPlanOf } from '../domain/plan/campaign-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Trouble } from '../domain/trouble.ts';
import { COMMANDS } from '../machines/protocol/command.ts';
import type { DecisionRow } from '../records/decision-row.ts';
import type { PersonRow } from '../records/person-row.ts';
import type { CampaignRow, MailRow, NoticeRow, PlacedEntry, RecordsReader } from '../records/reading.ts';
import type { RehearsedCampaign } from '../rehearsal/rehearsed-campaign.ts';
import { wholeEntries } from '../test/support/whole-entries.ts';
import { sampleDecisions } from './sample-decisions.fixture.ts';

/** Records in memory over a campaign in virtual time: what the machines say, as pages read it. */

export interface Sample {
  reader: RecordsReader;
  campaign: CampaignRow;
  entries: PlacedEntry[];
  /** Moves the story on; the revision grows when something happened. */
  advance(to: number): void;
  /** @param paper that the office enters for whoever signed it */
  send(
    subject: string,
    by: string,
    type: string,
    payload: Record<string, unknown>,
    paper?: { enteredBy: string; on: string; document: string },
  ): void;
}

export interface KeptRecords {
  entries: PlacedEntry[];
  notices: NoticeRow[];
}

/** Keeps every entry and every notice. To be called before anybody else listens: the campaign begins with it. */
export function keepRecords(
  one: RehearsedCampaign,
  plan: Plan,
  then: (entry: JournalEntry) => void,
): KeptRecords {
  const kept: KeptRecords = { entries: [], notices: [] };

  function deliver({ campaign, subject, at: recorded, notices: told, withdrawn }: JournalEntry): void {
    for (const row of kept.notices)
      if (row.subject === subject && row.state === 'toBeTold' && withdrawn.includes(row.notice.key))
        row.state = 'withdrawn';
    for (const notice of told)
      for (const role of ['to', 'copy'] as const)
        for (const person of notice[role]) {
          const mail = plan.people.find(({ id }) => id === person)?.email ?? null;
          const id = `${campaign}/${subject}/${notice.key}/${person}`;
          const row = {
            id,
            campaign,
            subject,
            person,
            role,
            notice,
            changedAt: recorded,
            leavesAt: null,
            detail: null,
            told: null,
            bounced: null,
          };
          kept.notices.push({ ...row, state: mail === null ? 'toBeTold' : 'sent', mail: mail && id });
        }
  }
  const whole = wholeEntries(one);
  one.onEntry((entry) => {
    kept.entries.push({ ...whole(entry), position: kept.entries.length + 1 });
    deliver(entry);
    then(entry);
  });
  return kept;
}

/** Of a decision that a test has given whole. */
const wordOf = (number: string): Uint8Array =>
  wordFile([paragraph(`Quyết định số ${number}`)], { size: 14, pageNumberSize: 14 });

/** Somebody's campaigns as the records would find them. */
export const foundIn =
  (reader: Pick<RecordsReader, 'campaignNames' | 'campaign'>): RecordsReader['campaignsOf'] =>
  async (person) => {
    const names = await reader.campaignNames();
    const all = await Promise.all(names.map(async (name) => ({ name, row: await reader.campaign(name.id) })));
    return all.flatMap(({ name, row }) =>
      row?.roster.assignments.some((one) => one.person === person)
        ? [{ ...name, roster: row.roster, utcOffset: row.plan.calendar.utcOffset }]
        : [],
    );
  };

/** The same records with other campaigns in them. @param rows newest first */
export function withCampaigns(reader: RecordsReader, rows: readonly CampaignRow[]): RecordsReader {
  const own = {
    campaigns: async () => [...rows],
    campaignNames: async () => rows.map(({ id, startedAt }) => ({ id, startedAt, revision: 1 })),
    campaign: async (id: string) => rows.find((row) => row.id === id) ?? null,
  };
  return { ...reader, ...own, campaignsOf: foundIn(own) };
}

/** What is worked out of a subject is the same until something happens or time goes on. */
function onceAt<T>(
  one: Pick<RehearsedCampaign, 'now'>,
  entries: readonly PlacedEntry[],
  work: (subject: string) => T,
): (subject: string) => T {
  const known = new Map<string, T>();
  let then = '';
  return (subject) => {
    const now = `${one.now()} ${entries.length}`;
    if (now !== then) known.clear();
    then = now;
    const found = known.get(subject) ?? work(subject);
    known.set(subject, found);
    return found;
  };
}

/** @param more decisions, people and troubles beside those of the campaign itself */
export function sampleOver(
  one: RehearsedCampaign,
  { plan, startedAt }: { plan: Plan; startedAt: number },
  { entries, notices }: KeptRecords,
  more: { decisions?: DecisionRow[]; people?: PersonRow[]; troubles?: Trouble[]; mails?: MailRow[] } = {},
): Sample {
  const roster = rosterOf(plan);
  const standingOf = onceAt(one, entries, one.standing);
  const timelineOf = onceAt(one, entries, async (subject: string) => {
    const own = entries.filter((entry) => entry.subject === subject);
    return (await foldedOn([], null, own)).timeline;
  });
  const campaignOf = (): CampaignRow => ({
    id: plan.id,
    plan,
    roster,
    startedAt,
    standing: ofCampaign(standingOf('campaign')),
    seq: entries.filter(({ subject }) => subject === 'campaign').length,
  });
  const cellsOf = () =>
    one
      .subjects()
      .filter((subject) => subject !== 'campaign')
      .map((cell) => {
        const own = entries.filter(({ subject }) => subject === cell);
        const updatedAt = own.at(-1)?.at ?? startedAt;
        return { campaign: plan.id, cell, standing: ofCell(standingOf(cell)), seq: own.length, updatedAt };
      });
  const here = <T>(campaign: string, rows: T[]): T[] => (campaign === plan.id ? rows : []);
  const decided = sampleDecisions(plan.id, {
    plan,
    roster,
    people: more.people ?? [],
    content: () => one.campaignContent(),
  });
  const issued = (): DecisionRow[] => [...(more.decisions ?? []), ...decided.rows()];
  const reader: RecordsReader = {
    campaigns: async () => [campaignOf()],
    campaignNames: async () => [{ id: plan.id, startedAt, revision: entries.length }],
    campaignsOf: (person) => foundIn(reader)(person),
    campaign: async (id) => (id === plan.id ? campaignOf() : null),
    campaignRecord: async (id) => (id === plan.id ? { startedAt, plan: campaignPlanOf(plan), roster } : null),
    cells: async (campaign) => here(campaign, cellsOf()),
    cell: async (campaign, cell) => here(campaign, cellsOf()).find((row) => row.cell === cell) ?? null,
    cases: async (campaign) =>
      here(campaign, cellsOf()).map(({ cell, standing }) => ({
        cell,
        standing,
        content: one.caseContent(cell),
      })),
    caseContent: async (campaign, cell) =>
      campaign === plan.id && one.subjects().includes(cell) ? one.caseContent(cell) : {},
    raised: async (campaign) =>
      here(campaign, cellsOf()).flatMap(({ cell, standing }) => {
        const { difficulties } = one.caseContent(cell);
        return difficulties.length === 0
          ? []
          : [{ cell, difficulties, due: answerDue(standing.obligations) }];
      }),
    guidance: async (campaign, cell) =>
      here(campaign, entries).flatMap(({ subject, input, at }) => {
        if (subject !== cell || input.kind !== 'command' || input.event.type !== 'command.guidance')
          return [];
        const { payload, by } = input.event;
        return [{ text: COMMANDS.guidance.parse(payload).text, by, at }];
      }),
    invitationAnswers: async () => [],
    campaignContent: async (campaign) => (campaign === plan.id ? one.campaignContent() : {}),
    happenedAt: async (_campaign, subject, event) =>
      changedLast(await timelineOf(subject), (known) => toldOf(event, known)),
    happenedEarlier: async (_campaign, subject, event) =>
      changedEarlier(await timelineOf(subject), (known) => toldOf(event, known)),
    caseAt: async (_campaign, cell, moment) => {
      const there = stoodAt(await timelineOf(cell), moment);
      if (there?.standing == null) return null;
      return { cell, standing: there.standing, content: there.content as Partial<CaseContent> };
    },
    campaignAt: async (_campaign, moment) => {
      const there = stoodAt(await timelineOf('campaign'), moment);
      if (there?.record == null) return null;
      const { record, content, prepared } = there;
      const named = { ...record.plan, people: plan.people };
      const people = more.people ?? [];
      return {
        plan: named,
        roster: record.roster,
        content: content as Partial<CampaignContent>,
        people,
        prepared,
      };
    },
    people: async (campaign) => here(campaign, more.people ?? []),
    issuedWord: async (campaign, decision) =>
      here(campaign, issued())
        .filter(({ id }) => id === decision)
        .map(
          ({ id, number, sha256 }) =>
            decided.word(id) ?? { sha256, content: Buffer.from(wordOf(number)).toString('base64') },
        )[0] ?? null,
    paperTemplates: async () => [],
    paperTemplate: async () => null,
    register: async () => ({ last: null, numbers: [] }),
    journal: async (campaign, { subject, types, after = 0, limit = 1000, order = 'newest' } = {}) => {
      const found = here(campaign, entries).filter(
        (entry) =>
          (subject ?? entry.subject) === entry.subject &&
          (types === undefined || (entry.input.kind === 'event' && types.includes(entry.input.event.type))) &&
          entry.position > after,
      );
      return (order === 'newest' ? found.reverse() : found).slice(0, limit);
    },
    notices: async (campaign, { subject, person, state, keys } = {}) =>
      here(campaign, notices).filter(
        (row) =>
          (subject ?? row.subject) === row.subject &&
          (person ?? row.person) === row.person &&
          (state ?? row.state) === row.state &&
          (keys ?? [row.notice.key]).includes(row.notice.key),
      ),
    outbox: async (campaign, { id, state, subject, person, named, limit, offset }) => {
      const all = here(campaign, notices).filter(
        (row) =>
          (id ?? row.id) === row.id &&
          (subject ?? row.subject) === row.subject &&
          (person ?? row.person) === row.person &&
          (named === undefined ||
            named.people.includes(row.person) ||
            named.subjects.includes(row.subject) ||
            named.matters.includes(obligationName(row.notice.about))),
      );
      const byState = Map.groupBy(all, toldState);
      const found = (state === undefined ? all : (byState.get(state) ?? [])).toSorted(
        (a, b) => b.notice.at - a.notice.at || (a.id < b.id ? 1 : -1),
      );
      return {
        rows: found.slice(offset, offset + limit).map((row) => ({ ...row, sending: null })),
        counts: Object.fromEntries([...byState].map(([one, rows]) => [one, rows.length])),
      };
    },
    mails: async () => more.mails ?? [],
    decisions: async (campaign) => here(campaign, issued()),
    troubles: async (campaign) => here(campaign, more.troubles ?? []),
    erasures: async () => [],
    draft: async () => null,
    drafts: async () => [],
    recordedSeq: async (_campaign, subject) => entries.filter((entry) => entry.subject === subject).length,
  };
  return {
    reader,
    campaign: campaignOf(),
    entries,
    advance: (to) => one.advanceTo(to),
    send: (subject, by, type, payload, paper) => {
      const checked =
        paper === undefined
          ? one.send(subject, by, type, payload)
          : one.receive(subject, { id: `paper-${entries.length}`, type, by, payload, ...paper });
      if (!checked.ok) throw new Error(`${type} refused: ${JSON.stringify(checked)}`);
    },
  };
}
