import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** letters that Vietnamese has and English hasn't */
const OWN = '[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]';
/** with a word before or after it: more than a name or a symbol */
const VIETNAMESE = new RegExp(String.raw`\p{L}{2,} \p{L}*${OWN}|${OWN}\p{L}* \p{L}{2,}`, 'iu');

/** The name of a currency. */
const LEFT = ['domain/inspection/allowance.ts'];

/** What somebody in an example or a rehearsal enters: data of the case, not what the program says. */
const ENTERED = ['office/events/payload-examples.ts', 'rehearsal/people.ts', 'rehearsal/sample-content.ts'];

/** What is left of a file without its comments, by line. */
const code = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '')
    .split('\n');

test('what is said to people stands in words/: in the rooms below it no text is in Vietnamese', () => {
  const files = ['domain', 'machines', 'interpreter', 'workflows']
    .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: ROOT }))
    .filter((file) => !/\.(test|fixture)\.ts$|\/(testing|examples)\//.test(file));
  expect(files.length).toBeGreaterThan(150);
  const told = files.flatMap((file) =>
    code(readFileSync(resolve(ROOT, file), 'utf8')).flatMap((line) =>
      VIETNAMESE.test(line) ? `${file}: ${line.trim()}` : [],
    ),
  );
  expect(told.filter((line) => !LEFT.some((file) => line.startsWith(`${file}:`)))).toEqual([]);
});

/** Vietnamese in a name or number alone, as `31-QĐ/ĐU`, is in capitals. */
const SAID = new RegExp(OWN);
/** Words of one language beside those of the other, or chosen by hand. */
const PAIR = /\b(vi|en): |=== '(vi|en)'/;

/** What somebody types in an example, and a pattern for what somebody typed, is not said by the program. */
const withoutTyped = (line: string): string => line.replace(/"[^"']*"/g, '').replace(/\/\^.*?\$\/\w*/g, '');

test('the command line has arguments and lines: what it says stands in words/, in both languages', () => {
  const files = globSync('cli/**/*.ts', { cwd: ROOT }).filter((file) => !/\.(test|fixture)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(40);
  const said = files.flatMap((file) =>
    code(readFileSync(resolve(ROOT, file), 'utf8'))
      .map(withoutTyped)
      .flatMap((line) => (SAID.test(line) || PAIR.test(line) ? `${file}: ${line.trim()}` : [])),
  );
  expect(said).toEqual([]);
});

/** Nobody says these: the program's name, and how a name or address that somebody typed begins or ends. */
const withoutNames = (line: string): string =>
  line.replaceAll('Bốn Tốt', '').replace(/\/\^(?:[^/\\]|\\.)*\/\w*/g, '');

test('papers, pages, activities and the reading of records take their words from words/ too', () => {
  const rooms = ['documents', 'records', 'office', 'activities', 'client', 'rehearsal', 'worker', 'web'];
  const files = rooms
    .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: ROOT }))
    .filter((file) => !/\.(test|fixture)\.ts$|^web\/static\//.test(file));
  expect(files.length).toBeGreaterThan(200);
  const saying = files.filter((file) =>
    code(readFileSync(resolve(ROOT, file), 'utf8'))
      .map(withoutNames)
      .some((line) => SAID.test(line) || VIETNAMESE.test(line)),
  );
  expect(saying.filter((file) => !ENTERED.includes(file))).toEqual([]);
});
