import { Option } from '@commander-js/extra-typings';
import { readInstant } from '../../domain/calendar/written-date.ts';
import {
  type NoticeAsked,
  TELLING_WAYS,
  type TellingWay,
  toldGivenSchema,
  toldReasonSchema,
} from '../../domain/obligation/notice-action.ts';
import { begunTime, type ToldTime } from '../../domain/obligation/told-time.ts';
import { actOnNotices } from '../../office/act-on-notices.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { noticeHelp } from '../../words/cli/help/notices.ts';
import { toldTimeWords } from '../../words/obligation/told-time-words.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { audienceFor, campaignMeant, openSender } from '../connections.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { idMeant, isShortId, senderMeant } from '../meant.ts';
import type { Program } from '../program.ts';
import { senderOf } from '../sending.ts';
import { AS } from './verbs/verb.ts';

const VERBS: { verb: 'hold' | 'release'; description: string; examples: string[] }[] = [
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

async function actHere(campaign: string, notice: string, act: Omit<NoticeAsked, 'notice'>): Promise<void> {
  const client = await openSender();
  try {
    const [refused] = await actOnNotices(client, campaign, [notice], act);
    if (refused !== undefined) throw refused.failure;
  } finally {
    await client.close();
  }
}

/** Through the campaign's mailroom, the only one that writes notices. @param more beside the action, in the plan's own time */
async function treat(
  run: Run,
  named: string,
  verb: NoticeAsked['action'],
  options: { as?: string | undefined },
  more: (utcOffset: string) => Pick<NoticeAsked, 'told' | 'reason'> = () => ({}),
): Promise<void> {
  const typed = await senderOf(options, run.output);
  const records = await openSystem(run);
  try {
    const campaign = await campaignMeant(records.reader, run.campaign);
    const { id, plan } = campaign;
    const by = senderMeant(campaign, typed);
    // a short id names one of all that there are
    const ids = isShortId(named) ? (await records.reader.notices(id)).map((one) => one.id) : [];
    const notice = idMeant(ids, named);
    const told = more(plan.calendar.utcOffset);
    const begun = verb === 'told' ? await begunBefore(run, records.reader, campaign, notice, told) : null;
    if (records.elsewhere !== null)
      await records.elsewhere.actOnNotice(id, { notice, action: verb, as: by, ...told });
    else await actHere(id, notice, { action: verb, by, ...told });
    run.output.line(run.output.texts.status.noted);
    run.output.data({ notice, treatment: verb, ...(begun === null ? {} : { begins: begun }) });
  } finally {
    await records.close();
  }
}

/** Prints until when what begins with a telling runs, before it is said. @returns null when nothing begins */
async function begunBefore(
  { output }: Run,
  reader: RecordsReader,
  campaign: CampaignRow,
  notice: string,
  { told }: Pick<NoticeAsked, 'told'>,
): Promise<ToldTime | null> {
  const { rows } = await reader.outbox(campaign.id, { id: notice, limit: 1, offset: 0 });
  const [row] = rows;
  if (row === undefined || row.subject === 'campaign') return null;
  const cell = await reader.cell(campaign.id, row.subject);
  const audience = audienceFor(campaign, output);
  const from = told?.at ?? audience.now;
  const time = begunTime(row.notice, cell?.standing ?? null, campaign.plan, from);
  if (time === null) return null;
  output.line(toldTimeWords(time, from, row.subject, audience));
  return time;
}

interface ToldOptions {
  how?: TellingWay | undefined;
  at?: string | undefined;
  note?: string | undefined;
  over?: boolean | undefined;
  correct?: string | undefined;
}

/** How somebody was told, and why what is recorded is wrong; nothing where that isn't said. @throws CommandFailure USAGE */
function toldOf(
  { how, at, note, over, correct }: ToldOptions,
  utcOffset: string,
): Pick<NoticeAsked, 'told' | 'reason'> {
  const why = correct === undefined ? undefined : toldReasonSchema.safeParse(correct);
  if (why === undefined && how === undefined && at === undefined && note === undefined && over === undefined)
    return {};
  const instant = at === undefined ? null : readInstant(at, utcOffset);
  const { data } = toldGivenSchema.safeParse({ how, at: instant, note: note ?? null, over });
  if (data === undefined || (at !== undefined && instant === null) || why?.success === false)
    throw new CommandFailure('USAGE', noticeHelp.usage);
  return { told: data, ...(why === undefined ? {} : { reason: why.data }) };
}

/** What the office does with notices. */
export function noticeCommands(program: Program): void {
  program
    .command('told <notice>')
    .description(noticeHelp.told)
    .option('--as <person>', noticeHelp.as)
    .addOption(new Option('--how <how>', noticeHelp.how).choices(TELLING_WAYS))
    .option('--at <time>', noticeHelp.at)
    .option('--note <text>', noticeHelp.note)
    .option('--over', noticeHelp.over)
    .option('--correct <reason>', noticeHelp.correct)
    .addHelpText(
      'after',
      examples(
        'outbox --state toBeTold',
        `told NOTICE --how phone ${AS.office}`,
        `told NOTICE --how inPerson --at "10/12/2026 14:00" ${AS.office}`,
        `told NOTICE --correct "ghi nhầm ngày" --how phone --at "11/12/2026 14:00" ${AS.office}`,
      ),
    )
    .action(
      action(program, (run, notice, options) =>
        treat(run, notice, options.correct === undefined ? 'told' : 'correct', options, (utcOffset) =>
          toldOf(options, utcOffset),
        ),
      ),
    );
  program
    .command('bounced <notice>')
    .description(noticeHelp.bounced)
    .option('--as <person>', noticeHelp.as)
    .requiredOption('--reason <text>', noticeHelp.bouncedReason)
    .addHelpText(
      'after',
      examples('outbox --state sent', `bounced NOTICE --reason "không có hộp thư này" ${AS.office}`),
    )
    .action(
      action(program, (run, notice, options) =>
        treat(run, notice, 'bounced', options, () => ({ reason: options.reason })),
      ),
    );
  for (const { verb, description, examples: lines } of VERBS)
    program
      .command(`${verb} <notice>`)
      .description(description)
      .option('--as <person>', noticeHelp.as)
      .addHelpText('after', examples(...lines))
      .action(action(program, (run, notice, options) => treat(run, notice, verb, options)));
}
