import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

const taken = (text: unknown, longest?: number) => plainText(longest).safeParse(text).success;

describe('what a person writes', () => {
  test('has 1 to 10,000 characters, spaces around it not counted', () => {
    expect(taken('a'.repeat(10_000))).toBe(true);
    expect(taken(`  ${'a'.repeat(10_000)}\n`)).toBe(true);
    expect(taken('a'.repeat(10_001))).toBe(false);
    expect(taken('')).toBe(false);
    expect(taken(' \t\n ')).toBe(false);
  });

  test('situation 10: is counted as it is kept: 10,000 Vietnamese letters sent as NFD are 10,000', () => {
    expect('ộ'.normalize('NFD')).toHaveLength(3);
    expect(plainText().parse('ộ'.repeat(10_000).normalize('NFD'))).toBe('ộ'.repeat(10_000));
    expect(taken('ộ'.repeat(10_001).normalize('NFD'))).toBe(false);
  });

  test('situation 10: names come out composed, whichever way they came in', () => {
    for (const name of ['Nguyễn Thị Ánh', 'Trần Văn An', 'Lê Đức Ân', 'Phạm Hoàng Việt', 'Đỗ Văn Đạt'])
      for (const form of ['NFC', 'NFD'] as const) expect(plainText().parse(name.normalize(form))).toBe(name);
  });

  test.each([['\u0000'], ['\u0007'], ['\u000b'], ['\u001b'], ['\u007f'], ['\u0085'], ['\u009f']])(
    'the control character %j is refused in the middle of it',
    (control) => {
      expect(taken(`trước${control}sau`)).toBe(false);
    },
  );

  test('line breaks and tabs may stand in it', () => {
    expect(plainText().parse('một\r\n\thai')).toBe('một\r\n\thai');
  });

  test('half a character is refused, as it can be neither stored nor hashed; a whole one is not', () => {
    expect(taken('Sổ họp \ud83d')).toBe(false);
    expect(taken('\udc4d Sổ họp')).toBe(false);
    expect(taken('Sổ họp \ud83d\udc4d')).toBe(true);
  });

  test.each([[null], [undefined], [5], [['a']], [{}]])('%j is no text', (value) => {
    expect(taken(value)).toBe(false);
  });

  test('what comes out comes out again unchanged', () => {
    const schema = plainText(200);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const first = schema.safeParse(text);
        if (!first.success) return;
        expect(first.data).toBe(first.data.normalize('NFC').trim());
        expect(schema.parse(first.data)).toBe(first.data);
      }),
      { numRuns: 300 },
    );
  });
});
