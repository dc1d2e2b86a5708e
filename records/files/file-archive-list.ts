/**
 * Reads a list inside a Word or Excel file as Office does: of its contents, or of a part's relationships. It is XML in
 * UTF-8 or UTF-16 without a document type (ECMA-376 part 2, 8.1.4); Office opens nothing else, and anything else would
 * only hide what it lists.
 */

const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/i;

function decoded(bytes: Buffer): string {
  const mark = bytes.toString('latin1', 0, 2);
  const second = bytes[1] === 0;
  if (mark === '\u00fe\u00ff' || (bytes[0] === 0 && !second))
    return new TextDecoder('utf-16be').decode(bytes);
  if (mark === '\u00ff\u00fe' || second) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder().decode(bytes);
}

const character = (code: number): string => (code <= 0x10_ffff ? String.fromCodePoint(code) : '');

/**
 * @param root of the list: `Types` of contents, `Relationships` of a part
 * @returns the text, with character references resolved; null when it isn't such a list
 */
export function listedText(bytes: Buffer, root: 'Types' | 'Relationships'): string | null {
  const text = decoded(bytes).trimStart();
  const encoding = DECLARED.exec(text)?.[1] ?? 'utf-8';
  if (
    !/^(utf-(8|16)|us-ascii)$/i.test(encoding) ||
    /<!DOCTYPE/i.test(text) ||
    !new RegExp(`<([\\w.-]+:)?${root}\\b`).test(text)
  )
    return null;
  return text.replaceAll(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (_, hex?: string, decimal?: string) =>
    character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
