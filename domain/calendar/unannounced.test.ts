import { expect, test } from 'vitest';
import { nearUnannounced, stillUnannounced } from './unannounced.ts';

const tet = { from: '2027-02-05', to: '2027-02-11', name: 'Tết' };
const second = { from: '2027-09-01', to: '2027-09-03', name: 'Quốc khánh' };

test('a week before and after them a day is near, and no further', () => {
  const days = ['2027-02-19', '2027-02-18', '2027-01-29', '2027-01-28', '2027-02-07', '2027-01-29'];
  expect(nearUnannounced([tet, second], days)).toEqual([
    { ...tet, near: ['2027-01-29', '2027-02-07', '2027-02-18'] },
  ]);
  expect(nearUnannounced([tet], ['2027-08-31'])).toEqual([]);
});

test('once a day within them is named they are announced, and others are not', () => {
  expect(stillUnannounced([tet, second], ['2027-02-11'])).toEqual([second]);
  expect(stillUnannounced([tet, second], ['2027-02-12', '2027-08-31'])).toEqual([tet, second]);
});
