import { randomBytes } from 'node:crypto';
import pc from 'picocolors';
import { makeSignInCode } from '../../office/make-sign-in-code.ts';
import { printed } from '../../records/sign-in/secrets.ts';
import { signInHelp } from '../../words/cli/help/sign-in.ts';
import { signInLines } from '../../words/cli/sign-in.ts';
import { momentWords } from '../../words/dates.ts';
import { action, examples } from '../command.ts';
import { audienceFor, campaignMeant, openRecords } from '../connections.ts';
import type { Program } from '../program.ts';

/** `bontot sign-in`: who may come in to the pages without mail. Whoever runs the machine so lets the first in. */
export function signInCommand(program: Program): void {
  const signIn = program.command('sign-in').description(signInHelp.signIn);
  signIn
    .command('code <person>')
    .description(signInHelp.code)
    .addHelpText('after', examples('sign-in code nguyen-thi-anh'))
    .action(
      action(program, async (run, person) => {
        const records = await openRecords();
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const audience = audienceFor(row, run.output);
          run.audience = audience;
          const made = await makeSignInCode(records.writer, row, person, {
            now: Date.now(),
            random: randomBytes,
          });
          const code = printed(made.code);
          const texts = signInLines[run.output.lang];
          run.output.line(`${audience.names.person(person)}: ${pc.bold(code)}`);
          run.output.line(texts.until(momentWords(made.until, audience)));
          run.output.data({ ...made, code });
        } finally {
          await records.close();
        }
      }),
    );
}
