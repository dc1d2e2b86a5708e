import { type Instant, instantAt } from '../../domain/calendar/instant.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { PaperNumber } from '../../domain/committee/paper-number.ts';
import { NOTICE_TYPE } from '../../domain/committee/register-number.ts';
import { peopleOf } from '../../domain/people/roster.ts';
import { dueWords, longDate, shortDate } from '../../words/dates.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { PLAN_NOTICE_TEXT, planNoticeSaid } from '../../words/preparation/plan-notice-text.ts';
import { assumedNotes } from '../assumed-notes.ts';
import { type CommitteePaper, committeePaper } from '../committee/committee-paper.ts';
import { committeeSignature } from '../committee-signature.ts';
import { numberOrToFill } from '../decisions/document-number.ts';
import { type Block, kept, lead, line, tableOf } from '../paper-body.ts';
import { recipientsOf } from '../paper-foot.ts';
import type { PaperSays } from '../paper-says.ts';
import { planCited } from './plan-cited.ts';

/** The plan as it is announced to the cells (R20–R29, R39–R60, R70): what counts, what is due when, who comes when and where. */

export interface PlanNoticeRequest extends CommitteePaper {
  /** of a cell: its own session, and by when its dossier is due; null: to all of them */
  cell: Pick<RecordedCell, 'cell' | 'standing'> | null;
  /** of the announcement; until then when it is drafted, ms */
  at: Instant;
  isDraft: boolean;
  /** null or left out: to be filled in by hand */
  numbered?: PaperNumber | null;
}

function dueOf({ plan, cell }: PlanNoticeRequest): string {
  const { dueBefore } = plan.dossier;
  const { utcOffset } = plan.calendar;
  const own = cell?.standing.obligations
    .find(({ id }) => id === 'dossier' || id === 'leaderReview')
    ?.deadlines.at(-1)?.due;
  return own === undefined || own === instantAt(dueBefore, '00:00', utcOffset)
    ? planNoticeSaid.before(shortDate(dueBefore))
    : planNoticeSaid.atLatest(dueWords(own, { lang: 'vi', utcOffset }));
}

const entriesOf = (entries: readonly string[]): Block[] =>
  entries.length === 0 ? [] : [{ kind: 'entries', entries }];

function dossierBlocks(request: PlanNoticeRequest): Block[] {
  const { plan, roster, names, at } = request;
  const { reports, setsPerTeamMember } = plan.dossier;
  const [clerk] = peopleOf(roster, { role: 'teamClerk' }, at, plan.calendar.utcOffset);
  const said = planNoticeSaid.dossier({
    sets: setsPerTeamMember,
    clerk: clerk === undefined ? null : names.person(clerk),
    due: dueOf(request),
  });
  return [
    line(said),
    ...entriesOf(
      reports.map(({ title, selfScored }) => `${title}${selfScored ? PLAN_NOTICE_TEXT.withProof : ''}`),
    ),
    line(PLAN_NOTICE_TEXT.proposals),
  ];
}

function onSiteBlocks({ plan }: PlanNoticeRequest): Block[] {
  const titles = plan.dossier.onSiteDocuments.map(
    ({ title, inDossierAs }) => `${title}${inDossierAs === undefined ? '' : PLAN_NOTICE_TEXT.inDossier}`,
  );
  return titles.length === 0 ? [] : [line(PLAN_NOTICE_TEXT.arranged), ...entriesOf(titles)];
}

function sessionBlocks({ plan, names, cell }: PlanNoticeRequest): Block[] {
  const rows = plan.sessions.flatMap(({ name, date, starts, ends, cells }) => {
    const named = cell === null ? cells : cells.filter((one) => one === cell.cell);
    const time = planNoticeSaid.time({ day: longDate(date, 'vi'), starts, ends });
    return named.length === 0 ? [] : [[name, time, named.map(names.cell).join('; ')]];
  });
  return [
    tableOf(
      [
        { head: PLAN_NOTICE_TEXT.session, width: 26 },
        { head: PLAN_NOTICE_TEXT.time, width: 55 },
        { head: PLAN_NOTICE_TEXT.cell },
      ],
      rows,
    ),
    line(planNoticeSaid.venue(plan.venue.name, plan.venue.address)),
    line(PLAN_NOTICE_TEXT.attendance),
  ];
}

const MILESTONES = ['teamReport', 'committeeMeeting', 'decisions', 'awards', 'superiorReport'] as const;

/** Days of later steps, as far as the plan gives any (X7). */
const milestoneBlocks = ({ plan }: PlanNoticeRequest): Block[] =>
  entriesOf(
    MILESTONES.flatMap((name) => {
      const day = plan.milestones[name];
      return day === null ? [] : [planNoticeSaid.until(PLAN_NOTICE_TEXT.milestone[name], shortDate(day))];
    }),
  );

/** Parts that have something to say, numbered as they come. */
function partsOf(request: PlanNoticeRequest): Block[] {
  const { plan } = request;
  const criteria = plan.criteria.map(({ subject, source }) =>
    planNoticeSaid.criteria(PLAN_NOTICE_TEXT.subjects[subject], source),
  );
  const subjects = plan.criteria.map(({ subject }) => subject);
  const ofQuarter: [title: string, blocks: Block[]][] = [
    [
      PLAN_NOTICE_TEXT.leaders,
      [line(planNoticeSaid.leaders({ issuer: plan.document.issuer, due: dueOf(request) }))],
    ],
  ];
  const ofYear: [title: string, blocks: Block[]][] = [
    [PLAN_NOTICE_TEXT.dossier, dossierBlocks(request)],
    [PLAN_NOTICE_TEXT.onSite, onSiteBlocks(request)],
    [PLAN_NOTICE_TEXT.sessions, sessionBlocks(request)],
  ];
  const parts: [title: string, blocks: Block[]][] = [
    [PLAN_NOTICE_TEXT.criteria, [...entriesOf(criteria), ...assumedNotes(plan, subjects)]],
    ...(plan.quarter === undefined ? ofYear : ofQuarter),
    [PLAN_NOTICE_TEXT.milestones, milestoneBlocks(request)],
  ];
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [lead(planNoticeSaid.title(index + 1, title)), ...blocks]);
}

export function planNoticeSays(request: PlanNoticeRequest): PaperSays {
  const { plan, names, drafted, cell, at, isDraft, numbered } = request;
  const { issuer, subject } = plan.document;
  const { others, files } = recipientsOf(plan.document);
  return committeePaper(request, {
    number: numberOrToFill(numbered?.number ?? null, NOTICE_TYPE, plan),
    date: numbered?.date ?? (isDraft ? null : drafted),
    draftOf: isDraft ? at : null,
    type: PLAN_NOTICE_TEXT.type,
    summary: planNoticeSaid.summary(lowerFirst(subject)),
    blocks: [
      line(
        planNoticeSaid.opening({
          plan: planCited(plan),
          issuer,
          cell: cell === null ? null : names.cell(cell.cell),
        }),
      ),
      ...partsOf(request),
      kept(planNoticeSaid.difficulties(issuer)),
    ],
    end: {
      foot: {
        recipients: [...(cell === null ? others : [{ name: names.cell(cell.cell) }]), ...files],
        signature: committeeSignature(request, drafted),
      },
    },
  });
}
