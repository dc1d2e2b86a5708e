import { type DecisionCase, type DecisionLine, lineKey } from './committee-content.ts';

/** A decision as the campaign or the records know it; without a state it was issued. */
export interface LinesOfDecision<Kind extends string> {
  id: string;
  kind: Kind;
  state?: DecisionCase['state'];
  lines: readonly Pick<DecisionLine, 'cell' | 'member'>[];
  replaces: string | null;
  withdrawn: DecisionCase['withdrawn'];
}

const wasIssued = ({ state = 'issued' }: { state?: DecisionCase['state'] }): boolean =>
  state === 'issued' || state === 'withdrawn';

/**
 * By which decision each line stands now: of those that were issued and neither withdrawn nor replaced, the newest one
 * that speaks of it. So a decision that amends takes its lines over, and gives them back when it is withdrawn.
 *
 * @param decisions in the order in which they were issued
 * @returns per kind, by `lineKey`, the id of the one decision
 */
export function validLines<Kind extends string>(
  decisions: readonly LinesOfDecision<Kind>[],
): Map<Kind, Map<string, string>> {
  const issued = decisions.filter(wasIssued);
  const replaced = new Set(issued.map(({ replaces }) => replaces));
  const valid = new Map<Kind, Map<string, string>>();
  for (const { id, kind, state, lines, withdrawn } of issued) {
    if (state === 'withdrawn' || withdrawn !== null || replaced.has(id)) continue;
    const byLine = valid.get(kind) ?? new Map<string, string>();
    for (const line of lines) byLine.set(lineKey(line), id);
    valid.set(kind, byLine);
  }
  return valid;
}
