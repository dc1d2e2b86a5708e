import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asciiName } from './ascii-name.ts';
import { folded, sameWriting } from './folded.ts';
import { oddLetters } from './odd-letters.ts';

describe('two writings', () => {
  test.each([
    ['Nguyễn Thị Hoà', 'nguyễn thị hòa', 'the old and the new place of a tone'],
    ['Khoẻ', 'Khỏe', 'the same with a hook'],
    ['Đội QLTT số 1', '\u00d0ội QLTT số 1', 'the letter eth'],
    ['Ngày vào\nĐảng', 'Ngày vào Đảng', 'a line break'],
    ['Chi bộ\u00a0Văn phòng', 'Chi bộ Văn phòng', 'a space that does not break'],
    ['\u200bChi bộ 1', 'Chi bộ 1', 'a space without width'],
    ['Nguyễn'.normalize('NFD'), 'Nguyễn', 'another normal form'],
    ['Chi bộ “Bốn tốt”', 'chi bộ bốn tốt', 'quotation marks and capitals'],
    ['Nguyễn  Văn  An ', 'Nguyễn Văn An', 'spaces'],
  ])('%j and %j are the same: %s', (one, other) => {
    expect(sameWriting(one)).toBe(sameWriting(other));
  });

  test.each([
    ['Hòa', 'Hoa'],
    ['Hòa', 'Hóa'],
    ['Tuân', 'Tuấn'],
    ['Chi bộ 1', 'Chi bộ 11'],
    ['Đạt', 'Dạt'],
  ])('%j and %j are not', (one, other) => {
    expect(sameWriting(one)).not.toBe(sameWriting(other));
  });

  test('what looks like Đ is one without its stroke too', () => {
    expect(folded('\u00d0ỗ Văn \u00d0ạt')).toBe('do van dat');
  });

  test('what looks like Đ is a d in the name of a file', () => {
    expect(asciiName('\u00d0ỗ Văn \u00d0ạt', 40)).toBe('do-van-dat');
  });
});

describe('letters that are others than they seem', () => {
  test.each([
    ['NguyÔn V¨n An', 'TCVN3'],
    ['TrÇn ThÞ B×nh', 'TCVN3'],
    ['TrÇn NguyÔn', 'TCVN3'],
    ['§ç Hoµng Hµ', 'TCVN3'],
    ['Nguyeãn Vaên An', 'VNI'],
    ['Traàn Thò Bình', 'VNI'],
  ])('%s is of an old font', (text, font) => {
    expect(oddLetters(text)).toEqual({ kind: 'oldFont', font });
  });

  test('a letter of another alphabet is named', () => {
    expect(oddLetters('Nguyễn Văn \u0410n')).toEqual({ kind: 'otherAlphabet', letter: '\u0410' });
  });

  test.each([
    'Nguyễn Văn An',
    'H’Bluĕ Niê',
    'Y Ñi Ksơr',
    'Chi bộ 1 – Đội QLTT',
    '12 m²',
    '«Bốn tốt»',
    'Huê',
    'quý',
    'lễ Noël',
    'hệ số α',
    'Москва',
  ])('%s is what it seems', (text) => {
    expect(oddLetters(text)).toBeNull();
  });

  test('no word that the product itself says is taken for one', () => {
    const root = resolve(import.meta.dirname, '..');
    const files = ['words', 'plans'].flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?<!\.test)\.(ts|yaml)$/.test(name))
        .map((name) => join(root, room, name)),
    );
    const odd = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => oddLetters(line) !== null),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(odd).toEqual([]);
  });
});
