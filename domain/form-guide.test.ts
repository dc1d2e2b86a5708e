import { expect, test } from 'vitest';
import { FORM_GUIDES, formGuideOn } from './form-guide.ts';

test.each([
  ['2017-12-31', '36-HD/VPTW'],
  ['2024-12-27', '36-HD/VPTW'],
  ['2026-05-26', '36-HD/VPTW'],
  ['2026-05-27', '05-HD/VPTW'],
  ['2026-12-10', '05-HD/VPTW'],
])('a paper of %s goes by %s', (day, guide) => {
  expect(formGuideOn(day).id).toBe(guide);
});

test('the guides differ in what ends a recipient, in the size of the page number, in how a proposal is addressed, and in nothing that is printed besides', () => {
  const [before, now] = FORM_GUIDES.map(({ id: _id, source: _source, from: _from, ...form }) => form);
  expect(before).toMatchObject({ recipientsEnd: ',', pageNumber: { size: 13 } });
  expect(now).toEqual({
    ...before,
    recipientsEnd: ';',
    pageNumber: { size: 14, fromEdge: 10 },
    presentsProposals: true,
  });
});

test('every guide names its document, and begins after the one before', () => {
  for (const { id, source } of FORM_GUIDES) expect(source).toContain(id);
  const days = FORM_GUIDES.map(({ from }) => from);
  expect(days).toEqual(days.toSorted());
});
