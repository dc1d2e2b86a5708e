import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { paragraph, run } from '../../documents/word/ooxml.ts';
import { textOf } from '../../documents/word/word-text.ts';
import { evenText } from '../../domain/one-line.ts';

/** Finished files for Word as they are looked at: how many pages, and where on them somebody signs. */

const DOCUMENT = 'word/document.xml';
const xmlOf = (file: Uint8Array): string => strFromU8(unzipSync(file)[DOCUMENT] ?? new Uint8Array());

/** Its pages as far as the file itself begins new ones. */
export const pagesBegun = (file: Uint8Array): number =>
  1 + (xmlOf(file).match(/<w:pageBreakBefore\/>/g)?.length ?? 0);

/** The lines of the block in which people sign: the last table without lines; none where nobody signs. */
export function signatureLines(file: Uint8Array): string[] {
  const tables = [...xmlOf(file).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
  // the first is the head
  const open = tables.slice(1).filter((table) => !table.includes('<w:tblBorders>'));
  return textOf(open.at(-1) ?? '')
    .split('\n')
    .map(evenText)
    .filter((line) => line !== '');
}

/** The same paper with so many lines more above its head, so that its end comes elsewhere on a page. */
export function movedDown(file: Uint8Array, lines: number): Uint8Array {
  const more = Array.from({ length: lines }, (_, index) =>
    paragraph([run(`Dòng thêm ${index + 1}`)], { line: 19 }),
  );
  const xml = xmlOf(file).replace('<w:body>', `<w:body>${more.join('')}`);
  return zipSync({ ...unzipSync(file), [DOCUMENT]: strToU8(xml) });
}

/** Pages of a PDF that have nothing of the paper but the block in which people sign. @param pages as they are read */
export function signedAlone(pages: readonly string[], signature: readonly string[]): number[] {
  const words = new Set(signature.flatMap((line) => line.split(' ')));
  return pages.flatMap((page, index) => {
    const read = page.split(' ').filter((word) => word !== '' && word !== String(index + 1));
    return read.length > 0 && read.every((word) => words.has(word)) ? [index + 1] : [];
  });
}
