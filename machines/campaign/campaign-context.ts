import type { CampaignContent } from '../../domain/committee/committee-content.ts';
import type { Notice } from '../../domain/journal/journal.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import type { CampaignPlan } from '../../domain/plan/campaign-plan.ts';
import { type CampaignTerms, campaignTerms } from '../../domain/plan/campaign-terms.ts';
import type { Checklist } from '../../domain/plan/checklist.ts';
import type { RefusedCommand } from '../../domain/refused-commands.ts';
import type { DoorEvent } from '../door/events.ts';
import type { Owner } from '../obligation/obligation-log.ts';
import type { SlateNews } from '../protocol/cell-report.ts';
import type { CommandType } from '../protocol/command.ts';
import { firstPosition, type KeptPosition } from '../protocol/first-position.ts';
import { checklistOf } from './preparation/campaign-checklist.ts';
import { type Naming, namingAtStart } from './reorganisation/naming.ts';

/** A cell as its campaign knows it from its newest report. */
export interface CellCase extends KeptPosition {
  /** number of the entry that it reported, 0 before its first report */
  seq: number;
  excused: boolean;
  /** what the committee decides by; null before the minutes are settled */
  slate: SlateNews | null;
}

/** Events that wait while a decision is on its way. */
export type CaseEnding = DoorEvent<'cell.withdraw' | 'cell.transfer'>;

/** A cell hands over to another one what goes along. */
export interface Handover {
  from: string;
  into: string;
  by: string;
  reason: string;
  isDone: boolean;
}

export interface CampaignContext extends Owner, CampaignContent {
  /** ids of everybody who may be given a role */
  people: string[];
  /** what the office has recorded of each item (R02, R30, R69); null is open */
  checklist: Checklist;
  cells: Record<string, CellCase>;
  /** between which cells something is handed over; left out: between none */
  handovers?: Handover[];
  /** left out by a build that knew no names */
  naming?: Naming;
  /** commands on their way, by id */
  commands: Record<string, { cell: string; type: CommandType }>;
  commandCount: number;
  /** difficulties whose answer was passed on to the other cells: one that is reported again is not passed on again */
  passedOn: string[];
  refused: (RefusedCommand & { type: CommandType; at: number })[];
  waiting: CaseEnding[];
  /** key of the newest weekly digest, null before the first */
  digest: Notice['key'] | null;
  cancelled: { reason: string; by: string } | null;
}

/** What a campaign starts with: its id, and its plan with ids for people. */
export interface CampaignInput {
  campaign: string;
  plan: CampaignPlan;
}

export const newCase = (
  cell: string,
  terms: Pick<CampaignTerms, 'dossierDue' | 'sessions' | 'quarter'>,
): CellCase => ({
  seq: 0,
  ...firstPosition(cell, terms),
  excused: false,
  slate: null,
});

/** The part of a campaign's context that its documents are made from. */
export const campaignContentOf = ({
  report,
  meetings,
  slates,
  decisions,
  superiorReport,
  numbered,
}: CampaignContext): CampaignContent => ({
  report,
  meetings,
  slates,
  decisions,
  superiorReport,
  ...(numbered === undefined ? {} : { numbered }),
});

/** @throws RangeError when a criteria set of the plan has not been read */
export function initialCampaign({ campaign, plan }: CampaignInput): CampaignContext {
  return {
    terms: campaignTerms(plan, campaign),
    roster: rosterOf(plan),
    peopleAt: Date.now(),
    people: plan.people,
    subject: 'campaign',
    obligations: {},
    checklist: checklistOf(plan),
    cells: {},
    naming: namingAtStart(plan, Date.now()),
    commands: {},
    commandCount: 0,
    passedOn: [],
    refused: [],
    report: null,
    meetings: [],
    slates: [],
    decisions: {},
    waiting: [],
    digest: null,
    superiorReport: null,
    cancelled: null,
  };
}
