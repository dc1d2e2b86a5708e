import { findOnPath, isExecutable } from '../../office/executable.ts';

/** The browser's path: CHROMIUM_PATH, else chromium or chrome on PATH. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (await isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not an executable file`);
  }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const path = await findOnPath(name, process.env);
    if (path !== undefined) return path;
  }
  throw new Error('no chromium on PATH: install the package chromium, or set CHROMIUM_PATH');
}
