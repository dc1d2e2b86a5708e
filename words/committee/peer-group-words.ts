import type { Lang, Names } from '../words.ts';

const OTHERS: Record<Lang, { and: string; others: (count: number) => string }> = {
  vi: { and: ' và ', others: (count) => `${count} chi bộ khác` },
  en: { and: ' and ', others: (count) => `${count} other cells` },
};

/** A peer group has an id and no name: it is said by its cells. @param group as the plan has it; one that it hasn't is said as it is */
export function peerGroupWords(group: string, names: Pick<Names, 'peers' | 'cell'>, lang: Lang): string {
  const { and, others } = OTHERS[lang];
  const cells = names.peers(group).map((cell) => names.cell(cell));
  const [first] = cells;
  if (first === undefined) return `“${group}”`;
  return cells.length < 3 ? cells.join(and) : `${first}${and}${others(cells.length - 1)}`;
}
