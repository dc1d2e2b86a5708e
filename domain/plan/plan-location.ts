import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  visit,
} from 'yaml';
import type { Path } from './plan-finding.ts';

export interface Place {
  line: number;
  column: number;
}

const startOf = (node: unknown): number | null => (node as Node | null)?.range?.[0] ?? null;

/**
 * Where a path stands in the text: at its value (a list or group: at its key), or at the nearest parent that exists.
 *
 * @param atKey at the last key instead, for a key that should not be there
 */
export function placeOf(document: Document, lines: LineCounter, path: Path, atKey = false): Place {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(part));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
      if (isScalar(node) && !(atKey && index === path.length - 1)) offset = startOf(node) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

const pathOf = (chain: readonly unknown[]): Path =>
  chain.flatMap((node, index): Path => {
    if (isPair(node)) return [String(isScalar(node.key) ? node.key.value : node.key)];
    return isSeq(node) ? [node.items.indexOf(chain[index + 1])] : [];
  });

/** Keys and values whose letters are not composed, as macOS and Word often write them. */
export function decomposedTexts(document: Document): { offset: number; path: Path; text: string }[] {
  const found: { offset: number; path: Path; text: string }[] = [];
  visit(document, {
    Scalar(_key, node, ancestors) {
      const { value, range } = node;
      if (typeof value === 'string' && value !== value.normalize('NFC'))
        found.push({ offset: range?.[0] ?? 0, path: pathOf([...ancestors, node]), text: value });
    },
  });
  return found;
}
