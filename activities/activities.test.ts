import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Notice } from '../domain/journal.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { noteTold } from '../records/mail/outbox.ts';
import { createReader } from '../records/reader.ts';
import { entryOf, newCampaign, preparedDump, standingAt } from '../records/records.fixture.ts';
import { type Activities, createActivities } from './activities.ts';
import type { ActivityContext } from './context.ts';
import { folderTransport } from './folder-transport.ts';
import type { DecisionToIssue } from './issue-decision.ts';
import type { MailTransport } from './mail-transport.ts';
import { startSmtp, type TestSmtp } from './smtp.fixture.ts';
import { smtpTransport } from './smtp-transport.ts';

const plan = realPlanNow();
if (plan === null) throw new Error('the real plan does not pass its check');

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
const activitiesOver = (transport: MailTransport): Activities => {
  const context: ActivityContext = {
    db: records.db,
    transport,
    baseUrl: 'http://127.0.0.1:3000',
    mailFrom,
    wakeMailroom: async (id) => {
      woken.push(id);
    },
  };
  return createActivities(context);
};

async function recorded(activities: Activities): Promise<void> {
  const roster = { revision: 1, assignments: plan?.roles ?? [] };
  if (plan !== null) await activities.recordCampaign({ campaign, plan, roster, now: eight });
}

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

/** An entry of cell doi-2 that tells people, recorded and put into the outbox as a workflow does. */
async function tell(activities: Activities, seq: number, notices: Notice[], withdrawn: string[] = []) {
  const at = eight + seq;
  const entry = entryOf(campaign, 'doi-2', seq, { at, notices, withdrawn });
  await activities.record({ entries: [entry] });
  await activities.notify({ campaign, entries: [entry] });
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
    activities = activitiesOver(smtpTransport(smtp.url, mailFrom, 500));
    await recorded(activities);
  });
  afterEach(() => smtp.close());

  /** Plans what is due after a quarter of an hour and gives the first mail. */
  const plannedMail = async (): Promise<string> => {
    const { ready } = await activities.planMails({ campaign, now: eight + 15 * minute });
    return ready[0] ?? 'none';
  };

  test('a notice becomes a mail in Vietnamese with task, date and link, and is marked as sent', async () => {
    await tell(activities, 1, [reminder([head])]);
    expect(woken).toEqual([campaign]);
    const mail = await plannedMail();
    await activities.sendMail({ mail, now: eight + 15 * minute });
    const [got] = smtp.received;
    expect(got?.to).toEqual(['do-van-dat@doi-2.example']);
    expect(got?.parsed.subject).toMatch(/hồ sơ/i);
    expect(got?.parsed.subject).toContain('10/12/2024');
    expect(got?.parsed.text).toContain('Đỗ Văn Đạt');
    expect(got?.parsed.text).toContain('http://127.0.0.1:3000/cells/doi-2#dossier');
    expect(got?.parsed.to).toMatchObject({ value: [{ name: 'Đỗ Văn Đạt' }] });
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'sent', mail }]);
    expect(await reader().mails(campaign)).toMatchObject([{ state: 'sent', attempts: 1, error: null }]);
    await activities.sendMail({ mail, now: eight + 20 * minute });
    expect(smtp.received).toHaveLength(1);
  });

  test('entries delivered again tell nobody twice', async () => {
    await tell(activities, 1, [reminder([head])]);
    await tell(activities, 1, [reminder([head])]);
    await activities.sendMail({ mail: await plannedMail(), now: eight });
    await tell(activities, 1, [reminder([head])]);
    expect(await activities.planMails({ campaign, now: eight + 60 * minute })).toEqual({
      ready: [],
      nextAt: null,
    });
  });

  test('a server away, then hanging, then saying later, then back: the mail arrives with one Message-ID', async () => {
    await tell(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    const send = () => activities.sendMail({ mail, now: eight + 15 * minute });
    const { port } = smtp;
    await smtp.close();
    expect((await failureOf(send())).nonRetryable).toBe(false);
    smtp = await startSmtp(port);
    smtp.mood = 'hang';
    expect((await failureOf(send())).nonRetryable).toBe(false);
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

  test('a receiver refused for good ends the tries and is seen with the reason', async () => {
    await tell(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    smtp.mood = 'refuse';
    const failure = await failureOf(activities.sendMail({ mail, now: eight + 15 * minute }));
    expect(failure).toMatchObject({ type: 'MAIL_REFUSED', nonRetryable: true });
    const [row] = await reader().notices(campaign);
    expect(row).toMatchObject({ state: 'failed', detail: expect.stringContaining('no such user') });
    expect(await activities.planMails({ campaign, now: eight + 60 * minute })).toEqual({
      ready: [],
      nextAt: null,
    });
  });

  test('what is settled while the server is away never leaves', async () => {
    await tell(activities, 1, [reminder([head])]);
    const mail = await plannedMail();
    smtp.mood = 'later';
    await failureOf(activities.sendMail({ mail, now: eight + 15 * minute }));
    await tell(activities, 2, [], [reminder([head]).key]);
    smtp.mood = 'accept';
    await activities.sendMail({ mail, now: eight + 30 * minute });
    expect(smtp.received).toEqual([]);
    expect(await reader().notices(campaign)).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('a person without an address gets no mail and is to be told', async () => {
    await tell(activities, 1, [reminder([withoutMail, head])]);
    const { ready } = await activities.planMails({ campaign, now: eight + 15 * minute });
    expect(ready).toHaveLength(1);
    const [row] = await reader().notices(campaign, { person: withoutMail });
    expect(row?.state).toBe('toBeTold');
    await noteTold(records.db, campaign, row?.id ?? '', eight + 20 * minute, 'do-thi-thu');
    expect(await reader().notices(campaign, { state: 'told' })).toHaveLength(1);
  });

  test('[1.3.11] a name with CR and LF reaches the mail as one line', async () => {
    campaign = newCampaign();
    const people = plan?.people.map((person) =>
      person.id === head ? { ...person, name: 'Đạt\r\nBcc: thief@example.com' } : person,
    );
    const forged = { ...plan, people } as NonNullable<typeof plan>;
    await activities.recordCampaign({
      campaign,
      plan: forged,
      roster: { revision: 1, assignments: [] },
      now: 0,
    });
    await tell(activities, 1, [reminder([head])]);
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
    await recorded(activities);
    await tell(activities, 1, [reminder([head])]);
    const { ready } = await activities.planMails({ campaign, now: eight + 15 * minute });
    for (const _try of [1, 2]) await activities.sendMail({ mail: ready[0] ?? '', now: eight });
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/^2024-12-09-0815-do-van-dat-.*ho-so.*\.eml$/);
    await rm(folder, { recursive: true, force: true });
  });
});

describe('records', () => {
  const activities = () => activitiesOver({ send: async () => {}, close: () => {} });

  test('a gap stays to be tried again, typed', async () => {
    const failure = await failureOf(activities().record({ entries: [entryOf(campaign, 'doi-1', 2)] }));
    expect(failure).toMatchObject({ type: 'JOURNAL_GAP', nonRetryable: false });
  });

  test('mails of a campaign that is not recorded yet are tried again later', async () => {
    const failure = await failureOf(activities().planMails({ campaign, now: eight }));
    expect(failure).toMatchObject({ type: 'CAMPAIGN_UNKNOWN', nonRetryable: false });
  });

  test("a query's failure doesn't carry its parameters into a history", async () => {
    const entry = entryOf(campaign, 'doi-\u0000', 1, { reason: 'Nguyễn Thị Ánh' });
    const failure = await failureOf(activities().record({ entries: [entry] }));
    expect(failure.message).not.toContain('Ánh');
  });

  test('the newest roster is kept', async () => {
    await recorded(activities());
    await activities().saveRoster({ campaign, roster: { revision: 2, assignments: [] } });
    expect((await reader().campaign(campaign))?.roster).toEqual({ revision: 2, assignments: [] });
  });
});

describe('decisions', () => {
  const activities = () => activitiesOver({ send: async () => {}, close: () => {} });
  const draft = (changes: Partial<DecisionToIssue> = {}): DecisionToIssue => ({
    campaign,
    decision: 'main-fourGood',
    slate: 'main',
    kind: 'fourGood',
    lines: [{ cell: 'doi-1', fourGood: true, level: 'GOOD', reason: null }],
    number: '15',
    date: '2024-12-27',
    signer: 'pham-hoang-viet',
    at: Date.parse('2024-12-27T10:00:00+07:00'),
    ...changes,
  });
  beforeEach(() => recorded(activities()));

  test('[R37] [R67] a signed decision is kept as a document with its number and hash', async () => {
    const meetingAt = Date.parse('2024-12-20T08:00:00+07:00');
    const standing = standingAt('deciding', { meetingAt });
    const event = { id: 'e1', type: 'report.submit', payload: {}, by: 'nguyen-quoc-hung' };
    await activities().record({
      entries: [
        entryOf(campaign, 'campaign', 1, {
          standing,
          input: { kind: 'event', event },
          at: Date.parse('2024-12-17T10:00:00+07:00'),
        }),
      ],
    });
    const issued = await activities().issueDecision(draft());
    const [row] = await reader().decisions(campaign);
    expect(row).toMatchObject({ id: 'main-fourGood', number: '15-QĐ/ĐU', date: '2024-12-27' });
    expect(row?.html).toContain('Chi bộ');
    expect(row?.html).toContain('ngày 20/12/2024');
    expect(row?.html).toContain('ngày 17/12/2024');
    expect(row?.sha256).toBe(
      createHash('sha256')
        .update(row?.html ?? '')
        .digest('hex'),
    );
    expect(issued).toEqual({ decision: 'main-fourGood', sha256: row?.sha256 });
  });

  test('issued twice it is one document, the first', async () => {
    const first = await activities().issueDecision(draft());
    await activities().saveRoster({ campaign, roster: { revision: 2, assignments: [] } });
    expect(await activities().issueDecision(draft())).toEqual(first);
    expect(await reader().decisions(campaign)).toHaveLength(1);
  });

  test.each<[string, Partial<DecisionToIssue>, string]>([
    [
      'another decision under the same number',
      { decision: 'main-cellLevels', kind: 'cellLevels' },
      'NUMBER_TAKEN',
    ],
    ['the number written out', { decision: 'other', number: '15-QĐ/ĐU' }, 'NUMBER_TAKEN'],
    ['the same decision under another number', { number: '16' }, 'DECISION_CONFLICT'],
    ['a decision about nobody', { decision: 'empty', number: '17', lines: [] }, 'NO_LINES'],
    ['a kind without a document', { decision: 'x', number: '18', kind: 'awards' }, 'NO_TEMPLATE'],
  ])('%s is refused for good', async (_what, changes, type) => {
    await activities().issueDecision(draft());
    const failure = await failureOf(activities().issueDecision(draft(changes)));
    expect(failure).toMatchObject({ type, nonRetryable: true });
    expect(await reader().decisions(campaign)).toHaveLength(1);
  });
});
