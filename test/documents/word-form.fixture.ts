import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { FormRun, PaperForm, ReadPart } from '../../documents/paper-form.fixture.ts';
import type { FormPart } from '../../domain/form-guide.ts';

/** The form of a paper that is a file for Word, read off its own markup. */

interface Element {
  name: string;
  at: Record<string, string>;
  inside: (Element | string)[];
}

function elementsOf(xml: string): Element {
  const root: Element = { name: '', at: {}, inside: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, at: attributes as Record<string, string>, inside: [] };
    open.at(-1)?.inside.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.inside.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

const children = ({ inside }: Element, name: string): Element[] =>
  inside.filter((one): one is Element => typeof one !== 'string' && one.name === name);
const all = (element: Element, name: string): Element[] =>
  element.inside.flatMap((one) =>
    typeof one === 'string' ? [] : [...(one.name === name ? [one] : []), ...all(one, name)],
  );
const textOf = ({ inside }: Element): string =>
  inside.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
const value = (of: Element | undefined, name = 'w:val'): string | undefined => of?.at[name];

const mm = (twips: string | undefined): number => Math.round((Number(twips) * 25.4) / 1440);
const points = (twentieths: string | undefined): number | null =>
  twentieths === undefined ? null : Number(twentieths) / 20;

interface Defaults {
  font: string;
  size: number;
}

function runOf(run: Element, { font, size }: Defaults): FormRun {
  const [look = { name: '', at: {}, inside: [] }] = children(run, 'w:rPr');
  const has = (name: string) => children(look, name).length > 0;
  const own = value(children(look, 'w:sz')[0]);
  const written = children(run, 'w:t').map(textOf).join('');
  const text = has('w:caps') ? written.toLocaleUpperCase('vi') : written;
  return {
    text,
    font: value(children(look, 'w:rFonts')[0], 'w:ascii') ?? font,
    size: own === undefined ? size : Number(own) / 2,
    bold: has('w:b'),
    italic: has('w:i'),
    underlined: has('w:u'),
    capitals: text === text.toLocaleUpperCase('vi'),
  };
}

type Read = Omit<ReadPart, 'part'>;

function paragraphOf(paragraph: Element, defaults: Defaults): Read {
  const [look] = children(paragraph, 'w:pPr');
  const spacing = look === undefined ? undefined : children(look, 'w:spacing')[0];
  return {
    runs: children(paragraph, 'w:r')
      .map((run) => runOf(run, defaults))
      .filter(({ text }) => text.trim() !== ''),
    gap: points(spacing?.at['w:after']),
    line: points(spacing?.at['w:line']),
  };
}

const isSaid = ({ runs }: Read): boolean => runs.length > 0;
const isBordered = (table: Element): boolean => all(table, 'w:tblBorders').length > 0;

/** Parts by where they stand: the last takes all that is left. */
const inOrder = (read: readonly Read[], parts: readonly FormPart[]): ReadPart[] =>
  read.map((one, index) => ({ ...one, part: parts[Math.min(index, parts.length - 1)] ?? 'body' }));

/** Whoever signs: with what authority, in which office if there is one, and the name. */
const signed = (read: readonly Read[]): ReadPart[] =>
  inOrder(read, read.length > 2 ? ['authority', 'position', 'signer'] : ['authority', 'signer']);

/** Up to an annex, which begins on a page of its own. */
function partsOf(body: Element, defaults: Defaults): ReadPart[] {
  const pieces = body.inside.filter((one): one is Element => typeof one !== 'string');
  const annex = pieces.findIndex((piece) => all(piece, 'w:pageBreakBefore').length > 0);
  const own = annex < 0 ? pieces : pieces.slice(0, annex);
  const cellsOf = (table: Element) =>
    all(table, 'w:tc').map((cell) =>
      all(cell, 'w:p')
        .map((one) => paragraphOf(one, defaults))
        .filter(isSaid),
    );
  const [head, ...rest] = own;
  const [left = [], right = []] = head === undefined ? [] : cellsOf(head);
  const texts = rest
    .filter(({ name }) => name === 'w:p')
    .map((one) => paragraphOf(one, defaults))
    .filter(isSaid)
    .filter(({ runs }) => !runs[0]?.text.startsWith('DỰ THẢO'));
  const foot = rest.findLast((piece) => piece.name === 'w:tbl' && !isBordered(piece));
  const [first = [], second = []] = foot === undefined ? [] : cellsOf(foot);
  const isFoot = first[0]?.runs[0]?.text === 'Nơi nhận:';
  return [
    ...inOrder(left, ['upperBody', 'issuer', 'star', 'number']),
    // the line below the Party's name, as long as the name, is drawn by underlining it
    ...inOrder(right, ['party', 'placeAndDate']).map((one) =>
      one.part === 'party' ? { ...one, runs: one.runs.map((run) => ({ ...run, underlined: false })) } : one,
    ),
    ...inOrder(texts, ['type', 'subject', 'dashes', 'body']),
    ...(isFoot ? inOrder(first, ['recipientsHead', 'recipient']) : signed(first)),
    ...signed(second),
  ];
}

export function formOfWord(file: Uint8Array): PaperForm {
  const parts = unzipSync(file);
  const read = (name: string) => elementsOf(strFromU8(parts[name] ?? new Uint8Array()));
  const defaults = all(read('word/styles.xml'), 'w:docDefaults')[0];
  if (defaults === undefined) throw new Error('the file has no style of its own');
  const [body] = all(read('word/document.xml'), 'w:body');
  const [section] = all(read('word/document.xml'), 'w:sectPr');
  if (body === undefined || section === undefined) throw new Error('the file has no page');
  const [size, margins] = [children(section, 'w:pgSz')[0], children(section, 'w:pgMar')[0]];
  const [header, firstHeader] = [read('word/header1.xml'), read('word/header2.xml')];
  const hasNumber = (of: Element) => all(of, 'w:instrText').some((one) => textOf(one).trim() === 'PAGE');
  const numberSize = value(all(header, 'w:sz')[0]);
  return {
    page: { width: mm(size?.at['w:w']), height: mm(size?.at['w:h']) },
    margins: {
      top: mm(margins?.at['w:top']),
      right: mm(margins?.at['w:right']),
      bottom: mm(margins?.at['w:bottom']),
      left: mm(margins?.at['w:left']),
    },
    pageNumber:
      hasNumber(header) && numberSize !== undefined
        ? {
            size: Number(numberSize) / 2,
            fromEdge: mm(margins?.at['w:header']),
            centred: value(all(header, 'w:jc')[0]) === 'center',
            onFirst: all(section, 'w:titlePg').length === 0 || hasNumber(firstHeader),
          }
        : null,
    parts: partsOf(body, {
      font: value(all(defaults, 'w:rFonts')[0], 'w:ascii') ?? '',
      size: Number(value(all(defaults, 'w:sz')[0])) / 2,
    }),
    hands: [],
  };
}
