import { expect, test } from 'vitest';
import { ofCell } from '../../domain/journal/journal.ts';
import { at } from '../testing/season.fixture.ts';
import { messagesToCells } from './campaign-message.ts';
import { type CellReport, readReport } from './cell-report.ts';
import { firstPosition } from './first-position.ts';
import {
  byOffice,
  type MemoryCase,
  memoryCampaign,
  memoryCell,
  START,
  stepOf,
} from './memory-case.fixture.ts';
import { hear } from './receiver.ts';
import { createReporter } from './reporter.ts';

type Campaign = ReturnType<typeof memoryCampaign>;

const first = (): CellReport => createReporter('doi-1').report(stepOf(memoryCell()));
const give = (campaign: Campaign, report: unknown): void => {
  const event = readReport(JSON.parse(JSON.stringify(report)));
  if (event === null) throw new Error('malformed');
  hear(event, campaign);
};
/** Commands of the campaign's steps from one on. */
const commandsSince = ({ steps }: MemoryCase<unknown>, step: number) =>
  steps
    .slice(step)
    .flatMap(messagesToCells)
    .flatMap((message) => ('start' in message ? [] : [`${message.cell} ${message.command.type}`]));

test('a cell that starts as its campaign expects reports nothing; one that starts late does', () => {
  const began = stepOf(memoryCell());
  expect(firstPosition('doi-1', began.context.terms)).toEqual({
    stage: 'dossierSubmission',
    holder: { role: 'cell', cell: 'doi-1' },
    due: began.context.terms.dossierDue,
    late: false,
    marks: [],
    ended: false,
    sessionStart: at('2024-12-12', '08:00'),
  });
  expect(createReporter('doi-1').afterStep(began)).toBeNull();
  const late = { ...began, standing: { ...began.standing, late: true } };
  expect(createReporter('doi-1').afterStep(late)).toMatchObject({ seq: 1, late: true });
  const earlierDue = { ...began.context.terms, dossierDue: began.context.terms.dossierDue - 1 };
  expect(
    createReporter('doi-1').afterStep({ ...began, context: { ...began.context, terms: earlierDue } }),
  ).toMatchObject({ seq: 1, due: began.standing.due });
});

test('a step that changes nothing of what the campaign keeps is not reported', () => {
  const began = stepOf(memoryCell());
  const reporter = createReporter('doi-1');
  expect(reporter.afterStep({ ...began, seq: 2, before: began.standing, emitted: [] })).toBeNull();
  const later = { ...began.standing, late: true };
  expect(reporter.afterStep({ ...began, seq: 3, standing: later, before: began.standing })).toMatchObject({
    seq: 3,
    late: true,
  });
});

test('what a slate needs is told when the minutes are settled, and again only when it changes or by a new start', () => {
  const began = stepOf(memoryCell());
  const standing = { ...ofCell(began.standing), stage: 'committeeAppraisal' as const };
  const settled = { ...began, standing, before: began.standing };
  const quiet = { ...settled, before: standing };
  const reporter = createReporter('doi-1');
  const told = reporter.afterStep(settled)?.slate;
  expect(told).toMatchObject({ appraisal: { self: { level: null } }, members: [], reopened: null });
  expect(reporter.afterStep(quiet)).toBeNull();
  expect(reporter.report(quiet).slate).toBeNull();
  const reopened = { objection: 'o1', cell: true, members: [] };
  expect(reporter.afterStep({ ...quiet, context: { ...quiet.context, reopened } })?.slate).toEqual({
    ...told,
    reopened,
  });
  expect(createReporter('doi-1').report(quiet).slate).toEqual(told);
});

test('a session that is postponed or moved for one cell alone is known to its campaign: an extension for all goes by it', () => {
  const campaign = memoryCampaign();
  const extension = (until: string) =>
    campaign.can(byOffice('deadline.extend', { until, reason: 'Bão' }, 'committee'));
  const [afterMorning, beforeAfternoon] = ['2024-12-12T09:00:00+07:00', '2024-12-12T13:00:00+07:00'];
  const alone = (cell: string, type: string, payload: Record<string, unknown>) => {
    const one = memoryCell(cell);
    const before = stepOf(one).standing;
    one.send(byOffice(type, payload));
    give(campaign, createReporter(cell).afterStep(stepOf(one, before)));
  };
  alone('doi-1', 'session.postpone', { reason: 'Bão' });
  expect(campaign.context().cells['doi-1']?.sessionStart).toBeNull();
  expect(extension(afterMorning)).toBe(false);
  const [startsAt, endsAt] = ['2024-12-12T13:00:00+07:00', '2024-12-12T16:00:00+07:00'];
  alone('doi-2', 'session.move', { startsAt, endsAt, reason: 'Bão' });
  expect(campaign.context().cells['doi-2']?.sessionStart).toBe(at('2024-12-12', '13:00'));
  expect(extension(beforeAfternoon)).toBe(true);
  expect(extension('2024-12-12T13:00:01+07:00')).toBe(false);
});

test('malformed input is not taken for a report', () => {
  expect(readReport(first())).not.toBeNull();
  for (const wrong of [null, { ...first(), seq: 0 }, { ...first(), stage: 'x' }, { ...first(), more: 1 }])
    expect(readReport(wrong)).toBeNull();
});

test('a report that comes twice counts once, and an older one that comes late not at all', () => {
  const campaign = memoryCampaign();
  give(campaign, first());
  const once = campaign.context();
  give(campaign, first());
  expect(campaign.context()).toEqual(once);
  give(campaign, { ...first(), seq: 5, late: true });
  give(campaign, { ...first(), seq: 4 });
  expect(campaign.context().cells['doi-1']).toMatchObject({ seq: 5, late: true });
});

test('what a slate needs holds until a report changes it', () => {
  const settled = { ...ofCell(stepOf(memoryCell()).standing), stage: 'committeeAppraisal' as const };
  const told = createReporter('doi-1').report({ ...stepOf(memoryCell()), standing: settled });
  const campaign = memoryCampaign();
  give(campaign, told);
  give(campaign, { ...told, seq: 2, slate: null });
  expect(told.slate).not.toBeNull();
  expect(campaign.context().cells['doi-1']).toMatchObject({ seq: 2, slate: told.slate });
});

test('a report of a cell that the campaign does not have is passed over', () => {
  const campaign = memoryCampaign();
  const before = campaign.context();
  give(campaign, { ...first(), cell: 'doi-9' });
  expect(campaign.context()).toEqual(before);
});

test('a campaign that has ended hears nothing more', () => {
  const campaign = memoryCampaign();
  campaign.send(byOffice('campaign.cancel', { reason: 'x' }, 'committee'));
  for (const { id } of campaign.context().terms.cells)
    give(campaign, { ...first(), cell: id, stage: 'cancelled', ended: true });
  const { length } = campaign.steps;
  give(campaign, { ...first(), seq: 9 });
  expect(campaign.steps).toHaveLength(length);
});

test('an answer ends the waiting for its command; a refusal is kept once, however often it comes', () => {
  const campaign = memoryCampaign();
  campaign.send(byOffice('session.postpone', { session: 'morning', reason: 'Bão' }));
  const [[id = ''] = []] = Object.entries(campaign.context().commands).filter(
    ([, sent]) => sent.cell === 'doi-1',
  );
  const refused = { id, ok: false, reason: 'inspectionFinished', values: { day: 1 } };
  // the step's own report comes first, and has the same number
  give(campaign, first());
  for (let times = 0; times < 3; times += 1) give(campaign, { ...first(), answers: [refused] });
  expect(Object.values(campaign.context().commands)).toEqual([{ cell: 'doi-2', type: 'session.postpone' }]);
  expect(campaign.context().refused).toEqual([
    {
      command: id,
      cell: 'doi-1',
      type: 'session.postpone',
      reason: 'inspectionFinished',
      values: { day: 1 },
      at: START,
    },
  ]);
});

test('guidance that is meant for all is told with the step that gives it, and goes to the others', () => {
  const cell = memoryCell();
  cell.send(byOffice('difficulty.raise', { text: 'Thiếu mẫu' }, 'cell'));
  const before = stepOf(cell).standing;
  cell.send(byOffice('difficulty.answer', { difficulty: 'd1', text: 'Mẫu 9', toAll: true }));
  const told = createReporter('doi-1').afterStep(stepOf(cell, before));
  expect(told?.guidance).toEqual({ difficulty: 'doi-1-d1', text: 'Mẫu 9', by: 'office' });
  const campaign = memoryCampaign();
  const { length } = campaign.steps;
  give(campaign, told);
  expect(commandsSince(campaign, length)).toEqual(['doi-2 guidance', 'van-phong guidance']);
});
