import { strToU8 } from 'fflate';
import { zipped } from './fixed-zip.ts';

/** Word's own markup (ECMA-376, WordprocessingML), as far as the templates of papers need it; sizes in points, lengths in mm. */

/** How a run of text looks. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  caps?: boolean;
  /** points; without it the size of the page's text */
  size?: number;
  /** in a box of its own */
  boxed?: boolean;
}

export interface ParagraphLook {
  align?: 'left' | 'center' | 'right' | 'both';
  /** mm of the first line */
  indent?: number;
  /** points above and below */
  before?: number;
  after?: number;
  /** exact height of a line, points; without it as the letters need */
  line?: number;
  /** stays whole on the page of the next paragraph */
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  /** in a box of its own */
  boxed?: boolean;
  /** dots from what it says to the margin, for a hand */
  dotted?: boolean;
}

export interface PageLook {
  /** of the running text, points */
  size: number;
  /** of the number of the page, points */
  pageNumberSize: number;
  /** at the right of the head of each page, the first among them; may be a tag */
  mark?: string;
}

/** A piece of the body, as markup. */
export type Piece = string;

const FONT = 'Times New Roman';
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);
const twentieths = (points: number): number => Math.round(points * 20);

/** mm of the text on an A4 page */
export const TEXT_WIDTH = 165;
/** A thin one, in eighths of a point. @param space points between it and the text */
const thinLine = (space: 0 | 1): string => `w:val="single" w:sz="6" w:space="${space}" w:color="auto"`;

/** Text as it stands between two marks. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Its own lines stay lines. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');

export function run(text: string, look: RunLook = {}): Piece {
  const { bold, italic, underline, caps, size, boxed } = look;
  const properties = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    caps ? '<w:caps/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
    boxed ? `<w:bdr ${thinLine(0)}/>` : '',
  ].join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${lines(text)}</w:r>`;
}

/** Dots up to the right margin, behind what was said. */
export const dots = (): Piece => '<w:r><w:tab/></w:r>';

/** @param runs of plain text, or made by `run` */
export function paragraph(runs: string | readonly Piece[], look: ParagraphLook = {}): Piece {
  const { align = 'both', indent = 0, before = 0, after = 6, line } = look;
  const { keepNext, pageBreakBefore, boxed, dotted } = look;
  const properties = [
    keepNext ? '<w:keepNext/><w:keepLines/>' : '',
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    boxed
      ? `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${thinLine(1)}/>`).join('')}</w:pBdr>`
      : '',
    dotted ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(TEXT_WIDTH)}"/></w:tabs>` : '',
    `<w:spacing w:before="${twentieths(before)}" w:after="${twentieths(after)}"${line === undefined ? '' : ` w:line="${twentieths(line)}" w:lineRule="exact"`}/>`,
    indent === 0 ? '' : `<w:ind w:firstLine="${twips(indent)}"/>`,
    `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${typeof runs === 'string' ? run(runs) : runs.join('')}</w:p>`;
}

export interface TableLook {
  /** mm of each column */
  widths: readonly number[];
  bordered: boolean;
  /** rows that are repeated at the head of each page */
  headRows?: number;
  /** mm that each row has at least, by its place */
  heights?: readonly number[];
}

/** mm between the lines of a table and what stands in it; the lines stand where the text of the page does */
const PADDED = 1;
const PADDING = `<w:tblCellMar>${['left', 'right'].map((side) => `<w:${side} w:w="${twips(PADDED)}" w:type="dxa"/>`).join('')}</w:tblCellMar>`;
const INDENT = `<w:tblInd w:w="${twips(PADDED)}" w:type="dxa"/>`;

/** Paragraphs, and over how many columns. */
export type TableCell = Piece | { content: Piece; span: number };

/** @param rows of cells, each of paragraphs */
export function table(rows: readonly (readonly TableCell[])[], look: TableLook): Piece {
  const { widths, bordered, headRows = 0, heights = [] } = look;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = bordered
    ? `<w:tblBorders>${sides.map((side) => `<w:${side} ${thinLine(0)}/>`).join('')}</w:tblBorders>`
    : '';
  const cell = ({ content, span }: { content: Piece; span: number }, column: number) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${content}</w:tc>`;
  };
  const row = (cells: readonly TableCell[], index: number) => {
    let column = 0;
    const written = cells.map((one) => {
      const whole = typeof one === 'string' ? { content: one, span: 1 } : one;
      const here = cell(whole, column);
      column += whole.span;
      return here;
    });
    const height = heights[index] ?? 0;
    return `<w:tr><w:trPr><w:cantSplit/>${height > 0 ? `<w:trHeight w:val="${twips(height)}"/>` : ''}${index < headRows ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
  };
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/>${INDENT}${borders}<w:tblLayout w:type="fixed"/>${PADDING}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Word wants a paragraph behind the last table: one that takes no room. */
const END = paragraph([run('', { size: 1 })], { after: 0, line: 1 });

/** A4 with the margins of a Party document, top 20, right 15, bottom 20, left 30 mm (36-HD/VPTW, 05-HD/VPTW). */
const SECTION = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar w:top="${twips(20)}" w:right="${twips(15)}" w:bottom="${twips(20)}" w:left="${twips(30)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/><w:titlePg/></w:sectPr>`;

function styles({ size }: PageLook): string {
  const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/>`;
  return `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
}

const pageNumber = (size: number): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="${size * 2}"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="${size * 2}"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="${size * 2}"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

/** Stands beside the number of the page, and takes none of its room. */
const pageMark = (text: string): string =>
  `<w:p><w:pPr><w:framePr w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="right" w:y="${twips(10)}"/><w:jc w:val="right"/></w:pPr>${run(text, { italic: true, size: 11 })}</w:p>`;

/**
 * A file for Word, of which the same pieces always give the same bytes; the number of the page stands above from the
 * second on.
 */
export function wordFile(body: readonly Piece[], page: PageLook): Uint8Array {
  const part = (content: string) => strToU8(content);
  const mark = page.mark === undefined ? '' : pageMark(page.mark);
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const override = (path: string, name: string) =>
    `<Override PartName="/word/${path}.xml" ContentType="${type(name)}"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  return zipped({
    '[Content_Types].xml': part(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('header1', 'header')}${override('header2', 'header')}</Types>`,
    ),
    '_rels/.rels': part(
      `${XML}<Relationships xmlns="${RELATIONSHIPS}">${relation(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    'word/_rels/document.xml.rels': part(
      `${XML}<Relationships xmlns="${RELATIONSHIPS}">${relation(1, 'styles', 'styles.xml')}${relation(2, 'header', 'header1.xml')}${relation(3, 'header', 'header2.xml')}</Relationships>`,
    ),
    'word/document.xml': part(
      `${XML}<w:document ${W} ${R}><w:body>${body.join('')}${END}${SECTION}</w:body></w:document>`,
    ),
    'word/styles.xml': part(styles(page)),
    'word/header1.xml': part(`${XML}<w:hdr ${W}>${mark}${pageNumber(page.pageNumberSize)}</w:hdr>`),
    'word/header2.xml': part(`${XML}<w:hdr ${W}>${mark}<w:p/></w:hdr>`),
  });
}
