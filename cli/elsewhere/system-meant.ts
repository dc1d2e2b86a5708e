import { folderOwner } from '../../records/folder/folder-owner.ts';
import { holdsRecords } from '../../records/folder/folder-privacy.ts';
import { ELSEWHERE_FAILURES } from '../../words/cli/elsewhere.ts';
import { CommandFailure } from '../command-failure.ts';
import { systemAddress } from './address.ts';
import { type Login, loginsKept } from './logins.ts';

/**
 * Which system a command is for. One that is named is meant (`--system`, which is `BONTOT_SYSTEM` for this command), and
 * nothing of this machine is touched then. Otherwise what is here is meant: a database or a server that the environment
 * names, or the folder; a system elsewhere only where there is nothing here, and somebody is logged in at just one.
 */

/** Whether the environment says where the system of this machine is. */
const isNamedHere = (): boolean =>
  ['BONTOT_VAR', 'DATABASE_URL', 'TEMPORAL_ADDRESS'].some((name) => Boolean(process.env[name]));

const named = (): string | null => process.env['BONTOT_SYSTEM'] || null;

const isHere = async (folder: string): Promise<boolean> =>
  isNamedHere() || (await folderOwner(folder)) !== null || (await holdsRecords(folder));

/** @throws CommandFailure NOT_LOGGED_IN */
async function loginAt(typed: string): Promise<Login> {
  const address = systemAddress(typed);
  const login = (await loginsKept()).find((one) => one.address === address);
  if (login === undefined) throw new CommandFailure('NOT_LOGGED_IN', ELSEWHERE_FAILURES.notLoggedIn(address));
  return login;
}

/** @throws CommandFailure SEVERAL_SYSTEMS */
function onlyOne(logins: readonly Login[]): Login | null {
  const [only, ...others] = logins;
  if (others.length === 0) return only ?? null;
  const addresses = logins.map(({ address }) => address).join(', ');
  throw new CommandFailure('SEVERAL_SYSTEMS', ELSEWHERE_FAILURES.several(addresses));
}

/**
 * @param folder where the embedded system of this machine is
 * @returns the login at a system elsewhere; null: the system of this machine is meant
 * @throws CommandFailure NOT_LOGGED_IN, SEVERAL_SYSTEMS, ADDRESS_UNFIT; FolderError
 */
export async function systemMeant(folder: string): Promise<Login | null> {
  const system = named();
  if (system !== null) return loginAt(system);
  if (await isHere(folder)) return null;
  // one that is over lets in nowhere
  return onlyOne((await loginsKept()).filter(({ until }) => until > Date.now()));
}

/** The login that somebody lets go of: that of the system named, or the only one. @throws as `systemMeant` */
export async function loginToEnd(typed: string | undefined): Promise<Login> {
  const system = typed ?? named();
  const login = system === null ? onlyOne(await loginsKept()) : await loginAt(system);
  if (login === null) throw new CommandFailure('NOT_LOGGED_IN', ELSEWHERE_FAILURES.nowhere);
  return login;
}

/** For what is done at the machine of the system. @throws CommandFailure NEEDS_SERVER; as `systemMeant` */
export async function assertHere(folder: string): Promise<void> {
  const login = await systemMeant(folder);
  if (login !== null) throw new CommandFailure('NEEDS_SERVER', ELSEWHERE_FAILURES.needsServer(login.address));
}

/** The same for what makes the folder: whatever is here, a system elsewhere must not be named. */
export function assertNoneNamed(): void {
  const system = named();
  if (system !== null) throw new CommandFailure('NEEDS_SERVER', ELSEWHERE_FAILURES.needsServer(system));
}
