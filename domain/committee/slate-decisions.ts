import type { Instant } from '../calendar/instant.ts';
import type { Terms } from '../plan/campaign-terms.ts';
import {
  type DecisionCase,
  type DecisionKind,
  type DecisionLine,
  decisionLines,
  lineKey,
  type Slate,
} from './committee-content.ts';
import { isDecidedAbove, isProposed } from './superior-decision.ts';

/**
 * Which decisions follow from a slate (R37, R38, R66–R68), given those in force: of each kind a line is in one valid
 * decision.
 */

/** What a line says in a decision of its kind; a line that says nothing counts as one that isn't there. */
const saidBy = ({ fourGood, level, award }: DecisionLine): string =>
  JSON.stringify([fourGood === true, level, award]);

const SILENT = JSON.stringify([false, null, null]);

/** Whether a decision was taken back, or another one stands in its place. */
export const isOver = ({ state, withdrawn }: DecisionCase): boolean =>
  state === 'withdrawn' || withdrawn !== null;

/** The decision in force on a line, if there is one. */
export function standingDecision(
  decisions: readonly DecisionCase[],
  kind: DecisionKind,
  key: string,
): DecisionCase | null {
  return (
    decisions.findLast(
      (decision) =>
        decision.kind === kind && !isOver(decision) && decision.lines.some((line) => lineKey(line) === key),
    ) ?? null
  );
}

/** Every line of a kind that a slate settles, also those that give nothing (not recognised, no award). */
function allLines(kind: DecisionKind, slate: Pick<Slate, 'lines' | 'memberLines'>): DecisionLine[] {
  const said = decisionLines(kind, slate);
  const none = { member: null, fourGood: null, level: null, award: null, reason: null };
  const silent: DecisionLine[] =
    kind === 'fourGood'
      ? (slate.lines ?? []).map(({ cell, reason }) => ({ ...none, cell, fourGood: false, reason }))
      : kind === 'awards'
        ? [...(slate.lines ?? []), ...(slate.memberLines ?? [])].map((line) => ({
            ...none,
            cell: line.cell,
            member: 'member' in line ? line.member : null,
          }))
        : [];
  return [...said, ...silent.filter((line) => !said.some((other) => lineKey(other) === lineKey(line)))];
}

const draft = (
  id: string,
  slate: string,
  kind: DecisionKind,
  lines: DecisionLine[],
  place: Partial<Pick<DecisionCase, 'replaces' | 'amends' | 'proposals'>> = {},
): DecisionCase => ({
  id,
  slate,
  kind,
  state: 'preparing',
  lines,
  number: null,
  date: null,
  signer: null,
  sha256: null,
  scan: null,
  gapReason: null,
  replaces: null,
  amends: null,
  withdrawn: null,
  publishedAt: null,
  ...place,
});

/** An id that no decision has: `main-cellLevels`, `main-cellLevels-2`, … */
function freeId(taken: readonly { id: string }[], wanted: string): string {
  const isTaken = (id: string) => taken.some((decision) => decision.id === id);
  let id = wanted;
  for (let count = 2; isTaken(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

/** The valid decision that another one amends: where that was taken back, the one that it had amended itself. */
function amendedBy(decisions: readonly DecisionCase[], id: string): string | null {
  const amends = decisions.find((one) => one.id === id)?.amends ?? null;
  const amended = decisions.find((one) => one.id === amends);
  if (amended === undefined) return null;
  return isOver(amended) ? amendedBy(decisions, amended.id) : amended.id;
}

/** The lines of a decision that no later one has taken over. */
function stillSaid(decisions: readonly DecisionCase[], id: string): DecisionLine[] {
  const decision = decisions.find((one) => one.id === id);
  return (decision?.lines ?? []).filter(
    (line) => standingDecision(decisions, decision?.kind ?? 'cellLevels', lineKey(line))?.id === id,
  );
}

type DecisionTerms = Pick<Terms, 'decisionKinds' | 'objectionAmends' | 'superiorDecides'>;

/**
 * The decisions that a decided slate asks for: one of each kind for lines that no decision speaks of yet; for lines on
 * which one says something else (an upheld objection) one that amends these lines of it, or one that replaces it.
 *
 * @param decided the slate with its lines
 * @param before all decisions so far
 * @param terms by which an upheld objection changes a line of a decision or its whole, and what the superior decides
 */
export function decisionsOf(
  decided: Pick<Slate, 'id' | 'lines' | 'memberLines'>,
  before: readonly DecisionCase[],
  { decisionKinds, objectionAmends: amends, superiorDecides }: DecisionTerms,
): DecisionCase[] {
  const made: DecisionCase[] = [];
  const add = (kind: DecisionKind, lines: DecisionLine[], place = {}) => {
    const id = freeId([...before, ...made], `${decided.id}-${kind}`);
    const above = isDecidedAbove({ superiorDecides }, kind) ? { proposals: [] } : {};
    made.push(draft(id, decided.id, kind, lines, { ...place, ...above }));
  };
  for (const kind of decisionKinds) {
    const fresh: DecisionLine[] = [];
    const changed = new Map<string, DecisionLine[]>();
    for (const line of allLines(kind, decided)) {
      const stands = standingDecision(before, kind, lineKey(line));
      const said = stands?.lines.find((other) => lineKey(other) === lineKey(line));
      if (stands === null || said === undefined) {
        if (saidBy(line) !== SILENT) fresh.push(line);
      } else if (saidBy(said) !== saidBy(line)) {
        changed.set(stands.id, [...(changed.get(stands.id) ?? []), line]);
      }
    }
    if (fresh.length > 0) add(kind, fresh);
    for (const [id, lines] of changed) {
      const kept = stillSaid(before, id).filter(
        (line) => !lines.some((other) => lineKey(other) === lineKey(line)),
      );
      const amended = amendedBy(before, id);
      // a line that takes back what an amended decision gave says so by being there
      const whole = [...kept, ...lines].filter((line) => amended !== null || saidBy(line) !== SILENT);
      if (amends === 'reissue' && whole.length > 0) add(kind, whole, { replaces: id, amends: amended });
      else add(kind, lines, { amends: id });
    }
  }
  return made;
}

/** Takes a decision back and drafts the one in its place, with the lines that still stand by it, under a new number. */
export function withdrawnAndReplaced(
  decisions: readonly DecisionCase[],
  id: string,
  withdrawn: { by: string; reason: string; at: Instant },
): DecisionCase[] {
  return decisions.flatMap((decision): DecisionCase[] => {
    if (decision.id !== id) return [decision];
    const again = freeId(decisions, `${decision.slate}-${decision.kind}`);
    const taken: DecisionCase = { ...decision, state: 'withdrawn', withdrawn };
    const lines = stillSaid(decisions, id);
    return lines.length === 0
      ? [taken]
      : [
          taken,
          draft(again, decision.slate, decision.kind, lines, {
            replaces: id,
            amends: amendedBy(decisions, id),
            // asked for once more by a paper of its own
            ...(isProposed(decision) ? { proposals: [] } : {}),
          }),
        ];
  });
}
