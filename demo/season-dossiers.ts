import { isoWithOffset } from '../domain/calendar/instant.ts';
import { CELLS, type Cell, CLERK, HEADS, JOINING, LEAVING, OFFICE, OFFSET, READER } from './season-cast.ts';
import type { Stage } from './season-stage.ts';

/** Before the sessions: the cells hand in their dossiers, and the team reads them. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The head of a cell hands its dossier in, scored by a share of each maximum. */
const submit = async ({ as, papers }: Stage, cell: Cell, percent: number, file = `${cell}.json`) =>
  as(HEADS[cell], `dossier submit ${cell}`, { file, holds: await papers.dossier(cell, percent) });

/** A renamed program and a score above its maximum: nothing is taken, and both are reported at once. */
async function refusedDossiers({ refused, papers }: Stage, cell: Cell): Promise<void> {
  const { reports, scores, ...dossier } = await papers.dossier(cell, 90);
  const renamed = { title: 'Báo cáo', file: await papers.renamedProgram('chuong-trinh.pdf') };
  const tooMany = [{ ...scores.fourGood[0], points: 99 }];
  await refused(HEADS[cell], `dossier submit ${cell}`, {
    file: `${cell}-sai.json`,
    holds: { ...dossier, reports: { ...reports, resolution: renamed }, scores },
  });
  await refused(HEADS[cell], `dossier submit ${cell}`, {
    file: `${cell}-qua.json`,
    holds: { ...dossier, reports, scores: { ...scores, fourGood: tooMany } },
  });
}

export async function dossiers(stage: Stage): Promise<void> {
  const { as, refused, papers, standing, plan } = stage;
  const question = 'Chưa rõ cách tính điểm sinh hoạt chuyên đề';
  await as(HEADS['doi-1'], 'difficulty raise doi-1 --text', question);
  const told = 'Tính theo số buổi thực tế có biên bản';
  await as(OFFICE, 'difficulty answer doi-1 d1 --text', told, '--to-all');
  await submit(stage, 'doi-1', 94);

  await refusedDossiers(stage, 'doi-2');
  await submit(stage, 'doi-2', 90);

  // on paper through the clerk, four sets for five members
  const onPaper = await papers.dossier('doi-3', 91, { copies: 4, handedInBy: HEADS['doi-3'] });
  await as(CLERK, 'dossier receive doi-3', { file: 'doi-3.json', holds: onPaper });
  await refused(CLERK, 'dossier hand doi-3', CLERK);
  await as(CLERK, 'dossier hand doi-3', LEAVING);

  const due = (await standing('doi-4')).due ?? 0;
  const longer = ['--until', isoWithOffset(due + DAY, OFFSET), '--reason', 'Bí thư đi công tác'];
  await as(HEADS['doi-4'], 'extension request doi-4', ...longer);
  await as(OFFICE, 'extension grant doi-4', ...longer, '--yes');
  await submit(stage, 'doi-4', 89);
  const better = await papers.dossier('doi-4', 90);
  await as(HEADS['doi-4'], 'dossier replace doi-4', { file: 'doi-4-thay.json', holds: better });

  await submit(stage, 'van-phong', 93);
  if (plan.cells.length !== CELLS.length) throw new Error('the season knows other cells than the plan');
}

export async function reading(stage: Stage): Promise<void> {
  const { as, standing, clock } = stage;
  const note = 'Đối chiếu sổ nghị quyết với báo cáo tổng kết';
  await as(READER, 'review note doi-1 --text', note, '--report', 'resolution', '--verify');
  await as(CLERK, 'review finish doi-1');

  const session = (await standing('doi-2')).session?.startsAt ?? 0;
  const until = isoWithOffset(Math.min(session - HOUR, (await clock.now()) + 2 * DAY), OFFSET);
  await as(
    CLERK,
    'review return doi-2 --note',
    'Bổ sung biên bản sinh hoạt chuyên đề quý III',
    '--until',
    until,
  );
  await submit(stage, 'doi-2', 90, 'doi-2-bo-sung.json');
  await as(CLERK, 'review finish doi-2 --verify', 'Biên bản sinh hoạt chuyên đề quý III');
  for (const cell of ['doi-3', 'doi-4', 'van-phong']) await as(CLERK, `review finish ${cell}`);

  // somebody of the team is replaced: one more set is owed, the old one comes back
  await as(OFFICE, 'send campaign person.replace', {
    file: 'thay-nguoi.json',
    holds: {
      remove: [{ person: LEAVING, role: 'teamMember' }],
      add: [{ person: JOINING, role: 'teamMember' }],
      reason: 'Điều động công tác',
    },
  });
}
