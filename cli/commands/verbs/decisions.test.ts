import { expect, test } from 'vitest';
import { decisionVerbs } from './decisions.ts';

test('a signed paper is named by its path, which is read where the command is called', () => {
  const verb = decisionVerbs.find(({ type }) => type === 'decision.attachSigned');
  const given = { as: 'do-thi-thu', paper: 'quet/31-da-ky.pdf' };
  expect(verb?.payload?.(given, 'main-fourGood')).toEqual({
    decision: 'main-fourGood',
    file: 'quet/31-da-ky.pdf',
  });
  expect(verb?.payload?.({ ...given, reason: 'Bản quét bị mờ' }, 'main-fourGood')).toEqual({
    decision: 'main-fourGood',
    file: 'quet/31-da-ky.pdf',
    reason: 'Bản quét bị mờ',
  });
  expect(verb?.encloses).toBe(true);
});
