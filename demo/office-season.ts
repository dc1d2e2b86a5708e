import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateOf } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { CELLS, OF_THE_CELL, OFFICE, OFFSET } from './season-cast.ts';
import type { SeasonClock } from './season-clocks.ts';
import { dossiers, reading } from './season-dossiers.ts';
import { minutes } from './season-minutes.ts';
import { papersIn } from './season-papers.ts';
import { sessions } from './season-sessions.ts';
import { createStage, type Stage } from './season-stage.ts';
import { type SeasonSystem, standingsOf } from './season-system.ts';

/** The first four stages of six cells, by the commands that their people would type; nothing is on time everywhere. */

export interface SeasonResult {
  /** what was printed when something was refused, in order */
  refusals: string[];
  /** folder of the documents */
  results: string;
}

async function preparation({ as, system, until, clock }: Stage): Promise<void> {
  const today = dateOf(await clock.now(), OFFSET);
  await as(OFFICE, 'prepare planDate', today);
  await as(OFFICE, 'prepare teamDecision', '30-QĐ/ĐU');
  await as(OFFICE, 'send campaign person.replace', {
    file: 'cap-uy.json',
    holds: {
      add: [{ person: OF_THE_CELL, role: 'cellMember', cell: 'van-phong' }],
      reason: 'Chi ủy viên Chi bộ Văn phòng cũng là thành viên Tổ',
    },
  });
  await as(OFFICE, 'announce --yes');
  await until('six cells', async () => (await standingsOf(system)).size === CELLS.length);
}

const ACTS = { preparation, dossiers, reading, sessions, minutes };

async function papersOfTheOffice({ system, print }: Stage, results: string): Promise<void> {
  await mkdir(results, { recursive: true });
  print(`bontot docs --to ${results}`);
  await system.run(['docs', '--to', results]);
  for (const cell of CELLS)
    await writeFile(join(results, cell, 'ho-so.txt'), (await system.run(['case', cell])).out);
  for (const command of ['status', 'journal', 'outbox'])
    await writeFile(join(results, `${command}.txt`), (await system.run([command])).out);
}

/**
 * Plays the season.
 *
 * @param onStage called before each stage, e.g. to kill the process
 * @throws Error when a command doesn't end as it should
 */
export async function playSeason(
  system: SeasonSystem,
  clock: SeasonClock,
  plan: Plan,
  print: (line: string) => void,
  onStage: (name: string) => Promise<void> = async () => {},
): Promise<SeasonResult> {
  const today = dateOf(await clock.now(), OFFSET);
  const papers = await papersIn(join(system.folder, 'papers'), plan, today);
  const { stage, refusals } = createStage({ system, clock, papers, plan, print });
  for (const [name, act] of Object.entries(ACTS)) {
    await onStage(name);
    print('');
    print(`— ${name}`);
    await act(stage);
  }
  const results = join(system.folder, 'results');
  await papersOfTheOffice(stage, results);
  return { refusals, results };
}
