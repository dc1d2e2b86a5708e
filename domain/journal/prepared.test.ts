import { expect, test } from 'vitest';
import type { JournalEntry, JournalInput } from './journal.ts';
import { foldPrepared, type Prepared } from './prepared.ts';

/** What the office has prepared, entry by entry; an entry's number is its instant. */

const event = (type: string, payload: unknown): JournalInput => ({
  kind: 'event',
  event: { id: type, type, payload, by: 'office' },
});
const begun = (number: string | null, date: string | null = null): JournalInput => ({
  kind: 'start',
  input: { plan: { team: { decision: number === null ? null : { number, date } } } },
});
const prepare = (item: string, value: string) => event('campaign.prepare', { item, value });
const correct = (payload: Record<string, string>) => event('campaign.correct', payload);

const folded = (...inputs: JournalInput[]): Prepared | null =>
  inputs.reduce<Prepared | null>(
    (before, input, index) => foldPrepared(before, { input, at: index + 1 } as JournalEntry),
    null,
  );

test('[R30, X2] the decision on the team has the number of the plan, until another one is entered or it is corrected', () => {
  const numbers = [
    folded(begun(null)),
    folded(begun('12-QĐ/ĐU')),
    folded(begun(null), prepare('teamDecision', ' 30-QĐ/ĐU ')),
    folded(begun('12-QĐ/ĐU'), correct({ teamDecision: '31-QĐ/ĐU' })),
    // others say nothing of it
    folded(begun('12-QĐ/ĐU'), correct({ venue: 'Hội trường' })),
    folded(begun(null), prepare('planNumber', '28-KH/ĐU')),
  ].map((prepared) => prepared?.teamDecision);
  expect(numbers).toEqual([null, '12-QĐ/ĐU', '30-QĐ/ĐU', '31-QĐ/ĐU', '12-QĐ/ĐU', null]);
});

test('[R30] it has the day of the plan or the one that is entered, until it is another decision', () => {
  const day = (...inputs: JournalInput[]) => folded(...inputs)?.teamDecisionOn;
  const dated = begun('12-QĐ/ĐU', '2024-11-25');
  expect(day(dated)).toBe('2024-11-25');
  expect(day(dated, prepare('teamDecision', '12-QĐ/ĐU'))).toBe('2024-11-25');
  expect(day(dated, prepare('teamDecision', '13-QĐ/ĐU'))).toBeNull();
  expect(day(dated, correct({ teamDecision: '13-QĐ/ĐU' }))).toBe('2024-11-25');
  expect(day(dated, correct({ teamDecisionDate: '2024-11-24' }))).toBe('2024-11-24');
  const [on, as] = [prepare('teamDecisionDate', '24/11/2024'), prepare('teamDecision', '30-QĐ/ĐU')];
  expect([day(begun(null), on, as), day(begun(null), as, on)]).toEqual(['2024-11-24', '2024-11-24']);
});

test('a number that is put right is no other decision, one that is entered anew is', () => {
  const entered = (...inputs: JournalInput[]) => folded(begun('12-QĐ/ĐU'), ...inputs)?.enteredAs;
  expect(entered(correct({ teamDecision: '13-QĐ/ĐU' }))).toBe('12-QĐ/ĐU');
  expect(entered(prepare('teamDecision', '13-QĐ/ĐU'))).toBe('13-QĐ/ĐU');
});

test('the announcement is of its own entry, and an entry that says nothing of either changes nothing', () => {
  const announced = folded(begun(null), event('campaign.announce', {}), event('cell.rename', {}));
  expect(announced).toMatchObject({ teamDecision: null, announcedAt: 2 });
  expect(foldPrepared(announced, { input: event('person.replace', {}), at: 9 } as JournalEntry)).toBe(
    announced,
  );
});

test('before the first entry nothing is known', () => {
  expect(folded(event('campaign.announce', {}))).toBeNull();
});
