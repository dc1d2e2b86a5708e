import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { numbersOf, type PassedTest } from './requirement-titles.ts';

/** What passed in a checkout, by test file: the titles of tests with numbers of requirements, and of which text they were. */
const recordSchema = z.record(
  z.string(),
  z.object({ text: z.string(), passed: z.array(z.array(z.string())) }),
);
type Passed = z.infer<typeof recordSchema>;

const recordIn = (folder: string): string => join(folder, 'var/test/passed.json');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const textOf = (folder: string, file: string): string | null => {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch {
    return null;
  }
};

function read(folder: string): Passed {
  const text = textOf(folder, 'var/test/passed.json');
  return text === null ? {} : recordSchema.parse(JSON.parse(text));
}

/**
 * Notes what passed of test files that ran whole; what is noted of others stays.
 *
 * @param folder of the checkout
 * @param ran by file, from the checkout on: the titles of the tests that passed, from the outermost to their own
 */
export function notePassed(folder: string, ran: ReadonlyMap<string, readonly (readonly string[])[]>): void {
  const record = read(folder);
  for (const [file, tests] of ran) {
    const text = textOf(folder, file);
    if (text === null) continue;
    const passed = tests.filter((titles) => titles.some((title) => numbersOf(title).length > 0));
    record[file] = { text: hashOf(text), passed: passed.map((titles) => [...titles]) };
  }
  mkdirSync(dirname(recordIn(folder)), { recursive: true });
  writeFileSync(recordIn(folder), JSON.stringify(record));
}

/** The tests that passed when they ran last, of files that have not changed since. */
export function passedTests(folder: string): PassedTest[] {
  return Object.entries(read(folder))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([file, { text, passed }]) => {
      const now = textOf(folder, file);
      return now !== null && hashOf(now) === text ? passed.map((titles) => ({ file, titles })) : [];
    });
}
