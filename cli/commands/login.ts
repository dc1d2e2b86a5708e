import { createInterface } from 'node:readline/promises';
import { text as textOf } from 'node:stream/consumers';
import { Failure } from '../../domain/failure.ts';
import { admittedSchema, TERMINAL_PATHS } from '../../domain/terminal-messages.ts';
import { loginHelp } from '../../words/cli/help/login.ts';
import { dayAndTime } from '../../words/dates.ts';
import { action, examples } from '../command.ts';
import { systemAddress } from '../elsewhere/address.ts';
import { answerElsewhere, askElsewhere } from '../elsewhere/asked.ts';
import { dropLogin, keepLogin, type Login, loginsKept } from '../elsewhere/logins.ts';
import { loginToEnd } from '../elsewhere/system-meant.ts';
import { LOCAL_OFFSET } from '../local-offset.ts';
import { EXIT, type Output } from '../output.ts';
import type { Program } from '../program.ts';

/** The code, as somebody types it or as it comes through a pipe; never on the command line, which others can list. */
async function typedCode({ texts }: Output): Promise<string> {
  if (!process.stdin.isTTY) return (await textOf(process.stdin)).trim();
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await prompt.question(texts.elsewhere.code)).trim();
  } finally {
    prompt.close();
  }
}

async function logIn(output: Output, typed: string): Promise<void> {
  const address = systemAddress(typed);
  const { texts } = output;
  if (process.stdin.isTTY && !output.json)
    output.line(texts.elsewhere.whereCode(`${address}/sign-ins/terminal`));
  const code = await typedCode(output);
  // before the code is used up: what it opens must be kept
  await loginsKept();
  const answer = await answerElsewhere({ address }, TERMINAL_PATHS.signIn, JSON.stringify({ code }));
  const { token, person, name, until } = admittedSchema.parse(answer);
  await keepLogin({ address, token, person, name, until });
  output.line(texts.elsewhere.loggedIn(address, name, dayAndTime(until, LOCAL_OFFSET)));
  output.data({ system: address, person, name, until });
}

/** How a login ended at its system. */
type Ended = 'ended' | 'wasOver' | 'stillOpen';

async function endAt({ address, token }: Login): Promise<Ended> {
  try {
    await askElsewhere({ address, token }, TERMINAL_PATHS.signOut, null);
    return 'ended';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code === 'SIGNED_OUT' ? 'wasOver' : 'stillOpen';
  }
}

async function logOut(output: Output, typed: string | undefined): Promise<void> {
  const login = await loginToEnd(typed);
  const { address, until } = login;
  const ended = await endAt(login);
  await dropLogin(address);
  const { loggedOut, wasOver, stillOpen } = output.texts.elsewhere;
  const lines = {
    ended: () => loggedOut(address),
    wasOver: () => wasOver(address),
    stillOpen: () => stillOpen(address, dayAndTime(until, LOCAL_OFFSET)),
  };
  output.line(lines[ended]());
  output.data({ system: address, ended });
  if (ended === 'stillOpen') process.exitCode = EXIT.unreachable;
}

/** `bontot login` and `logout`: by commands at a system that runs elsewhere, as somebody who is signed in there. */
export function loginCommands(program: Program): void {
  program
    .command('login <address>')
    .description(loginHelp.login)
    .addHelpText(
      'after',
      examples('login https://bontot.example.vn', 'status --system https://bontot.example.vn'),
    )
    .action(action(program, async ({ output }, address) => logIn(output, address)));
  program
    .command('logout [address]')
    .description(loginHelp.logout)
    .addHelpText('after', examples('logout', 'logout https://bontot.example.vn'))
    .action(action(program, async ({ output }, address) => logOut(output, address)));
}
