import { byLayer, type CaseContent, LAYERS, type Layer } from '../case/case-content.ts';
import { type CellScoring, derivedRating } from '../case/score-layers.ts';
import type { CellSubject } from '../case/score-value.ts';
import type { Level } from './committee-content.ts';

/** What the committee compares of a cell (R15, R36): points, derived and proposed results, layer by layer. */

export interface LayerResult {
  /** of the set for cell quality; null where the layer has no scores */
  points: number | null;
  max: number | null;
  /** by the rule pack */
  derivedLevel: Level | null;
  fourGoodPoints: number | null;
  derivedFourGood: boolean | null;
  /** as proposed by whoever gave the layer's scores */
  level: Level | null;
  fourGood: boolean | null;
}

export type CellAppraisal = Record<Layer, LayerResult>;

/** A cell's results in every layer, from its case's content alone. */
export function cellAppraisal(content: Partial<CaseContent>, scoring: CellScoring): CellAppraisal {
  const proposedBy = {
    self: content.dossiers?.at(-1)?.content.proposed,
    team: content.minutes?.frame?.proposed.byTeam ?? undefined,
    committee: content.appraisal?.proposed ?? undefined,
  };
  const of = (layer: Layer): LayerResult => {
    const { scores } = content;
    const rated = (subject: Exclude<CellSubject, 'grassrootsDemocracy'>) => {
      const set = scoring[subject];
      const rating = set === undefined || scores === undefined ? null : derivedRating(set, scores, layer);
      // a word of the committee on some criteria is no result: the team's counts until it has scored them all
      return layer === 'committee' && rating?.complete === false ? null : rating;
    };
    const [quality, fourGood, proposed] = [rated('cellQuality'), rated('fourGood'), proposedBy[layer]];
    return {
      points: quality?.total ?? null,
      max: quality?.max ?? null,
      derivedLevel: (quality?.level ?? null) as Level | null,
      fourGoodPoints: fourGood?.total ?? null,
      derivedFourGood: fourGood?.recognised ?? null,
      level: proposed?.level ?? null,
      fourGood: proposed?.fourGood ?? null,
    };
  };
  return byLayer(of);
}

/** The newest layer that says something: what the committee starts from. */
export function newest<K extends keyof LayerResult>(appraisal: CellAppraisal, key: K): LayerResult[K] | null {
  return (
    LAYERS.toReversed()
      .map((layer) => appraisal[layer][key])
      .find((value) => value !== null) ?? null
  );
}

/** Where what is proposed is not what the points give. */
export type ProposalGap =
  | { of: 'fourGood'; proposed: boolean }
  | { of: 'level'; proposed: Level; derived: Level };

type Proposed = Pick<LayerResult, 'fourGood' | 'level' | 'derivedFourGood' | 'derivedLevel'>;

/** What is proposed of a cell against its points; nothing while either is missing. */
export function proposalGaps({ fourGood, level, derivedFourGood, derivedLevel }: Proposed): ProposalGap[] {
  return [
    ...(fourGood === null || derivedFourGood === null || fourGood === derivedFourGood
      ? []
      : [{ of: 'fourGood' as const, proposed: fourGood }]),
    ...(level === null || derivedLevel === null || level === derivedLevel
      ? []
      : [{ of: 'level' as const, proposed: level, derived: derivedLevel }]),
  ];
}
