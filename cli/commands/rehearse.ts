import { InvalidArgumentError } from '@commander-js/extra-typings';
import type { Assumption } from '../../domain/assumption.ts';
import { rehearsePlan, rehearseRunning } from '../../office/rehearse-campaign.ts';
import type { RehearsalLine } from '../../rehearsal/lines.ts';
import { audienceOf } from '../../words/audience.ts';
import { JSON_LINES, rehearsalHelp } from '../../words/cli/help/rehearsal.ts';
import type { Audience } from '../../words/words.ts';
import { action, dateArgument, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { assumeOption, inRunning, printForeseen, soFarOn } from '../foresight.ts';
import { movedTo, printTaken } from '../moved-plan.ts';
import type { Output } from '../output.ts';
import { planIn } from '../plan-told.ts';
import type { Program } from '../program.ts';
import { rehearsalWords } from '../rehearsal/rehearsal-words.ts';
import { type TrialWords, trialWords } from '../rehearsal/trials.ts';
import { payloadFrom, senderOf } from '../sending.ts';

interface Options {
  assume: Assumption;
  shiftTo?: string;
  live?: boolean;
  try?: TrialWords[];
  file?: string;
  as?: string;
}

function trialArgument(text: string, before: TrialWords[] = []): TrialWords[] {
  try {
    return [...before, trialWords(text)];
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

/** @throws CommandFailure USAGE when the options contradict each other */
function checkUsage(file: string | undefined, options: Options, { texts }: Output): void {
  const { fileOrLive, shiftWithFile, tryWithLive, sendingWithTry } = texts.rehearsal;
  const wrong = (words: string) => {
    throw new CommandFailure('USAGE', words);
  };
  const { live = false, shiftTo } = options;
  if (live === (file !== undefined)) wrong(fileOrLive);
  if (live && shiftTo !== undefined) wrong(shiftWithFile);
  if (!live && (options.try ?? options.file ?? options.as) !== undefined) wrong(tryWithLive);
  if (options.try === undefined && (options.file ?? options.as) !== undefined) wrong(sendingWithTry);
}

function printLines(lines: RehearsalLine[], cells: number, audience: Audience, output: Output): void {
  for (const line of lines) output.data(line);
  for (const words of rehearsalWords(lines, cells, audience)) output.line(words);
  const mails = lines.filter(({ what }) => what === 'mail').length;
  output.line();
  const toTell = lines.filter(({ what }) => what === 'toTell').length;
  output.line(output.texts.rehearsal.counted(lines.length, mails, toTell));
}

async function rehearseFile(file: string, { assume, shiftTo }: Options, output: Output): Promise<void> {
  const asItStands = await planIn(file, output);
  const moved = await movedTo(asItStands, shiftTo, null, output);
  printTaken(moved, output);
  const { plan } = moved;
  const onProgress = soFarOn(output, plan);
  const { lines, roster, start } = await rehearsePlan(plan, assume, undefined, onProgress);
  printLines(lines, plan.cells.length, audienceOf(plan, roster, output.lang, start), output);
}

async function rehearseOn(run: Run, options: Options): Promise<void> {
  const { output } = run;
  const { assume, try: tried = [] } = options;
  if (tried.length === 0) {
    const { found, row, audience } = await inRunning(run, ({ client, row: meant }) =>
      rehearseRunning(client, meant, assume, soFarOn(output, meant.plan)),
    );
    printLines(found, row.plan.cells.length, audience, output);
    return;
  }
  const by = await senderOf(options, output);
  const payload = await payloadFrom(options);
  const sendings = tried.map(({ payload: own, ...event }) => ({
    ...event,
    payload: own ?? payload,
    by,
    details: {},
  }));
  await printForeseen(run, sendings, assume);
}

export function rehearseCommand(program: Program): void {
  program
    .command('rehearse [file]')
    .description(rehearsalHelp.rehearse)
    .addOption(assumeOption())
    .option('--shift-to <date>', rehearsalHelp.shiftTo, dateArgument)
    .option('--live', rehearsalHelp.live)
    .option('--try <event>', rehearsalHelp.try, trialArgument)
    .option('--file <file>', rehearsalHelp.file)
    .option('--as <person>', rehearsalHelp.as)
    .addHelpText(
      'after',
      `
${JSON_LINES.vi}

${JSON_LINES.en}
${examples(
  'rehearse plans/28-kh-du-2024.yaml',
  'rehearse plans/28-kh-du-2024.yaml --assume silent --json',
  'rehearse plans/28-kh-du-2024.yaml --shift-to 10/12/2026',
  'rehearse --live --assume late',
  'rehearse --live --try "doi-1 session.move" --file doi-buoi.json --as do-thi-thu',
  'rehearse --live --assume silent --try \'campaign cell.withdraw {"cell":"doi-5","reason":"Giải thể"}\' --as pham-hoang-viet',
)}`,
    )
    .action(
      action(program, async (run, file, options) => {
        checkUsage(file, options, run.output);
        await (file === undefined ? rehearseOn(run, options) : rehearseFile(file, options, run.output));
      }),
    );
}
