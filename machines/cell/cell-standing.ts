import type { CellStanding } from '../../domain/journal/journal.ts';
import { cellStage } from '../../domain/stages.ts';
import { obligationViews } from '../obligation/obligation-log.ts';
import { baseOf, firstKey, inActive, type StateView, statePaths } from '../standing.ts';
import { waitsForIn } from '../state-meta.ts';
import type { CellContext } from './cell-context.ts';
import { cellFacts } from './cell-facts.ts';

/** The standing of a cell at `now` (ms). */
export function cellStanding({ value, context, meta }: StateView<CellContext>, now: number): CellStanding {
  const active = inActive(value);
  return {
    of: 'cell',
    ...baseOf(statePaths(active ?? value), active ? obligationViews(context, now) : []),
    stage: cellStage(active ? firstKey(active.stages) : String(value)),
    waitsFor: waitsForIn(meta),
    marks: context.marks,
    session: context.session,
    stagesDone: context.stagesDone,
    ended: active === null,
    facts: cellFacts(context),
  };
}
