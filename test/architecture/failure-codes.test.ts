import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** The interpreter knows nothing of the product: its errors are its own. */
const ROOMS = [
  'domain',
  'machines',
  'words',
  'workflows',
  'rehearsal',
  'records',
  'documents',
  'activities',
  'client',
  'office',
  'web',
  'cli',
  'worker',
];

/** The ways in which a closed set of codes is written; the first group holds its members. */
const SETS = [
  // class X extends Failure<'A' | 'B'>
  /\bextends Failure<(.*?)> \{/g,
  // type XCode = 'A' | 'B'; type XFailure = …
  /\btype \w*(?:Code|Failure) =([^;]*);/g,
  // const X_CODES = ['A', 'B'] as const
  /\bconst \w+_(?:CODES|FAILURES) = (\[[^\]]*\]) as const/g,
  // const KINDS = { A: 'refused', B: 'usage' } as const satisfies Record<string, FailureKind>
  /= \{([^}]*)\} as const satisfies Record<string, FailureKind>/g,
  // interface X { code: 'A' }
  /\bcode: ('[^;,]*');/g,
];

/** Members taken from another set by its type. */
const DERIVED = /\b(?:Extract|Exclude)<[^>]*>/g;
const MEMBER = /'([A-Z][A-Z0-9_]*)'|\b([A-Z][A-Z0-9_]*):/g;

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

/** Where each code is written, by the file. */
function codesIn(files: readonly { file: string; text: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { file, text } of files)
    for (const set of SETS)
      for (const [, members = ''] of withoutComments(text).matchAll(set))
        for (const [, quoted, key] of members.replace(DERIVED, '').matchAll(MEMBER)) {
          const code = quoted ?? key ?? '';
          found.set(code, [...(found.get(code) ?? []), file]);
        }
  return found;
}

const twice = (found: Map<string, string[]>) => [...found].filter(([, files]) => files.length > 1);

test('the code of a failure is written in one closed set; others take it from there by its type', () => {
  const files = ROOMS.flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: ROOT })).filter(
    (file) => !/\.(test|fixture)\.ts$/.test(file),
  );
  const found = codesIn(files.map((file) => ({ file, text: readFileSync(resolve(ROOT, file), 'utf8') })));
  expect(found.size).toBeGreaterThan(95);
  // one of each way of writing a set
  for (const [code, file] of [
    ['MAIL_REFUSED', 'activities/mail-transport.ts'],
    ['DISK_FULL', 'records/folder/folder-error.ts'],
    ['NOT_OFFICE', 'domain/obligation/notice-action.ts'],
    ['RUNNING', 'cli/command-failure.ts'],
    ['DATES_IN_PAST', 'domain/plan/shift.ts'],
  ] as const)
    expect(found.get(code)).toEqual([file]);
  expect(twice(found)).toEqual([]);
});

test.each([
  ["class A extends Failure<'GONE' | 'LOST'> {", "class B extends Failure<'LOST'> {"],
  ["type ACode = 'GONE' | 'LOST';", "type BFailure =\n  | 'FOUND'\n  // as before\n  | 'LOST';"],
  ["const A_CODES = ['LOST'] as const;", "const B_FAILURES = ['FOUND', 'LOST'] as const;"],
  [
    "const KINDS = { LOST: 'usage' } as const satisfies Record<string, FailureKind>;",
    "interface B { code: 'LOST'; }",
  ],
])('%s and %s is refused', (a, b) => {
  const found = codesIn([
    { file: 'a.ts', text: a },
    { file: 'b.ts', text: b },
  ]);
  expect(twice(found)).toEqual([['LOST', ['a.ts', 'b.ts']]]);
});

test('what is derived is not written twice', () => {
  const found = codesIn([
    { file: 'a.ts', text: "type ACode = 'GONE' | 'LOST';" },
    { file: 'b.ts', text: "class B extends Failure<Extract<ACode, 'LOST'> | ACode['code']> {" },
  ]);
  expect(twice(found)).toEqual([]);
});
