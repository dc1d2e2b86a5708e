import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Fault, FaultMisplaced, withFault } from './fault.ts';
import { FAULTS } from './faults.ts';

const root = resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8');

describe('the faults that the tests are tried by', () => {
  test('there are at least eighty, each with a name of its own', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  });

  test('each has its anchor exactly once, and what comes of it is still a program: move the anchor with the code', () => {
    const misplaced = FAULTS.flatMap((fault) => {
      try {
        withFault(fault, textOf(fault.file));
        return [];
      } catch (error) {
        return [`${fault.name}: ${String(error)}`];
      }
    });
    expect(misplaced).toEqual([]);
  });

  test('each names test files that there are, and a test that stands in one of them', () => {
    const missing = FAULTS.flatMap(({ name, tests, title = '' }) => {
      const gone = tests.filter((file) => !existsSync(resolve(root, file)));
      if (tests.length === 0 || gone.length > 0) return [`${name}: ${gone.join(', ') || 'no tests'}`];
      return tests.some((file) => textOf(file).includes(title)) ? [] : [`${name}: ${title}`];
    });
    expect(missing).toEqual([]);
  });
});

describe('a fault', () => {
  const fault: Fault = { name: 'x', file: 'a.ts', find: 'a + b', replace: 'a - b', tests: [] };

  test('is put where its anchor stands', () => {
    expect(withFault(fault, 'const c = a + b;')).toBe('const c = a - b;');
    expect(withFault({ ...fault, replace: "'$&$1'" }, 'const c = a + b;')).toBe("const c = '$&$1';");
  });

  test.each([
    ['stands nowhere', 'const c = a * b;', {}],
    ['stands twice', 'const c = a + b; const d = a + b;', {}],
    ['changes nothing', 'const c = a + b;', { replace: 'a + b' }],
    ['makes the file unreadable', 'const c = a + b;', { replace: 'a + + ]' }],
  ])('that %s is refused', (_what, text, change) => {
    expect(() => withFault({ ...fault, ...change }, text)).toThrow(FaultMisplaced);
  });
});
