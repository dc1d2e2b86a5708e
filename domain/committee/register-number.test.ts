import { describe, expect, test } from 'vitest';
import { documentNumberSchema, numberProblem, serialOf } from './register-number.ts';

describe('[R67] the number of a document', () => {
  const read = (number: string) => serialOf(number, 'QĐ');

  test.each(['7', '07', '07-QĐ', '07-QĐ/ĐU', ' 7 - QĐ / ĐU ', '07-QĐ/ĐU'.normalize('NFD'), '0007-QĐ/ĐU'])(
    'is counted in “%s”',
    (number) => {
      expect(read(number)).toBe(7);
    },
  );

  test.each(['31-QÐ/ĐU', '31-QƉ/ĐU'])('is counted, and kept with its own letters, in “%s”', (number) => {
    expect(read(number)).toBe(31);
    expect(documentNumberSchema.parse(number)).toBe('31-QĐ/ĐU');
  });

  test.each([
    '',
    '0',
    '00-QĐ/ĐU',
    '-3',
    '1000000',
    'QĐ 15',
    '31-QD',
    '31-NQ',
    '31-KH/ĐU',
    '31 tháng 12',
    '31/QĐ-ĐU',
  ])('is not found in “%s”, which is no number of a decision', (number) => {
    expect(read(number)).toBeNull();
    expect(numberProblem({ number }, 'QĐ', [])).toMatchObject({ reason: 'numberUnreadable' });
  });

  test('is given once, and rises unless a reason is given', () => {
    expect(numberProblem({ number: '031-QĐ' }, 'QĐ', [30, 31])).toMatchObject({ reason: 'numberTaken' });
    expect(numberProblem({ number: '29' }, 'QĐ', [30])).toMatchObject({ values: { number: '29', last: 30 } });
    expect(numberProblem({ number: '29', gapReason: 'vào sổ muộn' }, 'QĐ', [30])).toBeNull();
    expect(numberProblem({ number: '31' }, 'QĐ', [30])).toBeNull();
    expect(numberProblem({ number: '1' }, 'QĐ', [])).toBeNull();
  });
});
