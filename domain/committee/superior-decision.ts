import type { Instant } from '../calendar/instant.ts';
import type { FileRef } from '../dossier/file-ref.ts';
import type { Terms } from '../plan/campaign-terms.ts';
import type { DecisionCase, DecisionKind, DecisionLine, Level, Proposal } from './committee-content.ts';
import { lineKey } from './committee-content.ts';

/** What the committee's superior decides, and the committee only proposes, as a đảng ủy bộ phận does (rules.md 5). */

/** Whether it is the superior who decides this kind of matter. */
export const isDecidedAbove = (
  { superiorDecides }: Pick<Terms, 'superiorDecides'>,
  kind: DecisionKind,
): boolean => superiorDecides?.kinds.includes(kind) ?? false;

export const isProposed = ({ proposals }: Pick<DecisionCase, 'proposals'>): boolean =>
  proposals !== undefined;

/** The paper by which the superior was asked last; null until one is signed, and of what the committee decides itself. */
export const lastProposal = ({ proposals }: Pick<DecisionCase, 'proposals'>): Proposal | null =>
  proposals?.at(-1) ?? null;

/** A line on which the superior decided otherwise. */
export interface ChangedLine {
  /** as of `lineKey` */
  line: string;
  /** left out: it doesn't give what was proposed, a recognition or an award */
  level?: Level | undefined;
}

/** Whether decisions of a kind give each of their lines a level. */
export const givesLevels = (kind: DecisionKind): boolean => kind === 'cellLevels' || kind === 'memberLevels';

/**
 * The lines as the superior decided them.
 *
 * @param reason why, where it says so; it stands beside the lines that it changed
 */
export function decidedAbove(
  { kind, lines }: Pick<DecisionCase, 'kind' | 'lines'>,
  changed: readonly ChangedLine[],
  reason: string | null,
): DecisionLine[] {
  const by = new Map(changed.map((one) => [one.line, one]));
  return lines.map((line) => {
    const other = by.get(lineKey(line));
    if (other === undefined) return line;
    const refused = { fourGood: kind === 'fourGood' ? false : line.fourGood, award: null };
    return { ...line, ...(other.level === undefined ? refused : { level: other.level }), reason };
  });
}

/** A decision's number as another body writes it, with type and body: no register here says what a bare one means. */
export const isWholeNumber = (number: string): boolean => /^\s*\d{1,6}\s*-\s*[^/\s]+\s*\/\s*\S+/.test(number);

/** The signed paper that is asked for next: the superior is asked by the last proposal, and answers by its decision. */
export const signedPaperOf = (decision: DecisionCase): FileRef | null =>
  decision.state === 'awaitingSuperior' ? (lastProposal(decision)?.scan ?? null) : decision.scan;

/** When the superior was asked last, ms; null until it was. */
export const askedAt = (decision: Pick<DecisionCase, 'proposals'>): Instant | null =>
  lastProposal(decision)?.at ?? null;
