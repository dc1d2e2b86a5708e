import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pWaitFor from 'p-wait-for';
import { jsonLines } from '../cli/bontot.fixture.ts';
import { dateOf, isoWithOffset } from '../domain/calendar/instant.ts';
import type { Standing } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { findings, type Papers, papersIn, teamScores } from './season-papers.ts';
import type { SeasonSystem } from './season-system.ts';

/** The first four stages of six cells, by the commands that their people would type; nothing is on time everywhere. */

export interface SeasonClock {
  now(): Promise<number>;
  /** Returns when the session of these cells has begun. */
  sessionBegins(cells: string[]): Promise<void>;
  /** Lets the cell say nothing until its time is over; false where nobody can wait that long. */
  silence(): Promise<boolean>;
}

export interface SeasonResult {
  /** what people were told when something was refused, in order */
  refusals: string[];
  /** folder of the documents */
  results: string;
}

const OFFSET = '+07:00';
const DAY = 86_400_000;
const HEADS: Record<string, string> = {
  'doi-1': 'nguyen-thi-anh',
  'doi-2': 'do-van-dat',
  'doi-3': 'bui-minh-khang',
  'doi-4': 'thach-thi-hong',
  'doi-5': 'lam-van-tho',
  'van-phong': 'duong-thi-ngan',
};
const CELLS = Object.keys(HEADS);
const [OFFICE, CLERK, LEADER] = ['do-thi-thu', 'tran-thi-mai', 'nguyen-quoc-hung'];
const [READER, OF_THE_CELL, LEAVING, JOINING, SUBSTITUTE] = [
  'pham-thi-lan',
  'le-duc-an',
  'huynh-van-phuc',
  'vo-minh-tam',
  'dang-van-khoa',
];
const WAIT = 30_000;

interface Stage {
  system: SeasonSystem;
  clock: SeasonClock;
  papers: Papers;
  plan: Plan;
  say(line: string): void;
  /** a command of a person */
  as(person: string, ...args: string[]): Promise<void>;
  /** one that is refused; what people are told is kept */
  refused(person: string, ...args: string[]): Promise<void>;
  standing(subject: string): Promise<Standing>;
  until(what: string, holds: () => Promise<boolean>): Promise<void>;
}

function createStage(
  system: SeasonSystem,
  clock: SeasonClock,
  papers: Papers,
  plan: Plan,
  say: (line: string) => void,
): { stage: Stage; refusals: string[] } {
  const refusals: string[] = [];
  const standing = async (subject: string) => {
    const { out } = await system.run(['status', subject, '--json']);
    return (jsonLines(out)[0] as unknown as { standing: Standing }).standing;
  };
  return {
    refusals,
    stage: {
      system,
      clock,
      papers,
      plan,
      say,
      standing,
      async as(person, ...args) {
        say(`bontot ${args.join(' ')} --as ${person}`);
        await system.run([...args, '--as', person]);
      },
      async refused(person, ...args) {
        say(`bontot ${args.join(' ')} --as ${person}`);
        const { err } = await system.run([...args, '--as', person], 1);
        refusals.push(err.trim());
        for (const line of err.trim().split('\n')) say(`    ${line}`);
      },
      async until(what, holds) {
        const message = new Error(`waited in vain: ${what}`);
        await pWaitFor(holds, { interval: 200, timeout: { milliseconds: WAIT, message } });
      },
    },
  };
}

async function preparation({ as, papers, system, until, clock }: Stage): Promise<void> {
  const today = dateOf(await clock.now(), OFFSET);
  await as(OFFICE, 'prepare', 'planDate', today);
  await as(OFFICE, 'prepare', 'teamDecision', '30-QĐ/ĐU');
  const member = await papers.json('cap-uy.json', {
    add: [{ person: OF_THE_CELL, role: 'cellMember', cell: 'van-phong' }],
    reason: 'Chi ủy viên Chi bộ Văn phòng cũng là thành viên Tổ',
  });
  await as(OFFICE, 'send', 'campaign', 'person.replace', '--file', member);
  await as(OFFICE, 'announce');
  await until('six cells', async () => {
    const { out } = await system.run(['status', '--json']);
    return ((jsonLines(out)[0] as { cells: unknown[] }).cells ?? []).length === CELLS.length;
  });
}

async function dossiers({ as, refused, papers, standing, plan }: Stage): Promise<void> {
  await as(
    HEADS['doi-1'] ?? '',
    'difficulty',
    'raise',
    'doi-1',
    '--text',
    'Chưa rõ cách tính điểm sinh hoạt chuyên đề',
  );
  await as(
    OFFICE,
    'difficulty',
    'answer',
    'doi-1',
    'd1',
    '--text',
    'Tính theo số buổi thực tế có biên bản',
    '--to-all',
  );
  const first = await papers.json('doi-1.json', await papers.dossier('doi-1', 94));
  await as(HEADS['doi-1'] ?? '', 'dossier', 'submit', 'doi-1', '--file', first);

  // a renamed program, and a score above its maximum: refused whole, told at once
  const dossier = await papers.dossier('doi-2', 90);
  const renamed = join(first, '..', 'chuong-trinh.pdf');
  await writeFile(renamed, Buffer.from(`MZ${'\0'.repeat(200)}`));
  const reports = dossier['reports'] as Record<string, object>;
  const wrongFile = {
    ...dossier,
    reports: { ...reports, resolution: { title: 'Báo cáo', file: 'chuong-trinh.pdf' } },
  };
  await refused(
    HEADS['doi-2'] ?? '',
    'dossier',
    'submit',
    'doi-2',
    '--file',
    await papers.json('doi-2-sai.json', wrongFile),
  );
  const scores = dossier['scores'] as Record<string, { points?: number }[]>;
  const tooMany = {
    ...dossier,
    scores: { ...scores, fourGood: [{ ...scores['fourGood']?.[0], points: 99 }] },
  };
  await refused(
    HEADS['doi-2'] ?? '',
    'dossier',
    'submit',
    'doi-2',
    '--file',
    await papers.json('doi-2-qua.json', tooMany),
  );
  await as(
    HEADS['doi-2'] ?? '',
    'dossier',
    'submit',
    'doi-2',
    '--file',
    await papers.json('doi-2.json', dossier),
  );

  // on paper through the clerk, four sets for five members
  const paper = await papers.json(
    'doi-3.json',
    await papers.dossier('doi-3', 91, { copies: 4, handedInBy: HEADS['doi-3'] }),
  );
  await as(CLERK, 'dossier', 'receive', 'doi-3', '--file', paper);
  await refused(CLERK, 'dossier', 'hand', 'doi-3', CLERK);
  await as(CLERK, 'dossier', 'hand', 'doi-3', LEAVING);

  const due = (await standing('doi-4')).due ?? 0;
  const until = isoWithOffset(due + DAY, OFFSET);
  await as(
    HEADS['doi-4'] ?? '',
    'extension',
    'request',
    'doi-4',
    '--until',
    until,
    '--reason',
    'Bí thư đi công tác',
  );
  await as(OFFICE, 'extension', 'grant', 'doi-4', '--until', until, '--reason', 'Bí thư đi công tác');
  const fourth = await papers.json('doi-4.json', await papers.dossier('doi-4', 89));
  await as(HEADS['doi-4'] ?? '', 'dossier', 'submit', 'doi-4', '--file', fourth);
  const better = await papers.json('doi-4-thay.json', await papers.dossier('doi-4', 90));
  await as(HEADS['doi-4'] ?? '', 'dossier', 'replace', 'doi-4', '--file', better);

  const office = await papers.json('van-phong.json', await papers.dossier('van-phong', 93));
  await as(HEADS['van-phong'] ?? '', 'dossier', 'submit', 'van-phong', '--file', office);
  if (plan.cells.length !== CELLS.length) throw new Error('the season knows other cells than the plan');
}

async function reading({ as, papers, standing, clock }: Stage): Promise<void> {
  await as(
    READER,
    'review',
    'note',
    'doi-1',
    '--text',
    'Đối chiếu sổ nghị quyết với báo cáo tổng kết',
    '--report',
    'resolution',
    '--verify',
  );
  await as(CLERK, 'review', 'finish', 'doi-1');
  const session = (await standing('doi-2')).session?.startsAt ?? 0;
  const until = isoWithOffset(Math.min(session - 3_600_000, (await clock.now()) + 2 * DAY), OFFSET);
  await as(
    CLERK,
    'review',
    'return',
    'doi-2',
    '--note',
    'Bổ sung biên bản sinh hoạt chuyên đề quý III',
    '--until',
    until,
  );
  const completed = await papers.json('doi-2-bo-sung.json', await papers.dossier('doi-2', 90));
  await as(HEADS['doi-2'] ?? '', 'dossier', 'submit', 'doi-2', '--file', completed);
  await as(CLERK, 'review', 'finish', 'doi-2', '--verify', 'Biên bản sinh hoạt chuyên đề quý III');
  for (const cell of ['doi-3', 'doi-4', 'van-phong']) await as(CLERK, 'review', 'finish', cell);
  // somebody of the team is replaced: one more set is owed, the old one comes back
  const replaced = await papers.json('thay-nguoi.json', {
    remove: [{ person: LEAVING, role: 'teamMember' }],
    add: [{ person: JOINING, role: 'teamMember' }],
    reason: 'Điều động công tác',
  });
  await as(OFFICE, 'send', 'campaign', 'person.replace', '--file', replaced);
}

const TEAM = [LEADER, CLERK, OF_THE_CELL, READER, JOINING];

async function inspect(
  { as, papers, plan }: Stage,
  cell: string,
  by: string,
  record: Record<string, unknown>,
  finish: string[],
): Promise<void> {
  const file = await papers.json(`${cell}-kiem-tra.json`, {
    scores: teamScores(plan, 90),
    documents: plan.dossier.onSiteDocuments.map(({ id }) => ({
      document: id,
      seen: id !== 'so-ket-6-thang',
    })),
    ...record,
  });
  await as(by, 'inspection', 'record', cell, '--file', file);
  const [finisher = LEADER, ...rest] = finish;
  await as(finisher, 'inspection', 'finish', cell, ...rest);
}

async function sessions(stage: Stage): Promise<void> {
  const { as, refused, papers, plan, clock } = stage;
  await clock.sessionBegins(['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5']);
  await as(CLERK, 'dossier', 'hand', 'doi-3', JOINING);

  const lower = { 'sinh-hoat-chuyen-de': { points: 4, reason: 'Quý III chỉ có dự thảo, chưa có biên bản' } };
  await inspect(
    stage,
    'doi-1',
    READER,
    {
      scores: teamScores(plan, 93, lower),
      verified: [{ point: 'p1', finding: 'Khớp với sổ nghị quyết, trang 12' }],
    },
    [LEADER, '--present', ...TEAM, 'nguyen-thi-anh', 'tran-van-an'],
  );
  await inspect(stage, 'doi-2', READER, {}, [LEADER, '--present', ...TEAM, 'do-van-dat']);
  // two of the team score the same criterion: the second is told, and says what it takes the place of
  const same = { scores: [{ ...teamScores(plan, 85)[0], reason: 'Chương trình ban hành chậm một tháng' }] };
  const again = await papers.json('doi-3-cham-lai.json', same);
  const whole = await papers.json('doi-3-kiem-tra.json', { scores: teamScores(plan, 91, lower) });
  await as(READER, 'inspection', 'record', 'doi-3', '--file', whole);
  await refused(JOINING, 'inspection', 'record', 'doi-3', '--file', again);
  const instead = await papers.json('doi-3-thay-diem.json', {
    scores: [{ ...same.scores[0], replaces: 't1' }],
  });
  await as(JOINING, 'inspection', 'record', 'doi-3', '--file', instead);
  await as(LEADER, 'inspection', 'finish', 'doi-3', '--present', ...TEAM, 'bui-minh-khang');

  const without = TEAM.filter((person) => person !== LEADER);
  const absent = ['--absent', `${LEADER}: họp đột xuất tại tỉnh`];
  const there = [...without, SUBSTITUTE, 'thach-thi-hong'];
  await refused(SUBSTITUTE, 'inspection', 'finish', 'doi-4', '--present', ...there);
  await inspect(stage, 'doi-4', READER, {}, [SUBSTITUTE, '--present', ...there, ...absent]);
  await as(
    LEADER,
    'inspection',
    'finish',
    'doi-5',
    '--present',
    ...TEAM,
    'lam-van-tho',
    '--unscored',
    'Chi bộ chưa nộp hồ sơ, chưa tự chấm điểm',
  );

  await clock.sessionBegins(['van-phong']);
  const conflict = { scores: teamScores(plan, 92) };
  await refused(
    OF_THE_CELL,
    'inspection',
    'record',
    'van-phong',
    '--file',
    await papers.json('van-phong-1.json', conflict),
  );
  await inspect(
    stage,
    'van-phong',
    OF_THE_CELL,
    { ...conflict, conflictReason: 'Tổ chỉ còn đồng chí nắm nội dung văn phòng' },
    [LEADER, '--present', ...TEAM, 'duong-thi-ngan', 'ly-binh-minh'],
  );
}

async function minutes({ as, papers, clock, until, standing }: Stage): Promise<void> {
  const write = (cell: string, content: unknown) => papers.json(`${cell}-bien-ban.json`, content);
  await as(
    CLERK,
    'minutes',
    'adopt',
    'doi-1',
    '--file',
    await write('doi-1', findings('EXCELLENT', true, { signed: { cell: 'nguyen-thi-anh', team: LEADER } })),
  );
  const reserved = findings('GOOD', false, {
    reservation: 'Chi bộ bảo lưu ý kiến về điểm sinh hoạt chuyên đề',
    signed: { cell: 'do-van-dat', team: LEADER },
  });
  await as(CLERK, 'minutes', 'adopt', 'doi-2', '--file', await write('doi-2', reserved));

  await as(CLERK, 'minutes', 'send', 'doi-3', '--file', await write('doi-3', findings('GOOD', false)));
  const dispute = {
    items: [{ id: 'fourGood.sinh-hoat-chuyen-de', objection: 'Đã có đủ bốn buổi, có biên bản' }],
  };
  await as(
    'bui-minh-khang',
    'minutes',
    'dispute',
    'doi-3',
    '--file',
    await papers.json('doi-3-y-kien.json', dispute),
  );
  const answer = {
    answers: [{ id: 'fourGood.sinh-hoat-chuyen-de', points: '5,5', answer: 'Đã xem biên bản bổ sung' }],
  };
  await as(CLERK, 'minutes', 'answer', 'doi-3', '--file', await papers.json('doi-3-tra-loi.json', answer));
  await as('bui-minh-khang', 'minutes', 'agree', 'doi-3');
  await as(LEADER, 'minutes', 'sign', 'doi-3');
  await as('bui-minh-khang', 'minutes', 'sign', 'doi-3');

  await as(CLERK, 'minutes', 'send', 'doi-4', '--file', await write('doi-4', findings('GOOD', false)));
  await as('thach-thi-hong', 'minutes', 'reserve', 'doi-4', '--text', 'Bảo lưu ý kiến về mục hạn chế');
  await as(SUBSTITUTE, 'minutes', 'sign', 'doi-4');
  await as('thach-thi-hong', 'minutes', 'sign', 'doi-4');

  await as(
    CLERK,
    'minutes',
    'adopt',
    'doi-5',
    '--file',
    await write('doi-5', findings('COMPLETED', false, { signed: { cell: 'lam-van-tho', team: LEADER } })),
  );
  await as(CLERK, 'minutes', 'send', 'van-phong', '--file', await write('van-phong', findings('GOOD', true)));
  if (!(await clock.silence()))
    await as('duong-thi-ngan', 'minutes', 'refuse', 'van-phong', '--reason', 'Không nhất trí với kết luận');
  await until('all cells at their appraisal', async () =>
    (await Promise.all(CELLS.map(standing))).every(({ stage }) => stage === 'committeeAppraisal'),
  );
}

async function papersOfTheOffice({ system, say }: Stage, results: string): Promise<void> {
  await mkdir(results, { recursive: true });
  say(`bontot docs --to ${results}`);
  await system.run(['docs', '--to', results]);
  for (const cell of CELLS)
    await writeFile(join(results, cell, 'ho-so.txt'), (await system.run(['case', cell])).out);
  for (const command of ['status', 'journal', 'outbox'])
    await writeFile(join(results, `${command}.txt`), (await system.run([command])).out);
}

/**
 * Plays the season.
 *
 * @param onStage told before each stage, e.g. to kill the process
 * @throws Error when a command ends otherwise than it should
 */
export async function playSeason(
  system: SeasonSystem,
  clock: SeasonClock,
  plan: Plan,
  say: (line: string) => void,
  onStage: (name: string) => Promise<void> = async () => {},
): Promise<SeasonResult> {
  const today = dateOf(await clock.now(), OFFSET);
  const papers = await papersIn(join(system.folder, 'papers'), plan, today);
  const { stage, refusals } = createStage(system, clock, papers, plan, say);
  const acts = { preparation, dossiers, reading, sessions, minutes };
  for (const [name, act] of Object.entries(acts)) {
    await onStage(name);
    say('');
    say(`— ${name}`);
    await act(stage);
  }
  const results = join(system.folder, 'results');
  await papersOfTheOffice(stage, results);
  return { refusals, results };
}
