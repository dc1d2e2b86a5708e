import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_TYPES, fileNameSchema, fileRefSchema } from './file-ref.ts';

const named = (name: string): boolean => fileNameSchema.safeParse(name).success;
const REF = { cell: 'doi-1', sha256: 'a'.repeat(64), name: 'Báo cáo.pdf', type: 'pdf', size: 1 };
const accepted = (change: object): boolean => fileRefSchema.safeParse({ ...REF, ...change }).success;

describe('the name of a file', () => {
  test.each(['Báo cáo tổng kết năm 2024 (bản ký).pdf', 'ảnh 1.JPEG', '報告.docx', '👍.png', '...', 'a'])(
    '%j may be shown as its sender wrote it',
    (name) => {
      expect(fileNameSchema.parse(name)).toBe(name);
    },
  );

  test('is as long as two hundred, and no longer', () => {
    expect(named('á'.repeat(200))).toBe(true);
    expect(named('á'.repeat(201))).toBe(false);
    expect(named('')).toBe(false);
  });

  test('is composed: the same name in pieces is another one', () => {
    expect(named('Báo cáo.pdf'.normalize('NFC'))).toBe(true);
    expect(named('Báo cáo.pdf'.normalize('NFD'))).toBe(false);
  });

  test.each([
    ['a slash', '/'],
    ['a backslash', '\\'],
    ['NUL', '\0'],
    ['a line break', '\n'],
    ['a control character of the second set', '\u0085'],
    ['DEL', '\u007f'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
    ['a byte order mark', '\ufeff'],
    ['the left half of a character', '\ud83d'],
    ['the right half of a character', '\udc4d'],
  ])('5.3.2 is refused with %s anywhere in it', (_, character) => {
    for (const name of [`${character}a.pdf`, `a${character}b.pdf`, `a.pdf${character}`])
      expect(named(name)).toBe(false);
  });

  test('5.3.2 is refused with any character that turns the direction of writing', () => {
    const turning = /\p{Bidi_Control}/u;
    const all = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    const found = all.filter((character) => turning.test(character));
    expect(found).toHaveLength(12);
    expect(found.filter((character) => named(`a${character}b.pdf`))).toEqual([]);
  });

  test('5.3.2 is one word of a path and nothing of a header, whatever is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (name) => {
        if (!named(name)) return;
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
        expect(name.normalize('NFC')).toBe(name);
        expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the reference of a file', () => {
  test('is taken with each type there is', () => {
    for (const type of FILE_TYPES) expect(fileRefSchema.parse({ ...REF, type })).toEqual({ ...REF, type });
  });

  test.each([
    ['a cell that is a path', { cell: '..' }],
    ['a cell with a folder in it', { cell: 'doi-1/doi-2' }],
    ['a cell in capitals', { cell: 'Doi-1' }],
    ['a cell that ends with a line break', { cell: 'doi-1\n' }],
    ['no cell', { cell: '' }],
    ['a hash that is a path', { sha256: '../../secret' }],
    ['a hash in capitals', { sha256: 'A'.repeat(64) }],
    ['half a hash', { sha256: 'a'.repeat(32) }],
    ['a hash that ends with a line break', { sha256: `${'a'.repeat(64)}\n` }],
    ['a type that is not taken', { type: 'exe' }],
    ['a name that is a path', { name: '../a.pdf' }],
    ['nothing in it', { size: 0 }],
    ['half a byte', { size: 1.5 }],
    ['bytes without end', { size: Number.POSITIVE_INFINITY }],
    ['a field that nobody knows', { path: '/etc/passwd' }],
  ])('5.3.2 is refused with %s', (_, change) => {
    expect(accepted({})).toBe(true);
    expect(accepted(change)).toBe(false);
  });

  test.each(Object.keys(REF))('is refused without its %s', (field) => {
    expect(accepted({ [field]: undefined })).toBe(false);
  });
});
