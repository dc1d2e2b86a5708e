import { expect, test } from 'vitest';
import type { JournalEntry, JournalInput } from './journal.ts';
import { foldPrepared, type Prepared } from './prepared.ts';

/** What the office has prepared, entry by entry; an entry's number is its instant. */

const event = (type: string, payload: unknown): JournalInput => ({
  kind: 'event',
  event: { id: type, type, payload, by: 'office' },
});
const begun = (decision: unknown): JournalInput => ({
  kind: 'start',
  input: { plan: { team: { decision } } },
});

const folded = (...inputs: JournalInput[]): Prepared | null =>
  inputs.reduce<Prepared | null>(
    (before, input, index) => foldPrepared(before, { input, at: index + 1 } as JournalEntry),
    null,
  );

test('[R30, X2] the decision on the team has the number of the plan, until another one is entered or it is corrected', () => {
  const numbers = [
    folded(begun(null)),
    folded(begun({ number: '12-QĐ/ĐU' })),
    folded(begun(null), event('campaign.prepare', { item: 'teamDecision', value: ' 30-QĐ/ĐU ' })),
    folded(begun({ number: '12-QĐ/ĐU' }), event('campaign.correct', { teamDecision: '31-QĐ/ĐU' })),
    // others say nothing of it
    folded(begun({ number: '12-QĐ/ĐU' }), event('campaign.correct', { venue: 'Hội trường' })),
    folded(begun(null), event('campaign.prepare', { item: 'planNumber', value: '28-KH/ĐU' })),
  ].map((prepared) => prepared?.teamDecision);
  expect(numbers).toEqual([null, '12-QĐ/ĐU', '30-QĐ/ĐU', '31-QĐ/ĐU', '12-QĐ/ĐU', null]);
});

test('the announcement is of its own entry, and an entry that says nothing of either changes nothing', () => {
  const announced = folded(begun(null), event('campaign.announce', {}), event('cell.rename', {}));
  expect(announced).toEqual({ teamDecision: null, announcedAt: 2 });
  expect(foldPrepared(announced, { input: event('person.replace', {}), at: 9 } as JournalEntry)).toBe(
    announced,
  );
});

test('before the first entry nothing is known', () => {
  expect(folded(event('campaign.announce', {}))).toBeNull();
});
