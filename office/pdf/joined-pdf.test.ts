import { degrees, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { jpegOfCamera } from '../../records/files/file-photo.fixture.ts';
import { jpg, png } from '../../records/files/file-samples.fixture.ts';
import { component } from '../../test/support/components.ts';
import { pdfPages } from '../../test/support/pdf-programs.ts';
import { joinedPdf } from './joined-pdf.ts';
import { picturePdf } from './picture-pdf.ts';

/** Several PDFs as one: what its readers find in it. */

const programs = await component('pdfPrograms');

const HOW = {
  title: 'Bộ hồ sơ kiểm tra Chi bộ Đội 1',
  at: Date.parse('2026-12-10T08:00:00+07:00'),
  mark: (page: number, of: number) => `Trang ${page}/${of}`,
};

async function pagesThatSay(texts: readonly string[], turned = 0, [left, bottom] = [0, 0]) {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const text of texts) {
    const page = document.addPage([595, 842]);
    page.setRotation(degrees(turned));
    page.setCropBox(left, bottom, 595 - left, 842 - bottom);
    page.drawText(text, { x: 200, y: 400 });
  }
  return document;
}

/** The bookmarks in their order, each with the place of the page to which it leads. */
function bookmarksOf(document: PDFDocument): [title: string, page: number][] {
  const pages = document.getPages().map(({ ref }) => ref.toString());
  const found: [string, number][] = [];
  const root = document.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  for (let ref = root.get(PDFName.of('First')); ref instanceof PDFRef; ) {
    const item = document.context.lookup(ref, PDFDict);
    const dest = String(item.lookup(PDFName.of('Dest')));
    const page = pages.findIndex((one) => dest.includes(one));
    found.push([item.lookup(PDFName.of('Title'), PDFHexString).decodeText(), page + 1]);
    ref = item.get(PDFName.of('Next'));
  }
  return found;
}

describe('several PDFs as one', () => {
  test('have a bookmark each, in Vietnamese, that leads to its first page', async () => {
    const joined = await joinedPdf(
      [
        { title: 'Bìa và mục lục', document: await pagesThatSay(['a']) },
        { title: 'Báo cáo “bốn tốt”', document: await pagesThatSay(['b', 'c']) },
        { title: 'Phiếu kiểm tra', document: await pagesThatSay(['d']) },
      ],
      HOW,
    );
    const read = await PDFDocument.load(joined);
    expect(bookmarksOf(read)).toEqual([
      ['Bìa và mục lục', 1],
      ['Báo cáo “bốn tốt”', 2],
      ['Phiếu kiểm tra', 4],
    ]);
    expect([read.getTitle(), read.getLanguage()]).toEqual([HOW.title, 'vi-VN']);
  });

  test('are the same bytes of the same parts', async () => {
    const make = async () => joinedPdf([{ title: 'a', document: await pagesThatSay(['a']) }], HOW);
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });
});

describe.skipIf(!programs.available)('as readers see them', () => {
  test('every page has its number among all, and what was on it', async () => {
    const joined = await joinedPdf(
      [
        { title: 'a', document: await pagesThatSay(['first']) },
        { title: 'b', document: await pagesThatSay(['second', 'third']) },
      ],
      HOW,
    );
    expect(await pdfPages(joined)).toEqual(['first Trang 1/3', 'second Trang 2/3', 'third Trang 3/3']);
  });

  test.each([0, 90, 180, 270])(
    'the number of a page that is turned by %i degrees stands in the lower right corner, upright',
    async (turned) => {
      const joined = await joinedPdf(
        [{ title: 'a', document: await pagesThatSay(['x'], turned, [40, 30]) }],
        HOW,
      );
      const { stdout } = await execa('pdftotext', ['-bbox', '-cropbox', '-', '-'], { input: joined });
      const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(stdout) ?? [];
      // the page as it lies in the file, the words as they are seen
      const [width = 0, height = 0] =
        turned % 180 === 0 ? size.slice(1).map(Number) : size.slice(1).map(Number).reverse();
      const word = /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">1\/1</.exec(stdout);
      const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = (word ?? []).slice(1).map(Number);
      expect(xMax - xMin).toBeGreaterThan(yMax - yMin - 3);
      expect(width - xMax).toBeCloseTo((8 * 72) / 25.4, 0);
      expect(height - yMax).toBeGreaterThan(10);
      expect(height - yMax).toBeLessThan(20);
    },
  );
});

describe('a picture', () => {
  test('lies on an A4 page, and stands upright as its camera was held', async () => {
    const upright = (await picturePdf(png(), 'png'))?.getPage(0);
    expect([upright?.getWidth(), upright?.getRotation().angle]).toEqual([210 * (72 / 25.4), 0]);
    const turned = (await picturePdf(jpegOfCamera(jpg(), { orientation: 6 }), 'jpg'))?.getPage(0);
    expect([turned?.getWidth(), turned?.getRotation().angle]).toEqual([297 * (72 / 25.4), 90]);
  });

  test('that can’t be read is none', async () => {
    expect(await picturePdf(Buffer.from('no picture'), 'png')).toBeNull();
    expect(await picturePdf(Buffer.from('no picture'), 'jpg')).toBeNull();
  });
});
