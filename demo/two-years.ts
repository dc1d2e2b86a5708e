import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { jsonLines } from '../cli/bontot.fixture.ts';
import { writePlan } from '../cli/plan-writing.ts';
import { connect } from '../client/client.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import type { Standing } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { calendarOf, earliestSession } from '../domain/plan/shift.ts';
import { folderOwner } from '../records/folder/folder-owner.ts';
import { keyFileIn, readKeyFile } from '../records/folder/key-file.ts';
import { readSigningFile, signingFileBeside } from '../records/folder/signing-file.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { remoteReader } from '../records/remote-reader.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { memberList, TRANSFERRED, withEightCells } from './committee-of-eight.ts';
import { runSeason } from './scripted-season.ts';
import type { SeasonSystem } from './season-system.ts';
import { deedInTime, HEAD, OFFICE } from './two-years-deeds.ts';

/** Two years of a committee of 8 cells and 240 members: one objection upheld, one cell transferred, results carried over. */

export interface TwoYears {
  campaigns: [string, string];
  plan: Plan;
  reader: RecordsReader;
  /** what the start of the second year printed */
  carried: string;
  refusals: string[];
}

const OBJECTING = 'doi-2';

interface Year {
  system: SeasonSystem;
  server: TestServer;
  reader: RecordsReader;
  plan: Plan;
  campaign: string;
  first: boolean;
  print(line: string): void;
  refusals: string[];
}

async function playYear({
  system,
  server,
  reader,
  plan,
  campaign,
  first,
  print,
  refusals,
}: Year): Promise<void> {
  const done = new Set<string>();
  const once = async (what: string, holds: boolean, act: () => Promise<unknown>) => {
    if (!holds || done.has(what)) return;
    done.add(what);
    print(`  ${what}`);
    await act();
  };
  const run = (...args: string[]) => system.run([...args, '--campaign', campaign]);
  const cells = plan.cells.map(({ id }) => id);
  const headOf = (cell: string) =>
    plan.roles.find((entry) => entry.role === 'cellHead' && entry.cell === cell)?.person ?? '';
  const standings = new Map<string, Standing>();
  const contents = new Map<string, Partial<CaseContent>>();
  /** the entry that each of them is at least as new as */
  const contentSeqs = new Map<string, number>();
  let lastNumber = 0;

  // as a command has them
  const keys = (await readKeyFile(keyFileIn(system.folder))) ?? [];
  const signer = await readSigningFile(signingFileBeside(keyFileIn(system.folder)));
  const client = await connect({ address: server.address, keys, ...(signer === null ? {} : { signer }) });
  await runSeason({
    environment: server.environment,
    client,
    reader,
    plan,
    campaign,
    deedOf: (obligation, situation) => {
      const { subject } = situation;
      const content = contents.get(subject) ?? {};
      return deedInTime(obligation, situation, { content, head: headOf(subject), lastNumber });
    },
    onRefusal: (subject, type, error) => refusals.push(`${campaign} ${subject} ${type}: ${error.message}`),
    async onTurn() {
      for (const { cell, seq, standing } of await reader.cells(campaign)) {
        standings.set(cell, standing);
        if (!standing.obligations.some(({ id }) => id === 'memberReview') || contentSeqs.get(cell) === seq)
          continue;
        contents.set(cell, await reader.caseContent(campaign, cell));
        contentSeqs.set(cell, seq);
      }
      const { issuer, term } = plan.document;
      lastNumber = (await reader.register(issuer, term?.name ?? '', 'QĐ')).last ?? 0;
      await once('240 đảng viên từ Excel', standings.size === cells.length, async () => {
        const file = join(system.folder, `dang-vien-${plan.year}.xlsx`);
        await memberList(file, cells, plan.year);
        await run('members', 'import', file, '--as', OFFICE, '--yes');
      });
      if (!first) return;
      await once(`${TRANSFERRED} chuyển đi`, standings.get(TRANSFERRED)?.stage === 'preReview', () => {
        const why = ['--to', 'Đảng bộ phường', '--reason', 'Sắp xếp tổ chức'];
        return run('transfer', TRANSFERRED, ...why, '--as', HEAD, '--yes');
      });
      await once(`${OBJECTING} kiến nghị`, standings.get(OBJECTING)?.stage === 'recognitionDecision', () => {
        const what = ['--about', 'cellLevel', '--text', 'Chưa tính vụ việc tháng 11'];
        return run('objection', 'raise', OBJECTING, ...what, '--as', headOf(OBJECTING));
      });
    },
  }).finally(() => client.close());
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
  const common = { system, server, reader, print, refusals };
  await playYear({ ...common, plan: first, campaign: one, first: true });
  await system.run(['docs', '--to', join(system.folder, 'nam-1'), '--campaign', one]);

  await environment.sleep('300d');
  const today = dateOf(await environment.currentTimeMs(), first.calendar.utcOffset);
  const session = earliestSession(calendarOf(first), today, first.settings.preparationLead.value);
  const again = await system.run(['start', '--after', one, '--shift-to', session]);
  const second = await ofAnotherYear(reader, first.year);
  print(`Năm thứ hai: ${second.id}`);
  await system.run(['prepare', 'planNumber', '41-KH/ĐU', '--as', OFFICE, '--campaign', second.id]);
  await playYear({ ...common, plan: second.plan, campaign: second.id, first: false });
  await system.run(['docs', '--to', join(system.folder, 'nam-2'), '--campaign', second.id]);
  return { campaigns: [one, second.id], plan: second.plan, reader, carried: again.out, refusals };
}
