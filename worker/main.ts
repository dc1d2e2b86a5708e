import pTimeout from 'p-timeout';
import pc from 'picocolors';
import { inBoth } from '../words/in-both.ts';
import { mailsOnlyTo, partEnded, readyLine, START_LINES } from '../words/start-words.ts';
import { type Config, readConfig } from './config.ts';
import { type EmbeddedSystem, startEmbedded } from './embedded.ts';
import { failureLine, print, showProgress } from './print.ts';
import { takeNoArguments } from './program-arguments.ts';
import { campaignAtHand, firstStart, startSummary } from './start-summary.ts';

/** `npm start`: the whole system in one process. The first time it starts the real plan, moved to the coming season, unless it is to start empty. */

takeNoArguments('start');

/** What the system keeps is for its own user alone; PGlite's and Temporal's files begin with this. */
process.umask(0o077);

/** A part that hangs while it stops doesn't keep the process alive: a kill loses nothing. */
const STOP_WITHIN = 15_000;
/** Once a part is gone the others may wait for it for ever. */
const BROKEN_STOP_WITHIN = 5_000;

const begun = Date.now();
let started: EmbeddedSystem | null = null;

let stopping = false;
async function stop(code: number, within = STOP_WITHIN): Promise<void> {
  if (stopping) return;
  stopping = true;
  print(`\n${inBoth(START_LINES.stopping)}`);
  // still starting: what was begun ends with the process
  if (started !== null) await pTimeout(started.stop(), { milliseconds: within, message: false });
  process.exit(code);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));

async function start(): Promise<{ config: Config; system: EmbeddedSystem }> {
  try {
    const config = readConfig(process.env);
    return { config, system: await startEmbedded(config, showProgress) };
  } catch (error) {
    process.stderr.write(
      `${pc.red(START_LINES.notStarted.vi)} / ${START_LINES.notStarted.en}: ${failureLine(error)}\n`,
    );
    process.exit(1);
  }
}

const { config, system } = await start();
started = system;
void system.askedToStop.then(() => stop(0));
void system.broken.then((part) => {
  if (stopping) return;
  process.stderr.write(`${inBoth(partEnded(part))}\n`);
  void stop(1, BROKEN_STOP_WITHIN);
});

print();
print(`${pc.bold('Bốn Tốt')} ${inBoth(readyLine(((Date.now() - begun) / 1000).toFixed(1)))}`);
print(`  ${inBoth(START_LINES.dashboard)}   ${pc.underline(system.url)}`);
if (config.smtpUrl === undefined) {
  print(`  ${inBoth(START_LINES.onTrial)}      ${inBoth(START_LINES.noSmtp)}`);
  print(`  ${inBoth(START_LINES.mails)}      ${system.outbox}`);
}
if (!config.scansFiles) print(`  ${inBoth(START_LINES.viruses)}         ${inBoth(START_LINES.noScanner)}`);
if (config.mailOnlyTo !== null) print(`  ${inBoth(mailsOnlyTo(config.mailOnlyTo))}`);
print(`  ${inBoth(START_LINES.commands)}          npx bontot --help`);
print();
try {
  const campaign = await campaignAtHand(system, config.startsEmpty);
  if (campaign === null) print(firstStart(system.url, config));
  else for (const line of await startSummary(system.reader, campaign, Date.now())) print(line);
} catch (error) {
  // the system runs, even if its greeting failed
  print(pc.yellow(`${inBoth(START_LINES.notSeen)}: ${failureLine(error)}`));
}
print();
print(pc.dim(inBoth(START_LINES.goOn)));
