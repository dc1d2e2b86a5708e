import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { type CellAppraisal, cellAppraisal } from '../../domain/committee/appraisal.ts';
import type {
  CampaignContent,
  DecisionCase,
  Level,
  TeamReport,
} from '../../domain/committee/committee-content.ts';
import { REPORT_TYPE } from '../../domain/committee/register-number.ts';
import { isProposed } from '../../domain/committee/superior-decision.ts';
import { QUALITY_LEVELS } from '../../domain/criteria/criteria-result.ts';
import { hasLeft } from '../../domain/plan/last-year.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellScoring } from '../../domain/plan/plan-criteria.ts';
import { newestSaid, withDecisionsInForce } from '../../domain/result/extracts.ts';
import { COMMITTEE_PAPER_TEXT, objectionOutcome } from '../../words/committee/committee-paper-text.ts';
import {
  SUPERIOR_REPORT_TEXT,
  superiorReportSaid,
  TEAM_REPORT_TEXT,
  teamReportSaid,
} from '../../words/committee/reports-text.ts';
import { frameSaid, PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import { pointsWords } from '../../words/points.ts';
import { vi } from '../../words/vi.ts';
import { assumedNotes } from '../assumed-notes.ts';
import { committeeSignature } from '../committee-signature.ts';
import { decisionCited } from '../decisions/decision-cited.ts';
import { documentNumber, numberToFill } from '../decisions/document-number.ts';
import { placeAndDate } from '../letterhead.ts';
import { asWritten, type Block, lead, line, section, tableOf } from '../paper-body.ts';
import { recipientsOf } from '../paper-foot.ts';
import type { PaperSays } from '../paper-says.ts';
import { teamBodies, teamName } from '../team-letterhead.ts';
import {
  type CommitteePaper,
  committeePaper,
  levelWord,
  markWords,
  proposalGapsOf,
  proposedTitle,
} from './committee-paper.ts';

/** What the team reports to the committee (R34), and the committee to its superior (R72). */

interface ReportRequest extends CommitteePaper {
  cells: readonly RecordedCell[];
}

const appraisalOf = ({ plan }: CommitteePaper, { content }: RecordedCell): CellAppraisal =>
  cellAppraisal(content, cellScoring(plan));

const dossierWords = ({ content }: RecordedCell): string => {
  const newest = content.dossiers?.at(-1);
  if (newest === undefined) return TEAM_REPORT_TEXT.notSubmitted;
  return newest.late ? TEAM_REPORT_TEXT.late : TEAM_REPORT_TEXT.inTime;
};

/** whose points it names */
const SCORED = ['fourGood', 'cellQuality'] as const;

export interface TeamReportRequest extends ReportRequest {
  report: TeamReport;
}

export function teamReportSays(request: TeamReportRequest): PaperSays {
  const { plan, names, cells, report } = request;
  const text = TEAM_REPORT_TEXT;
  const day = dateOf(report.at, plan.calendar.utcOffset);
  const rows = cells.map((one) => {
    const { self, team } = appraisalOf(request, one);
    const outcome = one.content.minutes?.outcome ?? null;
    return [
      names.cell(one.cell),
      dossierWords(one),
      pointsWords(self.fourGoodPoints, 'vi', 'aligned'),
      pointsWords(team.fourGoodPoints, 'vi', 'aligned'),
      pointsWords(self.points, 'vi', 'aligned'),
      pointsWords(team.points, 'vi', 'aligned'),
      proposedTitle(team.fourGood),
      levelWord(team.level),
      outcome === null ? markWords(one.standing.marks) : vi.minutesOutcomes[outcome],
    ];
  });
  return {
    plan,
    bodies: teamBodies(plan),
    number: numberToFill(REPORT_TYPE, null),
    place: placeAndDate(plan, day),
    day,
    type: COMMITTEE_PAPER_TEXT.report,
    summary: teamReportSaid.summary(plan.year),
    draftOf: null,
    blocks: [
      asWritten(report.summary),
      tableOf(
        [
          { head: COMMITTEE_PAPER_TEXT.cell },
          { head: text.dossier, width: 16 },
          { head: text.fourGoodSelf, width: 15, number: true },
          { head: text.team, width: 12, number: true },
          { head: text.qualitySelf, width: 17, number: true },
          { head: text.team, width: 12, number: true },
          { head: text.fourGood, width: 14 },
          { head: text.proposedLevel, width: 26 },
          { head: text.minutes, width: 24 },
        ],
        rows,
      ),
      ...assumedNotes(plan, SCORED),
      ...proposalGapsOf(request, cells),
    ],
    end: {
      foot: {
        recipients: [
          { name: plan.document.issuer, mark: PAPER_FRAME.forReport },
          { name: frameSaid.fileOf(teamName(plan)) },
        ],
        signature: { authority: text.forTeam, position: text.leader, name: names.person(report.by) },
      },
    },
  };
}

export interface SuperiorReportRequest extends ReportRequest {
  content: Pick<CampaignContent, 'decisions' | 'superiorReport'>;
  /** until when it knows what it says (ms), until it has its number */
  draftOf: Instant | null;
}

type NumberedDecision = DecisionCase & { number: string };

const isNumbered = (decision: DecisionCase): decision is NumberedDecision => decision.number !== null;

/** How many of each level, by the newest decision in force on each cell and member; numbers only, no names of members. */
function levelTable(cells: readonly RecordedCell[], ofLeaders: boolean): Block {
  const ofCells = cells.map(({ content }) => newestSaid(content.extracts ?? [], 'level'));
  const ofMembers = cells.flatMap(({ content }) =>
    (content.members ?? []).map(({ decided }) => decided?.level ?? null),
  );
  // where no member was rated there is nothing to count
  const counted = [
    ...(ofLeaders ? [] : [{ head: COMMITTEE_PAPER_TEXT.cell, levels: ofCells }]),
    ...(ofLeaders || ofMembers.some((level) => level !== null)
      ? [{ head: SUPERIOR_REPORT_TEXT[ofLeaders ? 'leaders' : 'members'], levels: ofMembers }]
      : []),
  ];
  const count = (levels: readonly (Level | null)[], level: Level) =>
    String(levels.filter((one) => one === level).length);
  return tableOf(
    [{ head: SUPERIOR_REPORT_TEXT.level }, ...counted.map(({ head }) => ({ head, width: 30, number: true }))],
    QUALITY_LEVELS.map((level) => [levelWord(level), ...counted.map(({ levels }) => count(levels, level))]),
  );
}

function decisionWords(decision: NumberedDecision, plan: Plan): string {
  const { kind, number, date, state, withdrawn, amends } = decision;
  const { amending } = SUPERIOR_REPORT_TEXT;
  const cited = decisionCited({ number, date, isAbove: isProposed(decision) }, plan);
  const because = withdrawn === null ? '' : `: ${withdrawn.reason}`;
  return [
    `${cited}: ${vi.decisionKinds[kind].toLowerCase()}`,
    ...(amends === null ? [] : [amending]),
    ...(state === 'withdrawn' ? [COMMITTEE_PAPER_TEXT.takenBack, because] : []),
  ].join('');
}

/** The report to the superior committee: results in numbers, decisions, objections, cells that left, promises. */
export function superiorReportSays(request: SuperiorReportRequest): PaperSays {
  const { plan, names, content } = request;
  const cells = request.cells.map((one) => withDecisionsInForce(one, content.decisions));
  const recognised = cells.filter(({ content: own }) => newestSaid(own.extracts ?? [], 'fourGood'));
  const objections = cells.flatMap(({ cell, content: own }) =>
    (own.objections ?? []).map(
      ({ outcome }) => `${names.cell(cell)}: ${objectionOutcome(outcome?.upheld ?? null)}`,
    ),
  );
  const left = cells
    .filter(hasLeft)
    .map(({ cell, standing: { stage, facts } }) =>
      superiorReportSaid.gone(
        names.cell(cell),
        `${vi.stages[stage].toLowerCase()}${facts.ended?.into === undefined ? '' : ` ${superiorReportSaid.into(names.cell(facts.ended.into))}`}`,
        facts.ended?.because ?? SUPERIOR_REPORT_TEXT.reasonToFill,
      ),
    );
  const ofLeaders = plan.quarter !== undefined;
  const plansIn = cells.filter(({ content: own }) => own.improvement != null).length;
  const { number = null, date = null } = content.superiorReport ?? {};
  return committeePaper(request, {
    number:
      number === null
        ? numberToFill(REPORT_TYPE, plan.document.number)
        : documentNumber(number, REPORT_TYPE, plan.document.number),
    date,
    draftOf: request.draftOf,
    type: COMMITTEE_PAPER_TEXT.report,
    summary: superiorReportSaid.summary(plan),
    blocks: [
      lead(SUPERIOR_REPORT_TEXT.results),
      levelTable(cells, ofLeaders),
      ...(ofLeaders
        ? []
        : [
            line(
              superiorReportSaid.recognised(
                recognised.map(({ cell }) => names.cell(cell)),
                cells.length,
              ),
            ),
          ]),
      ...section(
        SUPERIOR_REPORT_TEXT.decisions,
        Object.values(content.decisions)
          .filter(isNumbered)
          .map((decision) => decisionWords(decision, plan)),
      ),
      ...section(COMMITTEE_PAPER_TEXT.objections, objections),
      ...section(SUPERIOR_REPORT_TEXT.cellsGone, left),
      ...(ofLeaders ? [] : [line(superiorReportSaid.improvementPlans(plansIn, cells.length - left.length))]),
    ],
    end: {
      foot: {
        recipients: [
          { name: plan.document.superior, mark: PAPER_FRAME.forReport },
          ...recipientsOf(plan.document).files,
        ],
        signature: committeeSignature(request, date ?? request.drafted),
      },
    },
  });
}
