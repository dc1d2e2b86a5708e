import { mailHelp } from '../../words/cli/help/mail.ts';
import { testedMail } from '../../words/cli/mail.ts';
import { action, examples } from '../command.ts';
import { explained, openClient } from '../connections.ts';
import type { Program } from '../program.ts';

/** `bontot mail`: whether mails arrive. */
export function mailCommand(program: Program): void {
  program
    .command('mail')
    .description(mailHelp.mail)
    .command('test <address>')
    .description(mailHelp.test)
    .addHelpText('after', examples('mail test van-phong@example.vn'))
    .action(
      action(program, async ({ output }, address) => {
        const client = await openClient();
        try {
          const tested = await explained(client.testMail(address));
          output.line(testedMail(tested, address, output.lang));
          output.data(tested);
        } finally {
          await client.close();
        }
      }),
    );
}
