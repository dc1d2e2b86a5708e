import { describe, expect, test } from 'vitest';
import { wordChanges } from './word-changes.ts';

const ISSUED =
  'Điều 1. Xếp loại 03 chi bộ: Chi bộ Đội số 1 Hoàn thành tốt nhiệm vụ. Điều 2. Quyết định có hiệu lực.';

describe('the words of two texts of one paper', () => {
  test('are the same wherever lines and pages break, whichever way letters are composed', () => {
    const read = [
      'Điều 1. Xếp loại 03\nchi bộ: Chi bộ Đội số 1\tHoàn thành tốt'.normalize('NFD'),
      '2\nnhiệm vụ. Điều 2. Quyết định có hiệu lực.',
    ];
    expect(wordChanges(ISSUED, read)).toEqual([]);
  });

  test('are told where they differ, with the words before', () => {
    expect(wordChanges(ISSUED, [ISSUED.replace('tốt', 'xuất sắc').replace(' có hiệu lực', '')])).toEqual([
      { after: 'bộ Đội số 1 Hoàn thành', issued: 'tốt', signed: 'xuất sắc' },
      { after: 'nhiệm vụ. Điều 2. Quyết', issued: 'định có hiệu lực.', signed: 'định.' },
    ]);
    expect(wordChanges('Số 15', ['Giấy mời họp'])).toBeNull();
    expect(wordChanges('Số 15', ['Bản sao\nSố 15'])).toEqual([{ after: '', issued: '', signed: 'Bản sao' }]);
  });

  test('a row of dots is as long as somebody has made it', () => {
    expect(wordChanges('Số ……-QĐ/ĐU', ['Số ..........-QĐ/ĐU'])).toEqual([]);
    expect(wordChanges('Số ……-QĐ/ĐU', ['Số 15-QĐ/ĐU'])).toHaveLength(1);
  });

  test('a number that begins the first page is a word of it', () => {
    expect(wordChanges('nhiệm vụ', ['2 nhiệm vụ'])).toHaveLength(1);
  });
});
