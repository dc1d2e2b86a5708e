import { expect, test } from 'vitest';
import { hear, type Receiver } from './receiver.ts';
import { readTelling } from './telling.ts';

const told = { type: 'told', opens: 'objectionWindow/1', at: 7, how: 'sent' };

test('a telling that comes is an event of the round that it names', () => {
  expect(readTelling(told)).toEqual({
    type: 'notice.told',
    payload: { opens: 'objectionWindow/1', at: 7, how: 'sent' },
  });
  expect(readTelling({ type: 'untold', opens: 'objectionWindow/1', why: 'toBeTold' })).toEqual({
    type: 'notice.untold',
    payload: { opens: 'objectionWindow/1', why: 'toBeTold' },
  });
});

test.each([
  ['nothing', undefined],
  ['no round', { ...told, opens: '' }],
  ['an instant before time', { ...told, at: -1 }],
  ['another way than mail and word of mouth', { ...told, how: 'guessed' }],
  ['both ends', { ...told, why: 'toBeTold' }],
])('with %s it is malformed', (_what, raw) => {
  expect(readTelling(raw)).toBeNull();
});

test.each([
  [true, ['due', 'can', 'offer notice.told']],
  [false, ['due', 'can']],
])('what falls due comes first, and what is not waited for is passed over: %s', (waits, expected) => {
  const log: string[] = [];
  const receiver: Receiver = {
    catchUp: () => log.push('due'),
    can() {
      log.push('can');
      return waits;
    },
    offer({ type }) {
      log.push(`offer ${type}`);
      return null;
    },
  };
  hear({ type: 'notice.told' }, receiver);
  expect(log).toEqual(expected);
});
