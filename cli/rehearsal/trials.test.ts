import { expect, test } from 'vitest';
import { trialWords } from './trials.ts';

test('a trial names its subject and its event, and may have its payload behind them', () => {
  expect(trialWords('doi-1 session.move')).toEqual({
    subject: 'doi-1',
    type: 'session.move',
    payload: undefined,
  });
  expect(trialWords(' campaign  cell.withdraw {"cell":"doi-5", "reason":"Giải thể"} ')).toEqual({
    subject: 'campaign',
    type: 'cell.withdraw',
    payload: { cell: 'doi-5', reason: 'Giải thể' },
  });
});

test.each(['', 'doi-1', 'doi-1 session.move {', 'doi-1 session.move today'])('%j is no trial', (text) => {
  expect(() => trialWords(text)).toThrow(SyntaxError);
});
