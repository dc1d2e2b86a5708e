import { expect, test } from 'vitest';
import type { ObligationView, Standing } from '../domain/journal/journal.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { campaignAt, standingAt } from '../records/records.fixture.ts';
import { readConfig } from './config.ts';
import { comingSeason, realPlan } from './plan-file.ts';
import { campaignAtHand, firstStart, startSummary } from './start-summary.ts';

const NOW = Date.UTC(2026, 10, 27, 2);
const hours = (count: number) => NOW + count * 3_600_000;

const obligation = (id: string, changes: Partial<ObligationView>): ObligationView => ({
  id,
  kind: 'task',
  holder: { role: 'office' },
  openedAt: NOW,
  deadlines: [],
  asked: [],
  missed: [],
  ahead: [],
  late: false,
  closed: false,
  ...changes,
});
const until = (due: number, closes: number | null = null) => [
  { due: NOW - 1, closes: null, who: 'plan', why: '', at: NOW },
  { due, closes, who: 'plan', why: '', at: NOW },
];

test('the greeting tells the five soonest of what the standings still hold', async () => {
  const plan = comingSeason(await realPlan(), NOW);
  const cellStanding: Standing = {
    ...standingAt('dossierSubmission'),
    obligations: [
      obligation('dossier', {
        // the night after Saturday
        deadlines: until(hours(39), hours(60)),
        ahead: [
          { step: 'before3', at: hours(2) },
          { step: 'before1', at: hours(24) },
        ],
      }),
      obligation('reading', { closed: true, ahead: [{ step: 'opening', at: hours(1) }] }),
    ],
  };
  const campaign = {
    id: 'season',
    plan,
    roster: rosterOf(plan),
    startedAt: NOW,
    seq: 1,
    standing: {
      ...campaignAt('underway'),
      obligations: [
        obligation('preparation', { deadlines: until(hours(-5)), ahead: [{ step: 'after3', at: hours(3) }] }),
      ],
    },
  };
  const lines = await startSummary(
    {
      campaign: async () => campaign,
      cells: async () => [
        { campaign: 'season', cell: 'doi-1', standing: cellStanding, seq: 1, updatedAt: NOW },
        {
          campaign: 'season',
          cell: 'doi-2',
          standing: { ...cellStanding, ended: true },
          seq: 1,
          updatedAt: NOW,
        },
      ],
    },
    'season',
    NOW,
  );
  expect(plan.year).toBe(2026);
  expect(lines[1]).toMatch(/^Quy định áp dụng cho năm 2026: 366-QĐ\/TW \(hiệu lực từ 30\/08\/2025/);
  expect(lines.join('\n')).not.toContain('năm 2026: 124-QĐ/TW');
  const next = lines.slice(lines.indexOf('Năm mốc kế tiếp / the next five timers') + 1);
  expect(next.map((line) => line.replace(/^.*?(Đợt|Chi bộ)/, '$1'))).toEqual([
    expect.stringMatching(/^Chi bộ Đội QLTT số 1: .* · trước hạn 3 ngày làm việc$/),
    expect.stringMatching(/^Đợt kiểm tra: .* · quá hạn, lần cuối$/),
    expect.stringMatching(/^Chi bộ Đội QLTT số 1: .* · trước hạn 1 ngày làm việc$/),
    expect.stringMatching(/^Chi bộ Đội QLTT số 1: .* · đến hạn$/),
    expect.stringMatching(/^Chi bộ Đội QLTT số 1: .* · hết nhận$/),
  ]);
  expect(next.at(3)).toMatch(/^ {2}hết thứ Bảy 28\/11\/2026 /);
  expect(next.at(4)).toMatch(/^ {2}21:00 Chủ Nhật 29\/11\/2026 /);
  expect(lines.join('\n')).not.toContain('số 2');
});

test('a system that starts empty says where the first campaign is started: a page where people act, else a command', () => {
  const url = 'http://127.0.0.1:3000';
  const onTrial = readConfig({ START_EMPTY: '1' });
  expect(firstStart(url, onTrial)).toMatch(/no campaign yet.*: http:\/\/127\.0\.0\.1:3000\/start$/);
  expect(firstStart(url, readConfig({ DASHBOARD_CONTAINER: '1' }))).toMatch(/: npx bontot start FILE$/);
  expect(firstStart(url, readConfig({ SIGN_IN: '1' }))).toMatch(/3000\/start \(npx bontot sign-in first\)$/);
});

test('where it is to start empty no campaign is begun, and one that there is is gone on with', async () => {
  // whoever began one would send, and write
  const idle = { client: {} as never, writer: {} as never };
  const reader = (names: string[]) =>
    ({ campaignNames: async () => names.map((id) => ({ id, startedAt: 0, revision: 0 })) }) as never;
  expect(await campaignAtHand({ ...idle, reader: reader([]) }, true)).toBeNull();
  expect(await campaignAtHand({ ...idle, reader: reader(['newest', 'older']) }, true)).toBe('newest');
});

test('nothing starts empty unless it is asked to', () => {
  expect([{}, { START_EMPTY: '0' }, { START_EMPTY: '1' }].map((env) => readConfig(env).startsEmpty)).toEqual([
    false,
    false,
    true,
  ]);
  expect(() => readConfig({ START_EMPTY: 'yes' })).toThrow('START_EMPTY');
});
