import { expect, test } from 'vitest';
import { placeAfter } from './taken.ts';

const sent = { subject: 'doi-1', eventId: 'e 1', ofPaper: false } as const;
const note = { text: 'Thiếu chữ ký', subject: 'fourGood', criterion: 'sinh-hoat-dinh-ky' };

test('a note of the team leads back to what it is about, other deeds of a reading to its page', () => {
  expect(placeAfter({ ...sent, type: 'review.note', payload: note })).toBe(
    '/cells/doi-1/review?taken=e%201#fourGood.sinh-hoat-dinh-ky',
  );
  expect(placeAfter({ ...sent, type: 'review.finish', payload: {} })).toBe('/cells/doi-1/review?taken=e%201');
});

test.each([
  ['minutes.agree', 'doi-1', '/cells/doi-1/minutes?taken=e%201'],
  ['inspection.record', 'doi-1', '/cells/doi-1/inspection?taken=e%201'],
  ['slate.decide', 'campaign', '/appraisal?taken=e%201'],
  ['decision.sign', 'campaign', '/decisions?taken=e%201'],
] as const)('%s leads back to the page on which it is done', (type, subject, place) => {
  expect(placeAfter({ ...sent, type, subject, payload: {} })).toBe(place);
});

test('a signed paper that was kept leads to what it says otherwise than what was issued', () => {
  const file = { cell: 'campaign', sha256: 'a'.repeat(64), name: 'a.pdf', type: 'pdf', size: 1 };
  const payload = { decision: 'main-awards', file };
  expect(placeAfter({ ...sent, type: 'decision.attachSigned', subject: 'campaign', payload })).toBe(
    '/decisions/main-awards/compared?taken=e%201',
  );
});

test('whatever has no page of its own leads to all that can be done, and so does each paper that the office enters', () => {
  expect(placeAfter({ ...sent, type: 'difficulty.raise', payload: { text: 'x' } })).toBe(
    '/do/doi-1?taken=e%201',
  );
  expect(placeAfter({ ...sent, type: 'review.note', payload: note, ofPaper: true })).toBe(
    '/do/doi-1?taken=e%201',
  );
});
