import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { EVENTS } from '../../machines/door/events.ts';
import { byRow, filesOf, payloadOf, readRows } from './posted-rows.ts';

/** Photos among the rows that a browser posts: which prove a score, and which are of the inspection. */

const [MEETING, TOPIC] = [
  { subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky' },
  { subject: 'fourGood', criterion: 'sinh-hoat-chuyen-de' },
];
const file = (name: string, letter: string) => ({
  cell: 'doi-1',
  sha256: letter.repeat(64),
  name,
  type: 'jpg',
  size: 1_000,
});
const ALONE = { title: 'Ảnh buổi kiểm tra', subject: '', criterion: '', file: file('hội trường.jpg', 'a') };
const PROOF = { title: 'Sinh hoạt', ...MEETING, file: file('sổ.jpg', 'b') };
const WITHOUT_SCORE = { title: 'Chuyên đề', ...TOPIC, file: file('biên bản.jpg', 'c') };

function posted(photos: unknown[], more: Record<string, unknown> = {}) {
  const scores = [{ ...MEETING, points: '6,5' }];
  const rows = readRows({ version: 1, id: randomUUID(), person: 'le-duc-an', scores, photos, ...more });
  if (rows === null) throw new TypeError('not read');
  return rows;
}

test('a photo proves the score with which it comes; one without a score is of the inspection, under the name of its criterion', () => {
  const payload = payloadOf(posted([ALONE, PROOF, WITHOUT_SCORE]));
  expect(payload).toMatchObject({
    scores: [{ ...MEETING, points: '6,5', evidence: [{ file: PROOF.file }] }],
    photos: [
      { title: 'Ảnh buổi kiểm tra', file: ALONE.file },
      { title: 'Chuyên đề', file: WITHOUT_SCORE.file },
    ],
  });
  expect(EVENTS['inspection.record'].payload.safeParse(payload).success).toBe(true);
});

test('rows without photos say nothing of any', () => {
  const { photos, scores } = payloadOf(posted([]));
  expect(photos).toBeUndefined();
  expect(scores).toEqual([{ ...MEETING, points: '6,5' }]);
});

test('a title is as long as one may be, whatever the point to verify is called', () => {
  const payload = payloadOf(posted([{ ...ALONE, title: 'x'.repeat(900) }]));
  expect(EVENTS['inspection.record'].payload.safeParse(payload).success).toBe(true);
});

test('what is wrong with a photo is said at its own row, wherever it stands in the payload', () => {
  const rows = posted([ALONE, PROOF, WITHOUT_SCORE]);
  const problems = new Map([
    ['photos.1.file', 'một'],
    ['scores.0.evidence.0.file', 'hai'],
    ['scores.0.points', 'ba'],
    ['photos.7.file', 'không có'],
  ]);
  expect(byRow(problems, rows)).toEqual({ 'photos.2': 'một', 'photos.1': 'hai', 'scores.0': 'ba' });
});

test('files are looked for in the store under the rows that name them', () => {
  expect([...filesOf(posted([ALONE, PROOF]))]).toEqual([
    ['photos.0', ALONE.file],
    ['photos.1', PROOF.file],
  ]);
});

test('a reference that is none, and more photos than one event takes, are read by nobody', () => {
  const head = { version: 1, id: randomUUID(), person: 'le-duc-an' };
  const wrong = { ...ALONE, file: { ...ALONE.file, sha256: '../x' } };
  expect(readRows({ ...head, photos: [wrong] })).toBeNull();
  expect(readRows({ ...head, photos: Array.from({ length: 51 }, () => ALONE) })).toBeNull();
});
