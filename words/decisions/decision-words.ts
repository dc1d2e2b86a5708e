import type { Withdrawal } from '../../domain/committee/withdrawal.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import { dictionaryOf } from '../dictionary.ts';
import { lowerFirst } from '../letter-case.ts';
import { type Lang, wordOf } from '../words.ts';

const DECISION = /^(?:(.+)-)?(fourGood|cellLevels|memberLevels|awards)(?:-(\d+))?$/;

/**
 * A slate by its id: nothing of the main one, `danh sách bổ sung 1` of `supplementary-1`.
 */
export function slateWords(id: string, lang: Lang): string | null {
  const count = /^supplementary-(\d+)$/.exec(id)?.[1];
  return count === undefined ? null : dictionaryOf(lang).journal.supplementarySlate(Number(count));
}

/**
 * What a decision is about, as inside a sentence: `xếp loại chất lượng chi bộ, danh sách bổ sung 1, lần 2`.
 *
 * @param id of a decision, e.g. `main-cellLevels`, of a later one on the same slate `main-cellLevels-2`
 * @returns null when the id names no kind
 */
export function decisionWords(id: string, lang: Lang): string | null {
  const { decisionKinds, journal } = dictionaryOf(lang);
  const [, slate, kind, count] = DECISION.exec(id) ?? [];
  if (kind === undefined) return null;
  const parts = [
    lowerFirst(wordOf(decisionKinds, kind)),
    slateWords(slate ?? '', lang),
    count === undefined ? null : journal.decisionAgain(Number(count)),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Why a decision was taken back: in the words of who did it, or that another one stands in its place. */
export const withdrawalReason = ({ reason, replacedBy }: Withdrawal, lang: Lang): string =>
  replacedBy === undefined ? reason : dictionaryOf(lang).journal.decisionReplaced(replacedBy);

/** The number that a decision was given, as its campaign's standing has it; null of none. */
export const numberOf = (decision: string, standing: Standing): string | null =>
  standing.of === 'campaign'
    ? (standing.facts.decisions.find(({ id }) => id === decision)?.number ?? null)
    : null;

/**
 * Why a signed decision was not issued.
 *
 * @param failure begins with a code such as `NUMBER_TAKEN`; what follows is for the administrator
 */
export function failureWords(failure: string, lang: Lang): string {
  const { failures } = dictionaryOf(lang);
  const code = /^[A-Z]+(?:_[A-Z]+)+/.exec(failure)?.[0];
  if (code !== undefined && Object.hasOwn(failures, code)) return wordOf(failures, code);
  return code === undefined ? failures.OTHER : `${failures.OTHER} (${code})`;
}
