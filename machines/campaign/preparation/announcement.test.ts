import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RUNTIMES, type Runtime } from '../../testing/case.fixture.ts';
import { at } from '../../testing/season.fixture.ts';
import { seasonPlan } from '../../testing/season-plan.fixture.ts';
import { campaignMachine } from '../campaign.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { campaignRefusal } from '../campaign-rules.ts';

let run: Runtime;
type Role = ReturnType<typeof seasonPlan>['roles'][number];

/** A campaign in preparation whose plan has other people. */
function prepared(roles: (held: Role[]) => Role[], references: Parameters<typeof seasonPlan>[1] = {}) {
  const plan = seasonPlan({}, references);
  return run<CampaignContext>(
    campaignMachine(),
    { campaign: 'season', plan: { ...plan, roles: roles(plan.roles) } },
    { subject: 'campaign', now: at('2024-11-26', '08:00'), objection: campaignRefusal },
  );
}

const without =
  (...gone: string[]) =>
  (held: Role[]) =>
    held.filter(({ role, cell }) => !gone.includes(cell === undefined ? role : `${role} ${cell}`));

/** Why it isn't announced, with each role that nobody holds and the first such day. */
function announced(one: ReturnType<typeof prepared>): string[] {
  const checked = one.send('office', 'campaign.announce');
  if (checked.ok) return ['accepted'];
  const { code, reason, issues = [] } = checked.refusal;
  return [
    `${code} ${reason}`,
    ...issues.map(({ message, values = {} }) =>
      [message, values.role, values.cell, values.day].filter((word) => word !== '').join(' '),
    ),
  ];
}

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('[R30, X2] a campaign whose team has nobody to lead it or to keep its papers is not announced, however its preparation is filled in', () => {
    const one = prepared(without('teamLeader', 'teamClerk'));
    expect(one.send('office', 'campaign.prepare', { item: 'teamClerk', value: 'sẽ phân công sau' }).ok).toBe(
      false,
    );
    expect(announced(one)).toEqual([
      'NOT_NOW seatsUnheld',
      'seatUnheld teamLeader 2024-11-26',
      'seatUnheld teamClerk 2024-11-26',
    ]);
    expect(one.context().cells).toEqual({});
  });

  test('[R42] nor is one with a cell for which nobody could hand in', () => {
    expect(announced(prepared(without('cellHead doi-1', 'cellHead doi-2')))).toEqual([
      'NOT_NOW seatsUnheld',
      'cellHeadUnheld cellHead doi-1 2024-11-26',
      'cellHeadUnheld cellHead doi-2 2024-11-26',
    ]);
  });

  test('a role that ends within the season is told by the first day without anybody', () => {
    const ends = (held: Role[]) =>
      held.map((one) => (one.role === 'teamClerk' ? { ...one, to: '2024-12-12' } : one));
    expect(announced(prepared(ends))).toEqual(['NOT_NOW seatsUnheld', 'seatUnheld teamClerk 2024-12-13']);
  });

  test('what is open and who is missing are told together', () => {
    expect(announced(prepared(without('teamClerk'), { planDate: null }))).toEqual([
      'NOT_NOW checklistOpen',
      'seatUnheld teamClerk 2024-11-26',
    ]);
  });

  test('once somebody holds each of them it is announced', () => {
    const one = prepared(without('teamClerk', 'cellHead doi-2'));
    expect(
      one.send('office', 'person.replace', {
        add: [
          { person: 'member', role: 'teamClerk' },
          { person: 'dat', role: 'cellHead', cell: 'doi-2' },
        ],
        reason: 'phân công',
      }).ok,
    ).toBe(true);
    expect(announced(one)).toEqual(['accepted']);
    expect(Object.keys(one.context().cells)).toEqual(['doi-1', 'doi-2', 'van-phong']);
  });
});
