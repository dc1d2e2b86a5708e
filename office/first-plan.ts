import type { KnownPlan } from '../documents/workbooks/plan-workbook-reading.ts';
import { type AssumedPath, type AssumedTexts, assumedPlan } from './assumed-plan.ts';
import { planOfKnown } from './known-plan.ts';
import { checkUnfinished } from './plan-draft.ts';
import type { ReadPlan } from './plan-files.ts';

/** The first plan of an office, whole: what is known of it, and what is assumed until somebody says it. */

export interface FirstPlan extends ReadPlan {
  /** what of it nobody has said */
  assumed: AssumedPath[];
}

/** @param now instant, ms */
export async function firstPlan(known: KnownPlan, now: number, texts: AssumedTexts): Promise<FirstPlan> {
  const { plan, assumed } = await assumedPlan(await planOfKnown(known, now), known, texts);
  return { ...checkUnfinished(plan), assumed };
}
