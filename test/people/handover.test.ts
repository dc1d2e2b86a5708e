import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rehearsalWords } from '../../cli/rehearsal/rehearsal-words.ts';
import type { OutboxNotice } from '../../domain/obligation/notice-state.ts';
import { rosterOf, rosterOfCell } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { mailGrouping } from '../../rehearsal/mails.ts';
import { rehearse } from '../../rehearsal/rehearse.ts';
import { audienceOf } from '../../words/audience.ts';
import { journalLine } from '../../words/journal/journal-line.ts';
import { whyWaiting } from '../../words/obligation/why-waiting.ts';
import { plain } from '../../words/words.ts';
import { virtualSeason } from '../support/virtual-season.ts';
import {
  day,
  HEAD,
  OFFICE,
  type PeopleSeason,
  peopleSeason,
  START,
  seasonPlan,
} from './season-of-people.fixture.ts';

let plan: Plan;
let one: PeopleSeason;
beforeAll(async () => {
  plan = await seasonPlan();
});
beforeEach(() => {
  one = peopleSeason(plan);
});

const MINUTE = 60_000;
const hong = { person: 'thach-thi-hong', role: 'cellHead', cell: 'doi-4' };
const moi = { person: 'le-van-moi', role: 'cellHead', cell: 'doi-4' };
const replacesHong = { newcomers: ['le-van-moi'], remove: [hong], add: [moi] };

/** what these entries tell a person about a subject: `about/step` */
const toldTo = (person: string, from: number, subject?: string) =>
  one
    .told(from)
    .filter((notice) => notice.to.includes(person) && (subject ?? notice.subject) === notice.subject)
    .map(({ about, step }) => (step === 'news' ? about : `${about}/${step}`));
const withdrawnSince = (from: number) => one.entries.slice(from).flatMap(({ withdrawn }) => withdrawn);

/** the mails that somebody gets, as the `about` of what they carry */
function mailsTo(person: string): string[][] {
  const grouping = mailGrouping({ times: { minutes: 15, hours: null, utcOffset: '+07:00' }, unmailed: [] });
  for (const entry of one.entries) grouping.add(entry);
  return grouping
    .mails()
    .filter(({ to }) => to === person)
    .map(({ keys }) => keys.map((key) => key.split('@')[0] ?? ''));
}

describe('[X10] whoever takes over is told at once of all that is open', () => {
  test('the new head of a cell, of its dossier and its session; the one before gets no more of it', () => {
    one.announce();
    one.advanceTo(day('2026-11-30', '09:00'));
    const from = one.entries.length;
    expect(one.change(replacesHong)).toEqual(['accepted']);
    expect(toldTo('le-van-moi', from)).toEqual(['roleGiven', 'dossier/handOver', 'sessionInvited']);
    expect(toldTo('thach-thi-hong', from)).toEqual(['roleEnded', 'invitationWithdrawn']);
    expect(one.told(from).find(({ about }) => about === 'dossier')).toMatchObject({
      subject: 'doi-4',
      due: day('2026-12-16'),
    });
    one.advanceTo(day('2026-12-15', '09:00'));
    const reminders = one.told(from).filter(({ about, step }) => about === 'dossier' && step !== 'handOver');
    const reminded = reminders.filter(({ subject }) => subject === 'doi-4').map(({ to }) => to);
    expect(reminded.length).toBeGreaterThan(1);
    for (const to of reminded) expect(to).toEqual(['le-van-moi']);
  });

  test('no reminder of the one before stands as one of whoever took over', () => {
    one.announce();
    one.advanceTo(day('2026-12-14', '09:00'));
    one.change(replacesHong);
    const sent = (): OutboxNotice[] =>
      one
        .told()
        .filter(({ subject }) => subject === 'doi-4')
        .flatMap((notice) =>
          notice.to.map((person) => ({
            subject: 'doi-4',
            person,
            role: 'to',
            notice,
            state: 'sent',
            changedAt: notice.at,
            detail: null,
            told: null,
            bounced: null,
          })),
        );
    const said = () => {
      const audience = audienceOf(plan, one.roster('campaign'), 'vi', one.now());
      return plain(whyWaiting(one.standing('doi-4'), audience, sent()).follow);
    };
    const before = 'Trước khi bàn giao đã nhắc Thạch Thị Hồng 3 lần.';
    expect(said()).toContain(`Đã gửi thư báo thứ Hai 14/12/2026, chưa nhắc lần nào. ${before}`);
    one.advanceTo(day('2026-12-15', '09:00'));
    expect(said()).toContain(`Đã nhắc 1 lần. ${before}`);
  });

  test('who takes over, loses it and takes over again in one instant is told under a key that nothing has taken back', () => {
    one.announce();
    one.advanceTo(day('2026-11-30', '09:00'));
    const back = { newcomers: [], remove: [moi], add: [hong] };
    for (const change of [replacesHong, back, { ...replacesHong, newcomers: [] }])
      expect(one.change(change)).toEqual(['accepted']);
    const keys = one
      .told()
      .filter(({ about, to }) => about === 'dossier' && to.includes('le-van-moi'))
      .map(({ key }) => `${key}/le-van-moi`);
    expect(withdrawnSince(0)).toContain(keys[0]);
    expect(withdrawnSince(0)).not.toContain(keys[1]);
  });

  test('what had not left for the one before is withdrawn, for nobody else', () => {
    one.announce();
    one.advanceTo(one.now() + 5 * MINUTE);
    one.change({
      remove: [{ person: 'nguyen-thi-anh', role: 'cellHead', cell: 'doi-1' }],
      add: [{ person: 'do-van-dat', role: 'cellHead', cell: 'doi-1' }],
    });
    one.advanceTo(one.now() + 30 * MINUTE);
    expect(mailsTo('nguyen-thi-anh').flat()).not.toContain('doi-1/dossier/opening');
    expect(mailsTo('tran-van-an').flat()).toContain('doi-1/dossier/opening');
    const handed = mailsTo('do-van-dat').flat();
    expect(handed.filter((key) => key.startsWith('doi-1/dossier/handOver'))).toHaveLength(1);
  });

  test('a handed-over notice falls with its task as the others do', () => {
    one.announce();
    one.change(replacesHong);
    const given = one.told().find(({ step }) => step === 'handOver')?.key ?? '';
    const from = one.entries.length;
    one.send('campaign', HEAD, 'cell.withdraw', { cell: 'doi-4', reason: 'giải thể' });
    one.advanceTo(one.now());
    expect(withdrawnSince(from)).toContain(given);
  });

  test('nobody is told whose role is only given for other days or with another authorisation', () => {
    one.announce();
    const from = one.entries.length;
    const leader = { person: 'nguyen-quoc-hung', role: 'teamLeader' };
    expect(one.change({ remove: [leader], add: [{ ...leader, to: '2030-12-31' }] })).toEqual(['accepted']);
    expect(toldTo('nguyen-quoc-hung', from)).toEqual(['roleGiven']);
    expect(withdrawnSince(from)).toEqual([]);
  });

  test('the office’s own tasks go to the new office, the campaign’s as well as those of the cells', () => {
    one.announce();
    const raised = one.send('doi-1', 'nguyen-thi-anh', 'difficulty.raise', { text: 'chưa rõ cách chấm' });
    expect(raised.ok).toBe(true);
    const from = one.entries.length;
    one.change({ add: [{ person: 'le-duc-an', role: 'office' }] });
    expect(toldTo('le-duc-an', from)).toEqual(['roleGiven', 'guidance/handOver']);
  });
});

describe('decisions and the meeting follow the people as well', () => {
  test('a signature that is owed is owed by the new head, who is told; the one before is no longer reminded', () => {
    const season = virtualSeason(plan);
    season.keep('decision.sign');
    season.until('a signature is owed', () =>
      season.standing('campaign').obligations.some(({ id }) => id.startsWith('decisionSignature')),
    );
    const from = season.entries.length;
    const change = {
      reason: 'nghỉ hưu',
      remove: [{ person: HEAD, role: 'committeeHead' }],
      add: [{ person: 'vo-minh-tam', role: 'committeeHead' }],
    };
    season.act('campaign', OFFICE, 'person.replace', change);
    const told = () =>
      season.entries
        .slice(from)
        .flatMap(({ notices }) => notices)
        .filter(({ about }) => about.startsWith('decisionSignature'));
    expect(told().length).toBeGreaterThan(0);
    for (const { step, to } of told()) expect([step, to]).toEqual(['handOver', ['vo-minh-tam']]);
    const handed = told().length;
    season.until('a reminder', () => told().length > handed);
    for (const { to } of told()) expect(to).toEqual(['vo-minh-tam']);
  });

  test('on the day on which a head begins', () => {
    const season = virtualSeason(plan);
    season.keep('decision.sign');
    season.until('a signature is owed', () =>
      season.standing('campaign').obligations.some(({ id }) => id.startsWith('decisionSignature')),
    );
    const tomorrow = new Date(season.now() + 31 * 3_600_000).toISOString().slice(0, 10);
    const today = new Date(season.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    season.act('campaign', OFFICE, 'person.replace', {
      reason: 'nghỉ hưu',
      remove: [{ person: HEAD, role: 'committeeHead' }],
      add: [
        { person: HEAD, role: 'committeeHead', to: today },
        { person: 'vo-minh-tam', role: 'committeeHead', from: tomorrow },
      ],
    });
    season.advanceTo(day(tomorrow));
    const handed = season.entries.flatMap(({ notices }) => notices).filter(({ step }) => step === 'handOver');
    expect(handed.map(({ about, to }) => [about.split(':')[0], ...to])).toContainEqual([
      'decisionSignature',
      'vo-minh-tam',
    ]);
  });
});

describe('who gains or loses a role is told, and the head of every change of office and committee', () => {
  test('one of the office becomes the head: both heads and the head’s tasks', () => {
    one.announce();
    const from = one.entries.length;
    one.change({
      remove: [{ person: HEAD, role: 'committeeHead' }],
      add: [{ person: OFFICE, role: 'committeeHead' }],
    });
    expect(toldTo(OFFICE, from)).toEqual(['roleGiven', 'personReplaced']);
    expect(toldTo(HEAD, from)).toEqual(['roleEnded', 'personReplaced']);
  });

  test('somebody of the office is added without anybody being removed', () => {
    const from = one.entries.length;
    one.change({ add: [{ person: 'le-duc-an', role: 'office' }] });
    expect(toldTo(HEAD, from)).toEqual(['personReplaced']);
    expect(one.told(from).find(({ about }) => about === 'personReplaced')?.values).toMatchObject({
      added: 'le-duc-an/office',
      removed: '',
    });
  });

  test('a change in a cell or in the team is not for the head to make', () => {
    one.announce();
    const from = one.entries.length;
    one.change(replacesHong);
    expect(toldTo(HEAD, from)).toEqual([]);
  });
});

describe('a role that begins or ends on a day', () => {
  const hands = {
    newcomers: ['le-van-moi'],
    remove: [hong],
    add: [
      { ...hong, to: '2026-12-09' },
      { ...moi, from: '2026-12-10' },
    ],
  };

  test('is told at once, and its tasks and session follow on the day', () => {
    one.announce();
    const from = one.entries.length;
    expect(one.change(hands)).toEqual(['accepted']);
    expect(toldTo('le-van-moi', from)).toEqual(['roleGiven']);
    expect(toldTo('thach-thi-hong', from)).toEqual(['roleGiven']);
    one.advanceTo(day('2026-12-09', '23:59'));
    expect(toldTo('le-van-moi', from, 'doi-4')).toEqual([]);
    const eve = one.entries.length;
    one.advanceTo(day('2026-12-10'));
    expect(toldTo('le-van-moi', eve).toSorted()).toEqual(['dossier/handOver', 'roleGiven', 'sessionInvited']);
    expect(toldTo('thach-thi-hong', eve).toSorted()).toEqual(['invitationWithdrawn', 'roleEnded']);
    expect(withdrawnSince(eve).some((key) => key.endsWith('/thach-thi-hong'))).toBe(true);
  });

  test('also when the plan says so from the beginning', () => {
    const roles = plan.roles.filter(({ cell }) => cell !== 'doi-4');
    const dated = {
      ...plan,
      roles: [
        ...roles,
        ...hands.add.map((entry) => ({
          ...entry,
          person: entry.person === 'le-van-moi' ? 'do-van-dat' : entry.person,
          role: 'cellHead' as const,
        })),
      ],
    };
    one = peopleSeason(dated);
    one.announce();
    one.advanceTo(day('2026-12-09', '23:59'));
    const eve = one.entries.length;
    one.advanceTo(day('2026-12-10'));
    expect(toldTo('do-van-dat', eve, 'doi-4').toSorted()).toEqual(['dossier/handOver', 'sessionInvited']);
  });

  test('is rehearsed as it will be, and stands in the journal in words', () => {
    const roles = plan.roles.filter(({ cell }) => cell !== 'doi-4');
    const dated = [
      { person: 'thach-thi-hong', role: 'cellHead' as const, cell: 'doi-4', to: '2026-12-09' },
      { person: 'do-van-dat', role: 'cellHead' as const, cell: 'doi-4', from: '2026-12-10' },
    ];
    const { lines } = rehearse({ ...plan, roles: [...roles, ...dated] }, 'silent', START);
    const handed = lines.filter((line) => line['step'] === 'handOver');
    expect(handed).toMatchObject([{ cell: 'doi-4', about: 'dossier', to: ['do-van-dat'] }]);
    expect(
      rehearsalWords(lines, plan.cells.length, audienceOf(plan, rosterOf(plan), 'vi', START)).join('\n'),
    ).toContain('Bàn giao việc');
    one.announce();
    one.change(hands);
    one.advanceTo(day('2026-12-10'));
    const entry = one.entries.find(
      ({ input }) => input.kind === 'timer' && input.event.type === 'people.day',
    );
    if (entry === undefined) throw new Error('no such entry');
    const { actor, deed } = journalLine(entry, audienceOf(plan, one.roster('campaign'), 'vi', one.now()), []);
    expect(`${actor} ${deed}`).toBe('Hệ thống đến ngày có người nhận hoặc thôi giữ nhiệm vụ');
  });

  test('a role that is taken before its last day is over today, on whatever day it would have ended', () => {
    const until = { person: 'le-duc-an', role: 'office', to: '2026-12-30' };
    one.change({ add: [until] });
    const from = one.entries.length;
    one.change({ remove: [{ person: 'le-duc-an', role: 'office' }] });
    const over = () =>
      one.told(from).flatMap(({ about, values }) => (about === 'roleEnded' ? [values.ends] : []));
    expect(over()).toEqual([null]);
    one.change({ add: [{ ...until, to: '2026-12-01' }] });
    one.advanceTo(day('2026-12-02'));
    expect(over()).toEqual([null, '2026-12-01']);
  });

  test('a role that was prolonged in time does not end on the day on which it would have', () => {
    const office = { person: 'le-duc-an', role: 'office' };
    one.change({ add: [{ ...office, to: '2026-12-02' }] });
    one.advanceTo(day('2026-11-30'));
    const prolonged = one.entries.length;
    expect(one.change({ add: [{ ...office, from: '2026-11-30' }] })).toEqual(['accepted']);
    expect(toldTo('le-duc-an', prolonged)).toContain('roleGiven');
    const from = one.entries.length;
    one.advanceTo(day('2026-12-04'));
    expect(toldTo('le-duc-an', from)).not.toContain('roleEnded');
    expect(toldTo(HEAD, from)).not.toContain('personReplaced');
  });

  test('nothing is said to whoever is given the role that they hold, on the days on which they hold it', () => {
    const office = { person: 'le-duc-an', role: 'office' };
    one.change({ add: [office] });
    const from = one.entries.length;
    one.change({ remove: [office], add: [{ ...office, from: '2026-11-27', authorisation: 'UQ-03' }] });
    expect(toldTo('le-duc-an', from)).toEqual([]);
    expect(toldTo(HEAD, from)).toEqual([]);
  });

  test('a role that is given anew from a later day on is over until then', () => {
    const office = { person: 'le-duc-an', role: 'office' };
    one.change({ add: [office] });
    const from = one.entries.length;
    one.change({ remove: [office], add: [{ ...office, from: '2026-12-07' }] });
    expect(toldTo('le-duc-an', from)).toEqual(['roleGiven', 'roleEnded']);
  });

  test('after the days of an outage those who hold the roles by then are told once', () => {
    one.announce();
    one.change(hands);
    one.change({
      remove: [{ ...moi }],
      add: [
        { ...moi, from: '2026-12-10', to: '2026-12-10' },
        { ...hong, from: '2026-12-11' },
      ],
    });
    one.advanceTo(day('2026-12-14'));
    expect(one.roster('doi-4')).toEqual(rosterOfCell(one.roster('campaign'), 'doi-4'));
    expect(toldTo('thach-thi-hong', 0, 'doi-4').filter((about) => about === 'dossier/handOver')).toHaveLength(
      1,
    );
  });
});

describe('a place that nobody holds', () => {
  const gone = { remove: [{ person: 'bui-minh-khang', role: 'cellHead', cell: 'doi-3' }], vacant: true };

  test('[X10] what its holder should know stands for the office to tell, and is sent to nobody', () => {
    one.announce();
    one.advanceTo(day('2026-11-30', '09:00'));
    const from = one.entries.length;
    expect(one.change(gone)).toEqual(['accepted']);
    expect(toldTo('@cell/doi-3', from)).toEqual(['dossier/handOver', 'session/handOver']);
    one.advanceTo(day('2026-12-16', '23:00'));
    const later = one.told(from).filter(({ about, subject }) => about === 'dossier' && subject === 'doi-3');
    expect(later.length).toBeGreaterThan(3);
    for (const { to } of later) expect(to).toEqual(['@cell/doi-3']);
    for (const { to } of one.told()) expect(to).not.toEqual([]);
    expect(mailsTo('@cell/doi-3')).toEqual([]);
  });

  test('notices to a vacant place are handed over to whoever comes, and need no longer be told', () => {
    one.announce();
    one.advanceTo(day('2026-11-30', '09:00'));
    one.change(gone);
    const from = one.entries.length;
    one.change({ add: [{ person: 'do-van-dat', role: 'cellHead', cell: 'doi-3' }] });
    expect(toldTo('do-van-dat', from, 'doi-3')).toEqual(['dossier/handOver', 'sessionInvited']);
    expect(toldTo('@cell/doi-3', from)).toEqual([]);
    const back = withdrawnSince(from).filter((key) => key.endsWith('/@cell/doi-3'));
    for (const about of ['dossier', 'session'])
      expect(back.some((key) => key.startsWith(`${about}/handOver`))).toBe(true);
  });
});
