import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { startSmtp, type TestSmtp } from '../../activities/smtp.fixture.ts';
import { type CampaignClient, campaignIdOf, connect } from '../../client/client.ts';
import { encryptedBy } from '../../client/payload-codec.ts';
import { startCampaign } from '../../office/start-campaign.ts';
import { allEntries, checkJournal } from '../../records/journal-check.ts';
import { prepareRecords } from '../../records/prepared.fixture.ts';
import { testKeys } from '../support/keys.ts';
import { type PostgresCluster, startPostgres } from '../support/postgres.ts';
import { testSigner } from '../support/signing.ts';
import { type Blow, drawBlows, drawMood } from './blows.ts';
import type { Bundles } from './bundles.ts';
import { faultsOf } from './checks.ts';
import type { Evidence, TakenMail } from './evidence.ts';
import { type Installation, installation } from './installation.ts';
import { actTogether } from './people.ts';
import { replayAll } from './replaying.ts';
import { comeToRest } from './resting.ts';
import { type Seeded, seeded } from './seeded.ts';
import { smallCampaign } from './small-campaign.ts';

export type DatabaseKind = 'embedded' | 'postgres';

export interface RoundOptions {
  seed: number;
  database: DatabaseKind;
  /** path of the Temporal program */
  temporal: string;
  /** folder of PostgreSQL's programs; used for `postgres` only */
  postgres: string;
  bundles: Bundles;
}

export interface Round {
  seed: number;
  database: DatabaseKind;
  /** e.g. `record.after#3 all`; one that was never passed ends with `missed` */
  kills: string[];
  accepted: number;
  refused: number;
  unknown: number;
  entries: number;
  mails: { taken: number; doubled: number };
  ms: number;
  faults: string[];
}

/** A named point that isn't passed in this time is given up, and the worker is killed wherever it is. */
const POINT_WITHIN_MS = 15_000;
/** For whatever is still under way when everything runs again; generous, for a busy machine. */
const REST_WITHIN_MS = 90_000;
/** Events that people have sent before a round may end, unless that takes too long. */
const AT_LEAST = 40;
const ENOUGH_WITHIN_MS = 10_000;
const PATIENCE_MS = 5_000;
/** History events of a run: few, so that a round takes several runs. */
const HISTORY_LIMIT = 120;

interface Struck {
  kills: string[];
  /** ms, of workers and databases */
  instants: number[];
}

/** Deals the blows one after the other, and after each starts what it ended; the last start is left to the caller. */
async function strike(
  one: Installation,
  cluster: PostgresCluster | null,
  blows: readonly Blow[],
): Promise<Struck> {
  const struck: Struck = { kills: [], instants: [] };
  for (const blow of blows) {
    const { victim, downMs } = blow;
    const withServer = victim === 'server' || victim === 'all';
    const withDatabase = cluster !== null && (victim === 'database' || victim === 'all');
    const alsoKill = withServer ? [one.serverPid()] : [];
    await one.startWorker(
      blow.at === 'point' ? { crash: { point: blow.point, nth: blow.nth, alsoKill } } : {},
    );
    const gone = one.workerGone();
    const passed = await Promise.race([
      gone,
      wait(blow.at === 'point' ? POINT_WITHIN_MS : blow.afterMs).then(() => false),
    ]);
    struck.instants.push(Date.now());
    // at an instant the database or the server may fall alone, and the worker has to get along
    const alone = blow.at === 'instant' && (withServer || withDatabase) && victim !== 'all';
    if (!alone) await one.endWorker('SIGKILL');
    if (withServer) await one.killServer();
    if (withDatabase) await cluster.crash();
    struck.instants.push(Date.now());
    const where = blow.at === 'point' ? `${blow.point}#${blow.nth}` : `after ${blow.afterMs} ms`;
    struck.kills.push(`${where} ${victim}${blow.at === 'point' && !passed ? ' missed' : ''}`);
    await wait(downMs);
    if (withDatabase) await cluster.start();
    if (withServer) await one.startServer();
    if (alone) {
      await wait(2_000);
      await one.endWorker('SIGKILL');
      struck.instants.push(Date.now());
    }
  }
  return struck;
}

/** The mail server changes its mood until it is told to behave. */
function moody(smtp: TestSmtp, luck: Seeded): { behave(): Promise<void> } {
  let behaves = false;
  let wake = () => {};
  const changing = (async () => {
    while (!behaves) {
      const { mood, lasts } = drawMood(luck);
      smtp.mood = mood;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, lasts);
      });
    }
    smtp.mood = 'accept';
  })();
  return {
    behave() {
      behaves = true;
      wake();
      return changing;
    },
  };
}

/** What the mail server took, and when the worker got the answer before it sent the same mail again. */
const takenMails = ({ received }: TestSmtp, { heard }: Installation): TakenMail[] =>
  received.map(({ parsed: { messageId = '' }, at }, index) => {
    const again = received.find((mail, later) => later > index && mail.parsed.messageId === messageId)?.at;
    const before = again ?? Number.POSITIVE_INFINITY;
    const answer = heard.find((one) => one.messageId === messageId && one.at >= at && one.at < before);
    return { messageId, at, heardAt: answer?.at ?? null };
  });

/** One small campaign under a seeded storm; then everything is started again, comes to rest and is examined. */
export async function playRound({
  seed,
  database,
  temporal,
  postgres,
  bundles,
}: RoundOptions): Promise<Round> {
  const began = Date.now();
  const luck = seeded(seed);
  const opened: (() => Promise<unknown>)[] = [];
  const open = <T>(thing: T, close: (thing: T) => Promise<unknown>): T => {
    opened.unshift(() => close(thing));
    return thing;
  };
  try {
    const cluster =
      database === 'postgres' ? open(await startPostgres(postgres), (each) => each.stop()) : null;
    const smtp = open(await startSmtp(), (each) => each.close());
    const settings = { smtpUrl: smtp.url, bundle: bundles.running, watchEveryMs: 2_000 };
    const one = open(
      await installation(
        temporal,
        cluster === null ? settings : { ...settings, database: { url: cluster.url } },
      ),
      (each) => each.stop(),
    );
    await one.startServer();
    if (cluster === null) await prepareRecords(one.folder);
    const { temporal: address, taskQueue } = one;
    const options = { address, taskQueue, patience: PATIENCE_MS, keys: testKeys, signer: await testSigner() };
    const client: CampaignClient = open(await connect({ ...options, historyLimit: HISTORY_LIMIT }), (each) =>
      each.close(),
    );
    const plan = await smallCampaign(Date.now());
    const campaign = campaignIdOf(plan);
    // the process that has the records keeps who its people are; it dies as soon as the campaign has begun
    await one.startWorker();
    await startCampaign({ client, writer: one.writer() }, plan, { campaign });
    await one.endWorker('SIGKILL');
    /** ms; until then people act in any case, and after it only to have done enough */
    let calmSince = Number.POSITIVE_INFINITY;
    opened.unshift(async () => {
      calmSince = 0;
    });
    const moods = open(moody(smtp, luck.fork('moods')), (each) => each.behave());
    const acting = actTogether({
      plan,
      campaign,
      client,
      luck: luck.fork('people'),
      over: (accepted) =>
        Date.now() > calmSince && (accepted >= AT_LEAST || Date.now() > calmSince + ENOUGH_WITHIN_MS),
      patience: REST_WITHIN_MS,
    });
    const struck = await strike(one, cluster, drawBlows(luck.fork('blows')));
    await one.startWorker();
    calmSince = Date.now();
    await moods.behave();
    const ledger = await acting;

    const connection = open(await Connection.connect({ address: one.temporal }), (each) => each.close());
    const dataConverter = encryptedBy(testKeys);
    const bare = new Client({ connection, dataConverter });
    const subjects = ['campaign', ...plan.cells.map(({ id }) => id)];
    const reader = one.reader();
    const pending = await comeToRest({ campaign, subjects, bare, client, reader }, REST_WITHIN_MS);
    const states: Evidence['states'] = [];
    for (const subject of subjects)
      try {
        states.push({ subject, state: await client.engineState(campaign, subject) });
      } catch (error) {
        pending.push(`${subject} does not tell its state: ${String(error)}`);
      }
    const entries = await Array.fromAsync(allEntries(reader, campaign));
    const evidence: Evidence = {
      campaign,
      ledger,
      entries,
      states,
      check: await checkJournal(reader, campaign),
      notices: await reader.notices(campaign),
      mails: await reader.mails(campaign),
      taken: takenMails(smtp, one),
      refusedAddresses: smtp.refused,
      kills: struck.instants,
      ...(await replayAll(bare, { workflowBundle: bundles.shipped, dataConverter })),
      pending,
    };
    const { taken } = evidence;
    return {
      seed,
      database,
      kills: struck.kills,
      accepted: ledger.accepted.length,
      refused: ledger.refused.length,
      unknown: ledger.unknown,
      entries: entries.length,
      mails: {
        taken: taken.length,
        doubled: taken.length - new Set(taken.map(({ messageId }) => messageId)).size,
      },
      ms: Date.now() - began,
      faults: faultsOf(evidence),
    };
  } finally {
    for (const close of opened) await close();
  }
}
