import { expect, test } from 'vitest';
import { correctionSchema } from '../../../domain/plan/correction.ts';
import { cellsVerbs, datesVerbs } from './campaign.ts';

const payloadOf = (usage: string, options: Record<string, string | string[]>) =>
  datesVerbs.find((verb) => verb.usage === usage)?.payload?.({ as: 'do-thi-thu', ...options });

test('a correction names each date of the plan by its own option, and nothing that is not said', () => {
  const dates = {
    teamReport: '2027-01-01',
    meeting: '2027-01-02',
    decisions: '2027-01-03',
    awards: '2027-01-04',
    superiorReport: '2027-01-05',
  };
  const whole = payloadOf('correct', {
    ...dates,
    venue: 'Hội trường B',
    teamDecision: '31-QĐ/ĐU',
    reason: 'x',
  });
  expect(correctionSchema.parse(whole)).toEqual({
    venue: 'Hội trường B',
    teamDecision: '31-QĐ/ĐU',
    milestones: {
      teamReport: '2027-01-01',
      committeeMeeting: '2027-01-02',
      decisions: '2027-01-03',
      awards: '2027-01-04',
      superiorReport: '2027-01-05',
    },
    reason: 'x',
  });
  expect(payloadOf('correct', { reason: 'x' })).toEqual({ reason: 'x' });
});

test('what the committee becomes is named part by part, and recipients by their names', () => {
  const change = cellsVerbs.find((verb) => verb.usage === 'committee change')?.payload;
  const given = { as: 'x', numbers: 'anew', from: '2026-12-20', reason: 'x' };
  expect(change?.({ ...given, superior: 'Đảng ủy Sở', recipient: ['Đảng ủy Sở', 'Các chi bộ'] })).toEqual({
    superior: 'Đảng ủy Sở',
    recipients: [{ name: 'Đảng ủy Sở' }, { name: 'Các chi bộ' }],
    numbers: 'anew',
    from: '2026-12-20',
    reason: 'x',
  });
  expect(change?.({ ...given, name: 'Đảng ủy X' })).toEqual({
    name: 'Đảng ủy X',
    numbers: 'anew',
    from: '2026-12-20',
    reason: 'x',
  });
});

test('days off and days worked are lists, empty where none is named', () => {
  expect(payloadOf('calendar change', { off: ['2027-01-04'], reason: 'x' })).toEqual({
    off: ['2027-01-04'],
    worked: [],
    reason: 'x',
  });
});
