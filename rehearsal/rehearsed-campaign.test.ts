import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '../domain/calendar/instant.ts';
import type { JournalEntry } from '../domain/journal/journal.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import type { VirtualStep } from '../interpreter/virtual-time.ts';
import { createVirtualTime } from '../interpreter/virtual-time.ts';
import { campaignInput } from '../machines/campaign/preparation/campaign-start.ts';
import { emittedBy } from '../machines/journal-entry.ts';
import type { CellReport } from '../machines/protocol/cell-report.ts';
import { playPeople } from './played-people.ts';
import { rehearsalStart } from './rehearse.ts';
import { campaignEngine, wiredCampaign } from './rehearsed-campaign.ts';

/** The messages between campaign and cells in a rehearsal, and what goes wrong between them. */

const plan = realPlanNow();
const OFFICE = 'do-thi-thu';
const CELLS = plan.cells.map(({ id }) => id);
const START = rehearsalStart(plan);
const day = (date: string, time = '00:00') => instantAt(date, time, plan.calendar.utcOffset);

const shared = plan.sessions.find(({ cells }) => cells.includes('doi-2'));

let entries: JournalEntry[];
let steps: VirtualStep[];

const inputs = (subject: string, kind: JournalEntry['input']['kind']) =>
  entries.filter((entry) => entry.subject === subject && entry.input.kind === kind).map(({ input }) => input);
const reports = (): CellReport[] =>
  inputs('campaign', 'report').flatMap((input) =>
    input.kind === 'report' ? [input.report as CellReport] : [],
  );
/** Types of the commands that a cell has taken. */
const taken = (cell: string): string[] =>
  inputs(cell, 'command').flatMap((input) => (input.kind === 'command' ? [input.event.type] : []));

beforeAll(() => {
  const time = createVirtualTime({ now: START });
  const one = wiredCampaign(time, plan.id);
  const people = playPeople(one, { assume: 'on-time', earliest: START, horizon: START + 200 * 86_400_000 });
  entries = [];
  steps = [];
  one.onEntry((entry) => {
    entries.push(entry);
    people.look(entry.subject, entry.standing);
  });
  time.onStep((step) => steps.push(step));
  time.start('campaign', campaignEngine, campaignInput(plan, plan.id));
  const send = (subject: string, by: string, type: string, payload: unknown) => {
    const checked = one.send(subject, by, type, payload);
    if (!checked.ok) throw new Error(`${type}: ${JSON.stringify(checked.refusal)}`);
  };
  one.advanceTo(day('2024-12-03', '08:00'));
  send('doi-1', 'nguyen-thi-anh', 'difficulty.raise', { text: 'Thiếu mẫu số 9' });
  send('doi-1', OFFICE, 'difficulty.answer', { difficulty: 'd1', text: 'Dùng mẫu đính kèm', toAll: true });
  const on = (date: string) => ({
    startsAt: `${date}T08:00:00+07:00`,
    endsAt: `${date}T11:00:00+07:00`,
    reason: 'Bão',
  });
  // it is inspected a day before those it was to share the session with, and can't be moved with them any more
  send('doi-2', OFFICE, 'session.move', on('2024-12-11'));
  one.advanceTo(day('2024-12-11', '18:00'));
  send('campaign', OFFICE, 'session.move', { session: shared?.id, ...on('2024-12-13') });
  one.advanceTo(START + 200 * 86_400_000);
});

test('everything that a step emits is told to somebody: people, a cell or the campaign', () => {
  const told = { notice: 0, withdraw: 0, startCell: 0, command: 0, toCampaign: 0 };
  for (const step of steps)
    for (const { type } of emittedBy(step)) {
      expect(Object.keys(told)).toContain(type);
      told[type as keyof typeof told] += 1;
    }
  expect(told.notice).toBe(entries.flatMap(({ notices }) => notices).length);
  expect(entries.flatMap(({ withdrawn }) => withdrawn).length).toBeGreaterThanOrEqual(told.withdraw);
  expect(told.startCell).toBe(
    entries.filter(({ subject, input }) => subject !== 'campaign' && input.kind === 'start').length,
  );
  // each command is answered once, taken or refused
  const answers = reports().flatMap((report) => report.answers);
  expect(told.command).toBe(answers.length);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(told.command);
  expect(told.toCampaign).toBe(reports().filter(({ guidance }) => guidance !== null).length);
  expect(Object.values(told).every((count) => count > 0)).toBe(true);
});

test('guidance for all reaches every other cell', () => {
  for (const cell of CELLS)
    expect(taken(cell).filter((type) => type === 'command.guidance')).toHaveLength(cell === 'doi-1' ? 0 : 1);
});

test('a command that a cell refuses comes back with the reason, by the clock of the rehearsal', () => {
  const refused = reports().flatMap(({ cell, answers }) =>
    answers.filter(({ ok }) => !ok).map(({ reason, values }) => ({ cell, reason, values })),
  );
  expect(refused).toEqual([{ cell: 'doi-2', reason: 'inspectionFinished' }]);
  expect(CELLS.filter((cell) => taken(cell).includes('command.session.move'))).toEqual(
    shared?.cells.filter((cell) => cell !== 'doi-2'),
  );
});

test('reports of a cell come in their order, the last one with its end', () => {
  for (const cell of CELLS) {
    const own = reports().filter((report) => report.cell === cell);
    const seqs = own.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(own.map(({ ended }) => ended).indexOf(true)).toBe(own.length - 1);
  }
});
