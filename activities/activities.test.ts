import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paragraph, wordFile } from '../documents/word/ooxml.ts';
import { asStored } from '../documents/word/word-file.ts';
import { wordText } from '../documents/word/word-text.ts';
import type {
  CampaignContent,
  DecisionCase,
  DecisionLine,
  Proposal,
  Slate,
} from '../domain/committee/committee-content.ts';
import type { Meeting } from '../domain/committee/meeting.ts';
import { criteriaSetSchema } from '../domain/criteria/criteria.ts';
import type { Notice } from '../domain/journal/journal.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { type Database, openDatabase, type Records } from '../records/database.ts';
import { markTold } from '../records/mail/outbox.ts';
import { keepTemplate } from '../records/paper-templates.ts';
import { correctPerson, savePeople } from '../records/people.ts';
import { createReader } from '../records/reader.ts';
import { putCampaign, putRoster } from '../records/recorded-campaign.fixture.ts';
import { beginningOf, entryOf, newCampaign, preparedDump } from '../records/records.fixture.ts';
import { decisions, people } from '../records/schema.ts';
import { openTroubles } from '../records/troubles.ts';
import { type Activities, createActivities } from './activities.ts';
import type { ActivityContext } from './context.ts';
import { typed } from './failures.ts';
import { folderTransport } from './folder-transport.ts';
import type { DecisionToIssue } from './issue-decision.ts';
import type { MailTransport } from './mail-transport.ts';
import { sendMail } from './send-mail.ts';
import { startSmtp, type TestSmtp } from './smtp.fixture.ts';
import { smtpTransport } from './smtp-transport.ts';

const plan = realPlan();

const minute = 60_000;
const eight = Date.parse('2024-12-09T08:00:00+07:00');
const due = Date.parse('2024-12-11T00:00:00+07:00');
const mailFrom = 'Văn phòng Đảng ủy <van-phong@dang-uy.example>';
const head = 'do-van-dat';
const withoutMail = 'lam-van-tho';

let records: Records;
let woken: string[];
let campaign: string;
beforeAll(async () => {
  records = await openDatabase({ folder: null, dump: await preparedDump() });
});
afterAll(() => records.close());

const reader = () => createReader(records.db);
const contextOver = (transport: MailTransport, db: Database = records.db): ActivityContext => ({
  db,
  transport,
  baseUrl: 'http://127.0.0.1:3000',
  mailFrom,
  wakeMailroom: async (id) => {
    woken.push(id);
  },
});
const activitiesOver = (transport: MailTransport): Activities => createActivities(contextOver(transport));

const begins = (id: string, of: Plan, assignments = of.roles) =>
  putCampaign(records.db, {
    id,
    plan: of,
    roster: { revision: 1, assignments },
    startedAt: eight,
  });
const recorded = (): Promise<void> => begins(campaign, plan);
const recordOf = (activities: Activities, entry: SealedEntry) =>
  activities.record({ campaign, entries: [entry] });

const reminder = (to: string[], step = 'before1', about = 'dossier'): Notice => ({
  key: `${about}/${step}@${due}`,
  about,
  step,
  to,
  copy: [],
  due,
  at: eight,
  values: {},
});

/** An entry of cell doi-2 that notifies people, recorded and put into the outbox as a workflow does. */
async function notify(activities: Activities, seq: number, notices: Notice[], withdrawn: string[] = []) {
  const at = eight + seq;
  const entry = entryOf(campaign, 'doi-2', seq, { at, notices, withdrawn });
  await recordOf(activities, entry);
}

const failureOf = async (work: Promise<unknown>): Promise<ApplicationFailure> => {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof ApplicationFailure)) throw new Error(`not a typed failure: ${failure}`);
  return failure;
};

beforeEach(() => {
  campaign = newCampaign();
  woken = [];
});

describe('mails by SMTP', () => {
  let smtp: TestSmtp;
  let activities: Activities;
  beforeEach(async () => {
    smtp = await startSmtp();
    activities = activitiesOver(smtpTransport(smtp.url, mailFrom));
    await recorded();
  });
  afterEach(() => smtp.close());

  /** Plans what is due after a quarter of an hour and gives the first mail. */
  const plannedMail = async (): Promise<string> => {
    const { ready } = await activities.planMails({ campaign, now: eight + 15 * minute });
    return ready[0] ?? 'none';
  };

  /** The records, with other transactions once the server has taken a mail. */
  const onceTaken = (otherwise: (transaction: () => Promise<unknown>) => Promise<unknown>): Database =>
    new Proxy(records.db, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        if (name !== 'transaction' || smtp.received.length === 0) return member.bind(target);
        return (...args: unknown[]) => otherwise(async () => member.apply(target, args));
      },
    });

  test('a notice becomes a mail in Vietnamese with task, date and link, and is marked as sent', async () => {
    await notify(activities, 1, [reminder([head])]);
    expect(woken).toEqual([campaign]);
    const mail = await plannedMail();
    await activities.sendMail({ mail, now: eight + 15 * minute });
    const [got] = smtp.received;
    expect(got?.to).toEqual(['do-van-dat@doi-2.example']);
    expect(got?.parsed.subject).toMatch(/hồ sơ/i);
    expect(got?.parsed.subject).toContain('10/12/2024');
    expect(got?.parsed.text).toContain('Đỗ Văn Đạt');
    expect(got?.parsed.text).toContain('http://127.0.0.1:3000/tasks/doi-2/dossier');
    expect(got?.parsed.to).toMatchObject({ value: [{ name: 'Đỗ Văn Đạt' }] });
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'sent', mail }]);
    expect(await reader().mails(campaign)).toMatchObject([{ state: 'sent', attempts: 1, error: null }]);
    await activities.sendMail({ mail, now: eight + 20 * minute });
    expect(smtp.received).toHaveLength(1);
  });

  test('an answer to it goes to the office of that day, by its address of that day', async () => {
    const answered = async (seq: number) => {
      await notify(activities, seq, [{ ...reminder([head]), key: `dossier/before1@${seq}` }]);
      await activities.sendMail({ mail: await plannedMail(), now: eight + 15 * minute });
      expect(smtp.received).toHaveLength(seq);
      return smtp.received.at(-1)?.parsed.replyTo?.value;
    };
    expect(await answered(1)).toEqual([{ name: 'Đỗ Thị Thu', address: 'do-thi-thu@giup-viec.example' }]);
    const withoutAddress = (id: string) =>
      records.db
        .update(people)
        .set({ email: null })
        .where(and(eq(people.campaign, campaign), eq(people.id, id)));
    await withoutAddress('do-thi-thu');
    expect(await answered(2)).toEqual([{ name: 'Ngô Văn Lộc', address: 'ngo-van-loc@giup-viec.example' }]);
    await withoutAddress('ngo-van-loc');
    expect(await answered(3)).toBeUndefined();
  });

  test('whoever joined with a role during the campaign gets mails at the address of the directory', async () => {
    const row = { id: 'tran-van-moi', name: 'Trần Văn Mới', cell: 'doi-2', born: null, member: true };
    await savePeople(records.db, campaign, [{ ...row, email: 'tran-van-moi@doi-2.example' }]);
    const assignments = [...plan.roles, { person: row.id, role: 'cellDeputy' as const, cell: 'doi-2' }];
    await putRoster(records.db, campaign, { revision: 2, assignments });
    await notify(activities, 1, [reminder([row.id])]);
    await activities.sendMail({ mail: await plannedMail(), now: eight + 15 * minute });
    expect(smtp.received[0]?.to).toEqual(['tran-van-moi@doi-2.example']);
    expect(smtp.received[0]?.parsed.text).toContain('Trần Văn Mới');
  });

  test('entries delivered again tell nobody twice', async () => {
    await notify(activities, 1, [reminder([head])]);
    await notify(activities, 1, [reminder([head])]);
    await activities.sendMail({ mail: await plannedMail(), now: eight });
    await notify(activities, 1, [reminder([head])]);
    expect(await activities.planMails({ campaign, now: eight + 60 * minute })).toMatchObject({
      ready: [],
      nextAt: null,
      tellings: [],
    });
  });

  test('a server away, then hanging, then saying later, then back: the mail arrives with one Message-ID', async () => {
    await notify(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    const send = () => activities.sendMail({ mail, now: eight + 15 * minute });
    const { port } = smtp;
    await smtp.close();
    expect((await failureOf(send())).nonRetryable).toBe(false);
    smtp = await startSmtp(port);
    smtp.mood = 'hang';
    const impatient = activitiesOver(smtpTransport(smtp.url, mailFrom, 500));
    const hung = impatient.sendMail({ mail, now: eight + 15 * minute });
    expect((await failureOf(hung)).nonRetryable).toBe(false);
    smtp.mood = 'later';
    expect((await failureOf(send())).message).toContain('try again later');
    const [waiting] = await reader().mails(campaign);
    expect(waiting).toMatchObject({ state: 'ready', attempts: 3 });
    expect(waiting?.error).toContain('try again later');
    smtp.mood = 'accept';
    await send();
    expect(smtp.received.map(({ parsed }) => parsed.messageId)).toEqual([waiting?.messageId]);
    expect(waiting?.messageId).toBe(`<${mail}@dang-uy.example>`);
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'sent' }]);
  });

  test('a mail whose database fails as the server takes it is sent once, and recorded when the database is back', async () => {
    await notify(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    let refusals = 0;
    const falling = onceTaken(async (transaction) => {
      if (refusals === 3) return transaction();
      refusals += 1;
      throw new Error('Connection terminated unexpectedly');
    });
    await sendMail(contextOver(smtpTransport(smtp.url, mailFrom), falling), { mail, now: eight });
    expect(refusals).toBe(3);
    expect(smtp.received).toHaveLength(1);
    expect(await reader().mails(campaign)).toMatchObject([{ state: 'sent', attempts: 1 }]);
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'sent' }]);
  });

  test('records that hang as the server takes a mail end its try', async () => {
    await notify(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    const hanging = onceTaken(() => new Promise(() => {}));
    const context = contextOver(smtpTransport(smtp.url, mailFrom), hanging);
    await expect(sendMail(context, { mail, now: eight }, 300)).rejects.toThrow('longer than 300 ms');
    expect(smtp.received).toHaveLength(1);
    expect(await reader().mails(campaign)).toMatchObject([{ state: 'ready', attempts: 1 }]);
  }, 10_000);

  test('a receiver refused for good ends the tries and is seen with the reason', async () => {
    await notify(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    smtp.mood = 'refuse';
    const failure = await failureOf(activities.sendMail({ mail, now: eight + 15 * minute }));
    expect(failure).toMatchObject({ type: 'MAIL_REFUSED', nonRetryable: true });
    const [row] = await reader().notices(campaign);
    expect(row).toMatchObject({ state: 'failed', detail: expect.stringContaining('no such user') });
    expect(await activities.planMails({ campaign, now: eight + 60 * minute })).toMatchObject({
      ready: [],
      nextAt: null,
      tellings: [],
    });
  });

  test('a refusal at an address that the office has just corrected fails nothing: the mail goes to the new one', async () => {
    await notify(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    smtp.mood = 'refuse';
    const real = smtpTransport(smtp.url, mailFrom);
    const correcting = activitiesOver({
      async send(outgoing) {
        await correctPerson(
          records.db,
          campaign,
          head,
          { email: 'dat-moi@doi-2.example' },
          eight + 15 * minute,
        );
        await real.send(outgoing);
      },
      close: () => real.close(),
    });
    const failure = await failureOf(correcting.sendMail({ mail, now: eight + 15 * minute }));
    expect(failure.nonRetryable).toBe(false);
    smtp.mood = 'accept';
    await activities.sendMail({ mail, now: eight + 16 * minute });
    const { ready } = await activities.planMails({ campaign, now: eight + 16 * minute });
    for (const anew of ready) await activities.sendMail({ mail: anew, now: eight + 16 * minute });
    expect(smtp.received.map(({ to }) => to)).toEqual([['dat-moi@doi-2.example']]);
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'sent' }]);
  });

  test('what is settled while the server is away never leaves', async () => {
    await notify(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    smtp.mood = 'later';
    await failureOf(activities.sendMail({ mail, now: eight + 15 * minute }));
    await notify(activities, 2, [], [reminder([head]).key]);
    smtp.mood = 'accept';
    await activities.sendMail({ mail, now: eight + 30 * minute });
    expect(smtp.received).toEqual([]);
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('a person without an address gets no mail and is to be told', async () => {
    await notify(activities, 1, [reminder([withoutMail, head])]);
    const { ready } = await activities.planMails({ campaign, now: eight + 15 * minute });
    expect(ready).toHaveLength(1);
    const [row] = await reader().notices(campaign, { person: withoutMail });
    expect(row?.state).toBe('toBeTold');
    await markTold(records.db, campaign, row?.id ?? '', eight + 20 * minute, 'do-thi-thu');
    expect(await reader().notices(campaign, { state: 'told' })).toHaveLength(1);
  });

  test('[1.3.11] a name with CR and LF reaches the mail as one line', async () => {
    campaign = newCampaign();
    const people = plan?.people.map((person) =>
      person.id === head ? { ...person, name: 'Đạt\r\nBcc: thief@example.com' } : person,
    );
    const forged = { ...plan, people } as NonNullable<typeof plan>;
    await begins(campaign, forged, []);
    await notify(activities, 1, [reminder([head])]);
    await activities.sendMail({ mail: await plannedMail(), now: eight });
    const [got] = smtp.received;
    expect(got?.to).toEqual(['do-van-dat@doi-2.example']);
    expect(got?.parsed.bcc).toBeUndefined();
    expect(got?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
    expect(got?.parsed.text).toContain('Đạt Bcc: thief@example.com');
  });
});

describe('mails as files', () => {
  test('without a server a mail lands in the outbox folder, once for all tries', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bon-tot-outbox-'));
    const activities = activitiesOver(folderTransport(folder, mailFrom, '+07:00'));
    await recorded();
    await notify(activities, 1, [reminder([head])]);
    const { ready } = await activities.planMails({ campaign, now: eight + 15 * minute });
    for (const _try of [1, 2]) await activities.sendMail({ mail: ready[0] ?? '', now: eight });
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/^2024-12-09-0815-do-van-dat-.*ho-so.*\.eml$/);
    // on trial it counts as sent, and can be told from a real one
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'sent', detail: 'folder' }]);
    await rm(folder, { recursive: true, force: true });
  });

  test('a file for an address that somebody reads has told nobody: it is still to be told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bon-tot-outbox-'));
    const activities = activitiesOver(folderTransport(folder, mailFrom, '+07:00'));
    await recorded();
    const row = { id: 'tran-van-moi', name: 'Trần Văn Mới', cell: 'doi-2', born: null, member: true };
    await savePeople(records.db, campaign, [{ ...row, email: 'moi@dang-uy.vn' }]);
    const assignments = [...plan.roles, { person: row.id, role: 'cellDeputy' as const, cell: 'doi-2' }];
    await putRoster(records.db, campaign, { revision: 2, assignments });
    await notify(activities, 1, [reminder([row.id])]);
    const { ready } = await activities.planMails({ campaign, now: eight + 15 * minute });
    await activities.sendMail({ mail: ready[0] ?? '', now: eight });
    expect(await readdir(folder)).toHaveLength(1);
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'toBeTold', detail: 'folder' }]);
    await rm(folder, { recursive: true, force: true });
  });
});

describe('an input that the records could never hold', () => {
  test('is refused by name and not tried again, whatever is asked for', async () => {
    const activities = activitiesOver(folderTransport('/nowhere', mailFrom, '+07:00'));
    const bad = 'a\u0000b';
    const trouble = { campaign, subject: 'doi-1', kind: 'taskFailing', ref: bad } as const;
    for (const ask of [
      () => activities.openDirectory({ campaign, deposit: bad, follows: null }),
      () => activities.openDirectory({ campaign, deposit: null, follows: bad }),
      () => activities.recordTrouble({ ...trouble, detail: '' }),
      () => activities.settleTrouble(trouble),
      () => activities.planMails({ campaign, now: 1e300 }),
      () => activities.planMails({ campaign, now: eight, since: 0.5 }),
      () => activities.sendMail({ mail: bad, now: eight }),
      () => activities.actOnNotice({ campaign, id: 'a', notice: bad, action: 'told', by: head, now: eight }),
    ])
      await expect(ask()).rejects.toMatchObject({ type: 'INVALID_INPUT', nonRetryable: true });
  });
});

describe('records', () => {
  const activities = () => activitiesOver({ send: async () => {}, close: () => {} });

  test('a gap stays to be tried again, typed', async () => {
    const failure = await failureOf(recordOf(activities(), entryOf(campaign, 'doi-1', 2)));
    expect(failure).toMatchObject({ type: 'JOURNAL_GAP', nonRetryable: false });
  });

  test('entries delivered again wake the mailroom again: a wake that was lost is made up for', async () => {
    await recorded();
    for (const _again of [1, 2]) await notify(activities(), 1, [reminder([head])]);
    expect(woken).toEqual([campaign, campaign]);
  });

  test('what keeps entries from being recorded is trouble that says why, until they are', async () => {
    await recorded();
    const kinds = async () => (await openTroubles(records.db, campaign)).map(({ kind }) => kind);
    const [first, second] = [entryOf(campaign, 'doi-1', 1), entryOf(campaign, 'doi-1', 2)];
    await failureOf(recordOf(activities(), second));
    expect(await kinds()).toEqual(['journalGap']);
    await recordOf(activities(), first);
    expect(await kinds()).toEqual([]);
    const other = entryOf(campaign, 'doi-1', 1, { reason: 'khác' });
    const failure = await failureOf(recordOf(activities(), other));
    expect(failure).toMatchObject({ type: 'JOURNAL_CONFLICT', nonRetryable: false });
    expect(await kinds()).toEqual(['journalConflict']);
    await recordOf(activities(), second);
    expect(await kinds()).toEqual([]);
    await failureOf(recordOf(activities(), entryOf(campaign, 'doi-1', 3, { key: 'k\u0000' })));
    expect(await openTroubles(records.db, campaign)).toMatchObject([
      { subject: 'doi-1', kind: 'recordFailing', detail: expect.stringMatching(/key: .*control characters/) },
    ]);
  });

  test('a cell that was said not to have started, and a command to have found nobody, are seen in its entries', async () => {
    await recorded();
    const notStarted = (subject: string) => ({ subject, kind: 'cellNotStarted' as const, ref: '' });
    const lost = (subject: string, ref: string) => ({ subject, kind: 'commandLost' as const, ref });
    const others = [
      notStarted('doi-2'),
      lost('doi-1', 'c2'),
      lost('doi-2', 'c1'),
      { subject: 'doi-1', kind: 'caseDead' as const, ref: '' },
    ];
    for (const trouble of [notStarted('doi-1'), lost('doi-1', 'c1'), ...others])
      await activities().recordTrouble({ campaign, ...trouble, detail: 'x' });
    const open = async () =>
      (await openTroubles(records.db, campaign)).map(({ subject, kind, ref }) => ({ subject, kind, ref }));
    await recordOf(activities(), entryOf(campaign, 'doi-1', 1));
    expect(new Set(await open())).toEqual(new Set([lost('doi-1', 'c1'), ...others]));
    const event = { id: 'c1', type: 'command.guidance', payload: {}, by: 'do-thi-thu' };
    await recordOf(activities(), entryOf(campaign, 'doi-1', 2, { input: { kind: 'command', event } }));
    expect(new Set(await open())).toEqual(new Set(others));
  });

  test('a campaign that begins is recorded with its first entry, and what joins it with a later one', async () => {
    const roster = { revision: 1, assignments: plan.roles };
    const entry = beginningOf(campaign, plan);
    await recordOf(activities(), entry);
    const event = (id: string, type: string, payload: unknown) => ({
      input: { kind: 'event' as const, event: { id, type, payload, by: 'do-thi-thu' } },
    });
    const joined = { cell: 'doi-6', name: 'Chi bộ Đội 6', peerGroup: 'doi', session: 'sang' };
    const set = { ...criteriaSetSchema.parse(plan.criteria[0]?.set), title: 'Bộ tiêu chí mới' };
    const changes = [
      event('e2', 'campaign.prepare', { item: 'planNumber', value: '30-KH/ĐU' }),
      event('e3', 'cell.add', joined),
      event('e4', 'criteria.change', { set }),
    ];
    for (const [index, change] of changes.entries())
      await recordOf(activities(), entryOf(campaign, 'campaign', index + 2, change));
    const row = await reader().campaign(campaign);
    expect(row).toMatchObject({ startedAt: entry.at, roster });
    expect(row?.plan.document.number).toBe('30-KH/ĐU');
    expect(row?.plan.cells.map(({ id }) => id)).toContain('doi-6');
    expect(row?.plan.criteria[0]?.set).toEqual(set);
  });

  test('mails of a campaign that is not recorded yet are tried again later', async () => {
    await notify(activities(), 1, [reminder([head])]);
    const failure = await failureOf(activities().planMails({ campaign, now: eight }));
    expect(failure).toMatchObject({ type: 'CAMPAIGN_UNKNOWN', nonRetryable: false });
  });

  test("a query's failure doesn't carry its parameters into a history", async () => {
    const row = { campaign, id: 'k\u0000', name: 'Nguyễn Thị Ánh', member: true };
    const failure = await failureOf(typed(async () => await records.db.insert(people).values(row)));
    expect(failure.message).toMatch(/invalid byte sequence|unsupported Unicode|0x00/);
    expect(failure.message).not.toMatch(/Ánh|insert into/i);
  });

  test('the office records that somebody was told; others may not, and it is recorded once', async () => {
    await recorded();
    await notify(activities(), 1, [reminder([withoutMail, head])]);
    await activities().planMails({ campaign, now: eight + 15 * minute });
    const idOf = async (person: string) => (await reader().notices(campaign, { person }))[0]?.id ?? '';
    const treat = (by: string, notice: string, action: 'told' | 'hold' | 'release' = 'told') =>
      activities().actOnNotice({ campaign, id: randomUUID(), notice, action, by, now: eight + 20 * minute });
    const notice = await idOf(withoutMail);
    const stranger = await failureOf(treat(head, notice));
    expect(stranger).toMatchObject({ type: 'NOT_OFFICE', nonRetryable: true });
    expect(await reader().notices(campaign, { person: withoutMail })).toMatchObject([{ state: 'toBeTold' }]);
    for (const _again of [1, 2]) await treat('do-thi-thu', notice);
    expect(await reader().notices(campaign, { person: withoutMail })).toMatchObject([
      { state: 'told', detail: 'do-thi-thu', changedAt: eight + 20 * minute },
    ]);
    const final = { type: 'NOTICE_STATE', nonRetryable: true };
    expect(await failureOf(treat('do-thi-thu', notice, 'hold'))).toMatchObject(final);
    expect(await failureOf(treat('do-thi-thu', await idOf(head)))).toMatchObject(final);
    const unknown = { type: 'NOTICE_UNKNOWN', nonRetryable: true };
    expect(await failureOf(treat('do-thi-thu', 'nothing'))).toMatchObject(unknown);
  });

  test('the newest roster is kept', async () => {
    await recordOf(activities(), beginningOf(campaign, plan));
    const [gone] = plan.roles;
    const { person = '', role = 'office' } = gone ?? {};
    const added = { person: 'nguoi-moi', role: 'office' as const, from: '2024-12-01' };
    const remove = plan.roles.filter((held) => held.person === person && held.role === role);
    const payload = {
      newcomers: ['nguoi-moi'],
      remove: remove.map(({ from: _from, to: _to, authorisation: _authorisation, ...held }) => held),
      add: [added],
      reason: 'Điều động',
      vacant: false,
    };
    const event = { id: 'e1', type: 'person.replace', payload, by: 'do-thi-thu' };
    await recordOf(activities(), entryOf(campaign, 'campaign', 2, { input: { kind: 'event', event } }));
    const held = plan.roles.map((one) => (remove.includes(one) ? { ...one, to: '2024-11-30' } : one));
    expect((await reader().campaign(campaign))?.roster).toEqual({
      revision: 2,
      assignments: [...held, added],
    });
  });
});

describe('decisions', () => {
  const activities = () => activitiesOver({ send: async () => {}, close: () => {} });
  const cellLine = (cell: string, changes: Partial<DecisionLine> = {}): DecisionLine => ({
    cell,
    member: null,
    fourGood: true,
    level: null,
    award: null,
    reason: null,
    ...changes,
  });
  const draft = (changes: Partial<DecisionToIssue> = {}): DecisionToIssue => ({
    campaign,
    decision: 'main-fourGood',
    slate: 'main',
    kind: 'fourGood',
    lines: [cellLine('doi-1')],
    number: '15',
    date: '2024-12-27',
    signer: 'pham-hoang-viet',
    at: Date.parse('2024-12-27T10:00:00+07:00'),
    gapReason: null,
    replaces: null,
    amends: null,
    ...changes,
  });
  const cellLevels = (changes: Partial<DecisionToIssue> = {}): DecisionToIssue =>
    draft({
      decision: 'main-cellLevels',
      kind: 'cellLevels',
      lines: [cellLine('doi-1', { fourGood: null, level: 'GOOD' })],
      ...changes,
    });

  /** A term of its own for each test: registers reach over campaigns. */
  let term: string;
  const inTerm = (name: string): Plan => ({
    ...plan,
    document: { ...plan.document, term: { name, from: '2020-06-01', to: null } },
  });
  const start = begins;

  const record: Meeting['record'] = {
    present: ['pham-hoang-viet'],
    absent: [],
    guests: [],
    chair: 'pham-hoang-viet',
    recorder: 'do-thi-thu',
    conflicts: [],
    discussion: [],
    by: 'do-thi-thu',
    at: Date.parse('2024-12-20T11:00:00+07:00'),
  };
  const meeting = (slate: string, startsAt: string, of: Meeting['record']): Meeting => ({
    id: `m-${startsAt}`,
    slate,
    startsAt: Date.parse(startsAt),
    endsAt: Date.parse(startsAt) + 3 * 3_600_000,
    venue: 'Hội trường',
    record: of,
  });
  const slate = (id: string, state: Slate['state']): Slate => ({
    id,
    revision: 1,
    state,
    cells: ['doi-1'],
    members: [],
    lines: null,
    memberLines: null,
    objections: [],
    votes: [],
    reason: null,
    decidedBy: null,
    decidedAt: null,
  });
  const decided: Partial<CampaignContent> = {
    report: {
      by: 'nguyen-quoc-hung',
      summary: 'Đã kiểm tra các chi bộ',
      at: Date.parse('2024-12-17T10:00:00+07:00'),
    },
    meetings: [
      meeting('main', '2024-12-19T08:00:00+07:00', null),
      meeting('main', '2024-12-20T08:00:00+07:00', record),
      meeting('supplementary-1', '2024-12-26T08:00:00+07:00', record),
    ],
    slates: [slate('main', 'decided'), slate('supplementary-1', 'open')],
  };
  const recordContent = (seq: number, content: Partial<CampaignContent>) =>
    recordOf(activities(), entryOf(campaign, 'campaign', seq, { content }));

  beforeEach(async () => {
    term = `nhiệm kỳ ${campaign}`;
    await start(campaign, inTerm(term));
    await recordContent(1, decided);
  });
  const register = (of: string) => reader().register(plan.document.issuer, of, 'QĐ');

  test('[R37] [R67] a signed decision is kept as a document with its number and hash', async () => {
    const issued = await activities().issueDecision(draft());
    const [row] = await reader().decisions(campaign);
    expect(row).toMatchObject({
      id: 'main-fourGood',
      number: '15-QĐ/ĐU',
      date: '2024-12-27',
      lines: [cellLine('doi-1')],
      withdrawn: null,
    });
    expect(row?.html).toContain('Chi bộ');
    expect(row?.sha256).toBe(
      createHash('sha256')
        .update(row?.html ?? '')
        .digest('hex'),
    );
    expect(issued).toEqual({ decision: 'main-fourGood', sha256: row?.sha256 });
  });

  test('[R67] one that was stored as it was typed, by a build that filled in less, is the same when it is issued again', async () => {
    const first = await activities().issueDecision(draft({ number: '9-QĐ/ĐU' }));
    expect((await reader().decisions(campaign))[0]?.number).toBe('09-QĐ/ĐU');
    await records.db
      .update(decisions)
      .set({ number: '9-QĐ/ĐU' })
      .where(and(eq(decisions.campaign, campaign), eq(decisions.id, 'main-fourGood')));
    expect(await activities().issueDecision(draft({ number: '9-QĐ/ĐU' }))).toEqual(first);
    expect((await reader().decisions(campaign))[0]?.number).toBe('9-QĐ/ĐU');
  });

  describe('as a file for Word', () => {
    const stored = async () => {
      const word = await reader().issuedWord(campaign, 'main-fourGood');
      return Buffer.from(word?.content ?? '', 'base64');
    };
    const template = (...text: string[]) =>
      asStored(
        wordFile(
          text.map((one) => paragraph(one)),
          { size: 14, pageNumberSize: 14 },
        ),
      );
    const given = (content: ReturnType<typeof template> | null, at: number) =>
      keepTemplate(records.db, { kind: 'decision-fourGood', given: content, by: null, at });

    test('says what the page says, and is stored with it once for all', async () => {
      await activities().issueDecision(draft());
      const [row] = await reader().decisions(campaign);
      const text = wordText(await stored());
      for (const said of ['Số 15-QĐ/ĐU', 'Điều 1. Công nhận 01 chi bộ', 'Phạm Hoàng Việt']) {
        expect(text).toContain(said);
        expect(row?.html.replaceAll(/<[^>]+>/g, '')).toContain(said);
      }
      const first = await stored();
      await given(template('Mẫu khác, số {Số}'), 0);
      await activities().issueDecision(draft());
      expect(await stored()).toEqual(first);
      await given(null, 0);
    });

    test('goes by the template that was there when the campaign started, not by one that came since', async () => {
      await given(template('Mẫu của cơ quan: {Số}'), 0);
      await given(template('Mẫu sau này: {Số}'), Date.now() + 1e12);
      await activities().issueDecision(draft());
      expect(wordText(await stored())).toBe('Mẫu của cơ quan: Số 15-QĐ/ĐU');
      await given(null, 0);
    });

    test('doesn’t wait for a template that can’t say it, of which the office is told until it has given another', async () => {
      const version = await given(template('Số {Số'), 0);
      await activities().issueDecision(draft());
      expect(wordText(await stored())).toContain('Điều 1. Công nhận 01 chi bộ');
      const ref = `decision-fourGood/${version}/Số`;
      expect(await reader().troubles(campaign)).toMatchObject([
        { kind: 'templateFailing', subject: 'campaign', ref },
      ]);
      const told = (await reader().notices(campaign)).filter(
        ({ notice }) => notice.values.trouble === 'templateFailing',
      );
      // to each of the office
      expect(new Set(told.map(({ notice }) => notice.values.template))).toEqual(new Set([ref]));
      await given(template('Số {Số}'), 0);
      expect(await reader().troubles(campaign)).toEqual([]);
      await given(null, 0);
    });
  });

  test('it cites the plan by the number and date with which it was signed, not by those of the plan', async () => {
    const grounds = { planNumber: '99-KH/ĐU', planDate: '2024-11-05' };
    await activities().issueDecision(draft({ grounds }));
    const [row] = await reader().decisions(campaign);
    expect(row?.html).toContain('99-KH/ĐU');
    expect(row?.html).toContain('05/11/2024');
    expect(row?.html).not.toContain(plan.document.number);
  });

  test("[R35] the days of the team's report and of the meeting that was held on the slate stand in the document", async () => {
    await activities().issueDecision(draft());
    const [row] = await reader().decisions(campaign);
    expect(row?.html).toContain('ngày 17/12/2024');
    expect(row?.html).toContain('ngày 20/12/2024');
    for (const other of ['19/12/2024', '26/12/2024']) expect(row?.html).not.toContain(other);
  });

  test('a document is not made before the records know what was decided', async () => {
    const later = draft({ decision: 'later', slate: 'supplementary-1' });
    for (const early of [later, draft({ slate: 'supplementary-2' })]) {
      const failure = await failureOf(activities().issueDecision(early));
      expect(failure).toMatchObject({ type: 'RECORDS_BEHIND', nonRetryable: false });
    }
    await recordContent(2, { slates: [slate('main', 'issued'), slate('supplementary-1', 'decided')] });
    await activities().issueDecision(later);
    expect((await reader().decisions(campaign))[0]?.html).toContain('ngày 26/12/2024');
  });

  test('a campaign from before there was a content gets its decisions, without those days', async () => {
    campaign = newCampaign();
    await start(campaign, inTerm(term));
    expect(await failureOf(activities().issueDecision(draft()))).toMatchObject({ type: 'RECORDS_BEHIND' });
    await recordContent(1, {});
    await activities().issueDecision(draft());
    expect(await reader().decisions(campaign)).toHaveLength(1);
  });

  test('issued twice it is one document, the first', async () => {
    const first = await activities().issueDecision(draft());
    await putRoster(records.db, campaign, { revision: 2, assignments: [] });
    expect(await activities().issueDecision(draft())).toEqual(first);
    expect(await reader().decisions(campaign)).toHaveLength(1);
  });

  test('[R66] signer and members have their names in the document by the directory; the row keeps ids alone', async () => {
    const rest = { cell: 'doi-1', email: null, born: null, member: true };
    await savePeople(records.db, campaign, [
      { id: 'tran-van-moi', name: 'Trần Văn Mới', ...rest },
      { id: 'nguyen-thi-anh-2', name: 'Nguyễn Thị Ánh Nguyệt', ...rest },
    ]);
    const lines = [cellLine('doi-1', { fourGood: null, member: 'nguyen-thi-anh-2', level: 'GOOD' })];
    await activities().issueDecision(draft({ kind: 'memberLevels', signer: 'tran-van-moi', lines }));
    const [row] = await reader().decisions(campaign);
    expect(row?.html).toContain('Trần Văn Mới');
    expect(row?.html).toContain('Nguyễn Thị Ánh Nguyệt');
    expect(row).toMatchObject({ signer: 'tran-van-moi', lines });
  });

  test('[R67] decisions of one day get consecutive numbers, another campaign of the term goes on with them, and a new term begins at 01 (situation 14)', async () => {
    await activities().issueDecision(draft({ number: '1' }));
    await activities().issueDecision(cellLevels({ number: '2' }));
    const [nextYear, newTerm] = [newCampaign(), newCampaign()];
    await start(nextYear, { ...inTerm(term), year: 2025 });
    await start(newTerm, inTerm(`${term}, nhiệm kỳ sau`));
    for (campaign of [nextYear, newTerm]) await recordContent(1, decided);
    const taken = await failureOf(activities().issueDecision(draft({ campaign: nextYear, number: '2' })));
    expect(taken).toMatchObject({ type: 'NUMBER_TAKEN', nonRetryable: true });
    await activities().issueDecision(draft({ campaign: nextYear, number: '3' }));
    await activities().issueDecision(draft({ campaign: newTerm, number: '1' }));
    const numbersIn = async (of: string) => (await register(of)).numbers.map(({ number }) => number);
    expect(await numbersIn(term)).toEqual(['01-QĐ/ĐU', '02-QĐ/ĐU', '03-QĐ/ĐU']);
    expect(await numbersIn(`${term}, nhiệm kỳ sau`)).toEqual(['01-QĐ/ĐU']);
  });

  test.each<[string, Partial<DecisionToIssue>, string]>([
    ['another decision under the same number', { decision: 'other' }, 'NUMBER_TAKEN'],
    ['the number written out', { decision: 'other', number: '15-QĐ/ĐU' }, 'NUMBER_TAKEN'],
    ['a lower number', { decision: 'other', number: '14' }, 'NUMBER_NOT_RISING'],
    ['the number of a plan', { decision: 'other', number: '29-KH/ĐU' }, 'NUMBER_UNREADABLE'],
    ['the same decision under another number', { number: '16' }, 'DECISION_CONFLICT'],
    ['an amendment of nothing', { decision: 'x', number: '16', amends: 'nothing' }, 'DECISION_UNKNOWN'],
    ['a replacement of nothing', { decision: 'x', number: '16', replaces: 'nothing' }, 'DECISION_UNKNOWN'],
    ['a decision about nobody', { decision: 'empty', number: '17', lines: [] }, 'NO_LINES'],
  ])('%s is refused for good', async (_what, changes, type) => {
    await activities().issueDecision(draft());
    const failure = await failureOf(activities().issueDecision(draft(changes)));
    expect(failure).toMatchObject({ type, nonRetryable: true });
    expect(await reader().decisions(campaign)).toHaveLength(1);
  });

  test('a number that comes late is taken with its reason', async () => {
    await activities().issueDecision(draft());
    await activities().issueDecision(cellLevels({ number: '12', gapReason: 'Số 12 đã giữ trước' }));
    expect((await register(term)).numbers.map(({ gapReason }) => gapReason)).toEqual([
      'Số 12 đã giữ trước',
      null,
    ]);
  });

  test('[R67] of two who sign with one number at the same time one is refused, typed', async () => {
    const results = await Promise.allSettled([
      activities().issueDecision(draft()),
      activities().issueDecision(cellLevels()),
    ]);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toMatchObject([{ type: 'NUMBER_TAKEN', nonRetryable: true }]);
    expect(await reader().decisions(campaign)).toHaveLength(1);
  });

  test('a decision is withdrawn and replaced by one that names it', async () => {
    await activities().issueDecision(cellLevels());
    const withdrawn = { by: 'pham-hoang-viet', reason: 'Ghi sai mức', at: eight };
    const takesBack = (seq: number, decision: string) => {
      const payload = { decision, reason: withdrawn.reason };
      const event = { id: `w${seq}`, type: 'decision.withdraw', payload, by: withdrawn.by };
      const content = { decisions: { [decision]: { withdrawn } as DecisionCase } };
      return entryOf(campaign, 'campaign', seq, { at: eight, input: { kind: 'event', event }, content });
    };
    const first2 = takesBack(2, 'main-cellLevels');
    for (const _again of [1, 2]) await recordOf(activities(), first2);
    await activities().issueDecision(
      cellLevels({ decision: 'main-cellLevels-2', number: '16', replaces: 'main-cellLevels' }),
    );
    const [first, second] = await reader().decisions(campaign);
    expect(first).toMatchObject({ id: 'main-cellLevels', withdrawn });
    expect(second).toMatchObject({ replaces: 'main-cellLevels', withdrawn: null });
    expect(second?.html).toContain('thay thế Quyết định số 15-QĐ/ĐU, ngày 27/12/2024 (lý do: Ghi sai mức)');
    await recordOf(activities(), takesBack(3, 'nothing'));
    expect(await openTroubles(records.db, campaign)).toMatchObject([
      { kind: 'decisionUnknown', subject: 'campaign', detail: 'nothing' },
    ]);
    expect(await reader().recordedSeq(campaign, 'campaign')).toBe(3);
    // what the superior decided has no document here
    const above = { withdrawn, proposals: [] as Proposal[] } as DecisionCase;
    const back = takesBack(4, 'above');
    await recordOf(activities(), { ...back, content: { decisions: { above } } });
    expect(await openTroubles(records.db, campaign)).toHaveLength(1);
  });

  test('a decision that amends another one names it and leaves it in force', async () => {
    await activities().issueDecision(cellLevels());
    const lines = [cellLine('doi-1', { fourGood: null, level: 'EXCELLENT' })];
    await activities().issueDecision(
      cellLevels({ decision: 'supplementary-1-cellLevels', number: '16', amends: 'main-cellLevels', lines }),
    );
    const [first, second] = await reader().decisions(campaign);
    expect(first?.withdrawn).toBeNull();
    expect(second).toMatchObject({ amends: 'main-cellLevels', lines });
    expect(second?.html).toContain('Sửa đổi Quyết định số 15-QĐ/ĐU, ngày 27/12/2024');
  });
});

function realPlan(): Plan {
  const read = realPlanNow();
  if (read === null) throw new Error('the real plan does not pass its check');
  return read;
}
