import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { writePlan } from '../cli/plan-writing.ts';
import { addDays, dateOf } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { comingSession } from '../domain/plan/shift.ts';
import { deedsFor, momentOf } from '../rehearsal/people.ts';
import { registerSearchAttributes } from '../worker/search-attribute-kinds.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { byPages, type Pages } from './doors/by-pages.ts';
import { doorClock } from './doors/door-clock.ts';
import { keepPapers } from './doors/papers-by-pages.ts';
import { begun, type OpenDoor, peopleAt, rowOf, sendEverywhere } from './doors/playing.ts';
import { reachable } from './doors/reachable.ts';
import { HEAD_OF_COMMITTEE, placeOf, REORGANISED } from './reorganised.ts';
import { runSeason } from './scripted-season.ts';
import { HEADS, OFFICE } from './season-cast.ts';

/** The season in whose middle the committee is reorganised, by the pages alone: each person in a browser of their own. */

/** A merge, a split, a new name, and the committee's new name and superior: the names are from tomorrow on. */
async function reorganise(doors: readonly OpenDoor[], plan: Plan, tomorrow: string): Promise<void> {
  const { merging, into, split, splitOff, renamed, name, committee, superior } = REORGANISED;
  const reason = 'Sắp xếp tổ chức';
  const head = { person: HEAD_OF_COMMITTEE, subject: 'campaign' };
  await sendEverywhere(doors, {
    ...head,
    type: 'cell.merge',
    payload: { cell: merging, into, head: HEADS[into], reason },
  });
  const [peerGroup, session] = placeOf(plan, split);
  const { nameOfSplitOff, headOfSplitOff } = REORGANISED;
  const off = { into: splitOff, name: nameOfSplitOff, head: headOfSplitOff, people: [], members: [] };
  await sendEverywhere(doors, {
    ...head,
    type: 'cell.split',
    payload: { cell: split, ...off, peerGroup, session, reason },
  });
  await sendEverywhere(doors, {
    ...head,
    type: 'cell.rename',
    payload: { cell: renamed, name, from: tomorrow, reason },
  });
  const recipients = [`Ban Thường vụ ${superior}`, 'Các chi bộ trực thuộc', 'Lưu Đảng ủy'].map((name) => ({
    name,
  }));
  await sendEverywhere(doors, {
    person: OFFICE,
    subject: 'campaign',
    type: 'committee.change',
    payload: { name: committee, superior, recipients, numbers: 'anew', from: tomorrow, reason },
  });
}

export interface ReorganisedByPages {
  opened: OpenDoor;
  pages: Pages;
  plan: Plan;
  /** folder of the papers, as the pages show them to the office */
  papers: string;
  stop(): Promise<void>;
}

export interface PagesOfSeason {
  server: TestServer;
  /** path of the browser */
  chromiumPath: string;
  /** where everything is kept */
  folder: string;
  plan: Plan;
  print(line: string): void;
}

/** @throws Error when the season doesn't end, or something isn't taken */
export async function playReorganisedByPages({
  server,
  chromiumPath,
  folder,
  plan: given,
  print,
}: PagesOfSeason): Promise<ReorganisedByPages> {
  await registerSearchAttributes(server.environment.connection);
  const { environment, now } = await doorClock(server);
  const files = join(folder, 'tep');
  await mkdir(files, { recursive: true });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const pages = await byPages({
    address: server.address,
    now,
    browser,
    folder: files,
    onPhone: [...Object.values(HEADS), REORGANISED.headOfSplitOff, HEAD_OF_COMMITTEE],
  });
  const stop = async () => {
    await pages.stop();
    await browser.close();
  };
  try {
    const inFile = reachable(given);
    const utcOffset = inFile.calendar.utcOffset;
    const session = comingSession(inFile, dateOf(await environment.currentTimeMs(), utcOffset));
    const planFiles = await writePlan(join(folder, 'ke-hoach', 'ke-hoach.yaml'), inFile);
    const opened = await begun(pages, { files: planFiles, session });
    const doors: [OpenDoor] = [opened];
    const { campaign } = opened;
    const { reader } = pages;
    const { plan } = await rowOf(opened);
    print(campaign);
    let isDone = false;
    await runSeason({
      environment,
      client: peopleAt(doors, files, ({ person, subject, type }) => print(`${person}: ${type} ${subject}`)),
      reader,
      plan,
      campaign,
      deedOf(obligation, situation) {
        const at = momentOf(obligation, 'on-time', situation);
        return at === null ? null : { at, deeds: deedsFor(obligation, situation) };
      },
      onRefusal(subject, type, error) {
        throw new Error(`${subject} ${type}`, { cause: error });
      },
      async onTurn() {
        const row = isDone ? null : await reader.cell(campaign, REORGANISED.merging);
        if (row?.standing.stage !== 'preReview') return;
        isDone = true;
        print('sáp nhập, chia tách, đổi tên, cấp trên mới');
        await reorganise(doors, plan, addDays(dateOf(await environment.currentTimeMs(), utcOffset), 1));
      },
    });
    const papers = join(folder, 'giay-to');
    await keepPapers(pages, OFFICE, [...plan.cells.map(({ id }) => id), REORGANISED.splitOff], papers);
    return { opened, pages, plan, papers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
