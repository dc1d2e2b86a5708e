import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { connect } from '../client/client.ts';
import { addDays, dateOf } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { folderOwner } from '../records/folder/folder-owner.ts';
import { keyFileIn, readKeyFile } from '../records/folder/key-file.ts';
import { readSigningFile, signingFileBeside } from '../records/folder/signing-file.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { remoteReader } from '../records/remote-reader.ts';
import { deedsFor, momentOf } from '../rehearsal/people.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { runSeason } from './scripted-season.ts';
import { HEADS, OFFICE } from './season-cast.ts';
import type { SeasonSystem } from './season-system.ts';

/**
 * A season in whose middle the committee is reorganised: one cell merges into another, a part of one becomes a cell of its
 * own, one gets another name, and the committee another name and superior. Typed by commands, as an office would.
 */

export const HEAD_OF_COMMITTEE = 'pham-hoang-viet';

export const REORGANISED = {
  merging: 'doi-5',
  into: 'doi-4',
  split: 'doi-1',
  splitOff: 'doi-6',
  nameOfSplitOff: 'Chi bộ Đội QLTT số 6',
  /** of the committee of the one that is split, and head of the new one */
  headOfSplitOff: 'tran-van-an',
  renamed: 'doi-3',
  name: 'Chi bộ Đội QLTT liên huyện',
  committee: 'Đảng ủy Chi cục Quản lý thị trường tỉnh Trà Vinh',
  superior: 'Đảng ủy Sở Công Thương tỉnh Trà Vinh',
} as const;

export interface Reorganised {
  campaign: string;
  plan: Plan;
  reader: RecordsReader;
  /** what the terminal showed before the merge */
  foreseen: string;
  refusals: string[];
  /** folder of the papers */
  papers: string;
}

/** The peer group of a cell and the session to which it is invited, which the one that is split off shares. */
export function placeOf({ cells, sessions }: Plan, cell: string): [group: string, session: string] {
  const group = cells.find(({ id }) => id === cell)?.peerGroup;
  const session = sessions.find((one) => one.cells.includes(cell))?.id;
  if (group === undefined || session === undefined) throw new Error(`the plan has no session of ${cell}`);
  return [group, session];
}

const RECORDED_WITHIN = 20_000;

/** The campaign with which the system starts, once it is recorded. */
async function begunCampaign(reader: RecordsReader): Promise<CampaignRow> {
  const begun = async () => {
    const [row] = await reader.campaigns();
    return row !== undefined && pWaitFor.resolveWith(row);
  };
  const timeout = { milliseconds: RECORDED_WITHIN, message: new Error('no campaign was begun') };
  return await pWaitFor<CampaignRow>(begun, { interval: 100, timeout });
}

/** @throws Error when the season doesn't end, or a command fails */
export async function playReorganised(
  system: SeasonSystem,
  { address, environment }: TestServer,
  print: (line: string) => void,
): Promise<Reorganised> {
  const owner = await folderOwner(system.folder);
  if (!owner?.address || !owner.token) throw new Error('the system keeps no records that can be read');
  const reader = remoteReader({ address: owner.address, token: owner.token });
  const { id: campaign, plan } = await begunCampaign(reader);
  print(campaign);

  const run = async (person: string, ...args: string[]) => {
    print(`bontot ${args.join(' ')} --as ${person}`);
    return (await system.run([...args, '--as', person, '--campaign', campaign])).out;
  };
  let foreseen = '';
  async function reorganise(): Promise<void> {
    const { merging, into, split, splitOff, renamed, name, committee, superior } = REORGANISED;
    const tomorrow = addDays(dateOf(await environment.currentTimeMs(), plan.calendar.utcOffset), 1);
    const why = ['--reason', 'Sắp xếp tổ chức', '--yes'];
    const head = ['--into', into, '--head', HEADS[into]];
    foreseen = await run(HEAD_OF_COMMITTEE, 'merge', merging, ...head, ...why);
    const { nameOfSplitOff, headOfSplitOff } = REORGANISED;
    const off = ['--into', splitOff, '--name', nameOfSplitOff, '--head', headOfSplitOff];
    const [group, session] = placeOf(plan, split);
    await run(HEAD_OF_COMMITTEE, 'split', split, ...off, '--group', group, '--session', session, ...why);
    await run(HEAD_OF_COMMITTEE, 'rename', renamed, '--name', name, '--from', tomorrow, ...why);
    const recipients = ['--recipient', `Ban Thường vụ ${superior}`, 'Các chi bộ trực thuộc', 'Lưu Đảng ủy'];
    const changed = ['--name', committee, '--superior', superior, ...recipients, '--numbers', 'anew'];
    await run(OFFICE, 'committee', 'change', ...changed, '--from', tomorrow, ...why);
  }

  const refusals: string[] = [];
  const keys = (await readKeyFile(keyFileIn(system.folder))) ?? [];
  const signer = await readSigningFile(signingFileBeside(keyFileIn(system.folder)));
  const client = await connect({ address, keys, ...(signer === null ? {} : { signer }) });
  let isDone = false;
  await runSeason({
    environment,
    client,
    reader,
    plan,
    campaign,
    deedOf(obligation, situation) {
      const at = momentOf(obligation, 'on-time', situation);
      return at === null ? null : { at, deeds: deedsFor(obligation, situation) };
    },
    onRefusal: (subject, type, error) => refusals.push(`${subject} ${type}: ${error.message}`),
    async onTurn() {
      const row = isDone ? null : await reader.cell(campaign, REORGANISED.merging);
      if (row?.standing.stage !== 'preReview') return;
      isDone = true;
      await reorganise();
    },
  }).finally(() => client.close());

  const papers = join(system.folder, 'giay-to');
  await system.run(['docs', '--to', papers, '--campaign', campaign]);
  return { campaign, plan, reader, foreseen, refusals, papers };
}
