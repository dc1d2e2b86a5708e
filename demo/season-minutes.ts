import { CELLS, type Cell, CLERK, HEADS, LEADER, SUBSTITUTE } from './season-cast.ts';
import { findings } from './season-papers.ts';
import type { Stage } from './season-stage.ts';
import { standingsOf } from './season-system.ts';

/** After the sessions: minutes are adopted, disputed, reserved, or not answered. */

/** Signed by hand at the end of the session, and recorded by the clerk. */
const adopt = (
  { as }: Stage,
  cell: Cell,
  level: string,
  fourGood: boolean,
  change: Record<string, unknown> = {},
) =>
  as(CLERK, `minutes adopt ${cell}`, {
    file: `${cell}-bien-ban.json`,
    holds: findings(level, fourGood, { ...change, signed: { cell: HEADS[cell], team: LEADER } }),
  });

const send = ({ as }: Stage, cell: Cell, fourGood: boolean) =>
  as(CLERK, `minutes send ${cell}`, {
    file: `${cell}-bien-ban.json`,
    holds: findings('GOOD', fourGood),
  });

const sign = async ({ as }: Stage, cell: Cell, team: string) => {
  for (const person of [team, HEADS[cell]]) await as(person, `minutes sign ${cell}`);
};

/** The cell objects to a score, is answered, and agrees. */
async function dispute({ as }: Stage, cell: Cell): Promise<void> {
  const id = 'fourGood.sinh-hoat-chuyen-de';
  await as(HEADS[cell], `minutes dispute ${cell}`, {
    file: `${cell}-y-kien.json`,
    holds: { items: [{ id, objection: 'Đã có đủ bốn buổi, có biên bản' }] },
  });
  await as(CLERK, `minutes answer ${cell}`, {
    file: `${cell}-tra-loi.json`,
    holds: { answers: [{ id, points: '5,5', answer: 'Đã xem biên bản bổ sung' }] },
  });
  await as(HEADS[cell], `minutes agree ${cell}`);
}

export async function minutes(stage: Stage): Promise<void> {
  const { as, clock, until, system } = stage;
  await adopt(stage, 'doi-1', 'EXCELLENT', true);
  const reservation = 'Chi bộ bảo lưu ý kiến về điểm sinh hoạt chuyên đề';
  await adopt(stage, 'doi-2', 'GOOD', false, { reservation });

  await send(stage, 'doi-3', false);
  await dispute(stage, 'doi-3');
  await sign(stage, 'doi-3', LEADER);

  await send(stage, 'doi-4', false);
  await as(HEADS['doi-4'], 'minutes reserve doi-4 --text', 'Bảo lưu ý kiến về mục hạn chế');
  await sign(stage, 'doi-4', SUBSTITUTE);

  await adopt(stage, 'doi-5', 'COMPLETED', false);

  await send(stage, 'van-phong', true);
  if (!(await clock.silence())) {
    const reason = 'Không nhất trí với kết luận';
    await as(HEADS['van-phong'], 'minutes refuse van-phong --reason', reason);
  }
  await until('all cells at their appraisal', async () => {
    const standings = await standingsOf(system);
    return CELLS.every((cell) => standings.get(cell)?.stage === 'committeeAppraisal');
  });
}
