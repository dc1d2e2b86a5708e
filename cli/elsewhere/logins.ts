import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../domain/failure.ts';
import { ELSEWHERE_FAILURES } from '../../words/cli/elsewhere.ts';
import { CommandFailure } from '../command-failure.ts';

/** Where somebody is logged in, kept in their own folder, for them alone: 0700, and 0600 inside. */

const loginSchema = z.object({
  /** lets in whoever has it */
  token: z.string().min(1),
  person: z.string(),
  name: z.string(),
  /** ms; over in any case then */
  until: z.number(),
});
/** by the address of the system */
const fileSchema = z.object({ logins: z.record(z.string(), loginSchema) });

export interface Login extends z.infer<typeof loginSchema> {
  address: string;
}

/** The user's own folder for what programs keep. */
function ownFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  if (process.platform === 'win32') return APPDATA || join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Preferences');
  return XDG_CONFIG_HOME || join(homedir(), '.config');
}

const folder = (): string => join(ownFolder(), 'bontot');
export const loginsFile = (): string => join(folder(), 'logins.json');

/** @throws CommandFailure LOGINS_DAMAGED */
async function read(): Promise<z.infer<typeof fileSchema>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(loginsFile(), 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { logins: {} };
    // what is wrong with it is not said: it would be a part of a token
    throw new CommandFailure('LOGINS_DAMAGED', ELSEWHERE_FAILURES.damaged(loginsFile()));
  }
}

/** Another file takes the place of the one before: whoever reads meanwhile reads one of both, whole. */
async function write(logins: z.infer<typeof fileSchema>): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await chmod(folder(), 0o700);
  const next = `${loginsFile()}.${randomUUID()}`;
  try {
    const file = await open(next, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(logins, null, 2));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(next, loginsFile());
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}

/** Every login, by address. @throws CommandFailure LOGINS_DAMAGED */
export async function loginsKept(): Promise<Login[]> {
  const { logins } = await read();
  return Object.entries(logins)
    .map(([address, login]) => ({ address, ...login }))
    .sort((one, other) => one.address.localeCompare(other.address));
}

/** Keeps a login in the place of an earlier one at the same system. */
export async function keepLogin({ address, ...login }: Login): Promise<void> {
  const { logins } = await read();
  await write({ logins: { ...logins, [address]: login } });
}

export async function dropLogin(address: string): Promise<void> {
  const { [address]: _, ...logins } = (await read()).logins;
  await write({ logins });
}
