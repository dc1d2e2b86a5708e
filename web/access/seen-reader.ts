import type { Instant } from '../../domain/calendar/instant.ts';
import type { PaperEvent } from '../../domain/paper-event.ts';
import { countedUnder } from '../../domain/plan/committee-days.ts';
import { QuestionError } from '../../records/asked.ts';
import type {
  CampaignName,
  CampaignOfPerson,
  CampaignRow,
  CellRow,
  JournalFilter,
  NoticeFilter,
  NoticeRow,
  PlacedEntry,
  RecordsReader,
} from '../../records/reading.ts';
import type { SharedReader } from '../../records/reading-door.ts';
import { hearsOf } from './heard-events.ts';
import { COMMAND_MATTERS, CONTENT_MATTERS } from './matters.ts';
import { seenCampaign, seenCampaignContent } from './seen-campaign.ts';
import { seenContent, seenStanding } from './seen-case.ts';
import { type Surroundings, seenEntry, seenNotices } from './seen-entries.ts';
import { uncounted } from './seen-number.ts';
import { seenPeople } from './seen-people.ts';
import { seenWords } from './seen-words.ts';
import {
  reads,
  readsAddresses,
  readsCase,
  readsCommittee,
  readsEveryCase,
  type Told,
  toldIn,
  type Viewer,
  viewerOf,
} from './viewer.ts';

/** What pages read by. */
export type PageReader = SharedReader;

/** The records as one person sees them. What is not theirs is not there: a page can’t show it by mistake. */
export interface SeenReader extends PageReader {
  /** what they are in a campaign now; null where they have no role in it */
  viewer(campaign: string): Promise<Viewer | null>;
}

/** entries of an answer, where nobody says how many */
const SOME_ENTRIES = 1_000;
/** entries asked of the records at most, while an answer is filled up with what is seen of them */
const MOST_ASKED = 3_200;

interface View {
  viewer: Viewer;
  row: CampaignRow;
}

/** Of one request: whoever it is for is looked up in each campaign once. @param now ms */
export function seenReader(reader: RecordsReader, person: string | null, now: Instant): SeenReader {
  const views = new Map<string, Promise<View | null>>();

  async function lookUp(campaign: string): Promise<View | null> {
    const row = person === null ? null : await reader.campaign(campaign);
    if (row === null || person === null) return null;
    const viewer = viewerOf(person, row.roster, now, row.plan.calendar.utcOffset);
    return viewer === null ? null : { viewer, row };
  }
  function viewOf(campaign: string): Promise<View | null> {
    const known = views.get(campaign) ?? lookUp(campaign);
    views.set(campaign, known);
    return known;
  }
  let found: Promise<CampaignOfPerson[]> | null = null;
  function ownCampaigns(): Promise<CampaignOfPerson[]> {
    found ??= person === null ? Promise.resolve([]) : reader.campaignsOf(person);
    return found;
  }
  /** What they are in one of those now; its plan is not read for it. */
  async function viewerIn({ id, roster, utcOffset }: CampaignOfPerson): Promise<Viewer | null> {
    if (person === null) return null;
    return utcOffset === null
      ? ((await viewOf(id))?.viewer ?? null)
      : viewerOf(person, roster, now, utcOffset);
  }
  async function readsDecisions(campaign: string): Promise<boolean> {
    const view = await viewOf(campaign);
    return view !== null && readsCommittee(view.viewer);
  }
  const seenRow = ({ viewer }: View, row: CellRow): CellRow => ({
    ...row,
    standing: seenStanding(row.cell, row.standing, viewer, toldIn(row.standing)),
    // of their own case too others draft what they don't see
    ...(readsCommittee(viewer) ? {} : { seq: 0 }),
  });
  /** of a campaign of hundreds of cells only theirs are read */
  async function theirCells({ viewer, row }: View): Promise<CellRow[]> {
    if (readsEveryCase(viewer)) return await reader.cells(row.id);
    const own = await Promise.all(viewer.cells.map((cell) => reader.cell(row.id, cell)));
    return own.flatMap((one) => one ?? []);
  }
  async function theirNotices({ viewer, row }: View, filter: NoticeFilter): Promise<NoticeRow[]> {
    if (filter.subject !== undefined || readsEveryCase(viewer)) return await reader.notices(row.id, filter);
    const own = await Promise.all(
      viewer.cells.map((subject) => reader.notices(row.id, { ...filter, subject })),
    );
    return own.flat().sort((a, b) => a.notice.at - b.notice.at || (a.id < b.id ? -1 : 1));
  }
  async function around(view: View): Promise<Surroundings> {
    const { row } = view;
    const cells = await theirCells(view);
    const told = new Map(cells.map(({ cell, standing }) => [cell, toldIn(standing)]));
    return { roster: row.roster, toldOf: (subject): Told => told.get(subject) ?? {} };
  }

  /** The entries of every subject that is theirs, as many as there are. */
  async function entries(view: View, filter: JournalFilter): Promise<PlacedEntry[]> {
    const { viewer, row } = view;
    if (filter.subject !== undefined || readsEveryCase(viewer)) return await reader.journal(row.id, filter);
    const own = await Promise.all(
      viewer.cells.map((subject) => reader.journal(row.id, { ...filter, subject })),
    );
    const sign = filter.order === 'oldest' ? 1 : -1;
    return own.flat().sort((a, b) => sign * (a.position - b.position));
  }

  async function hears(campaign: string, subject: string, event: PaperEvent): Promise<boolean> {
    const view = await viewOf(campaign);
    return view !== null && hearsOf(view.viewer, subject, event);
  }

  async function journal(campaign: string, filter: JournalFilter = {}): Promise<PlacedEntry[]> {
    const view = await viewOf(campaign);
    if (view === null || (filter.subject !== undefined && !readsCase(view.viewer, filter.subject))) return [];
    const { viewer } = view;
    // a place among the entries of everybody counts what happens elsewhere, also for whoever asks behind one; a number
    // within a case counts what of it they don't see
    const counts = readsCommittee(viewer);
    if (filter.after !== undefined && !counts)
      throw new QuestionError('after: places are told to whoever reads the campaign as a whole');
    const surroundings = await around(view);
    const wanted = filter.limit ?? SOME_ENTRIES;
    for (let most = wanted; ; most *= 4) {
      const found = await entries(view, { ...filter, limit: most });
      const seen = found.flatMap((entry) => seenEntry(entry, viewer, surroundings) ?? []);
      if (seen.length >= wanted || found.length < most || most >= MOST_ASKED)
        return seen
          .slice(0, wanted)
          .map((entry) => (counts ? entry : { ...entry, position: 0, seq: 0, key: '' }));
    }
  }

  return {
    viewer: async (campaign) => (await viewOf(campaign))?.viewer ?? null,
    async campaignNames() {
      const all = await ownCampaigns();
      const seen = await Promise.all(all.map(async (own) => ({ own, viewer: await viewerIn(own) })));
      return seen.flatMap(({ own: { id, startedAt, revision }, viewer }): CampaignName[] =>
        viewer === null ? [] : [{ id, startedAt, revision: readsCommittee(viewer) ? revision : 0 }],
      );
    },
    async campaign(id) {
      const view = await viewOf(id);
      return view === null ? null : seenCampaign(view.row, view.viewer);
    },
    async cells(campaign) {
      const view = await viewOf(campaign);
      return view === null ? [] : (await theirCells(view)).map((row) => seenRow(view, row));
    },
    async cell(campaign, cell) {
      const view = await viewOf(campaign);
      if (view === null || !readsCase(view.viewer, cell)) return null;
      const row = await reader.cell(campaign, cell);
      return row === null ? null : seenRow(view, row);
    },
    async cases(campaign) {
      const view = await viewOf(campaign);
      if (view === null) return [];
      const { viewer } = view;
      const all = readsEveryCase(viewer)
        ? await reader.cases(campaign)
        : await Promise.all(
            (await theirCells(view)).map(async ({ cell, standing }) => ({
              cell,
              standing,
              content: await reader.caseContent(campaign, cell),
            })),
          );
      return all.map(({ cell, standing, content }) => {
        const told = toldIn(standing);
        return {
          cell,
          standing: seenStanding(cell, standing, viewer, told),
          content: seenContent(cell, content, viewer, told),
        };
      });
    },
    async caseContent(campaign, cell) {
      const view = await viewOf(campaign);
      if (view === null || !readsCase(view.viewer, cell)) return {};
      const [row, content] = await Promise.all([
        reader.cell(campaign, cell),
        reader.caseContent(campaign, cell),
      ]);
      return row === null ? {} : seenContent(cell, content, view.viewer, toldIn(row.standing));
    },
    async raised(campaign) {
      const view = await viewOf(campaign);
      if (view === null) return [];
      const all = await reader.raised(campaign);
      return all.filter(({ cell }) => reads(view.viewer, cell, CONTENT_MATTERS.difficulties, {}));
    },
    async guidance(campaign, cell) {
      const view = await viewOf(campaign);
      return view !== null && reads(view.viewer, cell, COMMAND_MATTERS.guidance, {})
        ? await reader.guidance(campaign, cell)
        : [];
    },
    async campaignContent(campaign) {
      const view = await viewOf(campaign);
      return view === null ? {} : seenCampaignContent(await reader.campaignContent(campaign), view.viewer);
    },
    happenedAt: async (...asked) => ((await hears(...asked)) ? await reader.happenedAt(...asked) : null),
    happenedEarlier: async (...asked) =>
      (await hears(...asked)) ? await reader.happenedEarlier(...asked) : [],
    async caseAt(campaign, cell, at) {
      const view = await viewOf(campaign);
      if (view === null || !readsCase(view.viewer, cell)) return null;
      const [row, then] = await Promise.all([reader.cell(campaign, cell), reader.caseAt(campaign, cell, at)]);
      if (row === null || then === null) return null;
      // what was told since is told of what was before, too
      const told = toldIn(row.standing);
      return {
        cell,
        standing: seenStanding(cell, then.standing, view.viewer, told),
        content: seenContent(cell, then.content, view.viewer, told),
      };
    },
    async campaignAt(campaign, at) {
      const view = await viewOf(campaign);
      const then = view === null ? null : await reader.campaignAt(campaign, at);
      if (view === null || then === null) return null;
      const { viewer, row } = view;
      const { plan, roster } = seenCampaign({ ...row, plan: then.plan, roster: then.roster }, viewer);
      const content = seenCampaignContent(then.content, viewer);
      return { plan, roster, content, people: seenPeople(then.people, viewer), prepared: then.prepared };
    },
    async people(campaign) {
      const view = await viewOf(campaign);
      return view === null ? [] : seenPeople(await reader.people(campaign), view.viewer);
    },
    journal,
    async notices(campaign, filter = {}) {
      const view = await viewOf(campaign);
      if (view === null) return [];
      return seenNotices(await theirNotices(view, filter), view.viewer, await around(view));
    },
    async outbox(campaign, question) {
      const view = await viewOf(campaign);
      return view !== null && readsAddresses(view.viewer)
        ? await reader.outbox(campaign, question)
        : { rows: [], counts: {} };
    },
    async mails(campaign, filter) {
      const view = await viewOf(campaign);
      return view !== null && readsAddresses(view.viewer) ? await reader.mails(campaign, filter) : [];
    },
    async invitationAnswers(campaign) {
      const view = await viewOf(campaign);
      if (view === null) return [];
      const { viewer } = view;
      const all = await reader.invitationAnswers(campaign);
      return readsCommittee(viewer) ? all : all.filter((one) => one.person === viewer.person);
    },
    decisions: async (campaign) => ((await readsDecisions(campaign)) ? await reader.decisions(campaign) : []),
    ...seenWords(reader, { hasPart: async () => (await ownCampaigns()).length > 0, readsDecisions }),
    async register(body, term, type) {
      const all = await ownCampaigns();
      const views = await Promise.all(all.map(({ id }) => viewOf(id)));
      const isTheirs = views.some(
        (view) =>
          view !== null && readsCommittee(view.viewer) && countedUnder(view.row.plan.document) === body,
      );
      return isTheirs ? await reader.register(body, term, type) : { last: null, numbers: [] };
    },
    async troubles(campaign) {
      const view = await viewOf(campaign);
      return view !== null && reads(view.viewer, 'campaign', 'operation', {})
        ? await reader.troubles(campaign)
        : [];
    },
    async recordedSeq(campaign, subject) {
      const view = await viewOf(campaign);
      if (view === null || !readsCase(view.viewer, subject)) return 0;
      if (readsCommittee(view.viewer)) return await reader.recordedSeq(campaign, subject);
      const [newest] = await journal(campaign, { subject, limit: 1 });
      return newest === undefined ? 0 : uncounted(newest.at);
    },
    draft: async (place) => (place.person === person ? await reader.draft(place) : null),
  };
}
