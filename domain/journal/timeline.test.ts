import { expect, test } from 'vitest';
import { changedLast, type Stood, stoodAt } from './timeline.ts';

/** How a subject stood, entry by entry. */

const after = (seq: number, at: number, report: unknown): Stood => ({
  seq,
  at,
  standing: null,
  content: report === undefined ? {} : ({ report } as Stood['content']),
  record: null,
  prepared: null,
});
const told = ({ content }: Pick<Stood, 'content'>) => ('report' in content ? content.report : null);

test('at an instant stands what the entries until then made of it, whatever came later', () => {
  const timeline = [after(1, 10, 'a'), after(2, 20, 'b'), after(3, 20, 'c'), after(4, 30, 'd')];
  expect([9, 10, 19, 20, 29, 99].map((at) => stoodAt(timeline, at)?.seq)).toEqual([undefined, 1, 1, 3, 3, 4]);
  // a clock that was put back changes nothing of what stood before
  expect(stoodAt([...timeline, after(5, 15, 'e')], 20)?.seq).toBe(3);
});

test('something came to be what it is with the entry that changed it last', () => {
  const first = { number: 1 };
  const same = [
    after(1, 10, undefined),
    after(2, 20, first),
    after(3, 30, first),
    after(4, 40, { number: 1 }),
  ];
  expect(changedLast(same, told)).toBe(20);
  expect(changedLast([...same, after(5, 50, { number: 2 }), after(6, 60, { number: 2 })], told)).toBe(50);
  expect(changedLast([...same, after(5, 50, null)], told)).toBeNull();
  expect(changedLast([after(1, 10, undefined)], told)).toBeNull();
});
