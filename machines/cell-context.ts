import type { CampaignTerms } from '../domain/campaign-terms.ts';
import type { Mark, MinutesOutcome, SessionView, StageId } from '../domain/journal.ts';
import type { Roster } from '../domain/roster.ts';
import type { DossierContent, MinutesContent } from './events.ts';
import type { Owner } from './owner.ts';

export interface DossierVersion {
  version: number;
  /** instant of receipt, ms; a paper counts by its own date */
  receivedAt: number;
  by: string;
  late: boolean;
  missing: string[];
  content: DossierContent;
}

export interface MinutesItem {
  id: string;
  text: string;
  /** agreed items stay agreed until their text changes */
  agreed: boolean;
  objection: string | null;
  answer: string | null;
}

export interface Minutes {
  version: number;
  round: number;
  items: MinutesItem[];
  conclusions: string;
  proposed: MinutesContent['proposed'] | null;
  reservation: string | null;
  refusal: string | null;
  signatures: { cell: { by: string; at: number } | null; team: { by: string; at: number } | null };
  outcome: MinutesOutcome | null;
  /** sha256 over the canonical content, once locked */
  hash: string | null;
}

export interface DecisionExtract {
  decision: string;
  kind: string;
  number: string;
  date: string;
  fourGood?: boolean;
  level?: string;
}

export interface CellContext extends Owner {
  session: SessionView | null;
  marks: Mark[];
  stagesDone: { stage: StageId; at: number }[];
  dossiers: DossierVersion[];
  /** how often the office has extended the dossier */
  extensions: number;
  request: { until: number; reason: string; by: string; at: number } | null;
  review: { returns: { at: number; by: string; notes: string[] }[]; pointsToVerify: string[] };
  inspection: {
    records: {
      criterion: string;
      points: number | null;
      remark: string;
      documentsSeen: string[];
      by: string;
      at: number;
    }[];
    finishedAt: number | null;
  };
  minutes: Minutes | null;
  earlierMinutes: Minutes[];
  difficulties: { id: string; text: string; by: string; at: number; answer: string | null }[];
  extracts: DecisionExtract[];
  /** why the case ended before its last stage */
  ended: { reason: string; by: string; to?: string } | null;
}

export interface CellInput {
  cell: string;
  terms: CampaignTerms;
  roster: Roster;
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
    dossiers: [],
    extensions: 0,
    request: null,
    review: { returns: [], pointsToVerify: [] },
    inspection: { records: [], finishedAt: null },
    minutes: null,
    earlierMinutes: [],
    difficulties: [],
    extracts: [],
    ended: null,
  };
}
