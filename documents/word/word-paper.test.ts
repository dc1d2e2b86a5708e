import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paragraph, table, wordFile } from './ooxml.ts';
import { WordPaperError, wordPaper } from './word-paper.ts';
import { notFound, wordParagraphs, wordText } from './word-text.ts';

const page = { size: 14, pageNumberSize: 14 };
const template = wordFile(
  [
    paragraph('Số {Số}'),
    paragraph('{#Căn cứ}'),
    paragraph('- {Dòng}'),
    paragraph('{/}'),
    table(
      [
        [paragraph('TT'), paragraph('Chi bộ')],
        [paragraph('{#Danh sách}{TT}'), paragraph('{Chi bộ}{/}')],
      ],
      {
        widths: [12, 100],
        bordered: true,
        headRows: 1,
      },
    ),
  ],
  page,
);
const origin = { dataSha256: 'd1', templateSha256: 't1', campaign: '28-kh-du', paper: 'quyet-dinh' };
const data = {
  Số: '15-QĐ/ĐU',
  'Căn cứ': [{ Dòng: 'Điều lệ Đảng & <quy định>' }, { Dòng: 'dòng một\ndòng hai' }],
  'Danh sách': [
    { TT: '1', 'Chi bộ': 'Đội QLTT số 1' },
    { TT: '2', 'Chi bộ': 'Phòng “Nghiệp vụ”' },
  ],
};

describe('a paper for Word', () => {
  test('says what it was given, in the place of its tags', () => {
    expect(wordParagraphs(wordPaper(template, data, origin))).toEqual([
      'Số 15-QĐ/ĐU',
      '- Điều lệ Đảng & <quy định>',
      '- dòng một',
      'dòng hai',
      'TT',
      'Chi bộ',
      '1',
      'Đội QLTT số 1',
      '2',
      'Phòng “Nghiệp vụ”',
    ]);
  });

  test('of the same template and data has the same bytes, and other bytes of others', () => {
    const first = wordPaper(template, data, origin);
    expect(Buffer.from(wordPaper(template, structuredClone(data), origin)).equals(first)).toBe(true);
    expect(Buffer.from(wordPaper(template, { ...data, Số: '16-QĐ/ĐU' }, origin)).equals(first)).toBe(false);
  });

  test('tells in its properties of what it was made', () => {
    const parts = unzipSync(wordPaper(template, data, origin));
    const properties = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
    for (const value of Object.values(origin))
      expect(properties).toContain(`<vt:lpwstr>${value}</vt:lpwstr>`);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('/docProps/custom.xml');
    expect(strFromU8(parts['_rels/.rels'] ?? new Uint8Array())).toContain('docProps/custom.xml');
  });

  test('made of a template with properties of its own has ours alone, once', () => {
    const parts = unzipSync(wordPaper(wordPaper(template, data, origin), data, { ...origin, paper: 'khac' }));
    expect(strFromU8(parts['_rels/.rels'] ?? new Uint8Array()).match(/custom-properties/g)).toHaveLength(1);
    expect(strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())).not.toContain('quyet-dinh');
  });

  test('names in any normal form are tags of one name', () => {
    const parts = unzipSync(template);
    const decomposed = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).normalize('NFD');
    const other = zipSync({ ...parts, 'word/document.xml': strToU8(decomposed) });
    expect(wordText(wordPaper(other, data, origin))).toContain('Số 15-QĐ/ĐU - Điều lệ Đảng');
  });

  test('is not given out where nobody would read what it was given', () => {
    const parts = unzipSync(template);
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{Tên}</dc:title></cp:coreProperties>';
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace(
      '</Types>',
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    );
    const titled = zipSync({
      ...parts,
      '[Content_Types].xml': strToU8(types),
      'docProps/core.xml': strToU8(core),
    });
    expect(() => wordPaper(titled, { ...data, Tên: 'chỉ ở thuộc tính' }, origin)).toThrow(WordPaperError);
    expect(() => wordPaper(titled, { ...data, Tên: '15-QĐ/ĐU' }, origin)).not.toThrow();
  });

  test('is read back: a line that it doesn’t show is found out', () => {
    const file = wordPaper(template, data, origin);
    expect(notFound(file, ['15-QĐ/ĐU', 'dòng một\ndòng hai', 'Phòng  “Nghiệp vụ”'])).toEqual([]);
    expect(notFound(file, ['dòng một\ndòng ba', '16-QĐ/ĐU'])).toEqual(['dòng ba', '16-QĐ/ĐU']);
  });
});
