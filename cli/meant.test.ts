import { describe, expect, test } from 'vitest';
import { idMeant, personMeant, senderMeant, shortId, subjectMeant } from './meant.ts';

const named = (id: string, name: string) => ({ id, name });
const row = {
  plan: {
    people: [
      named('do-thi-thu', 'Đỗ Thị Thu'),
      named('pham-thi-thu', 'Phạm Thị Thu'),
      named('nguyen-thi-hoa', 'Nguyễn Thị Hoà'),
      named('nguyen-thi-hoa-2', 'Nguyễn Thị Hoa'),
      named('le-van-an', 'Lê Văn An'),
    ],
    cells: [
      named('doi-1', 'Chi bộ Đội QLTT số 1'),
      named('doi-10', 'Chi bộ Đội QLTT số 10'),
      named('van-phong', 'Chi bộ Văn phòng'),
    ],
  },
};

describe('whom somebody means', () => {
  test.each([
    ['do-thi-thu', 'do-thi-thu'],
    ['Đỗ Thị Thu', 'do-thi-thu'],
    ['đỗ  thị thu', 'do-thi-thu'],
    ['do thi thu', 'do-thi-thu'],
    ['Văn An', 'le-van-an'],
    ['an', 'le-van-an'],
    // the marks decide where without them two would fit
    ['Nguyễn Thị Hoa', 'nguyen-thi-hoa-2'],
    ['Nguyễn Thị Hòa', 'nguyen-thi-hoa'],
    ['nguyen-thi-hoa', 'nguyen-thi-hoa'],
  ])('%s is %s', (typed, id) => {
    expect(personMeant(row, typed)).toBe(id);
  });

  test.each(['Chi bộ Đội Cơ động', 'co dong', 'Chi bộ Phòng Nghiệp vụ', 'chi bộ đội qltt số 1'])(
    'a cell is found by any name that it ever had: %s',
    (typed) => {
      const day = { cell: 'doi-1', was: 'Chi bộ Đội Cơ động' };
      const renamed = [
        { cell: 'doi-1', name: 'Chi bộ Đội Cơ động', from: '2024-12-05', was: 'Chi bộ Đội QLTT số 1' },
        { ...day, name: 'Chi bộ Phòng Nghiệp vụ', from: '2024-12-20' },
      ];
      expect(subjectMeant({ plan: { ...row.plan, renamed } }, typed)).toBe('doi-1');
    },
  );

  test('where several fit, each is named with its id', () => {
    expect(() => personMeant(row, 'Thu')).toThrow(
      expect.objectContaining({
        code: 'SEVERAL_MEANT',
        words: expect.objectContaining({
          vi: '“Thu” có thể là: Đỗ Thị Thu (do-thi-thu); Phạm Thị Thu (pham-thi-thu)',
        }),
      }),
    );
    expect(() => personMeant(row, 'Nguyen Thi Hoa')).toThrow(
      expect.objectContaining({ code: 'SEVERAL_MEANT' }),
    );
  });

  test.each(['Trần', 'Thu Đỗ', '', '  ', 'nobody'])('%j is nobody', (typed) => {
    expect(() => personMeant(row, typed)).toThrow(expect.objectContaining({ code: 'PERSON_UNKNOWN' }));
  });

  test('an id that nobody here has is left to the door, a name is not', () => {
    expect(senderMeant(row, 'nobody')).toBe('nobody');
    expect(senderMeant(row, 'Văn An')).toBe('le-van-an');
    expect(() => senderMeant(row, 'Trần')).toThrow(expect.objectContaining({ code: 'PERSON_UNKNOWN' }));
  });
});

describe('what somebody means', () => {
  test.each([
    ['campaign', 'campaign'],
    ['doi-1', 'doi-1'],
    ['Đội 1', 'doi-1'],
    ['1', 'doi-1'],
    ['đội số 10', 'doi-10'],
    ['Văn phòng', 'van-phong'],
    ['Chi bộ Đội QLTT số 1', 'doi-1'],
  ])('%s is %s', (typed, cell) => {
    expect(subjectMeant(row, typed)).toBe(cell);
  });

  test('several, or none', () => {
    expect(() => subjectMeant(row, 'Đội')).toThrow(expect.objectContaining({ code: 'SEVERAL_MEANT' }));
    for (const typed of ['doi-9', '../doi-1', 'doi/1', 'doi@1'])
      expect(() => subjectMeant(row, typed)).toThrow(expect.objectContaining({ code: 'UNKNOWN_CELL' }));
  });
});

test('a notice is named by its short id, by its whole one, or not at all', () => {
  const ids = [
    'season|doi-1|dossier/opening@1733000000000|anh',
    'season|doi-1|dossier/opening@1733000000000|long',
  ];
  const [first = '', second = ''] = ids;
  expect(shortId(first)).toMatch(/^[0-9a-f]{8}$/);
  expect(idMeant(ids, shortId(second))).toBe(second);
  expect(idMeant(ids, first)).toBe(first);
  expect(idMeant(ids, 'other')).toBe('other');
});
