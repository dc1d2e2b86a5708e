import { beforeAll, describe, expect, test } from 'vitest';
import type { JournalEntry } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { createVirtualTime } from '../interpreter/virtual-time.ts';
import { campaignInput } from '../machines/campaign/preparation/campaign-start.ts';
import { realPlan } from '../worker/plan-file.ts';
import type { RehearsalLine } from './lines.ts';
import { type LiveCampaign, liveCampaign } from './live-campaign.ts';
import { withoutAddress } from './mails.ts';
import { rehearsalStart, rehearse } from './rehearse.ts';
import { rehearseLive, tryLive } from './rehearse-live.ts';
import { campaignEngine, wiredCampaign } from './rehearsed-campaign.ts';
import type { Trial } from './trial.ts';

const OFFICE = 'do-thi-thu';
const COMMITTEE = 'pham-hoang-viet';
const NOW = Date.parse('2024-12-02T14:30:00+07:00');
const CELLS = ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5', 'van-phong'];

/** The plan's campaign, announced at 10:00 on its first day as in a rehearsal, as it stands at an instant. */
function runningAt(plan: Plan, now: number): LiveCampaign {
  const time = createVirtualTime({ now: rehearsalStart(plan) });
  const one = wiredCampaign(time, plan.id);
  time.start('campaign', campaignEngine, campaignInput(plan, plan.id));
  time.advanceTo(time.now() + 2 * 3_600_000);
  for (const item of ['planDate', 'teamDecision'])
    one.send('campaign', OFFICE, 'campaign.prepare', {
      item,
      value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU',
    });
  one.send('campaign', OFFICE, 'campaign.announce', {});
  time.advanceTo(now);
  const states = one.subjects().map((name) => [name, JSON.parse(JSON.stringify(time.state(name)))]);
  return liveCampaign({
    campaign: plan.id,
    now,
    states: Object.fromEntries(states),
    unmailed: withoutAddress(plan),
  });
}

const trial = (subject: string, by: string, type: string, payload: unknown): Trial => ({
  subject,
  envelope: { id: 'try', type, by, payload },
});
const moveTo = (day: string) => ({
  startsAt: `${day}T08:00:00+07:00`,
  endsAt: `${day}T11:00:00+07:00`,
  reason: 'Bão',
});

let plan: Plan;
let live: LiveCampaign;
beforeAll(async () => {
  plan = await realPlan();
  live = runningAt(plan, NOW);
});

describe('the future of a running campaign', () => {
  const told = ['notice', 'escalation', 'due', 'closes', 'session', 'late', 'mail', 'toTell'];
  const sorted = (lines: RehearsalLine[]) =>
    lines
      .filter(({ what }) => told.includes(what))
      .map((line) => JSON.stringify(line))
      .sort();

  test('is what a rehearsal of its plan tells of the same days, as long as nobody acts', () => {
    // the weekly digest goes on for as long as nobody ends the campaign
    const until = Date.parse('2025-03-10T23:00:00+07:00');
    const planned = rehearse(plan, 'silent', undefined, until).lines.filter(({ at }) => Date.parse(at) > NOW);
    expect(sorted(rehearseLive(live, 'silent', until))).toEqual(sorted(planned));
  });

  test('ends with every cell recognised when everybody is on time, and also when everybody is late', () => {
    for (const assume of ['on-time', 'late'] as const) {
      const ended = rehearseLive(live, assume).filter(({ what }) => what === 'ended');
      expect(ended.map(({ cell, stage }) => `${cell} ${stage}`).sort()).toEqual(
        [...CELLS, 'null'].map((cell) => `${cell} concluded`).sort(),
      );
    }
  });

  test('has nothing of the past in it, and is the same every time', () => {
    const lines = rehearseLive(live, 'late');
    expect(lines.every(({ at }) => Date.parse(at) >= NOW)).toBe(true);
    expect(rehearseLive(live, 'late')).toEqual(lines);
  });

  test('goes on after an outage: what fell due is told now, once', () => {
    const lines = rehearseLive({ ...live, now: Date.parse('2024-12-11T09:00:00+07:00') }, 'silent');
    const reminders = lines.filter(({ about, cell }) => about === 'dossier' && cell === 'doi-1');
    expect(reminders.map(({ what, at, step }) => [what, step, at])).toEqual([
      ['escalation', 'after1', '2024-12-11T09:00:00+07:00'],
      ['notice', 'after3', '2024-12-12T08:00:00+07:00'],
    ]);
  });
});

describe('what an event would change', () => {
  test('a session that is moved takes its own notices along, and those of no other cell', () => {
    const changes = tryLive(live, [trial('doi-2', OFFICE, 'session.move', moveTo('2024-12-16'))], 'silent');
    expect(new Set(changes.map(({ cell }) => cell))).toEqual(new Set(['doi-2']));
    const moved = changes.filter(({ change, about }) => change === 'moved' && about === 'session');
    expect(moved.map(({ step, was, at }) => [step, was, at])).toContainEqual([
      'before1',
      '2024-12-11T08:00:00+07:00',
      '2024-12-13T08:00:00+07:00',
    ]);
    expect(changes).toContainEqual(
      expect.objectContaining({
        change: 'moved',
        what: 'session',
        was: '2024-12-12T08:00:00+07:00',
        at: '2024-12-16T08:00:00+07:00',
      }),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({ change: 'added', what: 'notice', about: 'sessionMoved' }),
    );
  });

  test('a deadline extended for all is moved in every cell, and nothing is called late before it', () => {
    const until = '2024-12-12T00:00:00+07:00';
    const event = trial('campaign', COMMITTEE, 'deadline.extend', { until, reason: 'Bão' });
    const changes = tryLive(live, [event], 'silent');
    const due = changes.filter(({ what, obligation }) => what === 'due' && obligation === 'dossier');
    expect(due.map(({ change, cell, was, at }) => [change, cell, was, at])).toEqual(
      CELLS.map((cell) => ['moved', cell, '2024-12-11T00:00:00+07:00', until]),
    );
    expect(
      changes.filter(({ what, obligation }) => what === 'late' && obligation === 'dossier'),
    ).toMatchObject(CELLS.map(() => ({ change: 'moved', at: until })));
  });

  test('each of the two seasons that are compared is watched from its beginning', () => {
    const seen: number[][] = [];
    const watching = () => {
      const own: number[] = [];
      seen.push(own);
      return ({ at }: JournalEntry) => void own.push(at);
    };
    tryLive(live, [trial('doi-2', OFFICE, 'session.move', moveTo('2024-12-16'))], 'on-time', watching);
    expect(seen).toHaveLength(2);
    for (const own of seen) {
      expect(own.length).toBeGreaterThan(100);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
  });

  test('events are tried in order, each on the results of the one before', () => {
    const twice = ['2024-12-16', '2024-12-17'].map((day) =>
      trial('doi-2', OFFICE, 'session.move', moveTo(day)),
    );
    const once = tryLive(live, twice.slice(1), 'silent').filter(({ what }) => what === 'session');
    const both = tryLive(live, twice, 'silent').filter(({ what }) => what === 'session');
    expect(both).toEqual(once);
    const withdraw = trial('campaign', COMMITTEE, 'cell.withdraw', { cell: 'doi-2', reason: 'Giải thể' });
    expect(() => tryLive(live, [withdraw, ...twice])).toThrow('NOT_NOW');
  });

  test('an event that the door refuses is told with its code, and the states stay as they were', () => {
    const before = JSON.stringify(live);
    const refused = trial('doi-2', 'nguyen-thi-anh', 'session.move', moveTo('2024-12-16'));
    expect(() => tryLive(live, [refused])).toThrow('NOT_ALLOWED');
    const past = trial('doi-2', OFFICE, 'session.move', moveTo('2024-11-29'));
    expect(() => tryLive(live, [past])).toThrow(/^[A-Z_]+: /);
    const nowhere = trial('doi-9', OFFICE, 'session.move', moveTo('2024-12-16'));
    expect(() => tryLive(live, [nowhere])).toThrow('doi-9 is not running');
    expect(JSON.stringify(live)).toBe(before);
  });
});
