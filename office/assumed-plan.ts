import { z } from 'zod';
import type { KnownPlan } from '../documents/workbooks/plan-workbook-reading.ts';
import { inYear } from '../domain/plan/shift.ts';
import { builtInPlan } from './built-in-plan.ts';
import type { UnfinishedPlan } from './plan-draft.ts';

/** What a first plan has to say and its office hasn't said: taken from the rest, and marked, since nobody has decided it. */

/** Where a plan stands on what is only assumed. */
export type AssumedPath = readonly [part: string, ...rest: string[]];

/** The texts of what is assumed. */
export interface AssumedTexts {
  basis: { number: string; subject: string };
  recipients(issuer: string, superior: string): { name: string; mark?: string }[];
  team(issuer: string): string;
}

export interface AssumedPlan {
  plan: UnfinishedPlan;
  assumed: AssumedPath[];
}

const readable = z.looseObject({
  year: z.int(),
  document: z.looseObject({}),
  team: z.looseObject({}),
});

/** Of the plan that comes with the product, whose document says them for its own committee. */
const FROM_PATTERN: readonly AssumedPath[] = [['allowance'], ['dossier', 'onSiteDocuments'], ['criteria']];

/** @param plan as `planOfKnown` has made it of what is known */
export async function assumedPlan(
  plan: UnfinishedPlan,
  { frame: { issuer, superior, ...known } }: KnownPlan,
  texts: AssumedTexts,
): Promise<AssumedPlan> {
  // without these there is nothing to take the others from; the check tells that they are missing
  if (issuer === undefined || superior === undefined) return { plan, assumed: [] };
  const { year, document, team } = readable.parse(plan);
  const pattern = await builtInPlan();
  const subject = inYear(pattern.document.subject, pattern.year, year);
  const open = {
    ...(known.subject === undefined ? { subject } : {}),
    bases: [{ ...texts.basis, date: null, issuer: superior }],
    recipients: texts.recipients(issuer, superior),
  };
  const name = known.team ?? texts.team(issuer);
  return {
    plan: { ...plan, document: { ...document, ...open }, team: { ...team, name } },
    assumed: [
      ...Object.keys(open).map((key): AssumedPath => ['document', key]),
      ...(known.team === undefined ? [['team', 'name'] as const] : []),
      ...FROM_PATTERN,
    ],
  };
}
