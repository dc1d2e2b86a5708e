import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { jsonLines } from '../cli/bontot.fixture.ts';
import { writePlan } from '../cli/plan-writing.ts';
import { campaignClient } from '../client/client.ts';
import { filledRoster } from '../documents/workbooks/member-roster.fixture.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import { type ObligationView, ofCampaign, ofCell, type Standing } from '../domain/journal/journal.ts';
import { obligationName } from '../domain/obligation/obligations.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { calendarOf, earliestSession } from '../domain/plan/shift.ts';
import { memberEntry } from '../domain/result/member.ts';
import { folderOwner } from '../records/folder/folder-owner.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { remoteReader } from '../records/remote-reader.ts';
import { type Deed, deedsFor, momentOf, type Situation } from '../rehearsal/people.ts';
import { sampleMeeting } from '../rehearsal/sample-content.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { runSeason } from './scripted-season.ts';
import type { SeasonSystem } from './season-system.ts';

/** Two years of a committee of 8 cells and 240 members: one objection upheld, one cell transferred, results carried over. */

export interface TwoYears {
  campaigns: [string, string];
  plan: Plan;
  reader: RecordsReader;
  /** what the start of the second year said */
  carried: string;
  refusals: string[];
}

const OFFSET = '+07:00';
const [OFFICE, HEAD] = ['do-thi-thu', 'pham-hoang-viet'];
const MEMBERS_OF_A_CELL = 30;
const OBJECTING = 'doi-2';
const LEAVING = 'doi-7';
const FIRST_YEAR = new Date().getFullYear();
const REASON = 'Ban Chấp hành thống nhất sau thảo luận';
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Đạt', 'Giang', 'Hạnh', 'Khoa', 'Lan', 'Minh'];
const FAMILY = ['Nguyễn', 'Trần', 'Lê'];

/** The real plan with two more teams, so that there are eight cells. */
function withEightCells(plan: Plan): Plan {
  const more = ['doi-6', LEAVING];
  const heads = more.map((cell) => ({
    id: `bi-thu-${cell}`,
    name: `Bí thư ${cell}`,
    email: `${cell}@dang-uy.example`,
    sample: true,
  }));
  return {
    ...plan,
    // the system begins with a campaign of the plan itself
    id: `tam-chi-bo-${plan.year}`,
    people: [...plan.people, ...heads],
    roles: [
      ...plan.roles,
      ...more.map((cell) => ({ person: `bi-thu-${cell}`, role: 'cellHead' as const, cell })),
    ],
    cells: [
      ...plan.cells,
      ...more.map((id) => ({
        id,
        name: `Chi bộ Đội QLTT số ${id.slice(4)}`,
        kind: 'marketSurveillanceTeam' as const,
        peerGroup: 'doi',
        sample: true,
      })),
    ],
    sessions: plan.sessions.map((session) =>
      session.id === 'sang' ? { ...session, cells: [...session.cells, ...more] } : session,
    ),
  };
}

/** Thirty members of each cell: most are rated, one is away, one is new, one suspended, one was on sick leave. */
async function memberList(path: string, cells: readonly string[], year: number): Promise<void> {
  const special: Record<number, Record<string, string | number>> = {
    0: { status: 'vắng mặt, xếp loại sau', proposed: '', self: '', reason: 'Đi học tập trung' },
    // the list is read by the clock on the wall, which knows no day of the second year
    1: {
      status: 'newUnder6Months',
      admittedOn: FIRST_YEAR === year ? `1/10/${year}` : '',
      proposed: '',
      self: '',
    },
    2: { status: 'suspended', proposed: '', self: '' },
    3: { sickMonths: 4, proposed: 'COMPLETED' },
  };
  const rows = cells.flatMap((cell, place) =>
    Array.from(
      { length: MEMBERS_OF_A_CELL },
      (_, index): Record<string, string | number> => ({
        cell,
        name: `${FAMILY[index % 3]} Văn ${place} ${GIVEN[index % 10]}`,
        born: `1/${1 + (index % 12)}/${1970 + index}`,
        admittedOn: '3/2/2018',
        self: index % 6 === 4 ? 'EXCELLENT' : 'GOOD',
        proposed: index % 6 === 4 ? 'EXCELLENT' : 'GOOD',
        ...special[index],
      }),
    ),
  );
  await writeFile(path, await filledRoster(rows));
}

interface Year {
  system: SeasonSystem;
  server: TestServer;
  reader: RecordsReader;
  plan: Plan;
  campaign: string;
  first: boolean;
  say(line: string): void;
  refusals: string[];
}

/** The committee: everybody is there, votes on each cell's level, and decides; the first cell is excellent and awarded. */
function committeeDeeds({ standing, roster, now }: Situation): Deed[] {
  const { slate: open } = ofCampaign(standing).facts;
  const cells = open?.cells ?? [];
  const slate = { slate: open?.id ?? 'main', revision: open?.revision ?? 0 };
  const meeting = sampleMeeting(roster, cells, now, OFFSET);
  const levelOf = (index: number) => (index === 0 ? 'EXCELLENT' : 'GOOD');
  const recused = (cell: string) => meeting.conflicts.filter((one) => one.cell === cell).length;
  const votes = cells.map((cell, index) => {
    const present = meeting.present.length - recused(cell);
    return {
      about: 'cellLevel',
      cell,
      method: 'secret',
      present,
      valid: present,
      counts: { [levelOf(index)]: present - 1, COMPLETED: 1 },
    };
  });
  return [
    { by: OFFICE, type: 'meeting.hold', payload: meeting },
    ...(votes.length === 0 ? [] : [{ by: OFFICE, type: 'vote.record', payload: { ...slate, votes } }]),
    {
      by: HEAD,
      type: 'slate.decide',
      payload: {
        ...slate,
        lines: cells.map((cell, index) => ({
          cell,
          fourGood: true,
          level: levelOf(index),
          reason: REASON,
          ...(index === 0 ? { award: 'Giấy khen của Đảng ủy' } : {}),
        })),
        members: (open?.members ?? []).map((member, index) => ({
          member,
          level: index % 7 === 0 ? 'EXCELLENT' : 'GOOD',
          reason: REASON,
        })),
        reason: 'Đảng ủy Khối đồng ý bằng văn bản',
      },
    },
  ];
}

/** Who was away is back, and gets a level. */
function absentDeeds({ members }: Partial<CaseContent>, by: string): Deed[] {
  const away = (members ?? []).filter(({ status }) => status === 'absentPending').map(({ member }) => member);
  const entries = (members ?? [])
    .map(memberEntry)
    .map((entry) => (entry.status === 'absentPending' ? { ...entry, status: 'rated' } : entry));
  return [
    { by, type: 'members.register', payload: { members: entries } },
    { by, type: 'members.propose', payload: { levels: away.map((member) => ({ member, cell: 'GOOD' })) } },
  ];
}

async function playYear({
  system,
  server,
  reader,
  plan,
  campaign,
  first,
  say,
  refusals,
}: Year): Promise<void> {
  const done = new Set<string>();
  const once = async (what: string, holds: boolean, act: () => Promise<unknown>) => {
    if (!holds || done.has(what)) return;
    done.add(what);
    say(`  ${what}`);
    await act();
  };
  const run = (...args: string[]) => system.run([...args, '--campaign', campaign]);
  const cells = plan.cells.map(({ id }) => id);
  const headOf = (cell: string) =>
    plan.roles.find((entry) => entry.role === 'cellHead' && entry.cell === cell)?.person ?? '';
  const standings = new Map<string, Standing>();
  const contents = new Map<string, Partial<CaseContent>>();
  let lastNumber = 0;

  const deedOf = (obligation: ObligationView, situation: Situation) => {
    const usual = momentOf(obligation, 'on-time', situation);
    if (usual === null) return null;
    const { subject, standing, terms } = situation;
    const deeds = (): Deed[] => {
      switch (obligationName(obligation.id)) {
        case 'slateDecision':
          return committeeDeeds(situation);
        case 'memberReview':
          return absentDeeds(contents.get(subject) ?? {}, headOf(subject));
        case 'objectionDecision':
          return [
            {
              by: HEAD,
              type: 'objection.uphold',
              payload: { objection: ofCell(standing).facts.objection ?? 'o1', reason: 'Có minh chứng mới' },
            },
          ];
        case 'decisionSignature': {
          const number = Math.max(lastNumber + 1, ofCampaign(standing).facts.nextNumber ?? 0);
          return deedsFor(obligation, situation).map((deed) => ({
            ...deed,
            payload: {
              ...deed.payload,
              number: `${String(number).padStart(2, '0')}-QĐ/ĐU`,
              date: dateOf(situation.now, terms.calendar.utcOffset),
            },
          }));
        }
        default:
          return deedsFor(obligation, situation);
      }
    };
    return { at: usual, deeds: deeds() };
  };

  await runSeason({
    environment: server.environment,
    client: campaignClient(server.environment.client, {}),
    reader,
    plan,
    campaign,
    deedOf,
    onRefusal: (subject, type, error) => refusals.push(`${campaign} ${subject} ${type}: ${error.message}`),
    async onTurn() {
      for (const { cell, standing } of await reader.cells(campaign)) {
        standings.set(cell, standing);
        if (standing.obligations.some(({ id }) => id === 'memberReview'))
          contents.set(cell, await reader.caseContent(campaign, cell));
      }
      const { issuer, term } = plan.document;
      lastNumber = (await reader.register(issuer, term?.name ?? '', 'QĐ')).last ?? 0;
      await once('240 đảng viên từ Excel', standings.size === cells.length, async () => {
        const file = join(system.folder, `dang-vien-${plan.year}.xlsx`);
        await memberList(file, cells, plan.year);
        await run('members', 'import', file, '--as', OFFICE, '--yes');
      });
      if (!first) return;
      await once(`${LEAVING} chuyển đi`, standings.get(LEAVING)?.stage === 'preReview', () =>
        run(
          'transfer',
          LEAVING,
          '--to',
          'Đảng bộ phường',
          '--reason',
          'Sắp xếp tổ chức',
          '--as',
          HEAD,
          '--yes',
        ),
      );
      await once(`${OBJECTING} kiến nghị`, standings.get(OBJECTING)?.stage === 'recognitionDecision', () =>
        run(
          'objection',
          'raise',
          OBJECTING,
          '--about',
          'cellLevel',
          '--text',
          'Chưa tính vụ việc tháng 11',
          '--as',
          headOf(OBJECTING),
        ),
      );
    },
  });
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

/** @throws Error when a year doesn't come to its end, or a command fails */
export async function playTwoYears(
  system: SeasonSystem,
  server: TestServer,
  say: (line: string) => void,
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
  say(`Năm thứ nhất: ${one}`);
  const common = { system, server, reader, say, refusals };
  await playYear({ ...common, plan: first, campaign: one, first: true });
  await system.run(['docs', '--to', join(system.folder, 'nam-1'), '--campaign', one]);

  await environment.sleep('300d');
  const today = dateOf(await environment.currentTimeMs(), OFFSET);
  const session = earliestSession(calendarOf(first), today, first.settings.preparationLead.value);
  const again = await system.run(['start', '--after', one, '--shift-to', session]);
  const second = await ofAnotherYear(reader, first.year);
  say(`Năm thứ hai: ${second.id}`);
  await system.run(['prepare', 'planNumber', '41-KH/ĐU', '--as', OFFICE, '--campaign', second.id]);
  await playYear({ ...common, plan: second.plan, campaign: second.id, first: false });
  await system.run(['docs', '--to', join(system.folder, 'nam-2'), '--campaign', second.id]);
  return { campaigns: [one, second.id], plan: second.plan, reader, carried: again.out, refusals };
}
