import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Piece, paragraph, table, wordFile } from './ooxml.ts';
import { LARGEST_TEMPLATE, templateFindings } from './template-check.ts';

const page = { size: 14, pageNumberSize: 14 };
const sample = {
  Số: '15-QĐ/ĐU',
  'Người ký': 'Phạm Hoàng Việt',
  'Có phụ lục': true,
  'Danh sách': [{ TT: '1', 'Chi bộ': 'Đội QLTT số 1' }],
};
const whole = [
  paragraph('Số {Số}, {Người ký}'),
  paragraph('{#Có phụ lục}'),
  paragraph('DANH SÁCH'),
  paragraph('{/}'),
  table([[paragraph('{#Danh sách}{TT}'), paragraph('{Chi bộ}{/}')]], { widths: [12, 100], bordered: true }),
];
const found = (...body: Piece[]) => templateFindings(wordFile(body, page), sample);
/** The whole template with one of its parts changed, or another beside them. */
function changed(parts: Record<string, (xml: string) => string>): Uint8Array {
  const all = unzipSync(wordFile(whole, page));
  for (const [name, change] of Object.entries(parts))
    all[name] = strToU8(change(strFromU8(all[name] ?? new Uint8Array())));
  return zipSync(all);
}
const codes = (template: Uint8Array) => templateFindings(template, sample).map(({ code }) => code);
const inBody = (piece: string) =>
  changed({ 'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${piece}`) });

describe('a template that is given', () => {
  test('with every tag in its place is taken', () => {
    expect(found(...whole)).toEqual([]);
  });

  test('is told each tag that its paper doesn’t know, with where it stands', () => {
    expect(found(...whole, paragraph('Hà Nội, {Ngay ky} tại {Số}'))).toEqual([
      { severity: 'error', code: 'UNKNOWN_TAG', tag: 'Ngay ky', place: 'Hà Nội, {Ngay ky} tại {Số}' },
    ]);
  });

  test('is refused without what its paper can’t do without, and warned of what it leaves out beside', () => {
    const few = wordFile([paragraph('Số {Số}')], page);
    expect(
      templateFindings(few, sample, ['Số', 'Người ký', 'Chi bộ']).map(({ severity, code, tag }) => [
        severity,
        code,
        tag,
      ]),
    ).toEqual([
      ['error', 'MISSING_TAG', 'Người ký'],
      ['warning', 'UNUSED_TAG', 'Có phụ lục'],
      ['warning', 'UNUSED_TAG', 'Danh sách'],
      ['warning', 'UNUSED_TAG', 'Danh sách › TT'],
      ['error', 'MISSING_TAG', 'Danh sách › Chi bộ'],
    ]);
  });

  test('is told of what a list alone has, outside of it', () => {
    expect(found(...whole, paragraph('Thứ {TT}'))).toMatchObject([{ code: 'UNKNOWN_TAG', tag: 'TT' }]);
  });

  test('is warned of what it leaves out, and taken', () => {
    expect(found(...whole.slice(0, 4))).toEqual([
      { severity: 'warning', code: 'UNUSED_TAG', tag: 'Danh sách', place: null },
      { severity: 'warning', code: 'UNUSED_TAG', tag: 'Danh sách › TT', place: null },
      { severity: 'warning', code: 'UNUSED_TAG', tag: 'Danh sách › Chi bộ', place: null },
    ]);
  });

  test.each([
    ['a brace that nobody closes', 'Số {Số', { code: 'BROKEN_TAG', tag: 'Số' }],
    ['a brace that nobody opens', 'Số Số} ký', { code: 'BROKEN_TAG' }],
    ['a list that nobody closes', '{#Danh sách}{TT}', { code: 'BROKEN_LIST', tag: 'Danh sách' }],
    ['a list that is closed by another name', '{#Danh sách}{/Số}', { code: 'BROKEN_LIST', tag: 'Danh sách' }],
    ['a list where a text belongs', 'Gồm {Danh sách}', { code: 'LIST_AS_TEXT', tag: 'Danh sách' }],
  ])('is refused for %s', (_, text, finding) => {
    expect(found(paragraph(text)).filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ severity: 'error', ...finding }),
    ]);
  });

  test('is refused for a list that begins in a table and ends below it', () => {
    const [first] = found(
      table([[paragraph('{#Danh sách}')]], { widths: [50], bordered: true }),
      paragraph('{/}'),
    );
    expect(first).toMatchObject({ code: 'BROKEN_LIST', tag: 'Danh sách', place: '{#Danh sách}' });
  });

  test.each([
    ['tracked changes', '<w:p><w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>', 'TRACKED_CHANGES'],
    [
      'a section changed under tracking',
      '<w:p><w:pPr><w:sectPr><w:sectPrChange w:id="1"/></w:sectPr></w:pPr></w:p>',
      'TRACKED_CHANGES',
    ],
    [
      'a table changed under tracking',
      '<w:p/><w:tbl><w:tblPr><w:tblPrChange w:id="1"/></w:tblPr><w:tr><w:tc><w:tcPr><w:cellDel w:id="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
      'TRACKED_CHANGES',
    ],
    ['a text of another file', '<w:altChunk r:id="rId7"/>', 'TEMPLATE_LINKS'],
    [
      'a field that fetches a picture, its name torn apart',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://x/a.png"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      'TEMPLATE_LINKS',
    ],
    [
      'a simple field that does',
      '<w:p><w:fldSimple w:instr=" DDEAUTO excel a.xlsx r1c1"/></w:p>',
      'TEMPLATE_LINKS',
    ],
    ['comments', '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>x</w:t></w:r></w:p>', 'TEMPLATE_COMMENTS'],
    [
      'a picture that would be repeated',
      '<w:p><w:r><w:t>{#Danh sách}</w:t></w:r></w:p><w:p><w:r><w:drawing/></w:r></w:p><w:p><w:r><w:t>{/}</w:t></w:r></w:p>',
      'DRAWING_IN_LIST',
    ],
  ])('is refused for %s', (_, piece, code) => {
    expect(codes(inBody(piece))).toEqual([code]);
  });

  test('may have a picture that stands once', () => {
    expect(codes(inBody('<w:p><w:r><w:drawing/></w:r></w:p>'))).toEqual([]);
  });

  test('may have fields that fetch nothing: page numbers, and a link that somebody presses', () => {
    const field = (text: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${text}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(codes(inBody(field(' PAGE ')))).toEqual([]);
    expect(codes(inBody(field(' HYPERLINK "http://x/LINK RD" ')))).toEqual([]);
  });

  test('is refused with macros, things that act inside, or parts that are fetched from elsewhere', () => {
    expect(codes(changed({ 'word/vbaProject.bin': () => 'x' }))).toEqual(['TEMPLATE_MACROS']);
    expect(codes(changed({ 'word/embeddings/a.bin': () => 'x' }))).toEqual(['TEMPLATE_MACROS']);
    const link =
      '<Relationship Id="rId9" Type="http://x/attachedTemplate" Target="http://a/b" TargetMode="External"/>';
    const related = (xml: string) => xml.replace('</Relationships>', `${link}</Relationships>`);
    expect(codes(changed({ 'word/_rels/document.xml.rels': related }))).toEqual(['TEMPLATE_LINKS']);
  });

  test('that is no file for Word is told so, whatever else it is', () => {
    for (const bytes of ['', 'PK', '%PDF-1.7', '<html>'])
      expect(codes(strToU8(bytes)), bytes).toEqual(['NOT_A_WORD_FILE']);
    expect(codes(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toEqual(['NOT_A_WORD_FILE']);
    expect(codes(wordFile(whole, page).slice(0, 900))).toEqual(['NOT_A_WORD_FILE']);
    expect(codes(changed({ 'word/document.xml': (xml) => xml.replace('</w:body>', '') }))).toEqual([
      'NOT_A_WORD_FILE',
    ]);
  });

  test('is not even opened above its limit, nor unpacked beyond all measure', () => {
    expect(codes(new Uint8Array(LARGEST_TEMPLATE + 1))).toEqual(['TEMPLATE_TOO_LARGE']);
    const bomb = zipSync({ ...unzipSync(wordFile(whole, page)), 'word/media/a': new Uint8Array(60_000_000) });
    expect(codes(bomb)).toEqual(['NOT_A_WORD_FILE']);
  });
});
