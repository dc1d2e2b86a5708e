import ICAL from 'ical.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Activities, createActivities } from '../activities/activities.ts';
import { type ReceivedMail, startSmtp, type TestSmtp } from '../activities/smtp.fixture.ts';
import { smtpTransport } from '../activities/smtp-transport.ts';
import type { JournalEntry } from '../domain/journal/journal.ts';
import { chain } from '../domain/journal/journal-seal.fixture.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { mailsAtAnyHour } from '../domain/plan/mails-at-any-hour.fixture.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { newCampaign, preparedDump } from '../records/records.fixture.ts';
import { rehearsalStart } from '../rehearsal/rehearse.ts';
import { type RehearsedCampaign, rehearsedCampaign } from '../rehearsal/rehearsed-campaign.ts';
import { realPlan } from '../worker/plan-file.ts';
import { virtualSeason } from './support/virtual-season.ts';

/**
 * Sessions as entries in people's calendars: the real plan's statecharts in virtual time, their entries recorded and
 * notified as by the workflows, the mails by SMTP and read back as mail programs read them.
 */

const minute = 60_000;
const mailFrom = 'Văn phòng Đảng ủy <van-phong@dang-uy.example>';
const office = 'do-thi-thu';
const team = ['nguyen-quoc-hung', 'tran-thi-mai', 'le-duc-an', 'pham-thi-lan', 'huynh-van-phuc'];
const heads = ['nguyen-thi-anh', 'tran-van-an', 'do-van-dat', 'bui-minh-khang', 'thach-thi-hong'];
const officeHeads = ['duong-thi-ngan', 'ly-binh-minh'];

interface Invitation {
  person: string;
  subject: string;
  text: string;
  method: string;
  uid: string;
  sequence: number;
  status: string;
  startsAt: string;
  endsAt: string;
  location: string;
  description: string;
  summary: string;
  properties: string[];
  raw: string;
}

/** The entry of a mail as a calendar program reads it; null for a mail without one. */
function invitationOf({ to, parsed }: ReceivedMail): Invitation | null {
  const part = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (part === undefined) return null;
  const raw = part.content.toString('utf8');
  const calendar = new ICAL.Component(ICAL.parse(raw));
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  if (component === undefined || others.length > 0) throw new Error('not one event');
  const event = new ICAL.Event(component);
  const attendee = String(component.getFirstPropertyValue('attendee')).replace(/^mailto:/i, '');
  expect(to).toEqual([attendee]);
  return {
    person: attendee.split('@')[0] ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    status: String(component.getFirstPropertyValue('status')),
    startsAt: event.startDate.toString(),
    endsAt: event.endDate.toString(),
    location: event.location,
    description: event.description,
    summary: event.summary,
    properties: component.getAllProperties().map(({ name }) => name),
    raw,
  };
}

let plan: Plan;
let records: Records;
let smtp: TestSmtp;
let activities: Activities;
let campaign: string;
let one: RehearsedCampaign;
let entries: JournalEntry[];
let seal: ReturnType<typeof chain>;

beforeAll(async () => {
  plan = mailsAtAnyHour(await realPlan());
  records = await openDatabase({ folder: null, dump: await preparedDump() });
});
afterAll(() => records.close());

beforeEach(async () => {
  smtp = await startSmtp();
  const transport = smtpTransport(smtp.url, mailFrom);
  const baseUrl = 'https://bontot.example';
  activities = createActivities({
    db: records.db,
    transport,
    baseUrl,
    mailFrom,
    wakeMailroom: async () => {},
  });
  campaign = newCampaign();
  const start = rehearsalStart(plan);
  await putCampaign(records.db, { id: campaign, plan, roster: rosterOf(plan), startedAt: start });
  one = rehearsedCampaign(plan, campaign, start);
  entries = [];
  seal = chain();
  one.onEntry((entry) => entries.push(entry));
  for (const item of ['planDate', 'teamDecision'])
    send('campaign', office, 'campaign.prepare', {
      item,
      value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU',
    });
  send('campaign', office, 'campaign.announce', {});
});
afterEach(() => smtp.close());

function send(subject: string, by: string, type: string, payload: unknown): void {
  const checked = one.send(subject, by, type, payload);
  if (!checked.ok) throw new Error(`${type} was refused: ${JSON.stringify(checked)}`);
}

/** The season to the day on which a date is owed for the committee's meeting; people see to everything but the meeting. */
async function untilMeetingIsOwed(): Promise<void> {
  campaign = newCampaign();
  const season = virtualSeason({ ...plan, id: campaign });
  await putCampaign(records.db, { id: campaign, plan, roster: rosterOf(plan), startedAt: season.now() });
  season.keep('meeting.set');
  const owed = () => season.standing('campaign').obligations.some(({ id }) => id === 'meetingDate');
  season.until('a date for the meeting is owed', owed);
  one = season;
  entries = season.entries;
  seal = chain();
}

/** Lets a quarter of an hour go by; what arrives with calendar entries, by person and uid. */
async function quarter(): Promise<Invitation[]> {
  one.advanceTo(one.now() + 15 * minute);
  for (const entry of entries.splice(0)) await activities.record({ campaign, entries: [seal(entry)] });
  smtp.received.splice(0);
  const { ready } = await activities.planMails({ campaign, now: one.now() });
  for (const mail of ready) await activities.sendMail({ mail, now: one.now() });
  return smtp.received
    .map(invitationOf)
    .filter((invitation) => invitation !== null)
    .sort((a, b) => (`${a.person} ${a.uid}` < `${b.person} ${b.uid}` ? -1 : 1));
}

const gist = (invitations: Invitation[]) =>
  invitations.map(({ person, method, uid, sequence }) => [
    person,
    method,
    uid.replace(`${campaign}.`, '').replace(`.${person}@dang-uy.example`, ''),
    sequence,
  ]);
const by = (person: string, invitations: Invitation[]): Invitation => {
  const [found, ...others] = invitations.filter((invitation) => invitation.person === person);
  if (found === undefined || others.length > 0) throw new Error(`not one entry for ${person}`);
  return found;
};

describe('invitations to sessions', () => {
  test('[R54, R55, R56, R57, R58, R59] the announcement invites team and cell committees to their sessions', async () => {
    const invitations = await quarter();
    expect(gist(invitations)).toEqual(
      [
        ...team.flatMap((person) => [
          [person, 'REQUEST', 'session.chieu', 0],
          [person, 'REQUEST', 'session.sang', 0],
        ]),
        ['nguyen-thi-anh', 'REQUEST', 'doi-1', 0],
        ['tran-van-an', 'REQUEST', 'doi-1', 0],
        ['do-van-dat', 'REQUEST', 'doi-2', 0],
        ['bui-minh-khang', 'REQUEST', 'doi-3', 0],
        ['thach-thi-hong', 'REQUEST', 'doi-4', 0],
        ...officeHeads.map((person) => [person, 'REQUEST', 'van-phong', 0]),
      ].sort((a, b) => (`${a[0]} ${a[2]}` < `${b[0]} ${b[2]}` ? -1 : 1)),
    );
    for (const { uid, startsAt, endsAt, status } of invitations) {
      const afternoon = /chieu|van-phong/.test(uid.split('@')[0] ?? '');
      // 08:00–11:30 and 14:00–17:00 in Trà Vinh
      expect([startsAt, endsAt]).toEqual(
        afternoon
          ? ['2024-12-12T07:00:00Z', '2024-12-12T10:00:00Z']
          : ['2024-12-12T01:00:00Z', '2024-12-12T04:30:00Z'],
      );
      expect(status).toBe('CONFIRMED');
    }
  });

  test('[R52, R53, R60] an invitation says in Vietnamese where, for which cells, and what to bring by criterion', async () => {
    const invitations = await quarter();
    const { summary, location, description, subject, text, raw } = by('nguyen-thi-anh', invitations);
    expect(summary).toBe('Buổi kiểm tra chi bộ Đội QLTT số 1');
    expect(location).toBe(
      'Hội trường Cục Quản lý thị trường tỉnh Trà Vinh, số 31 Hùng Vương, phường 3, thành phố Trà Vinh, tỉnh Trà Vinh',
    );
    expect(description.split('\n')).toEqual(
      expect.arrayContaining([
        'Kế hoạch 28-KH/ĐU năm 2024',
        'Chi bộ được kiểm tra: Chi bộ Đội QLTT số 1.',
        'Chi bộ mang theo tài liệu, sắp xếp theo tiêu chí:',
        'Xem tại: https://bontot.example/cells/doi-1',
      ]),
    );
    const lines = description.split('\n').filter((line) => line.startsWith('- '));
    for (const { title } of plan.dossier.onSiteDocuments)
      expect(lines.some((line) => line.includes(title))).toBe(true);
    expect(lines.every((line) => /^- [^:]+: ./.test(line))).toBe(true);
    expect(lines.length).toBeGreaterThan(3);
    expect(subject).toBe('Mời dự buổi kiểm tra chi bộ Đội QLTT số 1, 08:00 ngày 12/12/2024');
    expect(text).toContain('Kính gửi đồng chí Nguyễn Thị Ánh,');
    expect(text.split('Thời gian: 08:00 thứ Năm 12/12/2024, dự kiến đến 11:30.')).toHaveLength(2);
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const teams = invitations.find(({ person, uid }) => person === 'tran-thi-mai' && uid.includes('sang'));
    expect(teams?.summary).toBe(
      'Buổi kiểm tra 5 chi bộ: Đội QLTT số 1, Đội QLTT số 2, Đội QLTT số 3, Đội QLTT số 4, Đội QLTT số 5',
    );
    expect(teams?.description).toContain('Xem tại: https://bontot.example/');
  });

  test('[R58] the afternoon moved to the next day: the same entry, a higher number, old and new in the mail', async () => {
    await quarter();
    send('campaign', office, 'session.move', {
      session: 'chieu',
      startsAt: '2024-12-13T14:00:00+07:00',
      endsAt: '2024-12-13T17:00:00+07:00',
      reason: 'hội trường bận',
    });
    const invitations = await quarter();
    expect(gist(invitations)).toEqual([
      ['duong-thi-ngan', 'REQUEST', 'van-phong', 1],
      ['huynh-van-phuc', 'REQUEST', 'session.chieu', 1],
      ['le-duc-an', 'REQUEST', 'session.chieu', 1],
      ['ly-binh-minh', 'REQUEST', 'van-phong', 1],
      ['nguyen-quoc-hung', 'REQUEST', 'session.chieu', 1],
      ['pham-thi-lan', 'REQUEST', 'session.chieu', 1],
      ['tran-thi-mai', 'REQUEST', 'session.chieu', 1],
    ]);
    const { startsAt, endsAt, subject, text } = by('duong-thi-ngan', invitations);
    expect([startsAt, endsAt]).toEqual(['2024-12-13T07:00:00Z', '2024-12-13T10:00:00Z']);
    expect(subject).toBe('Đổi lịch buổi kiểm tra chi bộ Văn phòng, 14:00 ngày 13/12/2024');
    expect(text).toContain('Lịch mới: 14:00 thứ Sáu 13/12/2024, dự kiến đến 17:00.');
    expect(text).toContain('Lịch cũ: 14:00 thứ Năm 12/12/2024, dự kiến đến 17:00.');
    expect(text).toContain('Lý do: hội trường bận');
    expect(await quarter()).toEqual([]);
  });

  test('a session moved twice within a quarter of an hour is one change', async () => {
    await quarter();
    for (const day of ['13', '16']) {
      const [startsAt, endsAt] = [`2024-12-${day}T08:00:00+07:00`, `2024-12-${day}T11:00:00+07:00`];
      send('campaign', office, 'session.move', { session: 'sang', startsAt, endsAt, reason: 'họp tỉnh' });
      one.advanceTo(one.now() + minute);
    }
    const invitations = await quarter();
    expect(invitations.map(({ person }) => person)).toEqual([...team, ...heads].sort());
    expect(new Set(invitations.map(({ sequence, startsAt }) => `${sequence} ${startsAt}`))).toEqual(
      new Set(['1 2024-12-16T01:00:00Z']),
    );
  });

  test('a postponed session is cancelled under its uid, and comes back under it', async () => {
    await quarter();
    send('campaign', office, 'session.postpone', { session: 'chieu', reason: 'bão' });
    const cancelled = await quarter();
    expect(gist(cancelled).map(([person, method, , sequence]) => [person, method, sequence])).toEqual(
      [...team, ...officeHeads].sort().map((person) => [person, 'CANCEL', 1]),
    );
    const { status, subject, startsAt } = by('duong-thi-ngan', cancelled);
    expect([status, startsAt]).toEqual(['CANCELLED', '2024-12-12T07:00:00Z']);
    expect(subject).toBe('Hủy lời mời dự buổi kiểm tra chi bộ Văn phòng, 14:00 ngày 12/12/2024');
    const [startsAgain, endsAgain] = ['2024-12-17T14:00:00+07:00', '2024-12-17T17:00:00+07:00'];
    send('campaign', office, 'session.move', {
      session: 'chieu',
      startsAt: startsAgain,
      endsAt: endsAgain,
      reason: 'hết bão',
    });
    const back = await quarter();
    expect(gist(back).map(([person, method, , sequence]) => [person, method, sequence])).toEqual(
      [...team, ...officeHeads].sort().map((person) => [person, 'REQUEST', 2]),
    );
    expect(new Set(back.map(({ uid }) => uid))).toEqual(new Set(cancelled.map(({ uid }) => uid)));
  });

  test('a change that comes round again is told again: another venue at the same hour, a second postponement', async () => {
    await quarter();
    const again = { startsAt: '2024-12-12T14:00:00+07:00', endsAt: '2024-12-12T17:00:00+07:00' };
    const told: unknown[][] = [];
    for (const change of ['phòng họp tầng 2', 'phòng họp tầng 3', null, 'phòng họp tầng 3', null]) {
      if (change === null) send('campaign', office, 'session.postpone', { session: 'chieu', reason: 'bão' });
      else
        send('campaign', office, 'session.move', { session: 'chieu', ...again, venue: change, reason: 'x' });
      const { method, sequence } = by('duong-thi-ngan', await quarter());
      told.push([method, sequence]);
    }
    expect(told).toEqual([
      ['REQUEST', 1],
      ['REQUEST', 2],
      ['CANCEL', 3],
      ['REQUEST', 4],
      ['CANCEL', 5],
    ]);
  });

  test('[R57] one cell moved out of the morning: its own entry for the team, the shared one without it', async () => {
    await quarter();
    send('doi-3', office, 'session.move', {
      startsAt: '2024-12-13T08:00:00+07:00',
      endsAt: '2024-12-13T09:00:00+07:00',
      reason: 'đồng chí bí thư đi công tác',
    });
    const invitations = await quarter();
    const [own, shared, ...others] = invitations.filter(({ person }) => person === 'le-duc-an');
    expect(others).toEqual([]);
    expect(gist([own, shared].filter((each) => each !== undefined))).toEqual([
      ['le-duc-an', 'REQUEST', 'session.sang-doi-3', 0],
      ['le-duc-an', 'REQUEST', 'session.sang', 1],
    ]);
    expect(shared?.text).toContain('Không còn trong buổi này: Chi bộ Đội QLTT số 3.');
    expect([own?.startsAt, shared?.startsAt]).toEqual(['2024-12-13T01:00:00Z', '2024-12-12T01:00:00Z']);
    expect(gist([by('bui-minh-khang', invitations)])).toEqual([['bui-minh-khang', 'REQUEST', 'doi-3', 1]]);
    expect(invitations).toHaveLength(2 * team.length + 1);
  });

  test('[R54] a member of the team replaced: one is no longer invited, the other is, nobody else hears of it', async () => {
    await quarter();
    send('campaign', office, 'person.replace', {
      remove: [{ person: 'pham-thi-lan', role: 'teamMember' }],
      add: [{ person: 'dang-van-khoa', role: 'teamMember' }],
      reason: 'nghỉ phép',
    });
    expect(gist(await quarter())).toEqual([
      ['dang-van-khoa', 'REQUEST', 'session.chieu', 0],
      ['dang-van-khoa', 'REQUEST', 'session.sang', 0],
      ['pham-thi-lan', 'CANCEL', 'session.chieu', 1],
      ['pham-thi-lan', 'CANCEL', 'session.sang', 1],
    ]);
  });

  test('[1.3.11] a venue with line breaks adds nothing to the entry', async () => {
    const plain = by('duong-thi-ngan', await quarter()).properties;
    send('campaign', office, 'session.move', {
      session: 'chieu',
      startsAt: '2024-12-13T14:00:00+07:00',
      endsAt: '2024-12-13T17:00:00+07:00',
      venue: 'Phòng họp\r\nATTENDEE:mailto:thief@example.com\nSTATUS:CANCELLED',
      reason: 'đổi phòng',
    });
    const invitation = by('duong-thi-ngan', await quarter());
    expect(invitation.location).toBe('Phòng họp ATTENDEE:mailto:thief@example.com STATUS:CANCELLED');
    expect(invitation.properties).toEqual(plain);
    expect(invitation.status).toBe('CONFIRMED');
  });
});

describe('[R35] invitations to the committee’s meeting', () => {
  const committee = ['le-thi-hanh', 'nguyen-van-binh', 'pham-hoang-viet', 'tran-thi-cuc', 'vo-minh-tam'];
  const meeting = { startsAt: '2024-12-20T14:00:00+07:00', venue: 'Phòng họp' };

  test('the meeting is in the calendars of the committee, follows its date and its people, and goes with the slate', async () => {
    await untilMeetingIsOwed();
    await quarter();
    send('campaign', office, 'meeting.set', meeting);
    const invited = await quarter();
    expect(gist(invited)).toEqual(committee.map((person) => [person, 'REQUEST', 'meeting.m1', 0]));
    const [first] = invited;
    expect(first).toMatchObject({
      subject: 'Mời dự họp Ban Chấp hành thẩm định kết quả kiểm tra, 14:00 ngày 20/12/2024',
      startsAt: '2024-12-20T07:00:00Z',
      endsAt: '2024-12-20T10:00:00Z',
      location: 'Phòng họp',
    });
    expect(first?.text).toContain('https://bontot.example/appraisal');

    const startsAt = '2024-12-23T08:00:00+07:00';
    send('campaign', office, 'meeting.set', { ...meeting, startsAt, endsAt: '2024-12-23T09:30:00+07:00' });
    const moved = await quarter();
    expect(gist(moved)).toEqual(committee.map((person) => [person, 'REQUEST', 'meeting.m1', 1]));
    expect(moved[0]?.endsAt).toBe('2024-12-23T02:30:00Z');

    send('campaign', office, 'person.replace', {
      remove: [{ person: 'vo-minh-tam', role: 'committeeMember' }],
      add: [{ person: 'tran-thi-mai', role: 'committeeMember' }],
      reason: 'chuyển công tác',
    });
    expect(gist(await quarter())).toEqual([
      ['tran-thi-mai', 'REQUEST', 'meeting.m1', 0],
      ['vo-minh-tam', 'CANCEL', 'meeting.m1', 2],
    ]);

    for (const { id } of plan.cells)
      send('campaign', 'pham-hoang-viet', 'stage.return', {
        cell: id,
        stage: 'minutesAgreement',
        reason: 'xem lại',
      });
    const gone = await quarter();
    expect(gist(gone).map(([, method, uid]) => [method, uid])).toEqual(
      committee.map(() => ['CANCEL', 'meeting.m1']),
    );
    expect(gone[0]?.text).toContain('danh sách không còn chi bộ nào');
  });

  test('a meeting that ends before it begins is refused', async () => {
    await untilMeetingIsOwed();
    const endsAt = '2024-12-20T13:00:00+07:00';
    expect(one.send('campaign', office, 'meeting.set', { ...meeting, endsAt })).toMatchObject({
      refusal: { reason: 'sessionEndsBeforeStart' },
    });
  });
});
