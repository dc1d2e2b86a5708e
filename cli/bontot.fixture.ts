import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The machine's own Node, not the one among the dependencies. */
const PATH = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(delimiter);

/** What the user of this machine is logged in at is nothing to a test: there is no such folder. */
export const NO_LOGINS = join(root, 'var/no-logins');

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `bontot` as a person's shell does, without colours. @param env its environment besides PATH, HOME and nobody's logins */
export async function bontot(args: string[], env: Record<string, string>): Promise<Ran> {
  const { exitCode, stdout, stderr } = await execa('node', [join(root, 'cli/bin.mjs'), ...args], {
    cwd: root,
    extendEnv: false,
    // nobody types
    stdin: 'ignore',
    env: { PATH, HOME: process.env['HOME'], XDG_CONFIG_HOME: NO_LOGINS, NO_COLOR: '1', ...env },
    reject: false,
    stripFinalNewline: false,
  });
  return { code: Number(exitCode), out: stdout, err: stderr };
}

export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
