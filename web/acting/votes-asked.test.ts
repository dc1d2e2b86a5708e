import { beforeAll, expect, test } from 'vitest';
import { createDashboard } from '../app.ts';
import { appraisedRecords } from '../sample-appraisal.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Whoever of the committee was at the meeting finds among their tasks that they are to vote, until they have. */

const [MEMBER, OTHER, AWAY, OFFICE] = ['le-thi-hanh', 'vo-minh-tam', 'tran-thi-cuc', 'do-thi-thu'];
const TASK = 'Biểu quyết về danh sách';

let sample: Sample & { now: number };
beforeAll(async () => {
  sample = await appraisedRecords();
}, 60_000);

const plain = (page: string): string => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
async function ask(path: string, person: string): Promise<string> {
  const { reader, now } = sample;
  const app = createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async () => person,
    acting: { client: { validEvents: async () => [] }, writer: {}, files: {} } as never,
  });
  return plain(await (await app.request(path)).text());
}

/** On the levels of which the office has recorded no vote. */
async function votes(person: string, choice: string): Promise<void> {
  const [slate] = (await sample.reader.campaignContent(sample.campaign.id)).slates ?? [];
  if (slate === undefined) throw new Error('no slate');
  const counted = slate.votes.flatMap(({ about, cell }) => (about === 'cellLevel' ? [cell] : []));
  const open = slate.cells.filter((cell) => !counted.includes(cell));
  sample.send('campaign', person, 'vote.cast', {
    slate: slate.id,
    revision: slate.revision,
    votes: open.map((cell) => ({ about: 'cellLevel', cell, choice })),
  });
}

test('those who were at the meeting are asked to vote, and no others', async () => {
  for (const person of [MEMBER, OTHER]) expect(await ask('/tasks', person)).toContain(TASK);
  for (const person of [AWAY, OFFICE]) expect(await ask('/tasks', person)).not.toContain(TASK);
});

test('whoever has voted is asked no longer, and reads what they chose; who is still to vote stands on the page', async () => {
  await votes(MEMBER, 'GOOD');
  expect(await ask('/tasks', MEMBER)).not.toContain(TASK);
  expect(await ask('/tasks', OTHER)).toContain(TASK);
  expect(await ask('/do/campaign/vote.cast', MEMBER)).toContain('Đồng chí đã chọn: Hoàn thành tốt nhiệm vụ');
  expect(await ask('/do/campaign/vote.cast', OTHER)).not.toContain('Đồng chí đã chọn');
  const [, waitedFor = ''] = /Chưa biểu quyết: (.*?) Theo tên/.exec(await ask('/appraisal', MEMBER)) ?? [];
  expect(waitedFor).toContain('Võ Minh Tâm');
  expect(waitedFor).not.toContain('Lê Thị Hạnh');
});
