import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Activities } from '../activities/activities.ts';
import { quietRuntime } from '../worker/run-worker.ts';
import { bundleWorkflows } from '../worker/workflow-code.ts';
import {
  actOnNotice,
  mailQueueOf,
  mailroomWorkflowId,
  reportAgain,
  subjectWorkflowId,
  telling,
  wake,
} from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { devServerAddress } from './support/temporal.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 40_000, interval: 20 };

describe.skipIf(!available)('the mailroom, over a plan and a mail server of the test', () => {
  const taskQueue = `mailroom-${randomUUID()}`;
  let bare: Client;
  let connection: Connection;
  let native: NativeConnection;
  let stop: () => Promise<void>;

  let campaign: string;
  /** what each planning returns; once all are used up nothing is left to send */
  let plans: Awaited<ReturnType<Activities['planMails']>>[];
  let planned: number;
  let sent: string[];
  let since: (number | undefined)[];
  let planning: Promise<void>;
  let onItsWay: (mail: string) => Promise<void>;

  beforeAll(async () => {
    quietRuntime();
    const address = await devServerAddress();
    connection = await Connection.connect({ address });
    native = await NativeConnection.connect({ address });
    bare = new Client({ connection });
    const activities: Pick<Activities, 'planMails' | 'sendMail' | 'actOnNotice'> = {
      async planMails(asked) {
        since.push(asked.since);
        const answer = plans[planned] ?? { ready: [], nextAt: null, tellings: [] };
        planned += 1;
        await planning;
        return answer;
      },
      async sendMail({ mail }) {
        sent.push(mail);
        await onItsWay(mail);
        return 'done';
      },
      actOnNotice: async () => 'done',
    };
    const { sendMail, ...others } = activities;
    const workers = [
      await Worker.create({
        connection: native,
        taskQueue,
        workflowBundle: await bundleWorkflows(),
        activities: others,
      }),
      await Worker.create({
        connection: native,
        taskQueue: mailQueueOf(taskQueue),
        activities: { sendMail },
      }),
    ];
    const ended = workers.map((worker) => worker.run());
    stop = async () => {
      for (const worker of workers) worker.shutdown();
      await Promise.all(ended);
    };
  }, 180_000);
  afterAll(async () => {
    await stop?.();
    await native?.close();
    await connection?.close();
  });
  beforeEach(() => {
    campaign = `mailroom-${randomUUID()}`;
    plans = [];
    planned = 0;
    sent = [];
    since = [];
    planning = Promise.resolve();
    onItsWay = async () => {};
  });

  const room = () => bare.workflow.getHandle(mailroomWorkflowId(campaign));
  /** it has taken the answer of its planning, and sleeps */
  const isWaiting = async () => {
    const { raw } = await room().describe();
    return raw.pendingActivities?.length === 0 && raw.pendingWorkflowTask == null;
  };
  const status = async () => (await room().describe()).status.name;
  const open = (...answers: typeof plans) => {
    plans = answers;
    return bare.workflow.start('mailroom', {
      workflowId: mailroomWorkflowId(campaign),
      taskQueue,
      args: [{ campaign }],
    });
  };
  const ready = (...mails: string[]) => ({ ready: mails, nextAt: null, tellings: [] });

  test('a mail that hangs holds no other up, is sent once however often the room is woken, and keeps it open', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    onItsWay = (mail) => (mail === 'hanging' ? promise : Promise.resolve());
    await open(ready('hanging', 'quick'), ready('hanging', 'later'));
    await vi.waitUntil(() => sent.includes('quick'), WAIT);
    await room().signal(wake);
    await vi.waitUntil(() => sent.includes('later'), WAIT);
    await room().signal(wake);
    await vi.waitUntil(() => planned >= 3, WAIT);
    expect(await status()).toBe('RUNNING');
    resolve();
    await room().result();
    expect(sent.sort()).toEqual(['hanging', 'later', 'quick']);
  }, 60_000);

  test('a mail that is refused for good ends alone', async () => {
    onItsWay = async (mail) => {
      if (mail === 'refused') throw ApplicationFailure.nonRetryable('no such user', 'MAIL_REFUSED');
    };
    await open(ready('refused', 'good'));
    await room().result();
    expect(sent.sort()).toEqual(['good', 'refused']);
  }, 60_000);

  test('a mail whose server says later is tried again', async () => {
    let tries = 0;
    onItsWay = async () => {
      tries += 1;
      if (tries === 1) throw ApplicationFailure.retryable('try again later');
    };
    await open(ready('patient'));
    await room().result();
    expect(sent).toEqual(['patient', 'patient']);
  }, 60_000);

  test('what may leave later is planned again at its time', async () => {
    await open({ ready: [], nextAt: Date.now() + 2_000, tellings: [] }, ready('in time'));
    await room().result();
    expect(sent).toEqual(['in time']);
  }, 60_000);

  test('who wakes it while it plans is heard: it plans again before it closes', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    planning = promise;
    await open(ready(), ready('of the second planning'));
    await vi.waitUntil(() => planned === 1, WAIT);
    await room().signal(wake);
    resolve();
    await room().result();
    expect(sent).toEqual(['of the second planning']);
  }, 60_000);

  /** How often a case has heard how somebody was told. */
  const heardBy = async (owner: WorkflowHandle) =>
    (await owner.fetchHistory()).events?.filter(
      ({ workflowExecutionSignaledEventAttributes: signal }) => signal?.signalName === telling.name,
    ).length;

  test('an owner hears of a telling once, and once more when a case that was dead is back', async () => {
    const workflowId = subjectWorkflowId(campaign, 'doi-1');
    const owner = await bare.workflow.start('cell', {
      workflowId,
      taskQueue: `${taskQueue}-nobody`,
      args: [],
    });
    const heard = () => heardBy(owner);
    const { promise, resolve } = Promise.withResolvers<void>();
    onItsWay = () => promise;
    const report = { type: 'told' as const, opens: 'objectionWindow/1', at: 1, how: 'sent' as const };
    const answer = { ready: ['hanging'], nextAt: null, tellings: [{ subject: 'doi-1', report }] };
    await open(answer, answer, answer);
    await vi.waitUntil(() => planned === 1, WAIT);
    await room().signal(wake);
    await vi.waitUntil(() => planned === 2, WAIT);
    await vi.waitUntil(async () => (await heard()) === 1, WAIT);
    await room().signal(reportAgain);
    await vi.waitUntil(() => planned === 3, WAIT);
    await vi.waitUntil(async () => (await heard()) === 2, WAIT);
    expect(since[1]).toBeGreaterThan(0);
    expect(since[2]).toBe(0);
    resolve();
    await room().result();
    // only once: cells that have ended are told nothing
    expect(since.slice(3).every((from) => from === since[0])).toBe(true);
    await owner.terminate();
  }, 60_000);

  test('an owner whose mail came back hears so, and of the telling after it, each once', async () => {
    const owner = await bare.workflow.start('cell', {
      workflowId: subjectWorkflowId(campaign, 'doi-1'),
      taskQueue: `${taskQueue}-nobody`,
      args: [],
    });
    const opens = 'objectionWindow/1';
    const reports = [
      { type: 'told' as const, opens, at: 1, how: 'sent' as const },
      { type: 'bounced' as const, opens },
      { type: 'told' as const, opens, at: 2, how: 'told' as const },
    ];
    const heard = () => heardBy(owner);
    const { promise, resolve } = Promise.withResolvers<void>();
    onItsWay = () => promise;
    await open(
      ...reports.flatMap((report) => {
        const answer = { ready: ['hanging'], nextAt: null, tellings: [{ subject: 'doi-1', report }] };
        return [answer, answer];
      }),
    );
    for (let times = 1; times <= 6; times += 1) {
      await vi.waitUntil(() => planned === times, WAIT);
      await vi.waitUntil(async () => (await heard()) === Math.ceil(times / 2), WAIT);
      if (times < 6) await room().signal(wake);
    }
    resolve();
    await room().result();
    expect(await heard()).toBe(3);
    await owner.terminate();
  }, 60_000);

  test.for([
    ['is woken', wake, false],
    ['has to report again', reportAgain, true],
  ] as const)(
    'a mailroom that goes on in a new run as it %s asks for what was told since it began, or for all',
    { timeout: 60_000 },
    async ([, signal, all]) => {
      // so many bytes that the server suggests a new run
      const padded = {
        ready: [],
        nextAt: Date.now() + 3_600_000,
        tellings: [],
        padding: 'x'.repeat(1_900_000),
      };
      const { firstExecutionRunId } = await open(padded, padded, padded);
      for (const times of [1, 2]) {
        await vi.waitUntil(() => planned === times, WAIT);
        await room().signal(wake);
      }
      await vi.waitUntil(async () => planned === 3 && (await isWaiting()), WAIT);
      await room().signal(signal);
      await vi.waitUntil(() => planned === 4, WAIT);
      await room().result();
      expect((await room().describe()).runId).not.toBe(firstExecutionRunId);
      const [began = 0] = since;
      expect(began).toBeGreaterThan(0);
      expect(since).toEqual([began, began, began, all ? 0 : began]);
    },
  );

  test('an action on a notice may free a mail: it plans again', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    onItsWay = (mail) => (mail === 'first' ? promise : Promise.resolve());
    await open(ready('first'), ready('first', 'freed'));
    await vi.waitUntil(() => sent.includes('first'), WAIT);
    await room().executeUpdate(actOnNotice, { args: [{ id: 'a', notice: 'n', action: 'release', by: 'x' }] });
    await vi.waitUntil(() => sent.includes('freed'), WAIT);
    resolve();
    await room().result();
  }, 60_000);
});
