import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/**
 * Rooms whose tests are plain functions, and rooms whose tests open records, pages and commands in their own process:
 * one test file after another finds their modules loaded. All the others start servers and workers.
 */
const quickRooms = ['domain', 'words', 'machines', 'interpreter', 'rehearsal', 'plans', 'documents'];
const sharedRooms = ['records', 'office', 'cli', 'client', 'activities', 'web'];

/** The programs that tests start compile once, not each time. */
const compiled = join(import.meta.dirname, 'node_modules/.cache/tests');

/** What loads Drizzle quickly, in the tests’ own processes and in the programs that they start. */
const quicker = `--import=${pathToFileURL(join(import.meta.dirname, 'records/quick-drizzle.mjs')).href}`;

/** Files that share a process leave it as they found it. */
const realClock = join(import.meta.dirname, 'test/support/real-clock.ts');

/** What commands print is compared as text, also where the surroundings ask for colours (`CI` does). */
const plain = { NO_COLOR: '1' };

const ignored = ['**/node_modules/**', 'var/**'];

/** Processes of their own: the SDK's native part and signals don't like threads. */
const processes = {
  pool: 'forks' as const,
  execArgv: [quicker],
  env: { ...plain, NODE_COMPILE_CACHE: compiled, NODE_OPTIONS: quicker },
  testTimeout: 120_000,
  hookTimeout: 180_000,
  maxConcurrency: 2,
};

export default defineConfig({
  test: {
    // Runs once, whichever projects are selected; it starts nothing before a test asks.
    globalSetup: ['test/support/global-setup.ts'],
    reporters: ['default', './test/support/totals-reporter.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'quick',
          include: quickRooms.map((room) => `${room}/**/*.test.ts`),
          exclude: ignored,
          env: plain,
          isolate: false,
          setupFiles: [realClock],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...processes,
          name: 'shared',
          include: sharedRooms.map((room) => `${room}/**/*.test.ts`),
          exclude: ignored,
          isolate: false,
          setupFiles: [realClock],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...processes,
          name: 'system',
          include: ['**/*.test.ts'],
          exclude: [...ignored, ...[...quickRooms, ...sharedRooms].map((room) => `${room}/**`)],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
