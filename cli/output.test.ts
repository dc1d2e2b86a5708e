import { expect, test } from 'vitest';
import { harmless } from './output.ts';

test('what somebody wrote cannot steer the terminal; colours and lines stay', () => {
  expect(harmless('a\u001b]0;title\u0007b')).toBe('a?]0;title?b');
  expect(harmless('a\u001b[2Jb\r\u009bc')).toBe('a?[2Jb??c');
  expect(harmless('\u001b[31mđỏ\u001b[39m\nhai')).toBe('\u001b[31mđỏ\u001b[39m\nhai');
});
