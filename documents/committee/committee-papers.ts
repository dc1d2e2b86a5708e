import { addDays, dateOf, type Instant, instantAt, type LocalDate } from '../../domain/calendar/instant.ts';
import type { Objection } from '../../domain/case/case-content.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { CampaignContent, Slate } from '../../domain/committee/committee-content.ts';
import { heldOn, type Meeting } from '../../domain/committee/meeting.ts';
import { numberFor } from '../../domain/committee/paper-number.ts';
import type { Prepared } from '../../domain/journal/prepared.ts';
import { toldOf } from '../../domain/paper-event.ts';
import { type PublishedExtract, publishedExtracts, speaksOf } from '../../domain/result/extracts.ts';
import { namesOf } from '../../words/audience.ts';
import type { Names } from '../../words/words.ts';
import type { PaperSource } from '../case-papers.ts';
import type { Paper, PaperTitle } from '../paper.ts';
import type { PaperSays } from '../paper-says.ts';
import { cellResultSays } from '../result/cell-result.ts';
import { improvementSays } from '../result/improvement.ts';
import { type AnsweredObjection, objectionAnswerSays } from '../result/objection-answer.ts';
import { type SaidTitle, saidPaper } from '../said-paper.ts';
import { meetingRecordSays } from './meeting-record.ts';
import { proposalPapers } from './proposal-papers.ts';
import { rankedPaperSays } from './ranked-paper.ts';
import { superiorReportSays, teamReportSays } from './reports.ts';
import { slateRanking } from './slate-ranking.ts';

/** The papers of the committee's work: what lay before it, what it decided, what each cell gets of it. */

export interface CommitteeSource extends PaperSource {
  /** of the campaign's own case */
  content: Partial<CampaignContent>;
  cells: readonly RecordedCell[];
  /** of the campaign's directory */
  people: readonly { id: string; name: string }[];
  /** what was prepared beside the plan, where the journal tells it */
  prepared?: Prepared | null;
  /** the same as it is known now, where that is of before and what was put right since is to be shown */
  corrected?: Prepared | null;
  /** what was done with these papers by now, where the content is that of before: it gives them their day and number */
  acts?: Acts;
}

type Acts = Partial<Pick<CampaignContent, 'meetings' | 'slates' | 'superiorReport' | 'numbered'>>;

/** Numbers of notices and invitations that are known by now. */
export const numberedIn = ({ acts, content }: Pick<CommitteeSource, 'acts' | 'content'>) =>
  (acts ?? content).numbered;

interface Papers extends CommitteeSource {
  names: Names;
}

/** The local day of the newest of these instants (ms) that are recorded; null while none is. */
function dayOf({ plan }: Papers, instants: readonly (Instant | null | undefined)[]): LocalDate | null {
  const recorded = instants.filter((at) => at != null);
  return recorded.length === 0 ? null : dateOf(Math.max(...recorded), plan.calendar.utcOffset);
}

/** When a slate lay before the committee, ms; null until then. */
const consideredAt = ({ meetings = [], slates = [] }: Acts, slate: string): Instant | null =>
  heldOn(meetings, slate) ?? slates.find(({ id }) => id === slate)?.decidedAt ?? null;

/** Until when a paper knows what it says, while what it tells of is yet to happen. */
const draftOf = ({ now }: Papers, { moment }: PaperTitle): Instant | null => (moment === null ? now : null);

const common = ({ plan, roster, names, now }: Papers) => ({
  plan,
  roster,
  names,
  drafted: dateOf(now, plan.calendar.utcOffset),
});

function rankedSays(papers: Papers, slate: Slate, title: PaperTitle): PaperSays {
  const { plan, names, cells } = papers;
  const { slates = [] } = papers.content;
  const ranking = slateRanking({ plan, names, cells, slates }, slate);
  return rankedPaperSays({
    ...common(papers),
    rows: ranking.rows,
    cells: ranking.cells,
    groups: ranking.groups,
    on: dayOf(papers, [consideredAt(papers.acts ?? papers.content, slate.id)]),
    draftOf: draftOf(papers, title),
  });
}

const isHeld = (meeting: Meeting): meeting is Meeting & { record: NonNullable<Meeting['record']> } =>
  meeting.record !== null;

const CAMPAIGN = 'campaign';

const teamReportTitle: SaidTitle = {
  kind: 'teamReport',
  of: null,
  path: 'bao-cao-to-kiem-tra.html',
  moment: { events: [{ subject: CAMPAIGN, event: { of: 'report' } }] },
};

/** What lay before the committee knows nothing of its meeting, nor of what came after. */
function rankedTitle(acts: Acts, { id }: Slate): SaidTitle {
  const at = consideredAt(acts, id);
  return {
    kind: 'rankedTable',
    of: id,
    path: `bang-tong-hop-${id}.html`,
    moment: at === null ? null : { events: [], until: at - 1 },
  };
}

function meetingTitle({ content }: Papers, { id }: Meeting): SaidTitle {
  const event = { of: 'meeting', meeting: id } as const;
  return {
    kind: 'meetingRecord',
    of: id,
    path: `bien-ban-hop-${id}.html`,
    moment:
      toldOf(event, { content, standing: null, prepared: null }) === null
        ? null
        : { events: [{ subject: CAMPAIGN, event }], withoutCells: true },
  };
}

/** What a report says is no newer than the day on it. */
function superiorTitle({ plan }: Papers, { superiorReport = null }: Acts): SaidTitle {
  const { utcOffset } = plan.calendar;
  return {
    kind: 'superiorReport',
    of: null,
    path: 'bao-cao-cap-tren.html',
    moment:
      superiorReport === null
        ? null
        : {
            events: [{ subject: CAMPAIGN, event: { of: 'superiorReport' } }],
            until: instantAt(addDays(superiorReport.date, 1), '00:00', utcOffset) - 1,
          },
  };
}

function ofCommittee(papers: Papers): Paper[] {
  const { content, cells } = papers;
  const { report = null, meetings = [], slates = [], decisions = {} } = content;
  const acts = papers.acts ?? content;
  const superior = superiorTitle(papers, acts);
  return [
    ...(report === null
      ? []
      : [saidPaper(teamReportTitle, () => teamReportSays({ ...common(papers), cells, report }))]),
    ...slates
      .filter((slate) => slate.cells.length > 0)
      .map((slate) => {
        const title = rankedTitle(acts, slate);
        return saidPaper(title, () => rankedSays(papers, slate, title));
      }),
    ...meetings.filter(isHeld).map((meeting) => {
      const title = meetingTitle(papers, meeting);
      return saidPaper(title, () =>
        meetingRecordSays({
          ...common(papers),
          meeting,
          slate: slates.find(({ id }) => id === meeting.slate) ?? null,
          draftOf: draftOf(papers, title),
        }),
      );
    }),
    ...proposalPapers(papers),
    ...(superior.moment !== null || Object.values(decisions).some(({ number }) => number !== null)
      ? [
          saidPaper(superior, () =>
            superiorReportSays({
              ...common(papers),
              cells,
              content: { decisions, superiorReport: acts.superiorReport ?? null },
              draftOf: draftOf(papers, superior),
            }),
          ),
        ]
      : []),
  ];
}

const isAnswered = (objection: Objection): objection is AnsweredObjection => objection.outcome !== null;

/** The decision that a cell had been told of a matter when it objected. */
function objectedTo(
  { content: { decisions = {} } }: Papers,
  extracts: readonly PublishedExtract[],
  objection: Objection,
): PublishedExtract | null {
  const toldAt = ({ decision }: PublishedExtract) =>
    decisions[decision]?.publishedAt ?? Number.POSITIVE_INFINITY;
  const known = extracts.filter((one) => speaksOf(objection, one) && toldAt(one) <= objection.at);
  return known.at(-1) ?? null;
}

/** None before it is given. */
function answerOf(papers: Papers, cell: string, objection: AnsweredObjection): Paper {
  const { id } = objection;
  const extracts = publishedExtracts(papers.content.decisions ?? {}, cell);
  const title: SaidTitle = {
    kind: 'objectionAnswer',
    of: id,
    path: `${cell}/tra-loi-kien-nghi-${id}.html`,
    moment: { events: [{ subject: cell, event: { of: 'objection', objection: id } }] },
  };
  return saidPaper(title, () =>
    objectionAnswerSays({
      ...common(papers),
      cell,
      objection,
      against: objectedTo(papers, extracts, objection),
    }),
  );
}

function ofCell(papers: Papers, { cell, content }: RecordedCell): Paper[] {
  const { objections = [], improvement = null } = content;
  const { decisions = {} } = papers.content;
  const extracts = publishedExtracts(decisions, cell);
  const { utcOffset } = papers.plan.calendar;
  const said = extracts.flatMap(({ decision }) => {
    const { publishedAt = null, withdrawn = null } = decisions[decision] ?? {};
    return [publishedAt, withdrawn?.at];
  });
  const answers = objections.flatMap(({ outcome }) => outcome?.at ?? []);
  const on = dayOf(papers, [...said, ...answers]);
  const promisedOn = dayOf(papers, [improvement?.at]);
  const numbered = numberFor(numberedIn(papers), { paper: 'result', cell, session: null });
  const result: SaidTitle = {
    kind: 'result',
    of: null,
    path: `${cell}/ket-qua.html`,
    moment: {
      events: [
        { subject: CAMPAIGN, event: { of: 'published', cell } },
        ...(answers.length === 0 ? [] : [{ subject: cell, event: { of: 'objections' } as const }]),
      ],
    },
  };
  const promise: SaidTitle = {
    kind: 'improvement',
    of: null,
    path: `${cell}/ke-hoach-khac-phuc.html`,
    moment: { events: [{ subject: cell, event: { of: 'improvement' } }] },
  };
  return [
    ...(extracts.length === 0
      ? []
      : [
          saidPaper(result, () =>
            cellResultSays({ ...common(papers), cell, extracts, objections, promisedOn, on, numbered }),
          ),
        ]),
    ...objections.filter(isAnswered).map((objection) => answerOf(papers, cell, objection)),
    ...(improvement === null
      ? []
      : [
          saidPaper(promise, () =>
            improvementSays({
              ...common(papers),
              cell,
              improvement,
              on: dateOf(improvement.at, utcOffset),
            }),
          ),
        ]),
  ];
}

/** Everything of the last two stages. */
export function committeePapers(source: CommitteeSource): Paper[] {
  const { plan, roster, now, people, cells } = source;
  const papers: Papers = { ...source, names: namesOf(plan, roster, now, people) };
  return [...ofCommittee(papers), ...cells.flatMap((cell) => ofCell(papers, cell))];
}
