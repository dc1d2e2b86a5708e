import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { chromium } from 'playwright-core';
import { writePlan } from '../cli/plan-writing.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { calendarOf, comingSession, earliestSession } from '../domain/plan/shift.ts';
import { registerSearchAttributes } from '../worker/search-attribute-kinds.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { byCommands } from './doors/by-commands.ts';
import { byPages } from './doors/by-pages.ts';
import { type DoorClock, doorClock } from './doors/door-clock.ts';
import { keepPapers } from './doors/papers-by-pages.ts';
import {
  begun,
  evenly,
  giveMembersEverywhere,
  newCampaign,
  type OpenDoor,
  peopleAt,
  rowOf,
  sendEverywhere,
} from './doors/playing.ts';
import { reachable } from './doors/reachable.ts';
import { recorded } from './doors/same-journal.ts';
import { seasonDifferences } from './doors/same-season.ts';
import { papersIn } from './season-papers.ts';
import { HEAD, OFFICE } from './two-years-deeds.ts';
import { playYear, type YearActs } from './two-years-season.ts';

/**
 * Two years of 8 cells and 240 members behind two doors at once: by the pages alone, each person in a browser of their
 * own, and by commands; so that the journals can be compared.
 */

/** ms: its last mails leave an hour after the season, and the days of objections are over for one door as for the other */
const ENDS_WITHIN = 60_000;

export interface TwoYearsByPages {
  /** behind the pages */
  campaigns: [OpenDoor, OpenDoor];
  /** what the pages have recorded otherwise than the commands, by year; empty: the same two years */
  differences: string[];
  /** folder of the papers, as the pages show them to the office */
  papers: string;
  stop(): Promise<void>;
}

export interface PagesOfYears {
  server: TestServer;
  /** path of the browser */
  chromiumPath: string;
  /** where everything is kept */
  folder: string;
  /** as an office would send it */
  plan: Plan;
  print(line: string): void;
}

/** A year behind both doors, the pages first. */
type Doors = [pages: OpenDoor, commands: OpenDoor];

/** What people do that they don't owe, by each door. */
function actsBy(doors: Doors): YearActs {
  return {
    giveMembers: (given) => giveMembersEverywhere(doors, given),
    transfer: (cell, to, reason) =>
      sendEverywhere(doors, {
        person: HEAD,
        subject: 'campaign',
        type: 'cell.transfer',
        payload: { cell, to, reason },
      }),
    object: ({ cell, head, text }) =>
      sendEverywhere(doors, {
        person: head,
        subject: cell,
        type: 'objection.raise',
        payload: { about: 'cellLevel', text },
      }),
  };
}

/** Until it has ended behind each door. */
async function ended(doors: Doors): Promise<void> {
  const isOver = async () => {
    const rows = await Promise.all(doors.map(rowOf));
    return rows.every(({ standing }) => standing.ended);
  };
  await pWaitFor(isOver, { interval: 200, timeout: ENDS_WITHIN });
}

/** @throws Error when a year doesn't end, or something isn't taken */
export async function playTwoYearsByPages(on: PagesOfYears): Promise<TwoYearsByPages> {
  const { server, chromiumPath, folder, print } = on;
  const { address } = server;
  await registerSearchAttributes(server.environment.connection);
  const clock = await doorClock(server);
  const inFile = reachable(on.plan);
  const heads = inFile.roles.flatMap(({ person, role }) => (role === 'cellHead' ? [person] : []));
  const files = join(folder, 'tep');
  await mkdir(files, { recursive: true });
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const one of stops.toReversed()) await one();
  };
  try {
    const today = dateOf(await clock.environment.currentTimeMs(), inFile.calendar.utcOffset);
    const papers = await papersIn(files, inFile, today);
    const commands = await byCommands({ address, now: clock.now }, papers);
    stops.push(() => commands.stop());
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
    stops.push(() => browser.close());
    const setup = { address, now: clock.now, browser, folder: files, onPhone: [...heads, HEAD] };
    const pages = await byPages(setup);
    stops.push(() => pages.stop());

    const differences: string[] = [];
    /** ids of their plans */
    const [byPage, byCommand]: [string[], string[]] = [[], []];
    const kept = join(folder, 'giay-to');
    async function play(doors: Doors, first: boolean): Promise<Plan> {
      const [{ plan, id }, { plan: typed }] = await Promise.all([rowOf(doors[0]), rowOf(doors[1])]);
      const cells = plan.cells.map(({ id: cell }) => cell);
      print(`\n${id}`);
      await playYear({
        environment: clock.environment,
        client: peopleAt(doors, files, ({ person, subject, type }) => print(`${person}: ${type} ${subject}`)),
        reader: pages.reader,
        plan,
        campaign: id,
        first,
        acts: actsBy(doors),
        folder: files,
        print,
        onRefusal(subject, type, error) {
          throw new Error(`${subject} ${type}`, { cause: error });
        },
      });
      await ended(doors);
      await evenly(doors);
      byPage.unshift(plan.id);
      byCommand.unshift(typed.id);
      const ours = recorded(pages.reader, id, byPage);
      const theirs = recorded(commands.reader, doors[1].campaign, byCommand);
      const found = await seasonDifferences(ours, theirs, cells);
      differences.push(...found.map((one) => `${plan.year} ${one}`));
      print(`${plan.year}: ${found.length} chỗ khác giữa trang và dòng lệnh`);
      await keepPapers(pages, OFFICE, cells, join(kept, String(plan.year)));
      return plan;
    }

    const session = comingSession(inFile, today);
    const given = { files: await writePlan(join(folder, 'ke-hoach', 'ke-hoach.yaml'), inFile), session };
    const one: Doors = [await begun(pages, given), await begun(commands, given)];
    const plan = await play(one, true);
    const two = await nextYear(one, plan, clock);
    const number = { item: 'planNumber', value: '41-KH/ĐU' };
    await sendEverywhere(two, {
      person: OFFICE,
      subject: 'campaign',
      type: 'campaign.prepare',
      payload: number,
    });
    await play(two, false);
    return { campaigns: [one[0], two[0]], differences, papers: kept, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The campaign of the year after, begun of what that one has left, behind each door. */
async function nextYear(doors: Doors, plan: Plan, { environment }: DoorClock): Promise<Doors> {
  await environment.sleep('300d');
  const today = dateOf(await environment.currentTimeMs(), plan.calendar.utcOffset);
  const session = earliestSession(calendarOf(plan), today, plan.settings.preparationLead.value);
  const begin = async ({ door, campaign }: OpenDoor): Promise<OpenDoor> => {
    await door.beginNext({ after: campaign, session });
    return { door, campaign: await newCampaign(door, [campaign]) };
  };
  const [pages, commands] = doors;
  return [await begin(pages), await begin(commands)];
}
