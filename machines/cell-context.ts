import type { CaseBasis, CaseContent } from '../domain/case/case-content.ts';
import { noScores } from '../domain/case/score-layers.ts';
import type { Mark, SessionView, StageId } from '../domain/journal.ts';
import type { CampaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Roster } from '../domain/roster.ts';
import type { Owner } from './owner.ts';

export interface DecisionExtract {
  decision: string;
  kind: string;
  number: string;
  date: string;
  fourGood?: boolean;
  level?: string;
}

export interface CellContext extends Owner, CaseContent {
  session: SessionView | null;
  marks: Mark[];
  stagesDone: { stage: StageId; at: number }[];
  /** how often the office has extended the dossier */
  extensions: number;
  request: { until: number; reason: string; by: string; at: number } | null;
  extracts: DecisionExtract[];
  /** why the case ended before its last stage */
  ended: { reason: string; by: string; to?: string } | null;
}

/** The part of a cell's context that its documents are made of. */
export function contentOf(context: CellContext): CaseContent {
  const { basis, dossiers, sets, review, scores, inspection, minutes, earlierMinutes, difficulties } =
    context;
  return { basis, dossiers, sets, review, scores, inspection, minutes, earlierMinutes, difficulties };
}

export const noInspection: CaseContent['inspection'] = {
  documents: [],
  photos: [],
  conflicts: [],
  attendance: null,
  finishedAt: null,
};

export interface CellInput {
  cell: string;
  terms: CampaignTerms;
  roster: Roster;
  /** numbers and dates that the office filled in while preparing */
  basis: CaseBasis;
}

/** The session that the plan gives this cell. */
function plannedSession({ terms, cell }: CellInput): SessionView | null {
  const planned = terms.sessions.find((session) => session.cells.includes(cell));
  if (planned === undefined) return null;
  const { id, startsAt, endsAt, venue } = planned;
  return { id, startsAt, endsAt, venue, state: 'scheduled' };
}

export function initialCell(input: CellInput): CellContext {
  return {
    terms: input.terms,
    roster: input.roster,
    subject: input.cell,
    obligations: {},
    session: plannedSession(input),
    marks: [],
    stagesDone: [],
    basis: input.basis,
    dossiers: [],
    sets: [],
    extensions: 0,
    request: null,
    review: { notes: [], returns: [], points: [] },
    scores: noScores,
    inspection: noInspection,
    minutes: null,
    earlierMinutes: [],
    difficulties: [],
    extracts: [],
    ended: null,
  };
}
