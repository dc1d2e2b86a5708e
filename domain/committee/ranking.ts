import { byLayer, type Layer } from '../case/case-content.ts';
import { type CellAppraisal, newest } from './appraisal.ts';
import type { Level } from './committee-content.ts';

/** The cells of a slate as the committee compares them: best first, with what each layer says (R15, R36). */

export interface RankedRow {
  /** null without points; equal points share a rank */
  rank: number | null;
  cell: string;
  points: Record<Layer, number | null>;
  fourGoodPoints: Record<Layer, number | null>;
  proposed: Record<Layer, Level | null>;
  /** how far a layer is from the one before it that has points */
  gap: { team: number | null; committee: number | null };
  /** by the rule pack, of the newest layer */
  derivedLevel: Level | null;
  derivedFourGood: boolean | null;
  /** as proposed last */
  fourGood: boolean | null;
  marks: readonly string[];
}

const difference = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.round((one - other) * 100) / 100;

export interface Ranked {
  cell: string;
  appraisal: CellAppraisal;
  marks: readonly string[];
}

/** Sorted by the newest points; without points last, equal ones by their ids. */
export function rankedTable(rows: readonly Ranked[]): RankedRow[] {
  const pointsOf = ({ appraisal }: Ranked): number | null => newest(appraisal, 'points');
  const sorted = rows.toSorted(
    (a, b) => (pointsOf(b) ?? -1) - (pointsOf(a) ?? -1) || (a.cell < b.cell ? -1 : 1),
  );
  return sorted.map(({ cell, appraisal, marks }) => {
    const own = newest(appraisal, 'points');
    const of = <K extends 'points' | 'fourGoodPoints' | 'level'>(key: K) =>
      byLayer((layer) => appraisal[layer][key]);
    const points = of('points');
    return {
      rank: own === null ? null : 1 + sorted.filter((other) => (pointsOf(other) ?? -1) > own).length,
      cell,
      points,
      fourGoodPoints: of('fourGoodPoints'),
      proposed: of('level'),
      gap: {
        team: difference(points.team, points.self),
        committee: difference(points.committee, points.team ?? points.self),
      },
      derivedLevel: newest(appraisal, 'derivedLevel'),
      derivedFourGood: newest(appraisal, 'derivedFourGood'),
      fourGood: newest(appraisal, 'fourGood'),
      marks,
    };
  });
}
