import { get } from 'node:http';
import { relative } from 'node:path';
import { expect, inject } from 'vitest';
import type { FinderAnswer } from './component-finder.ts';

export type ComponentName =
  | 'postgres'
  | 'chromium'
  | 'temporal'
  | 'testServer'
  | 'dovecot'
  | 'objectStorage'
  | 'clamd'
  | 'workbookPrograms'
  | 'pdfPrograms';

export interface Component {
  readonly available: boolean;
  /** The program's path (for `postgres` the folder of its programs); empty when not available. */
  readonly path: string;
}

/**
 * Asks for a real component that the tests of a file need: it is found, fetched or built, once for the whole run. Use
 * at the head of a file: `const postgres = await component('postgres');` and `describe.skipIf(!postgres.available)(…)`.
 * Prints one line about what is skipped.
 * @throws Error when the component is missing and CI is set: there nothing may be skipped.
 */
export async function component(name: ComponentName): Promise<Component> {
  const answer = await askFinder(name);
  if ('at' in answer) return { available: true, path: answer.at };
  if (process.env['CI']) throw new Error(`no ${name} on this machine: ${answer.missing}`);
  const file = relative(process.cwd(), expect.getState().testPath ?? 'a test file');
  const why = answer.missing.replaceAll(/\s*\n\s*/g, '; ');
  process.stderr.write(`not run for want of ${name}: tests of ${file} (${why})\n`);
  return { available: false, path: '' };
}

/** The answer of the run's finder about a component or server. */
export async function askFinder(name: string): Promise<FinderAnswer> {
  // Not `fetch`: its limit of five minutes for the first byte is shorter than the building of Temporal.
  return await new Promise<FinderAnswer>((resolve, reject) => {
    get(`${inject('componentFinder')}/${name}`, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve(JSON.parse(body) as FinderAnswer));
    }).once('error', reject);
  });
}
