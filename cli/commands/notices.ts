import type { NoticeAction } from '../../domain/obligation/notice-action.ts';
import { action, examples } from '../command.ts';
import { campaignMeant, openClient, openRecords } from '../connections.ts';
import type { Program } from '../program.ts';

const OFFICE = '--as do-thi-thu';

const VERBS: { verb: NoticeAction['action']; description: string; examples: string[] }[] = [
  {
    verb: 'told',
    description: 'ghi là đã báo trực tiếp cho người không có thư điện tử / a person without mail was told',
    examples: ['outbox --state toBeTold', `told NOTICE ${OFFICE}`],
  },
  {
    verb: 'hold',
    description: 'giữ lại một thông báo chưa gửi / keep back a notice that has not left',
    examples: ['outbox --state queued', `hold NOTICE ${OFFICE}`],
  },
  {
    verb: 'release',
    description: 'cho gửi thông báo đã giữ, hoặc gửi lại / let a held notice go, or a failed one try again',
    examples: ['outbox --state held', `release NOTICE ${OFFICE}`],
  },
];

/** What the office does with notices; it goes through the campaign's mailroom, the only one that writes them. */
export function noticeCommands(program: Program): void {
  for (const { verb, description, examples: lines } of VERBS) {
    program
      .command(`${verb} <notice>`)
      .description(description)
      .requiredOption('--as <person>', 'ai, của văn phòng / who, of the office')
      .addHelpText('after', examples(...lines))
      .action(
        action(program, async (run, notice, { as: by }) => {
          const records = await openRecords();
          try {
            const { id } = await campaignMeant(records.reader, run.campaign);
            const client = await openClient();
            try {
              await client.treatNotice(id, { notice, action: verb, by });
            } finally {
              await client.close();
            }
            run.output.line(run.output.texts.status.noted);
            run.output.data({ notice, treatment: verb });
          } finally {
            await records.close();
          }
        }),
      );
  }
}
