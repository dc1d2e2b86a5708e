import { describe, expect, test } from 'vitest';
import { namesMeant } from './payload-meant.ts';

const named = (id: string, name: string) => ({ id, name });
const row = {
  plan: {
    people: [named('bui-minh-khang', 'Bùi Minh Khang'), named('do-van-dat', 'Đỗ Văn Đạt')],
    cells: [named('doi-1', 'Chi bộ Đội QLTT số 1'), named('doi-3', 'Chi bộ Đội QLTT số 3')],
    sessions: [named('sang', 'Buổi sáng'), named('chieu', 'Buổi chiều')],
  },
};

describe('names inside of what is sent', () => {
  test.each([
    ['person.correct', { person: 'Khang', name: 'Bùi Minh Khang' }, { person: 'bui-minh-khang' }],
    ['person.correct', { person: 'khang', newcomer: true }, { person: 'khang' }],
    ['person.correct', { person: 'nobody' }, { person: 'nobody' }],
    ['cell.withdraw', { cell: 'số 3', reason: 'x' }, { cell: 'doi-3', reason: 'x' }],
    ['session.move', { session: 'sáng' }, { session: 'sang' }],
    [
      'cell.add',
      { cell: 'doi-3', name: 'Chi bộ Đội QLTT số 3', session: 'Buổi chiều', peerGroup: 'doi' },
      { cell: 'doi-3', name: 'Chi bộ Đội QLTT số 3', session: 'chieu', peerGroup: 'doi' },
    ],
    ['cell.add', { cell: 'số 3' }, { cell: 'số 3' }],
    [
      'person.replace',
      {
        remove: [{ person: 'Khang', role: 'cellHead', cell: 'số 3' }],
        add: [{ person: 'Đạt', role: 'cellHead' }],
      },
      {
        remove: [{ person: 'bui-minh-khang', role: 'cellHead', cell: 'doi-3' }],
        add: [{ person: 'do-van-dat', role: 'cellHead' }],
      },
    ],
    ['person.replace', { add: [{ person: 'minh-khang' }] }, { add: [{ person: 'minh-khang' }] }],
    ['meeting.set', { venue: 'Đội QLTT số 3' }, { venue: 'Đội QLTT số 3' }],
  ])('%s: %j', (type, payload, meant) => {
    expect(namesMeant(row, type, payload)).toMatchObject(meant);
  });

  test('where several fit, nothing is sent', () => {
    expect(() => namesMeant(row, 'cell.withdraw', { cell: 'Đội QLTT' })).toThrow(
      expect.objectContaining({ code: 'SEVERAL_MEANT' }),
    );
  });

  test('what is no object stays as it is', () => {
    for (const payload of [null, undefined, 'x', ['Khang']])
      expect(namesMeant(row, 'x', payload)).toBe(payload);
  });
});
