import { dictionaryOf } from './dictionary.ts';
import { type Lang, wordOf } from './words.ts';

/**
 * A state as people read it, e.g. `stages.minutesAgreement.awaitingCell`: `Chi bộ trả lời biên bản`. Its own name is
 * enough, except where two regions have one of the same name: `improvement.owed`, `memberReview.owed`.
 */
export function stateWord(path: string, lang: Lang): string {
  const { states, stages } = dictionaryOf(lang);
  const names = path.split('.');
  const [inRegion, name] = [names.slice(-2).join('.'), names.at(-1) ?? path];
  if (Object.hasOwn(states, inRegion)) return wordOf(states, inRegion);
  return Object.hasOwn(states, name) ? wordOf(states, name) : wordOf(stages, name);
}

/** Regions in which a case moves on; what changes in the others is told when nothing changes in these. */
const MAIN = /^(stages|course)\.|^[^.]+$/;

/** What was left and what was entered, in words; null when they are the same or nothing stood before. */
export function changeWords(
  from: readonly string[],
  to: readonly string[],
  lang: Lang,
): { from: string; to: string } | null {
  const left = from.filter((path) => !to.includes(path));
  const entered = to.filter((path) => !from.includes(path));
  if (left.length + entered.length === 0 || from.length === 0) return null;
  const main = [...left, ...entered].some((path) => MAIN.test(path));
  const words = (paths: string[]) =>
    paths
      .filter((path) => !main || MAIN.test(path))
      .map((path) => stateWord(path, lang))
      .join(', ');
  return { from: words(left), to: words(entered) };
}
