import { CLERK, HEADS, OFFICE, OFFSET, READER } from '../../demo/season-cast.ts';
import type { Papers } from '../../demo/season-papers.ts';
import { dateOf, isoWithOffset } from '../../domain/calendar/instant.ts';
import { writtenDate } from '../../domain/calendar/written-date.ts';
import type { Stage } from './stage.ts';

/** The first half of a season with three cells, from its preparation to the last dossier that is read. */

export const CELLS = ['doi-1', 'doi-2', 'doi-3'] as const;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const written = (at: number) => isoWithOffset(at, OFFSET);

async function preparation({ send, now, until }: Stage): Promise<void> {
  const prepare = (item: string, value: string) =>
    send({ person: OFFICE, subject: 'campaign', type: 'campaign.prepare', payload: { item, value } });
  await prepare('planDate', writtenDate(dateOf(await now(), OFFSET)));
  await prepare('teamDecision', '30-QĐ/ĐU');
  await send({ person: OFFICE, subject: 'campaign', type: 'campaign.announce' });
  await until('each cell owes its dossier', CELLS, ({ foremost }) => foremost === 'dossier');
}

async function questions({ send, standing }: Stage): Promise<void> {
  const text = 'Chưa rõ cách tính điểm sinh hoạt chuyên đề';
  await send({ person: HEADS['doi-1'], subject: 'doi-1', type: 'difficulty.raise', payload: { text } });
  const answer = { difficulty: 'd1', text: 'Tính theo số buổi thực tế có biên bản', toAll: true };
  await send({ person: OFFICE, subject: 'doi-1', type: 'difficulty.answer', payload: answer });
  const until = written(((await standing('doi-2')).due ?? 0) + DAY);
  const longer = { until, reason: 'Bí thư đi công tác' };
  await send({ person: HEADS['doi-2'], subject: 'doi-2', type: 'extension.request', payload: longer });
  await send({ person: OFFICE, subject: 'doi-2', type: 'extension.grant', payload: longer });
}

type Dossier = Awaited<ReturnType<Papers['dossier']>>;

/** Two rows of proof for the first criterion and one for each other: every row more is a page more. */
function shortened(dossier: Dossier): Dossier {
  const rows = ({ fourGood, cellQuality }: Dossier['scores']) => ({
    fourGood: fourGood.map((one, at) => (at === 0 ? one : { ...one, evidence: one.evidence.slice(0, 1) })),
    cellQuality: cellQuality.map((one) => ({ ...one, evidence: one.evidence.slice(0, 1) })),
  });
  return { ...dossier, scores: rows(dossier.scores) };
}

async function dossiers({ send, papers, standing, passes, now, until }: Stage): Promise<void> {
  const of = async (...given: Parameters<Papers['dossier']>) => shortened(await papers.dossier(...given));
  const [first, , third] = CELLS;
  await send({ person: HEADS[first], subject: first, type: 'dossier.submit', payload: await of(first, 94) });
  await send({ person: HEADS[first], subject: first, type: 'dossier.replace', payload: await of(first, 95) });
  // on paper, four sets for five members
  const sets = await of('doi-2', 90, { copies: 4, handedInBy: HEADS['doi-2'] });
  await send({ person: CLERK, subject: 'doi-2', type: 'dossier.receive', payload: sets });
  // one is late, and then comes by the office
  await passes(((await standing(third)).due ?? 0) + HOUR);
  await until('it is late', [third], ({ late }) => late);
  await send({
    person: OFFICE,
    subject: third,
    type: 'dossier.submit',
    payload: await of(third, 80),
    paper: { of: HEADS[third], on: dateOf(await now(), OFFSET), document: '05-BC/CB' },
  });
}

async function reading({ send, papers, standing, now }: Stage): Promise<void> {
  const note = { text: 'Đối chiếu sổ nghị quyết với báo cáo tổng kết', report: 'resolution', verify: true };
  await send({ person: READER, subject: 'doi-1', type: 'review.note', payload: note });
  const session = (await standing('doi-2')).session?.startsAt ?? 0;
  const until = written(Math.floor(Math.min(session - HOUR, (await now()) + DAY) / HOUR) * HOUR);
  const notes = [{ text: 'Bổ sung biên bản sinh hoạt chuyên đề quý III' }];
  await send({ person: CLERK, subject: 'doi-2', type: 'review.return', payload: { notes, until } });
  const again = shortened(await papers.dossier('doi-2', 91));
  await send({ person: HEADS['doi-2'], subject: 'doi-2', type: 'dossier.submit', payload: again });
  for (const cell of CELLS) await send({ person: CLERK, subject: cell, type: 'review.finish' });
}

/** Plays it. @throws Error of whatever isn't taken */
export async function playFirstHalf(stage: Stage): Promise<void> {
  for (const act of [preparation, questions, dossiers, reading]) await act(stage);
}
