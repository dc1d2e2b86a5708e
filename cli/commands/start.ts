import pc from 'picocolors';
import type { CampaignClient } from '../../client/client.ts';
import type { MovedPlan } from '../../domain/plan/moved-plan.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { inTheWay, type NotYet, readyPlan } from '../../office/begin-campaign.ts';
import { campaignBefore } from '../../office/carry-over.ts';
import { startCampaign } from '../../office/start-campaign.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { planHelp } from '../../words/cli/help/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { findingWords, toldFinding } from '../../words/plan/finding-words.ts';
import { printCarried, printDifferences, printMembers } from '../carry-over.ts';
import { action, dateArgument, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { campaignMeant, type OpenRecords, openClient, openRecords } from '../connections.ts';
import { movedTo, printTaken } from '../moved-plan.ts';
import { nextPlan } from '../next-plan.ts';
import type { Output } from '../output.ts';
import { planIn, printRules } from '../plan-told.ts';
import type { Program } from '../program.ts';

/** Printing more differences would push what matters off the screen. */
const SHOWN = 120;

interface StartOptions {
  shiftTo?: string;
  after?: string;
  criteria: string;
}

/** The campaign whose results are carried over: the one named, or else the newest before the plan's year. */
async function handsOn(
  reader: RecordsReader,
  plan: Plan,
  { after }: StartOptions,
): Promise<CampaignRow | null> {
  if (after === 'none') return null;
  return after === undefined ? campaignBefore(reader, plan) : campaignMeant(reader, after);
}

/** The plan of a file, moved to the wanted day of its session; its dates have to be in the future. */
async function shiftedPlan(
  file: string,
  { shiftTo, criteria }: StartOptions,
  output: Output,
): Promise<MovedPlan> {
  const plan = await planIn(file, output);
  const moved = await movedTo(plan, shiftTo, criteria, output);
  assertAhead(moved.plan, output);
  return moved;
}

/** Next year's plan of the campaign that it follows. */
async function following(reader: RecordsReader, options: StartOptions, output: Output): Promise<Plan> {
  const { after, shiftTo: session, criteria } = options;
  const before = await campaignMeant(reader, after);
  const plan = await nextPlan(
    reader,
    before,
    { criteria, ...(session === undefined ? {} : { session }) },
    output,
  );
  assertAhead(plan, output);
  return plan;
}

export function startCommand(program: Program): void {
  program
    .command('start [file]')
    .description(planHelp.start)
    .option('--shift-to <date>', planHelp.shiftTo, dateArgument)
    .option('--after <campaign>', planHelp.after)
    .option('--criteria <folder>', planHelp.newCriteria, 'plans/criteria')
    .addHelpText(
      'after',
      examples(
        'start plans/28-kh-du-2024.yaml --shift-to 10/12/2026',
        'start ke-hoach-2027.yaml --after 28-kh-du-2026',
        'start --after 28-kh-du-2026 --shift-to 9/12/2027',
      ),
    )
    .action(
      action(program, async (run, file: string | undefined, options: StartOptions) => {
        const { output } = run;
        if (file === undefined && (options.after === undefined || options.after === 'none'))
          throw new CommandFailure('USAGE', output.texts.plan.needed);
        const given = file === undefined ? null : await shiftedPlan(file, options, output);
        const client = await openClient();
        try {
          const records = await openRecords();
          try {
            await start(run, client, records, given, options);
          } finally {
            await records.close();
          }
        } finally {
          await client.close();
        }
      }),
    );
}

/** @throws CommandFailure DATES_IN_PAST with the day that would be possible, ROLE_VACANT */
function refuse(notYet: NotYet, { texts, lang }: Output): never {
  if (notYet.code === 'ROLE_VACANT')
    throw new CommandFailure(
      'ROLE_VACANT',
      notYet.vacant.map((found) => findingWords(found, lang)).join('; '),
    );
  const dates = notYet.past.map(({ path, date }) => `${path} ${shortDate(date)}`).join(', ');
  throw new CommandFailure(notYet.code, texts.plan.inPast(dates, notYet.wouldDo), notYet);
}

/** @throws CommandFailure DATES_IN_PAST */
function assertAhead(plan: Plan, output: Output): void {
  for (const notYet of inTheWay(plan, Date.now()))
    if (notYet.code === 'DATES_IN_PAST') refuse(notYet, output);
}

async function start(
  { output }: Run,
  client: CampaignClient,
  records: OpenRecords,
  given: MovedPlan | null,
  options: StartOptions,
): Promise<void> {
  const { reader } = records;
  const differences = given?.differences ?? [];
  const asPlanned = given?.plan ?? (await following(reader, options, output));
  const before = await handsOn(reader, asPlanned, options);
  const { plan, notYet, warnings: found } = await readyPlan(reader, asPlanned, before);
  for (const one of notYet) refuse(one, output);
  for (const { path, from, to } of differences) output.line(`  ${path}: ${from} → ${pc.bold(to)}`);
  if (given !== null) printTaken(given, output);
  if (before !== null) {
    printDifferences(before.plan, plan, output, SHOWN);
    if (given !== null) printCarried(plan, before.id, output);
  }
  const warnings = found.map(toldFinding);
  for (const { code, path, message } of warnings)
    output.line(
      `  ${pc.yellow(output.texts.failures.severities.warning)} ${code}  ${path}: ${message[output.lang]}`,
    );
  printRules(plan, output);
  const follows = before?.id ?? null;
  const campaign = await startCampaign({ client, writer: records.writer }, plan, { follows });
  output.line(output.texts.plan.started(pc.bold(campaign)));
  if (before !== null) await printMembers(reader, before.id, output);
  output.data({ campaign, differences, warnings });
}
