import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** A text under `vi`; one that is looked up elsewhere doesn't count. */
const PAIR = /\bvi:\s*['"`]/;
/** One of two written there, or both as arguments, as in `output.words('có', 'yes')`. */
const CHOICE = /\blang === 'vi' \? (?!'en' : 'vi')['"`]|\bwords\(\s*['"`]|\bvi: string, en: string\)/;

/** The rooms without words; `web/static` and data are not among them. */
const ROOMS = [
  'domain',
  'machines',
  'interpreter',
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

test('sentences in two languages stand in words/ alone', () => {
  const files = ROOMS.flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: ROOT })).filter(
    (file) => !/\.(test|fixture)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(400);
  const told = files.filter((file) => {
    const text = readFileSync(resolve(ROOT, file), 'utf8');
    return PAIR.test(text) || CHOICE.test(text);
  });
  expect(told).toEqual([]);
});
