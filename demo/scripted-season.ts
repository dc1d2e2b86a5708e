import { setTimeout as sleep } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import pWaitFor from 'p-wait-for';
import type { CampaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import type { ObligationView } from '../domain/journal/journal.ts';
import { peopleOf, rosterOf } from '../domain/people/roster.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { RecordsReader } from '../records/reading.ts';
import type { Deed, Situation } from '../rehearsal/people.ts';
import { skipTime } from '../worker/skip-time.ts';

/** A season on the time-skipping server, acted out by scripted people. */
export interface ScriptedSeason {
  environment: Pick<TestWorkflowEnvironment, 'currentTimeMs' | 'sleep'>;
  /** asks the workflows where they stand; what people send goes as it is sent there */
  client: Pick<CampaignClient, 'standing' | 'timers' | 'actOnNotice'> & {
    send(campaign: string, subject: string, event: Sent): Promise<unknown>;
  };
  reader: RecordsReader;
  plan: Plan;
  campaign: string;
  /** what somebody does about an obligation, and when; null when nobody does anything */
  deedOf(obligation: ObligationView, situation: Situation): { at: number; deeds: Deed[] } | null;
  /** stored files of the cells' reports */
  files?: NonNullable<Situation['files']>;
  /** called before time moves on, and at the end */
  onTurn(): Promise<void>;
  onRefusal(subject: string, type: string, error: Refused): void;
}

type Sent = Parameters<CampaignClient['send']>[2];

const TURNS = 2_000;
const SETTLE_MS = 20;
/** The records are a moment behind. */
const LAST_MAILS_MS = 20_000;

/** Identifies an obligation, also after its deadline was moved. */
const instanceOf = (subject: string, { id, openedAt, deadlines }: ObligationView) =>
  `${subject}/${id}/${openedAt}/${deadlines.length}/${deadlines.at(-1)?.due}`;

/**
 * Runs until the campaign has ended and its last mails have left: works out the next deed or timer from what is owed
 * now, and skips time to it.
 *
 * @throws Error when the season doesn't end, or the server's time stands still
 */
export async function runSeason(season: ScriptedSeason): Promise<void> {
  const { environment, client, reader, plan, campaign } = season;
  const terms = campaignTerms(plan, campaign);
  const files = season.files === undefined ? {} : { files: season.files };
  /** whoever holds a role by now: people change while the season runs */
  const rosterNow = async () => (await reader.campaign(campaign))?.roster ?? rosterOf(plan);
  const planned = new Map<string, { at: number; act(): Promise<void> }>();
  const ended = new Set<string>();
  let events = 0;

  /** The office tells people whom no mail reached and whose time runs only then. */
  async function notifyInPerson(now: number): Promise<void> {
    const [by = ''] = peopleOf(await rosterNow(), { role: 'office' }, now, plan.calendar.utcOffset);
    for (const { id, notice } of await reader.notices(campaign, { state: 'toBeTold' }))
      if (notice.opens !== undefined) await client.actOnNotice(campaign, { notice: id, action: 'told', by });
  }

  async function act(subject: string, obligation: ObligationView): Promise<void> {
    const standing = await client.standing(campaign, subject);
    const own = instanceOf(subject, obligation);
    // what has happened since may have seen to it
    if (!standing.obligations.some((one) => instanceOf(subject, one) === own)) return;
    const now = await environment.currentTimeMs();
    const roster = await rosterNow();
    if (obligation.id === 'telling') await notifyInPerson(now);
    for (const { by, type, payload } of season.deedOf(obligation, {
      subject,
      standing,
      roster,
      terms,
      now,
      ...files,
    })?.deeds ?? []) {
      events += 1;
      try {
        await client.send(campaign, subject, { id: `scripted-${events}`, type, by, payload });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        season.onRefusal(subject, type, error);
      }
    }
  }

  /** Plans what people will do about everything that is owed now. @returns the instant of the soonest timer */
  async function planAhead(now: number): Promise<number> {
    let soonest = Number.POSITIVE_INFINITY;
    const open = new Set<string>();
    const roster = await rosterNow();
    const cells = (await reader.cells(campaign)).map(({ cell }) => cell);
    for (const subject of ['campaign', ...cells].filter((name) => !ended.has(name))) {
      const standing = await client.standing(campaign, subject);
      if (standing.ended) ended.add(subject);
      for (const { firesAt } of await client.timers(campaign, subject)) soonest = Math.min(soonest, firesAt);
      for (const obligation of standing.obligations) {
        const key = instanceOf(subject, obligation);
        open.add(key);
        if (planned.has(key)) continue;
        const deed = season.deedOf(obligation, { subject, standing, roster, terms, now, ...files });
        if (deed !== null)
          planned.set(key, { at: Math.max(deed.at, now), act: () => act(subject, obligation) });
      }
    }
    for (const key of [...planned.keys()].filter((known) => !open.has(known))) planned.delete(key);
    return soonest;
  }

  /** The last mails leave at the end of their quarter of an hour. */
  async function lastMails(): Promise<void> {
    await environment.sleep('1h');
    const haveLeft = async () => (await reader.notices(campaign, { state: 'queued' })).length === 0;
    const timeout = { milliseconds: LAST_MAILS_MS, fallback: () => {} };
    await pWaitFor<void>(haveLeft, { interval: SETTLE_MS, timeout });
  }

  const newest = async () =>
    (await reader.journal(campaign, { order: 'newest', limit: 1 }))[0]?.position ?? 0;

  /** Messages between campaign and cells need a moment: until nothing new has been recorded for one. */
  async function settled(): Promise<void> {
    let last = -1;
    for (let now = await newest(); now !== last; now = await newest()) {
      last = now;
      await sleep(SETTLE_MS);
    }
  }

  for (let turn = 0; turn < TURNS; turn += 1) {
    const now = await environment.currentTimeMs();
    const soonest = await planAhead(now);
    await season.onTurn();
    if (ended.has('campaign')) {
      await lastMails();
      return;
    }
    const [next] = [...planned.entries()].sort(([, a], [, b]) => a.at - b.at);
    const until = Math.min(next?.[1].at ?? Number.POSITIVE_INFINITY, soonest);
    if (until > now && until !== Number.POSITIVE_INFINITY) await skipTime(environment, until - now);
    if (next !== undefined && next[1].at <= until) {
      planned.delete(next[0]);
      await next[1].act();
    }
    await settled();
  }
  throw new Error(`campaign ${campaign} did not end within ${TURNS} turns`);
}
