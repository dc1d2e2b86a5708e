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
  /** stays on the page of the next paragraph */
  keepNext?: boolean;
  pageBreakBefore?: boolean;
}

export interface PageLook {
  /** of the running text, points */
  size: number;
  /** of the number of the page, points */
  pageNumberSize: number;
}

/** A piece of the body, as markup. */
export type Piece = string;

const FONT = 'Times New Roman';
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);
const twentieths = (points: number): number => Math.round(points * 20);

/** Text as it stands between two marks. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function run(text: string, look: RunLook = {}): Piece {
  const { bold, italic, underline, caps, size } = look;
  const properties = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    caps ? '<w:caps/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
  ].join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** @param runs of plain text, or made by `run` */
export function paragraph(runs: string | readonly Piece[], look: ParagraphLook = {}): Piece {
  const { align = 'both', indent = 0, before = 0, after = 6, line, keepNext, pageBreakBefore } = look;
  const properties = [
    keepNext ? '<w:keepNext/>' : '',
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
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
}

/** @param rows of cells, each of paragraphs */
export function table(rows: readonly (readonly Piece[])[], look: TableLook): Piece {
  const { widths, bordered, headRows = 0 } = look;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = bordered
    ? `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`
    : '';
  const cell = (content: Piece, column: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[column] ?? 0)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const row = (cells: readonly Piece[], index: number) =>
    `<w:tr><w:trPr><w:cantSplit/>${index < headRows ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
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

/**
 * A file for Word, of which the same pieces always give the same bytes; the number of the page stands above from the
 * second on.
 */
export function wordFile(body: readonly Piece[], page: PageLook): Uint8Array {
  const part = (content: string) => strToU8(content);
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
    'word/header1.xml': part(`${XML}<w:hdr ${W}>${pageNumber(page.pageNumberSize)}</w:hdr>`),
    'word/header2.xml': part(`${XML}<w:hdr ${W}><w:p/></w:hdr>`),
  });
}
