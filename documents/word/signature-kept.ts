/** So that no signature stands alone on its page: what is said last goes with it, whatever the template says of that. */

/** What a body is made of, one after the other; of a table inside a table the inner one ends it, which is as good here. */
const PIECES = /<w:tbl>.*?<\/w:tbl>|<w:p(?:\s[^>]*)?\/>|<w:p(?:\s[^>]*)?>.*?<\/w:p>/gs;

const isTable = (piece: string): boolean => piece.startsWith('<w:tbl>');
const hasText = (piece: string): boolean => /<w:t(?:\s[^>]*)?>[^<]/.test(piece);

/** A paragraph that stays on the page of the next. */
function kept(paragraph: string): string {
  if (paragraph.includes('<w:keepNext')) return paragraph;
  if (/^<w:p(?:\s[^>]*)?\/>$/.test(paragraph))
    return paragraph.replace(/\s*\/>$/, '><w:pPr><w:keepNext/></w:pPr></w:p>');
  // the format has the style first
  if (/<w:pPr>/.test(paragraph))
    return paragraph.replace(/<w:pPr>(<w:pStyle[^>]*\/>)?/, '<w:pPr>$1<w:keepNext/>');
  return paragraph.replace(/^<w:p(?:\s[^>]*)?>/, '$&<w:pPr><w:keepNext/></w:pPr>');
}

/** The last row of a table stays with what follows. */
function lastRowKept(table: string): string {
  const start = table.lastIndexOf('<w:tr');
  return table.slice(0, start) + table.slice(start).replaceAll(PIECES, kept);
}

/**
 * @param xml of the whole document
 * @returns the same, in which the last that is said before the table in which people sign stays on its page. That is the
 *   last table without lines behind the head; a paper without one is as it was.
 */
export function keptWithSignature(xml: string): string {
  const pieces = [...xml.matchAll(PIECES)].map((match) => ({ text: match[0], at: match.index }));
  const tables = pieces.flatMap(({ text }, place) => (isTable(text) ? [{ text, place }] : []));
  const signed = tables.slice(1).findLast(({ text }) => !text.includes('<w:tblBorders>'));
  if (signed === undefined) return xml;
  const before = pieces.slice(0, signed.place);
  const last = before.findLastIndex(({ text }) => hasText(text));
  return before
    .slice(Math.max(0, last))
    .reduceRight(
      (all, { text, at }) =>
        all.slice(0, at) + (isTable(text) ? lastRowKept(text) : kept(text)) + all.slice(at + text.length),
      xml,
    );
}
