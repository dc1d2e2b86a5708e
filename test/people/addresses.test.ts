import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Activities, createActivities } from '../../activities/activities.ts';
import { MailRefused, type MailTransport } from '../../activities/mail-transport.ts';
import { chain } from '../../domain/journal/journal-seal.fixture.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { mailsAtAnyHour } from '../../domain/plan/mails-at-any-hour.fixture.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { openDatabase, type Records } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import { putCampaign } from '../../records/recorded-campaign.fixture.ts';
import { newCampaign, preparedDump } from '../../records/records.fixture.ts';
import { createWriter } from '../../records/writer.ts';
import { day, type PeopleSeason, peopleSeason, START, seasonPlan } from './season-of-people.fixture.ts';

/** Addresses that come late or change: the season in virtual time, its notices in the records, mails as they leave. */

const MINUTE = 60_000;
const THO = 'lam-van-tho';

let plan: Plan;
let records: Records;
let campaign: string;
let one: PeopleSeason;
let activities: Activities;
let sent: { address: string; name: string; subject: string; text: string; calendar: string | null }[];
let away: boolean;
let recorded: number;
let seal: ReturnType<typeof chain>;

beforeAll(async () => {
  plan = mailsAtAnyHour(await seasonPlan());
  records = await openDatabase({ folder: null, dump: await preparedDump() });
});
afterAll(() => records.close());
beforeEach(async () => {
  sent = [];
  away = false;
  recorded = 0;
  const transport: MailTransport = {
    async send({ to, subject, text, calendar }) {
      if (away) throw new Error('the server is away');
      if (to.address.includes('refused')) throw new MailRefused('no such mailbox');
      sent.push({ ...to, subject, text, calendar: calendar?.method ?? null });
    },
    close() {},
  };
  activities = createActivities({
    db: records.db,
    transport,
    baseUrl: 'https://bontot.example',
    mailFrom: 'van-phong@dang-uy.example',
    wakeMailroom: async () => {},
  });
  campaign = newCampaign();
  await putCampaign(records.db, { id: campaign, plan, roster: rosterOf(plan), startedAt: START });
  seal = chain();
  one = peopleSeason({ ...plan, id: campaign });
  one.announce();
});

const reader = () => createReader(records.db);
const correct = (person: string, given: Parameters<ReturnType<typeof createWriter>['correctPerson']>[2]) =>
  createWriter(records.db).correctPerson(campaign, person, given);

/** Records what has happened, and lets the mailroom do what is due. */
async function mailsOf(person: string) {
  const fresh = one.entries.slice(recorded);
  recorded = one.entries.length;
  // like a workflow's, each call has the entries of one subject
  for (const entry of fresh) await activities.record({ campaign, entries: [seal(entry)] });
  one.advanceTo(one.now() + 15 * MINUTE);
  // corrections by hand take the machine's time
  const now = Math.max(one.now(), Date.now() + 15 * MINUTE);
  const before = sent.length;
  const { ready } = await activities.planMails({ campaign, now });
  for (const mail of ready) await activities.sendMail({ mail, now }).catch(() => {});
  return sent.slice(before).filter(({ address }) => address.startsWith(person));
}
const statesOf = async (person: string) =>
  (await reader().notices(campaign, { person })).map(({ state }) => state);

describe('an address that comes late', () => {
  test('[X10] brings all that waited to be told, in one mail beside the invitation', async () => {
    expect(await mailsOf(THO)).toEqual([]);
    one.advanceTo(day('2026-12-08', '09:00'));
    await mailsOf(THO);
    expect(new Set(await statesOf(THO))).toEqual(new Set(['toBeTold']));
    const waited = (await statesOf(THO)).length;
    expect(waited).toBeGreaterThan(2);
    await correct(THO, { email: `${THO}@doi-5.example` });
    const mails = await mailsOf(THO);
    expect(mails.map(({ calendar }) => calendar).toSorted()).toEqual(['REQUEST', null]);
    expect(new Set(await statesOf(THO))).toEqual(new Set(['sent']));
    expect(await mailsOf(THO)).toEqual([]);
  });

  test('of somebody new: named with the event, told by name', async () => {
    await mailsOf('le-van-moi');
    one.change({
      newcomers: ['le-van-moi'],
      remove: [{ person: 'thach-thi-hong', role: 'cellHead', cell: 'doi-4' }],
      add: [{ person: 'le-van-moi', role: 'cellHead', cell: 'doi-4' }],
    });
    expect(await mailsOf('le-van-moi')).toEqual([]);
    expect(new Set(await statesOf('le-van-moi'))).toEqual(new Set(['toBeTold']));
    await correct('le-van-moi', { name: 'Lê Văn Mới', email: 'le-van-moi@doi-4.example' });
    const mails = await mailsOf('le-van-moi');
    expect(mails.length).toBeGreaterThan(0);
    for (const { name, text } of mails)
      expect([name, text]).toEqual(['Lê Văn Mới', expect.stringContaining('Lê Văn Mới')]);
    expect(mails.some(({ text }) => text.includes('nhận bàn giao'))).toBe(true);
  });
});

describe('an address that changes', () => {
  test('a mail that has not left goes to the new one', async () => {
    away = true;
    expect(await mailsOf('bui-minh-khang')).toEqual([]);
    await correct('bui-minh-khang', { email: 'bui-minh-khang@moi.example' });
    away = false;
    const mails = await mailsOf('bui-minh-khang');
    expect(mails.length).toBeGreaterThan(1);
    expect(new Set(mails.map(({ address }) => address))).toEqual(new Set(['bui-minh-khang@moi.example']));
    expect(new Set(await statesOf('bui-minh-khang'))).toEqual(new Set(['sent']));
  });

  test('taken away, what is told from then on waits for the office', async () => {
    await mailsOf('bui-minh-khang');
    await correct('bui-minh-khang', { email: null });
    one.advanceTo(day('2026-12-15', '09:00'));
    expect(await mailsOf('bui-minh-khang')).toEqual([]);
    expect((await statesOf('bui-minh-khang')).filter((state) => state === 'toBeTold').length).toBeGreaterThan(
      0,
    );
  });

  test('two who share a mailbox get an entry each, and the cancellation of one leaves the other’s', async () => {
    await correct('tran-van-an', { email: 'nguyen-thi-anh@doi-1.example', shared: true });
    const invited = (await mailsOf('nguyen-thi-anh')).filter(({ calendar }) => calendar === 'REQUEST');
    expect(invited).toHaveLength(2);
    one.change({ remove: [{ person: 'tran-van-an', role: 'cellDeputy', cell: 'doi-1' }] });
    const cancelled = (await mailsOf('nguyen-thi-anh')).filter(({ calendar }) => calendar === 'CANCEL');
    expect(cancelled).toHaveLength(1);
    const uids = (await reader().mails(campaign))
      .filter(({ address }) => address.startsWith('nguyen-thi-anh'))
      .flatMap(({ calendar, person }) =>
        calendar === null ? [] : [[person, calendar.method, calendar.uid]],
      );
    const of = (person: string) => new Set(uids.filter(([who]) => who === person).map(([, , uid]) => uid));
    expect([...of('nguyen-thi-anh')].filter((uid) => of('tran-van-an').has(uid))).toEqual([]);
  });
});
