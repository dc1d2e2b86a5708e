import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paragraph, table, wordFile } from './ooxml.ts';
import { keptWithSignature } from './signature-kept.ts';

/** What is said last in a paper goes with those who sign it. */

const xmlOf = (...body: string[]) =>
  strFromU8(
    unzipSync(wordFile(body, { size: 14, pageNumberSize: 14 }))['word/document.xml'] ?? new Uint8Array(),
  );
const head = table([[paragraph('Cơ quan'), paragraph('Đảng')]], { widths: [80, 80], bordered: false });
const signed = table([[paragraph('Nơi nhận'), paragraph('Bí thư')]], { widths: [80, 80], bordered: false });
const list = table([[paragraph('TT')], [paragraph('Một')], [paragraph('Hai')]], {
  widths: [160],
  bordered: true,
});

/** The texts of the paragraphs that stay on the page of the next. */
const keptIn = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .filter(([one]) => one.includes('<w:keepNext/>'))
    .map(([one]) => one.replaceAll(/<[^>]+>/g, ''));

describe('the page on which people sign', () => {
  test('has the last paragraph too, with what stands between', () => {
    const xml = xmlOf(head, paragraph('Đoạn một'), paragraph('Đoạn hai'), paragraph(''), signed);
    expect(keptIn(xml)).toEqual([]);
    expect(keptIn(keptWithSignature(xml))).toEqual(['Đoạn hai', '']);
  });

  test('has the last row of a table that stands there', () => {
    const xml = xmlOf(head, paragraph('Đoạn một'), list, paragraph(''), signed);
    expect(keptIn(keptWithSignature(xml))).toEqual(['Hai', '']);
  });

  test('is the one before an annex, whose list nobody signs', () => {
    const xml = xmlOf(head, paragraph('Điều 3'), signed, paragraph('Phụ lục'), list);
    expect(keptIn(keptWithSignature(xml))).toEqual(['Điều 3']);
  });

  test('a paper that nobody signs is as it was', () => {
    const xml = xmlOf(head, paragraph('Đoạn một'), list);
    expect(keptWithSignature(xml)).toBe(xml);
  });

  test.each([
    [
      'with a style',
      '<w:p><w:pPr><w:pStyle w:val="A"/><w:jc w:val="both"/></w:pPr><w:r><w:t>Cuối</w:t></w:r></w:p>',
      '<w:p><w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="both"/></w:pPr><w:r><w:t>Cuối</w:t></w:r></w:p>',
    ],
    [
      'with no properties',
      '<w:p w:rsidR="0"><w:r><w:t xml:space="preserve">Cuối</w:t></w:r></w:p>',
      '<w:p w:rsidR="0"><w:pPr><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">Cuối</w:t></w:r></w:p>',
    ],
  ])('a paragraph %s keeps what it has, in the order of the format', (_, last, kept) => {
    expect(keptWithSignature(`${head}${last}<w:p/>${signed}`)).toBe(
      `${head}${kept}<w:p><w:pPr><w:keepNext/></w:pPr></w:p>${signed}`,
    );
  });
});
