import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { confirm } from './foresight.ts';
import { createOutput } from './output.ts';

/** A terminal at which somebody types this. */
function terminal(typed: string) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough().setEncoding('utf8');
  let shown = '';
  // typed once there is a question: what was typed before doesn't answer it
  output.once('data', () => setImmediate(() => input.write(typed)));
  output.on('data', (text: string) => {
    shown += text;
  });
  return { input, output, shown: () => shown };
}
const asked = (lang: 'vi' | 'en', typed: string) =>
  confirm(createOutput({ json: false, lang }), terminal(typed));

test.each([
  ['vi', 'có\r'],
  ['vi', 'C\r'],
  ['vi', 'y\r'],
  ['en', 'Yes\r'],
  ['en', 'y\r'],
  // the question is repeated until it is answered
  ['en', 'perhaps\r\u0015yes\r'],
] as const)('in %s %j goes on', async (lang, typed) => {
  await asked(lang, typed);
});

test.each([
  ['vi', '\r'],
  ['vi', 'không\r'],
  ['vi', 'n\r'],
  ['en', '\r'],
  ['en', 'no\r'],
  ['en', '\u0003'],
  ['en', '\u0004'],
] as const)('in %s %j sends nothing', async (lang, typed) => {
  await expect(asked(lang, typed)).rejects.toMatchObject({ code: 'NOT_SENT' });
});

test('the question is shown in the language, with its answers', async () => {
  const { shown, ...at } = terminal('\r');
  await expect(confirm(createOutput({ json: false, lang: 'vi' }), at)).rejects.toThrow();
  expect(shown()).toContain('Tiếp tục? (c/K)');
});

test('where nobody can answer nothing is asked', async () => {
  const { input, output, shown } = terminal('y\r');
  const at = { input: Object.assign(input, { isTTY: false }), output };
  await expect(confirm(createOutput({ json: false, lang: 'en' }), at)).rejects.toMatchObject({
    code: 'NEEDS_YES',
  });
  expect(shown()).toBe('');
});
