import { afterEach, describe, expect, test, vi } from 'vitest';
import { dateOf, timeOf } from '../../domain/calendar/instant.ts';
import type { Notice } from '../../domain/journal/journal.ts';
import type { Terms } from '../../domain/plan/campaign-terms.ts';
import { RUNTIMES } from '../testing/case.fixture.ts';
import { runEngineCase } from '../testing/engine-case.fixture.ts';
import { at } from '../testing/season.fixture.ts';
import { seasonPlan } from '../testing/season-plan.fixture.ts';
import { campaignMachine } from './campaign.ts';
import type { CampaignContext, CampaignInput } from './campaign-context.ts';
import { campaignRefusal } from './campaign-rules.ts';

/** 26/11/2024 is a Tuesday. */
const START = at('2024-11-26', '08:00');
const MONDAY: Terms['digest'] = { weekday: 1, at: '08:00' };

afterEach(() => {
  vi.useRealTimers();
});

const daysOff = (dates: string[]) => dates.map((date) => ({ date, name: 'nghỉ', source: 'thử' }));

/** A campaign of such a plan in preparation. @param references that its checklist has from it */
function inputOf(
  digest: Terms['digest'] | 'unknown' = MONDAY,
  off: string[] = [],
  references: Parameters<typeof seasonPlan>[1] = {},
): CampaignInput {
  const plan = seasonPlan(digest === 'unknown' ? {} : { digest }, references);
  const { digest: setting, ...others } = plan.settings;
  return {
    campaign: 'season',
    plan: {
      ...plan,
      settings: digest === 'unknown' ? others : { ...others, digest: setting },
      calendar: { ...plan.calendar, holidays: daysOff(off) },
    },
  };
}

const options = { subject: 'campaign', now: START, objection: campaignRefusal };

const digestsOf = (notices: readonly Notice[]) => notices.filter(({ about }) => about === 'weeklyDigest');

/** When digests were asked for, as the clock on the wall shows it. */
const timesOf = (notices: readonly Notice[]) =>
  digestsOf(notices).map((notice) => `${dateOf(notice.at, '+07:00')} ${timeOf(notice.at, '+07:00')}`);

describe.each(RUNTIMES)('the weekly digest, on %s', (_, run) => {
  function campaign(...of: Parameters<typeof inputOf>) {
    const one = run<CampaignContext>(campaignMachine(), inputOf(...of), options);
    return {
      ...one,
      times: () => timesOf(one.notices),
      dayOff: (date: string) =>
        one.send('office', 'calendar.change', { off: [date], worked: [], reason: 'bão' }),
    };
  }
  const announced = (...of: Parameters<typeof inputOf>) => {
    const one = campaign(...of);
    one.send('office', 'campaign.announce');
    return one;
  };

  test('is sent each Monday at 08:00 to committee and office, under the day as its key', () => {
    const one = announced();
    one.until(at('2024-12-16', '12:00'));
    expect(one.times()).toEqual(['2024-12-02 08:00', '2024-12-09 08:00', '2024-12-16 08:00']);
    expect(digestsOf(one.notices)[1]).toMatchObject({
      key: 'weeklyDigest/2024-12-09',
      step: 'news',
      to: ['viet', 'deputy', 'office'],
      copy: [],
      due: null,
    });
  });

  test('is sent only from the announcement on', () => {
    const one = campaign();
    one.until(at('2024-12-04', '09:00'));
    expect(one.times()).toEqual([]);
    expect(one.isIn('digest.off')).toBe(true);
    one.send('office', 'campaign.announce');
    one.until(at('2024-12-09', '08:00'));
    expect(one.times()).toEqual(['2024-12-09 08:00']);
  });

  test('an announcement that the machine refuses begins nothing', () => {
    const one = campaign(MONDAY, [], { planDate: null });
    one.tell({
      type: 'campaign.announce',
      payload: {},
      by: 'office',
      side: 'office',
      id: 'e',
      at: START,
    } as never);
    one.until(at('2024-12-09', '08:00'));
    expect(one.isIn('digest.off')).toBe(true);
    expect(one.times()).toEqual([]);
  });

  test('is sent on another day where the plan says so, and never where it has none', () => {
    const friday = announced({ weekday: 5, at: '15:30' });
    friday.until(at('2024-12-07'));
    expect(friday.times()).toEqual(['2024-11-29 15:30', '2024-12-06 15:30']);
    for (const none of [null, 'unknown'] as const) {
      const never = announced(none);
      never.until(at('2024-12-20'));
      expect(never.times()).toEqual([]);
    }
  });

  test('waits on a day off for the next working day, and comes on the Monday after as always', () => {
    const one = announced(MONDAY, ['2024-12-02', '2024-12-03']);
    one.until(at('2024-12-09', '08:00'));
    expect(one.times()).toEqual(['2024-12-04 08:00', '2024-12-09 08:00']);
  });

  test('waits also where the day has become one since', () => {
    const one = announced();
    one.until(at('2024-12-05', '08:00'));
    expect(one.dayOff('2024-12-09').ok).toBe(true);
    one.until(at('2024-12-10', '08:00'));
    expect(one.times()).toEqual(['2024-12-02 08:00', '2024-12-10 08:00']);
  });

  test('takes the one before back where it has reached nobody', () => {
    const one = announced();
    one.until(at('2024-12-09', '08:00'));
    expect(one.withdrawn.filter((key) => key.startsWith('weeklyDigest'))).toEqual([
      'weeklyDigest/2024-12-02',
    ]);
  });

  test('ends with the campaign', () => {
    const one = announced();
    one.until(at('2024-12-02', '08:00'));
    one.send('viet', 'campaign.cancel', { reason: 'bão' });
    one.until(at('2024-12-20'));
    expect(one.times()).toEqual(['2024-12-02 08:00']);
  });
});

describe('stopped over', () => {
  function stopped(until: number) {
    const one = runEngineCase<CampaignContext>(campaignMachine(), inputOf(), options);
    one.send('office', 'campaign.announce');
    one.wakeAt(until);
    return one;
  }

  test('three Mondays: one is sent, and the next one at its time', () => {
    const one = stopped(at('2024-12-18', '10:00'));
    expect(timesOf(one.notices)).toEqual(['2024-12-18 10:00']);
    one.until(at('2024-12-23', '08:00'));
    expect(timesOf(one.notices)).toEqual(['2024-12-18 10:00', '2024-12-23 08:00']);
  });

  test('a Monday until the weekend: it is left to the next Monday', () => {
    const one = stopped(at('2024-12-14', '10:00'));
    expect(timesOf(one.notices)).toEqual([]);
    one.until(at('2024-12-16', '08:00'));
    expect(timesOf(one.notices)).toEqual(['2024-12-16 08:00']);
  });
});
