import type { Instant } from './calendar/instant.ts';
import type { DerivedRating, DossierVersion, Layer, Minutes } from './case/case-content.ts';
import type { CellSubject } from './case/score-value.ts';
import type { DecisionCase, Level, Slate } from './committee/committee-content.ts';
import type { PlanReference } from './committee/decision-grounds.ts';
import type { ChecklistItem } from './plan/checklist.ts';
import type { Quarter } from './plan/rated-period.ts';
import type { RefusedCommand } from './refused-commands.ts';

/**
 * What readers look up in a standing by name, beside its stage and what is owed: little, with ids and never names. An
 * empty list says that there are none, null that it hasn't happened.
 */

/** What the criteria make of one layer of scores. */
export type LayerRating = Pick<DerivedRating, 'total' | 'level' | 'recognised'>;

/** The newest dossier; `receivedAt` is an instant, ms. */
interface DossierFacts extends Pick<DossierVersion, 'version' | 'receivedAt' | 'missing'> {
  proposed: { fourGood: boolean | null; level: Level | null };
}

interface MinutesFacts extends Pick<Minutes, 'round' | 'outcome'> {
  /** which side has signed while the other one hasn't; null when none or both have */
  signed: 'cell' | 'team' | null;
  /** ids of items that wait for the team's answer */
  disputed: string[];
}

export interface CellFacts {
  /** whose leaders are rated, and nothing else of the cell; left out: the whole year */
  quarter?: Quarter;
  dossier: DossierFacts | null;
  /** members of the team without a valid set */
  setsOwed: string[];
  /** a layer without scores of a subject is left out */
  ratings: Partial<Record<CellSubject, Partial<Record<Layer, LayerRating>>>>;
  /** how often the dossier came back from its reading */
  returns: number;
  /** ids of those without an answer */
  openDifficulties: string[];
  minutes: MinutesFacts | null;
  /** numbers of what the cell was told, in order */
  decisions: string[];
  /** as the newest decision that speaks of it has it */
  fourGood: boolean | null;
  level: Level | null;
  award: string | null;
  members: {
    /** how many have a level that the cell proposed, and how many the committee has decided on */
    proposed: number;
    decided: number;
    /** ids of those for whom the cell has yet to propose one */
    pending: string[];
  };
  /** id of the one that is open */
  objection: string | null;
  /** why the case ended before its last stage, and where the cell went */
  ended: { because: string; to: string | null /** the cell into which it merged */; into?: string } | null;
}

export interface CampaignFacts {
  /** as of its cells */
  quarter?: Quarter;
  /** what the office has yet to fill in */
  openItems: ChecklistItem[];
  /** the newest one, with the ids of whose lines are to be decided */
  slate: (Pick<Slate, 'id' | 'revision' | 'state' | 'cells'> & { members: string[] }) | null;
  /** the newest one: when it was appointed (ms), and whether it is on record */
  meeting: { startsAt: Instant; held: boolean } | null;
  decisions: Pick<DecisionCase, 'id' | 'number' | 'state'>[];
  /** one above the highest number given; null before the first */
  nextNumber: number | null;
  /** what a decision cites and isn't set */
  groundsUnset: (keyof PlanReference)[];
  /** cells whose time runs only once somebody tells them */
  untoldCells: string[];
  /** until the office has settled them */
  refused: RefusedCommand[];
  cancelledBecause: string | null;
}

/** Of a cell that has done nothing yet, and of one whose facts were erased. */
export const noCellFacts: CellFacts = {
  dossier: null,
  setsOwed: [],
  ratings: {},
  returns: 0,
  openDifficulties: [],
  minutes: null,
  decisions: [],
  fourGood: null,
  level: null,
  award: null,
  members: { proposed: 0, decided: 0, pending: [] },
  objection: null,
  ended: null,
};

/** Of a campaign that has done nothing yet, and of one whose facts were erased. */
export const noCampaignFacts: CampaignFacts = {
  openItems: [],
  slate: null,
  meeting: null,
  decisions: [],
  nextNumber: null,
  groundsUnset: [],
  untoldCells: [],
  refused: [],
  cancelledBecause: null,
};
