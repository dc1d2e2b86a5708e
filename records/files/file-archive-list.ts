/**
 * A list of a Word or Excel file as those who open it read it: of its contents, or of what a part is bound to. It is XML in UTF-8 or UTF-16 without a
 * document type (ECMA-376 part 2, 8.1.4); anything else is not opened by Office and would only hide what it lists.
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
 * @param root of the list: `Types` of contents, `Relationships` of what a part is bound to
 * @returns the text, letters that are written as numbers resolved; null when it is no such list
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
