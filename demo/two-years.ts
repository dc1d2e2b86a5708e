import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { jsonLines } from '../cli/bontot.fixture.ts';
import { writePlan } from '../cli/plan-writing.ts';
import { connect } from '../client/client.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { calendarOf, earliestSession } from '../domain/plan/shift.ts';
import { folderOwner } from '../records/folder/folder-owner.ts';
import { keyFileIn, readKeyFile } from '../records/folder/key-file.ts';
import { readSigningFile, signingFileBeside } from '../records/folder/signing-file.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { remoteReader } from '../records/remote-reader.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { withEightCells } from './committee-of-eight.ts';
import type { SeasonSystem } from './season-system.ts';
import { HEAD, OFFICE } from './two-years-deeds.ts';
import { playYear, type Year, type YearActs } from './two-years-season.ts';

/** Two years of a committee of 8 cells and 240 members: one objection upheld, one cell transferred, results carried over. */

export interface TwoYears {
  campaigns: [string, string];
  plan: Plan;
  reader: RecordsReader;
  /** what the start of the second year printed */
  carried: string;
  refusals: string[];
}

/** One of the years, in which people type commands. */
async function playByCommands(
  system: SeasonSystem,
  { address, environment }: TestServer,
  year: Pick<Year, 'reader' | 'plan' | 'campaign' | 'first' | 'print' | 'onRefusal'>,
): Promise<void> {
  const run = (...args: string[]) => system.run([...args, '--campaign', year.campaign]);
  // as a command has them
  const keys = (await readKeyFile(keyFileIn(system.folder))) ?? [];
  const signer = await readSigningFile(signingFileBeside(keyFileIn(system.folder)));
  const client = await connect({ address, keys, ...(signer === null ? {} : { signer }) });
  const acts: YearActs = {
    giveMembers: ({ file, person, cell }) =>
      run(
        'members',
        'import',
        file,
        ...(cell === undefined ? [] : ['--cell', cell]),
        '--as',
        person,
        '--yes',
      ),
    transfer: (cell, to, reason) =>
      run('transfer', cell, '--to', to, '--reason', reason, '--as', HEAD, '--yes'),
    object: ({ cell, head, text }) =>
      run('objection', 'raise', cell, '--about', 'cellLevel', '--text', text, '--as', head),
  };
  await playYear({ ...year, environment, client, acts, folder: system.folder }).finally(() => client.close());
}

const RECORDED_WITHIN = 20_000;

/** The campaign of another year, once it is recorded. */
async function ofAnotherYear(reader: RecordsReader, year: number): Promise<CampaignRow> {
  const started = async () => {
    const found = (await reader.campaigns()).find(({ plan }) => plan.year !== year);
    return found !== undefined && pWaitFor.resolveWith(found);
  };
  const message = new Error('the second year was not started');
  const timeout = { milliseconds: RECORDED_WITHIN, message };
  return await pWaitFor<CampaignRow>(started, { interval: 100, timeout });
}

/** @throws Error when a year doesn't end, or a command fails */
export async function playTwoYears(
  system: SeasonSystem,
  server: TestServer,
  print: (line: string) => void,
): Promise<TwoYears> {
  const owner = await folderOwner(system.folder);
  if (!owner?.address || !owner.token) throw new Error('the system keeps no records that can be read');
  const reader = remoteReader({ address: owner.address, token: owner.token });
  const refusals: string[] = [];
  const { environment } = server;

  const first = comingSeason(withEightCells(await realPlan()), await environment.currentTimeMs());
  const file = join(system.folder, 'ke-hoach.yaml');
  await writePlan(file, first);
  const begun = await system.run(['start', file, '--json']);
  const one = String(jsonLines(begun.out).find((line) => 'campaign' in line)?.['campaign']);
  print(`Năm thứ nhất: ${one}`);
  const play = (plan: Plan, campaign: string) =>
    playByCommands(system, server, {
      reader,
      plan,
      campaign,
      first: campaign === one,
      print,
      onRefusal: (subject, type, error) => refusals.push(`${campaign} ${subject} ${type}: ${error.message}`),
    });
  await play(first, one);
  await system.run(['docs', '--to', join(system.folder, 'nam-1'), '--campaign', one]);

  await environment.sleep('300d');
  const today = dateOf(await environment.currentTimeMs(), first.calendar.utcOffset);
  const session = earliestSession(calendarOf(first), today, first.settings.preparationLead.value);
  const again = await system.run(['start', '--after', one, '--shift-to', session]);
  const second = await ofAnotherYear(reader, first.year);
  print(`Năm thứ hai: ${second.id}`);
  await system.run(['prepare', 'planNumber', '41-KH/ĐU', '--as', OFFICE, '--campaign', second.id]);
  await play(second.plan, second.id);
  await system.run(['docs', '--to', join(system.folder, 'nam-2'), '--campaign', second.id]);
  return { campaigns: [one, second.id], plan: second.plan, reader, carried: again.out, refusals };
}
