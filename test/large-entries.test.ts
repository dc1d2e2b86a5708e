import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { sampleDossier } from '../rehearsal/sample-content.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 60_000, interval: 200 };

describe.skipIf(!available)('what is too much to be carried', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign();
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
  });

  const outcome = (sending: Promise<unknown>): Promise<string> =>
    sending.then(
      () => 'accepted',
      (error: unknown) =>
        error instanceof Refused ? `${error.refusal.code} ${error.refusal.reason}` : String(error),
    );

  test('an event that would leave an entry of more than a megabyte is refused, and has changed nothing', async () => {
    const cell = 'doi-1';
    const dossier = sampleDossier(campaignTerms(one.plan, one.campaign), cell, dateOf(Date.now(), '+07:00'));
    // its entry has it twice, as it was sent and as the case has it then; once the case could carry it
    const evidence = Array.from({ length: 16 }, () => ({ text: 'ộ'.repeat(4_000) }));
    const scores = Object.fromEntries(
      Object.entries(dossier.scores).map(([subject, [first, ...others]]) => [
        subject,
        [{ ...first, evidence }, ...others],
      ]),
    );
    const before = await one.client.engineState(one.campaign, cell);
    const large = one.send(cell, one.head(cell), 'dossier.submit', { ...dossier, scores });
    expect(await outcome(large)).toBe('TOO_LARGE entryTooLarge');
    expect(await one.client.engineState(one.campaign, cell)).toEqual(before);
    expect(await outcome(one.submit(cell))).toBe('accepted');
  }, 120_000);

  test('a case with more entries waiting for the records than a run takes along is busy until they are back', async () => {
    const cell = 'doi-2';
    const raise = () =>
      outcome(one.send(cell, one.head(cell), 'difficulty.raise', { text: 'ộ'.repeat(10_000) }));
    // it knows the key that events are signed by, and asks the records for none
    const answers = [await raise()];
    const release = one.holdRecords();
    try {
      do answers.push(await raise());
      while (answers.at(-1) === 'accepted' && answers.length < 40);
    } finally {
      await release();
    }
    expect(answers.pop()).toBe('BUSY recordsAway');
    expect(answers.length).toBeGreaterThan(3);
    await vi.waitUntil(async () => (await raise()) === 'accepted', WAIT);
    await vi.waitUntil(async () => {
      const journal = await one.reader.journal(one.campaign, { subject: cell, limit: 100 });
      return journal.filter(({ input }) => input.kind === 'event').length === answers.length + 1;
    }, WAIT);
  }, 120_000);
});
