import type { NoticeAction } from '../../domain/obligation/notice-action.ts';
import { actOnNotices } from '../../office/act-on-notices.ts';
import { noticeHelp } from '../../words/cli/help/notices.ts';
import { action, examples } from '../command.ts';
import { campaignMeant, openSender, systemFolder } from '../connections.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { systemMeant } from '../elsewhere/system-meant.ts';
import type { Program } from '../program.ts';
import { senderOf } from '../sending.ts';
import { AS } from './verbs/verb.ts';

const VERBS: { verb: NoticeAction['action']; description: string; examples: string[] }[] = [
  {
    verb: 'told',
    description: noticeHelp.told,
    examples: ['outbox --state toBeTold', `told NOTICE ${AS.office}`],
  },
  {
    verb: 'hold',
    description: noticeHelp.hold,
    examples: ['outbox --state queued', `hold NOTICE ${AS.office}`],
  },
  {
    verb: 'release',
    description: noticeHelp.release,
    examples: ['outbox --state held', `release NOTICE ${AS.office}`],
  },
];

async function actHere(
  campaign: string,
  notice: string,
  act: Pick<NoticeAction, 'action' | 'by'>,
): Promise<void> {
  const client = await openSender();
  try {
    const [refused] = await actOnNotices(client, campaign, [notice], act);
    if (refused !== undefined) throw refused.failure;
  } finally {
    await client.close();
  }
}

/** What the office does with notices; it goes through the campaign's mailroom, the only one that writes them. */
export function noticeCommands(program: Program): void {
  for (const { verb, description, examples: lines } of VERBS) {
    program
      .command(`${verb} <notice>`)
      .description(description)
      .option('--as <person>', noticeHelp.as)
      .addHelpText('after', examples(...lines))
      .action(
        action(program, async (run, notice, options) => {
          const by = senderOf(options, run.output, await systemMeant(systemFolder()));
          const records = await openSystem(run);
          try {
            const { id } = await campaignMeant(records.reader, run.campaign);
            if (records.elsewhere !== null)
              await records.elsewhere.actOnNotice(id, { notice, action: verb, as: by });
            else await actHere(id, notice, { action: verb, by });
            run.output.line(run.output.texts.status.noted);
            run.output.data({ notice, treatment: verb });
          } finally {
            await records.close();
          }
        }),
      );
  }
}
