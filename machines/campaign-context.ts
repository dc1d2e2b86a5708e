import type { Standing } from '../domain/journal.ts';
import type { CampaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Holder, Roster } from '../domain/roster.ts';
import type { CommandType } from './commands.ts';
import type { DecisionKind, SlateLine } from './decision.ts';
import type { DoorEvent } from './events.ts';
import type { Owner } from './owner.ts';

export type ChecklistItem =
  | 'planNumber'
  | 'planDate'
  | 'teamDecision'
  | 'teamLeader'
  | 'teamClerk'
  | 'sessions'
  | 'copies';

/** A cell as its campaign knows it: from its newest report. */
export interface CellCase {
  seq: number;
  stage: Standing['stage'];
  holder: Holder | null;
  due: number | null;
  late: boolean;
  marks: string[];
  ended: boolean;
  excused: boolean;
}

export interface Slate {
  /** `main`, `supplementary-1`, … */
  id: string;
  revision: number;
  state: 'open' | 'decided' | 'issued';
  cells: string[];
  lines: SlateLine[] | null;
}

export interface DecisionCase {
  id: string;
  slate: string;
  kind: DecisionKind;
  number: string | null;
  date: string | null;
  sha256: string | null;
}

/** Events that wait while a decision is on its way. */
export type CaseEnding = DoorEvent<'cell.withdraw' | 'cell.transfer'>;

export interface CampaignContext extends Owner {
  /** what the office has recorded of each item (R02, R30, R69); null is open */
  checklist: Record<ChecklistItem, string | null>;
  cells: Record<string, CellCase>;
  /** commands on their way, by id */
  commands: Record<string, { cell: string; type: CommandType }>;
  commandCount: number;
  refused: { command: string; cell: string; type: CommandType; reason: string; at: number }[];
  report: { by: string; summary: string; at: number } | null;
  meeting: { startsAt: number; venue: string } | null;
  slates: Slate[];
  decisions: Record<string, DecisionCase>;
  waiting: CaseEnding[];
  superiorReport: { number: string; date: string; at: number } | null;
  cancelled: { reason: string; by: string } | null;
}

export interface CampaignInput {
  terms: CampaignTerms;
  roster: Roster;
  checklist: Record<ChecklistItem, string | null>;
}

export const newCase = (): CellCase => ({
  seq: 0,
  stage: 'dossierSubmission',
  holder: null,
  due: null,
  late: false,
  marks: [],
  ended: false,
  excused: false,
});

export function initialCampaign(input: CampaignInput): CampaignContext {
  return {
    terms: input.terms,
    roster: input.roster,
    subject: 'campaign',
    obligations: {},
    checklist: input.checklist,
    cells: {},
    commands: {},
    commandCount: 0,
    refused: [],
    report: null,
    meeting: null,
    slates: [],
    decisions: {},
    waiting: [],
    superiorReport: null,
    cancelled: null,
  };
}
