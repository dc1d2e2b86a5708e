import { strFromU8, unzipSync } from 'fflate';
import { evenText } from '../../domain/one-line.ts';

/** The parts in which a reader sees text: the body, heads and feet. */
const READ = /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));/gi, (all, name, decimal, hex) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });

/** What somebody reads in a part, a paragraph after the other; a cell of a table is paragraphs of its own. */
export const textOf = (xml: string): string =>
  unescaped(
    xml
      .replaceAll(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/g, '')
      .replaceAll(/<w:(?:tab|br|cr)\b[^>]*\/>|<\/w:p>/g, '\n')
      .replaceAll(/<[^>]+>/g, ''),
  );

/** Its paragraphs with something in them, those of the body first. @throws of what is no zip */
export function wordParagraphs(file: Uint8Array): string[] {
  const parts = unzipSync(file, { filter: ({ name }) => READ.test(name) });
  return Object.keys(parts)
    .toSorted()
    .flatMap((name) => textOf(strFromU8(parts[name] ?? new Uint8Array())).split('\n'))
    .map(evenText)
    .filter((text) => text !== '');
}

/** All text of a file for Word, with one blank between two of its pieces. @throws of what is no zip */
export const wordText = (file: Uint8Array): string => wordParagraphs(file).join(' ');

/** Lines of these texts that nobody finds in the file. */
export function notFound(file: Uint8Array, texts: Iterable<string>): string[] {
  const paragraphs = wordParagraphs(file);
  const read = paragraphs.join(' ');
  // of a long table nearly every text is a paragraph: thousands are not looked for in the whole
  const whole = new Set(paragraphs);
  return [...texts].flatMap((text) =>
    text
      .split('\n')
      .map(evenText)
      .filter((line) => !whole.has(line) && !read.includes(line)),
  );
}
