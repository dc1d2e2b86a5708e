import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onlyTo } from '../activities/only-to-transport.ts';
import { startSmtp, type TestSmtp } from '../activities/smtp.fixture.ts';
import { smtpTransport } from '../activities/smtp-transport.ts';
import { campaignClient } from '../client/client.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const FROM = 'bon-tot@dang-uy.example';
const TRIAL = 'thu@example.vn';

describe.skipIf(!available)('a mail that is sent to see whether mails arrive', () => {
  let smtp: TestSmtp;
  let one: RunningCampaign;
  beforeAll(async () => {
    smtp = await startSmtp();
    one = await runningCampaign({ transport: onlyTo(smtpTransport(smtp.url, FROM), TRIAL) });
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
    await smtp?.close();
  });
  const client = () => campaignClient(one.bare, { taskQueue: one.taskQueue });

  test('goes by the worker, to the one address of a trial, which is said', async () => {
    const before = smtp.received.length;
    expect(await client().testMail('anh@example.vn')).toEqual({ how: 'sent', from: FROM, to: TRIAL });
    const tested = smtp.received.slice(before).find(({ parsed }) => parsed.subject?.includes('thư kiểm tra'));
    expect(tested?.to).toEqual([TRIAL]);
    expect(tested?.parsed.text).toContain('anh@example.vn');
  }, 60_000);

  test('that the server refuses fails with what it said, at once', async () => {
    smtp.mood = 'refuse';
    await expect(client().testMail('anh@example.vn')).rejects.toMatchObject({
      code: 'MAIL_FAILED',
      message: expect.stringContaining('no such user'),
    });
  }, 60_000);
});
