import { randomBytes } from 'node:crypto';
import pc from 'picocolors';
import { makeFirstCode, makeSignInCode } from '../../office/make-sign-in-code.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { printed } from '../../records/sign-in/secrets.ts';
import { signInHelp } from '../../words/cli/help/sign-in.ts';
import { NO_ISSUER, signInLines } from '../../words/cli/sign-in.ts';
import { dayAndTime, momentWords } from '../../words/dates.ts';
import type { Audience } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { audienceFor, campaignMeant, type OpenRecords, openRecords } from '../connections.ts';
import { LOCAL_OFFSET } from '../local-offset.ts';
import { personMeant } from '../meant.ts';
import type { Program } from '../program.ts';

/** Something that the office does about a person of the campaign meant. */
async function forPerson(
  run: Run,
  named: string,
  act: (records: OpenRecords, row: CampaignRow, person: string, audience: Audience) => Promise<void>,
): Promise<void> {
  const records = await openRecords();
  try {
    const row = await campaignMeant(records.reader, run.campaign);
    const audience = audienceFor(row, run.output);
    run.audience = audience;
    await act(records, row, personMeant(row, named), audience);
  } finally {
    await records.close();
  }
}

/** `bontot sign-in`: who may come in to the pages without mail. Whoever runs the machine so lets the first in. */
export function signInCommand(program: Program): void {
  const signIn = program.command('sign-in').description(signInHelp.signIn);
  signIn
    .command('code <person>')
    .description(signInHelp.code)
    .addHelpText('after', examples('sign-in code nguyen-thi-anh'))
    .action(
      action(program, async (run, named) => {
        await forPerson(run, named, async ({ writer }, row, person, audience) => {
          const made = await makeSignInCode(writer, row, person, { now: Date.now(), random: randomBytes });
          const code = printed(made.code);
          run.output.line(`${audience.names.person(person)}: ${pc.bold(code)}`);
          run.output.line(signInLines[run.output.lang].until(momentWords(made.until, audience)));
          run.output.data({ ...made, code });
        });
      }),
    );

  signIn
    .command('first')
    .description(signInHelp.first)
    .addHelpText('after', examples('sign-in first'))
    .action(
      action(program, async ({ output }) => {
        const records = await openRecords();
        try {
          const made = await makeFirstCode(records.writer, randomBytes);
          const code = printed(made.code);
          output.line(pc.bold(code));
          output.line(signInLines[output.lang].first(dayAndTime(made.until, LOCAL_OFFSET)));
          output.data({ ...made, code });
        } finally {
          await records.close();
        }
      }),
    );

  signIn
    .command('bind <person>')
    .description(signInHelp.bind)
    .requiredOption('--subject <subject>', signInHelp.subject)
    .option('--issuer <url>', signInHelp.issuer)
    .addHelpText('after', examples('sign-in bind nguyen-thi-anh --subject 4711'))
    .action(
      action(program, async (run, named, { subject, issuer = process.env['OIDC_ISSUER'] ?? '' }) => {
        if (issuer === '') throw new CommandFailure('USAGE', NO_ISSUER);
        await forPerson(run, named, async ({ writer }, row, person, { names }) => {
          // an issuer is compared letter by letter with what the provider says of itself
          await writer.bindAccount(row.id, person, { issuer, subject });
          run.output.line(signInLines[run.output.lang].bound(names.person(person), subject));
          run.output.data({ person, issuer, subject });
        });
      }),
    );
  signIn
    .command('unbind <person>')
    .description(signInHelp.unbind)
    .addHelpText('after', examples('sign-in unbind nguyen-thi-anh'))
    .action(
      action(program, async (run, named) =>
        forPerson(run, named, async ({ writer }, row, person, { names }) => {
          const count = await writer.unbindAccounts(row.id, person);
          run.output.line(signInLines[run.output.lang].unbound(names.person(person), count));
          run.output.data({ person, count });
        }),
      ),
    );
}
