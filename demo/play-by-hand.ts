import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failureLine, print, showProgress } from '../worker/print.ts';
import { startTestServer } from '../worker/temporal-server.ts';
import { type SystemOnTestServer, systemOnTestServer } from './system-on-test-server.fixture.ts';

/**
 * Plays a script of `npm run` in `var/<name>`, prints where the papers are and how long it took, and ends the process.
 *
 * @param play returns the folder of the papers
 */
export async function playByHand(
  name: string,
  play: (on: SystemOnTestServer, folder: string) => Promise<string>,
): Promise<never> {
  const begun = Date.now();
  const folder = resolve('var', name);
  let code = 0;
  try {
    await rm(folder, { recursive: true, force: true });
    const on = await systemOnTestServer(await startTestServer({ progress: showProgress }), folder);
    try {
      const papers = await play(on, folder);
      print(`\nGiấy tờ nằm trong ${papers}; ${((Date.now() - begun) / 1000).toFixed(0)} giây.`);
    } finally {
      await on.stop();
    }
  } catch (error) {
    process.stderr.write(`${failureLine(error)}\n`);
    code = 1;
  }
  process.exit(code);
}
