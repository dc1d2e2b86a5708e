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
/** What is told apart in a box is no part that the guide says something about. */
const isBoxed = (paragraph: Element): boolean => all(paragraph, 'w:pBdr').length > 0;

/** Parts by where they stand: the last takes all that is left. */
const inOrder = (read: readonly Read[], parts: readonly FormPart[]): ReadPart[] =>
  read.map((one, index) => ({ ...one, part: parts[Math.min(index, parts.length - 1)] ?? 'body' }));

/** What is written where a hand goes. */
const isHand = ({ runs }: Read): boolean => runs.every(({ italic }) => italic);

/** Whoever signs: with what authority, in which office if there is one, and the name. */
function signed(all: readonly Read[]): ReadPart[] {
  const read = all.filter((one) => !isHand(one));
  return inOrder(read, read.length > 2 ? ['authority', 'position', 'signer'] : ['authority', 'signer']);
}

/** Columns of a table, each from above to below. */
function columnsOf(table: Element | undefined, defaults: Defaults): Read[][] {
  const rows = table === undefined ? [] : all(table, 'w:tr').map((row) => all(row, 'w:tc'));
  return (rows[0] ?? []).map((_, column) =>
    rows
      .flatMap((cells) => cells.slice(column, column + 1))
      .flatMap((cell) => all(cell, 'w:p'))
      .map((one) => paragraphOf(one, defaults))
      .filter(isSaid),
  );
}

/** Who signs stands in the last table without lines. */
const isFoot = (piece: Element): boolean => piece.name === 'w:tbl' && !isBordered(piece);

interface Pieces {
  head: Element | undefined;
  texts: Element[];
  foot: Element | undefined;
}

/** What is above who signs; an annex begins on a page of its own. */
function piecesOf(body: Element): Pieces {
  const pieces = body.inside.filter((one): one is Element => typeof one !== 'string');
  const annex = pieces.findIndex((piece) => all(piece, 'w:pageBreakBefore').length > 0);
  const [head, ...rest] = annex < 0 ? pieces : pieces.slice(0, annex);
  const foot = rest.findLastIndex(isFoot);
  const above = foot < 0 ? rest : rest.slice(0, foot);
  return { head, texts: above.filter(({ name }) => name === 'w:p'), foot: rest[foot] };
}

function partsOf(body: Element, defaults: Defaults): ReadPart[] {
  const { head, texts: paragraphs, foot } = piecesOf(body);
  const [left = [], right = []] = columnsOf(head, defaults);
  const texts = paragraphs
    .filter((one) => !isBoxed(one))
    .map((one) => paragraphOf(one, defaults))
    .filter(isSaid)
    .filter(({ runs }) => !runs[0]?.text.startsWith('DỰ THẢO'));
  const [first = [], ...others] = columnsOf(foot, defaults);
  const hasRecipients = first[0]?.runs[0]?.text === 'Nơi nhận:';
  return [
    ...inOrder(left, ['upperBody', 'issuer', 'star', 'number']),
    // the line below the Party's name, as long as the name, is drawn by underlining it
    ...inOrder(right, ['party', 'placeAndDate']).map((one) =>
      one.part === 'party' ? { ...one, runs: one.runs.map((run) => ({ ...run, underlined: false })) } : one,
    ),
    ...inOrder(texts, ['type', 'subject', 'dashes', 'body']),
    ...(hasRecipients ? inOrder(first, ['recipientsHead', 'recipient']) : signed(first)),
    ...others.flatMap(signed),
  ];
}

export function formOfWord(file: Uint8Array): PaperForm {
  const parts = unzipSync(file);
  const read = (name: string) => elementsOf(strFromU8(parts[name] ?? new Uint8Array()));
  const style = all(read('word/styles.xml'), 'w:docDefaults')[0];
  if (style === undefined) throw new Error('the file has no style of its own');
  const defaults = {
    font: value(all(style, 'w:rFonts')[0], 'w:ascii') ?? '',
    size: Number(value(all(style, 'w:sz')[0])) / 2,
  };
  const [body] = all(read('word/document.xml'), 'w:body');
  const [section] = all(read('word/document.xml'), 'w:sectPr');
  if (body === undefined || section === undefined) throw new Error('the file has no page');
  const [size, margins] = [children(section, 'w:pgSz')[0], children(section, 'w:pgMar')[0]];
  const [header, firstHeader] = [read('word/header1.xml'), read('word/header2.xml')];
  const hasNumber = (of: Element) => all(of, 'w:instrText').some((one) => textOf(one).trim() === 'PAGE');
  const numbered = all(header, 'w:p').find(hasNumber);
  const numberSize = value(numbered && all(numbered, 'w:sz')[0]);
  const foot = piecesOf(body).foot;
  return {
    page: { width: mm(size?.at['w:w']), height: mm(size?.at['w:h']) },
    margins: {
      top: mm(margins?.at['w:top']),
      right: mm(margins?.at['w:right']),
      bottom: mm(margins?.at['w:bottom']),
      left: mm(margins?.at['w:left']),
    },
    pageNumber:
      numberSize !== undefined
        ? {
            size: Number(numberSize) / 2,
            fromEdge: mm(margins?.at['w:header']),
            centred: value(numbered && all(numbered, 'w:jc')[0]) === 'center',
            onFirst: all(section, 'w:titlePg').length === 0 || hasNumber(firstHeader),
          }
        : null,
    parts: partsOf(body, defaults),
    hands: columnsOf(foot, defaults)
      .flat()
      .filter(isHand)
      .map(({ runs }) => runs.map(({ text }) => text).join('')),
  };
}
