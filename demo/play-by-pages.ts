import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findChromium } from '../test/support/chromium.ts';
import { failureLine, print, showProgress } from '../worker/print.ts';
import { quietRuntime } from '../worker/run-worker.ts';
import { startTestServer, type TestServer } from '../worker/temporal-server.ts';

/**
 * Plays a script of `npm run` whose people act by the pages, in `var/<name>`, prints where the papers are and how long it
 * took, and ends the process.
 *
 * @param play returns the folder of the papers
 */
export async function playByPages(
  name: string,
  play: (on: { server: TestServer; chromiumPath: string; folder: string }) => Promise<string>,
): Promise<never> {
  const begun = Date.now();
  const folder = resolve('var', name);
  let code = 0;
  try {
    const chromiumPath = await findChromium();
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    quietRuntime();
    const server = await startTestServer({ progress: showProgress });
    try {
      const papers = await play({ server, chromiumPath, folder });
      print(`\nGiấy tờ nằm trong ${papers}; ${((Date.now() - begun) / 1000).toFixed(0)} giây.`);
    } finally {
      await server.stop();
    }
  } catch (error) {
    process.stderr.write(`${failureLine(error)}\n`);
    code = 1;
  }
  process.exit(code);
}
