import {
  type Cell,
  CLERK,
  HEADS,
  JOINING,
  LEADER,
  OF_THE_CELL,
  READER,
  SUBSTITUTE,
  TEAM,
} from './season-cast.ts';
import { teamScores } from './season-papers.ts';
import type { Stage } from './season-stage.ts';

/** The sessions: the team inspects each cell with its committee, scores it, and finishes. */

/** Somebody of the team records the inspection of a cell. */
const record = ({ as, plan }: Stage, cell: Cell, by: string, change: Record<string, unknown> = {}) =>
  as(by, `inspection record ${cell}`, {
    file: `${cell}-kiem-tra.json`,
    holds: {
      scores: teamScores(plan, 90),
      documents: plan.dossier.onSiteDocuments.map(({ id }) => ({
        document: id,
        seen: id !== 'so-ket-6-thang',
      })),
      ...change,
    },
  });

/** The leader finishes with the whole team and these of the cell. */
const finish = ({ as }: Stage, cell: Cell, withThem: string[], ...rest: string[]) =>
  as(LEADER, `inspection finish ${cell} --present`, ...TEAM, ...withThem, ...rest);

/** Two of the team score the same criterion: the second is refused, and then names the score that it replaces. */
async function scoredTwice({ as, refused, plan }: Stage, cell: Cell, whole: unknown[]): Promise<void> {
  const same = { ...teamScores(plan, 85)[0], reason: 'Chương trình ban hành chậm một tháng' };
  const typed = `inspection record ${cell}`;
  await as(READER, typed, { file: `${cell}-kiem-tra.json`, holds: { scores: whole } });
  await refused(JOINING, typed, { file: `${cell}-cham-lai.json`, holds: { scores: [same] } });
  const instead = [{ ...same, replaces: 't1' }];
  await as(JOINING, typed, { file: `${cell}-thay-diem.json`, holds: { scores: instead } });
}

/** The leader is called away: a substitute finishes, and has to say so. */
async function withoutLeader(stage: Stage, cell: Cell): Promise<void> {
  const { as, refused } = stage;
  const there = [...TEAM.filter((person) => person !== LEADER), SUBSTITUTE, HEADS[cell]];
  await refused(SUBSTITUTE, `inspection finish ${cell} --present`, ...there);
  await record(stage, cell, READER);
  const absent = ['--absent', `${LEADER}: họp đột xuất tại tỉnh`];
  await as(SUBSTITUTE, `inspection finish ${cell} --present`, ...there, ...absent);
}

export async function sessions(stage: Stage): Promise<void> {
  const { as, refused, plan, clock } = stage;
  await clock.sessionBegins(['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5']);
  await as(CLERK, 'dossier hand doi-3', JOINING);

  const lower = { 'sinh-hoat-chuyen-de': { points: 4, reason: 'Quý III chỉ có dự thảo, chưa có biên bản' } };
  await record(stage, 'doi-1', READER, {
    scores: teamScores(plan, 93, lower),
    verified: [{ point: 'p1', finding: 'Khớp với sổ nghị quyết, trang 12' }],
  });
  await finish(stage, 'doi-1', [HEADS['doi-1'], 'tran-van-an']);
  await record(stage, 'doi-2', READER);
  await finish(stage, 'doi-2', [HEADS['doi-2']]);
  await scoredTwice(stage, 'doi-3', teamScores(plan, 91, lower));
  await finish(stage, 'doi-3', [HEADS['doi-3']]);
  await withoutLeader(stage, 'doi-4');
  const unscored = ['--unscored', 'Chi bộ chưa nộp hồ sơ, chưa tự chấm điểm'];
  await finish(stage, 'doi-5', [HEADS['doi-5']], ...unscored);

  await clock.sessionBegins(['van-phong']);
  const conflict = { scores: teamScores(plan, 92) };
  const alone = { file: 'van-phong-1.json', holds: conflict };
  await refused(OF_THE_CELL, 'inspection record van-phong', alone);
  const conflictReason = 'Tổ chỉ còn đồng chí nắm nội dung văn phòng';
  await record(stage, 'van-phong', OF_THE_CELL, { ...conflict, conflictReason });
  await finish(stage, 'van-phong', [HEADS['van-phong'], 'ly-binh-minh']);
}
