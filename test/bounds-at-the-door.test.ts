import { randomUUID } from 'node:crypto';
import { WorkflowFailedError } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { campaignPlanOf } from '../domain/plan/campaign-plan.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import {
  campaignWorkflowId,
  cellWorkflowId,
  mailroomWorkflowId,
  mailTestWorkflowId,
} from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 60_000, interval: 100 };

/** As many notes of 5,000 bytes; two hundred are the most that the schema lets through. */
const notes = (count: number) => Array.from({ length: count }, () => ({ text: 'a'.repeat(5_000) }));

describe.skipIf(!available)('what reaches the workflows of a running campaign', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign();
  }, 120_000);
  afterAll(async () => {
    await one?.stop();
  });

  const recorded = (subject: string, seq: number) =>
    vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, subject)) >= seq, WAIT);
  const refusalOf = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'accepted',
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        return `${error.refusal.code} ${error.refusal.reason}`;
      },
    );

  describe('a workflow that a bare client starts with a forged input ends at once', () => {
    /** How the workflow ended: the type and message of its failure. */
    async function ending(
      type: string,
      args: unknown,
      workflowId: string,
    ): Promise<{ failure: string; said: string }> {
      const { taskQueue } = one;
      try {
        await one.bare.workflow.execute(type, {
          workflowId,
          taskQueue,
          args: [args],
          workflowExecutionTimeout: '20s',
        });
      } catch (error) {
        if (error instanceof WorkflowFailedError)
          return {
            failure: String((error.cause as { type?: string }).type ?? error.cause?.name),
            said: error.cause?.message ?? '',
          };
        throw error;
      }
      return { failure: 'completed', said: '' };
    }
    let forged: string;
    beforeEach(() => {
      forged = `forged-${randomUUID()}`;
    });
    const goodCell = (campaign = forged) => ({
      campaign,
      input: {
        cell: 'doi-1',
        terms: campaignTerms(one.plan, campaign),
        roster: rosterOf(one.plan),
        basis: {},
      },
    });
    const plan = () => campaignPlanOf(one.plan);
    const goodCampaign = (campaign = forged) => ({ campaign, plan: plan() });
    const idOf = (type: string): string =>
      ({
        campaign: campaignWorkflowId(forged),
        cell: cellWorkflowId(forged, 'doi-1'),
        mailroom: mailroomWorkflowId(forged),
        mailTest: mailTestWorkflowId(forged),
      })[type] ?? forged;

    test.each<[string, string, () => unknown]>([
      ['campaign', 'nothing', () => null],
      ['campaign', 'an id that is none', () => ({ ...goodCampaign(), campaign: '../x' })],
      ['campaign', 'an id without end', () => ({ ...goodCampaign(), campaign: 'x'.repeat(201) })],
      ['campaign', 'no plan', () => ({ campaign: forged })],
      ['campaign', 'a plan without cells', () => ({ ...goodCampaign(), plan: { ...plan(), cells: [] } })],
      [
        'campaign',
        'a plan without its document',
        () => ({ ...goodCampaign(), plan: { ...plan(), document: undefined } }),
      ],
      ['campaign', 'a plan that names people', () => ({ ...goodCampaign(), plan: one.plan })],
      ['campaign', 'a state that is none', () => ({ campaign: forged, carried: { seq: 1 } })],
      ['campaign', 'a history limit of nothing', () => ({ ...goodCampaign(), historyLimit: 0 })],
      ['cell', 'a text', () => 'doi-1'],
      ['cell', 'no input', () => ({ campaign: forged })],
      [
        'cell',
        'a cell that is none',
        () => ({ ...goodCell(), input: { ...goodCell().input, cell: 'đội 1' } }),
      ],
      [
        'cell',
        'a roster of nobody',
        () => ({ ...goodCell(), input: { ...goodCell().input, roster: { revision: 1, assignments: [] } } }),
      ],
      [
        'cell',
        'terms without anything in them',
        () => ({
          ...goodCell(),
          input: { ...goodCell().input, terms: { campaign: forged, ladder: [] } },
        }),
      ],
      ['cell', 'messages that are a number', () => ({ ...goodCell(), outgoing: 5 })],
      ['cell', 'a message that is nothing', () => ({ ...goodCell(), outgoing: [null] })],
      ['cell', 'a restart by nobody', () => ({ ...goodCell(), restarted: 5 })],
      ['campaign', 'messages that are none', () => ({ ...goodCampaign(), outgoing: [{}] })],
      ['mailroom', 'nothing', () => null],
      ['mailroom', 'more than its campaign', () => ({ campaign: forged, to: 'x@example.org' })],
      ['mailroom', 'a campaign that is a list', () => ({ campaign: [forged] })],
      ['mailTest', 'no address', () => ({ id: forged, to: 'anh' })],
      ['mailTest', 'two addresses', () => ({ id: forged, to: 'a@example.vn, b@example.vn' })],
    ])('%s: %s', async (type, _what, args) => {
      const { failure, said } = await ending(type, args(), idOf(type));
      expect(failure).toBe('INVALID_INPUT');
      expect(said).not.toMatch(/^workflow id/);
    });

    test.each<[string, () => unknown]>([
      ['campaign', () => goodCampaign(one.campaign)],
      ['cell', () => goodCell(one.campaign)],
      ['mailroom', () => ({ campaign: one.campaign })],
    ])(
      '%s: the input of a case that lives, under another id, so that two would write one journal',
      async (type, args) => {
        const { failure, said } = await ending(type, args(), forged);
        expect([failure, said]).toEqual(['INVALID_INPUT', expect.stringMatching(/^workflow id forged-/)]);
      },
    );
  });

  test('an event whose entry would be too large is refused before it changes anything', async () => {
    const submitted = await one.submit('doi-1');
    await recorded('doi-1', submitted.seq);
    const before = await one.client.engineState(one.campaign, 'doi-1');
    const clerk = one.person('teamClerk');
    const finish = (count: number) =>
      one.send('doi-1', clerk, 'review.finish', { pointsToVerify: notes(count) });
    await expect(finish(200)).rejects.toMatchObject({
      refusal: {
        code: 'TOO_LARGE',
        reason: 'entryTooLarge',
        validNow: expect.arrayContaining(['review.finish']),
      },
    });
    expect(await one.client.engineState(one.campaign, 'doi-1')).toEqual(before);
    // the next entry takes the number that the refused event didn't get
    const { seq } = await finish(1);
    expect(seq).toBe(submitted.seq + 1);
    await recorded('doi-1', seq);
    const entries = await one.reader.journal(one.campaign, { subject: 'doi-1', order: 'oldest' });
    expect(entries.map(({ input }) => (input.kind === 'event' ? input.event.type : input.kind))).toEqual([
      'start',
      'dossier.submit',
      'review.finish',
    ]);
  });

  test('while the records are away events are taken until too much waits for them, and afterwards again', async () => {
    const { seq } = await one.submit('doi-2');
    await recorded('doi-2', seq);
    const letGo = one.holdRecords();
    const clerk = one.person('teamClerk');
    const events: { id: string; outcome: string }[] = [];
    const note = async (id: string) =>
      one.send('doi-2', clerk, 'review.note', { text: 'ữ'.repeat(5_000), verify: true }, id);
    try {
      for (let outcome = 'accepted'; outcome === 'accepted' && events.length < 150; ) {
        const id = randomUUID();
        outcome = await refusalOf(note(id));
        events.push({ id, outcome });
      }
      expect(events.at(-1)?.outcome).toBe('BUSY recordsAway');
      expect(events.length).toBeGreaterThan(2);
    } finally {
      await letGo();
    }
    await recorded('doi-2', seq + events.length - 1);
    const again = await note(events.at(-1)?.id ?? '');
    expect(again.seq).toBe(seq + events.length);
  });
});
