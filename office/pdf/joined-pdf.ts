import {
  degrees,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  StandardFonts,
} from '@cantoo/pdf-lib';
import type { Instant } from '../../domain/calendar/instant.ts';

/** Several PDFs as one, with a bookmark for each and a number on every page. */

export interface PdfPart {
  /** of its bookmark */
  title: string;
  document: PDFDocument;
}

export interface Joined {
  title: string;
  /** when it is put together, ms */
  at: Instant;
  /** what stands at the foot of a page; letters that every reader has (ASCII) */
  mark: (page: number, of: number) => string;
}

const MM = 72 / 25.4;
/** mm from the edges of a page, points */
const [RIGHT, BOTTOM, SIZE] = [8 * MM, 6 * MM, 10];

/** Where the lower right corner of a page is, as it is seen, whichever way it is turned. */
function seenCorner(page: PDFPage): { x: number; y: number; turned: number; across: [number, number] } {
  const box = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const [left, right, bottom, top] = [box.x, box.x + box.width, box.y, box.y + box.height];
  switch (turned) {
    case 90:
      return { x: right, y: top, turned, across: [0, 1] };
    case 180:
      return { x: left, y: top, turned, across: [-1, 0] };
    case 270:
      return { x: left, y: bottom, turned, across: [0, -1] };
    default:
      return { x: right, y: bottom, turned, across: [1, 0] };
  }
}

/** Writes a text into the lower right corner, as the page is seen. */
function numbered(page: PDFPage, text: string, font: PDFFont): void {
  const { x, y, turned, across } = seenCorner(page);
  const [alongX, alongY] = across;
  const back = font.widthOfTextAtSize(text, SIZE) + RIGHT;
  // upwards is a quarter turn from along the line
  page.drawText(text, {
    x: x - alongX * back - alongY * BOTTOM,
    y: y - alongY * back + alongX * BOTTOM,
    size: SIZE,
    font,
    rotate: degrees(turned),
  });
}

/** @param firsts the page on which each begins */
function bookmarked(document: PDFDocument, titles: readonly string[], firsts: readonly PDFRef[]): void {
  const { context, catalog } = document;
  const root = context.nextRef();
  const refs = titles.map(() => context.nextRef());
  for (const [index, ref] of refs.entries()) {
    const [before, after, first] = [refs[index - 1], refs[index + 1], firsts[index]];
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(titles[index] ?? ''),
        Parent: root,
        ...(before === undefined ? {} : { Prev: before }),
        ...(after === undefined ? {} : { Next: after }),
        ...(first === undefined ? {} : { Dest: [first, 'Fit'] }),
      }),
    );
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** The same parts give the same bytes. */
export async function joinedPdf(parts: readonly PdfPart[], { title, at, mark }: Joined): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('vi-VN');
  document.setCreationDate(new Date(at));
  const firsts: PDFRef[] = [];
  for (const part of parts) {
    const pages = await document.copyPages(part.document, part.document.getPageIndices());
    for (const page of pages) document.addPage(page);
    if (pages[0] !== undefined) firsts.push(pages[0].ref);
  }
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) numbered(page, mark(index + 1, pages.length), font);
  bookmarked(
    document,
    parts.map((one) => one.title),
    firsts,
  );
  return document.save({ updateFieldAppearances: false });
}
