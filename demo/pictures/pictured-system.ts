import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import pWaitFor from 'p-wait-for';
import { type CampaignClient, connect } from '../../client/client.ts';
import { openDatabase } from '../../records/database.ts';
import { saveDraft } from '../../records/drafts.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { keyFileIn } from '../../records/folder/key-file.ts';
import { SIGNING_FILE } from '../../records/folder/signing-file.ts';
import { installationKeys } from '../../records/payload-keys.ts';
import { createReader } from '../../records/reader.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { installationSigner } from '../../records/signing-keys.ts';
import { createWriter } from '../../records/writer.ts';
import { startDashboard } from '../../web/serve.ts';
import { readConfig } from '../../worker/config.ts';
import { showProgress } from '../../worker/print.ts';
import { mailTransport, quietRuntime, runWorker } from '../../worker/run-worker.ts';
import { registerSearchAttributes } from '../../worker/search-attribute-kinds.ts';
import { signInSetup } from '../../worker/sign-in.ts';
import { skipTime } from '../../worker/skip-time.ts';
import { startTestServer, type TestServer } from '../../worker/temporal-server.ts';

/** The product on a server whose time is skipped; its pages show the time of that server. */
export interface PicturedSystem {
  environment: TestServer['environment'];
  client: CampaignClient;
  reader: RecordsReader;
  /** the pages on trial, and those on which people sign in */
  url: string;
  signInUrl: string;
  /** where files of dossiers are stored */
  files: string;
  /** Reads the server's clock, for the pages. @returns ms */
  readClock(): Promise<number>;
  /** Skips to an instant, ms. */
  skipTo(instant: number): Promise<void>;
  /** Skips to when the mails that wait have left. */
  mailsLeave(campaign: string): Promise<void>;
  stop(): Promise<void>;
}

/** Mails to one person of the same quarter of an hour leave together, at its end. */
const MAIL_GROUP = 20 * 60_000;
const WAIT = 60_000;

export async function picturedSystem(): Promise<PicturedSystem> {
  quietRuntime();
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end().catch(() => undefined);
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'bon-tot-pictures-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const server = await startTestServer({ progress: showProgress });
    ends.push(() => server.stop());
    const { environment, address } = server;
    await registerSearchAttributes(environment.connection);
    const records = await openDatabase({ folder: null });
    ends.push(() => records.close());
    const reader = createReader(records.db);
    let ahead = 0;
    const readClock = async () => {
      const now = await environment.currentTimeMs();
      ahead = now - Date.now();
      return now;
    };
    await readClock();
    const now = () => Date.now() + ahead;
    // what is kept of a form bears the time that its page shows
    const writer = {
      ...createWriter(records.db),
      saveDraft: (draft: Parameters<typeof saveDraft>[1]) => saveDraft(records.db, draft, now()),
    };
    const keys = await installationKeys(records.db, keyFileIn(folder), Date.now());
    const port = await getPort({ host: '127.0.0.1' });
    const config = readConfig({ SIGN_IN: '1', DASHBOARD_PORT: String(port) });
    const transport = mailTransport(config, join(folder, 'outbox'));
    const signer = await installationSigner(records.db, join(folder, SIGNING_FILE), Date.now());
    const client = await connect({ address, keys, signer });
    ends.push(() => client.close());

    const files = join(folder, 'files');
    const pages = {
      host: '127.0.0.1',
      container: false,
      reader,
      writer,
      now,
      acting: { client, writer, files: openFileStore(files) },
    };
    const onTrial = await startDashboard({ ...pages, port: 0 });
    ends.push(() => onTrial.close());
    const signIn = signInSetup(config, { db: records.db, transport, provider: null, log: () => {} });
    if (signIn === null) throw new Error('sign-in is off');
    const signedIn = await startDashboard({ ...pages, port, baseUrl: config.baseUrl, signIn });
    ends.push(() => signedIn.close());
    const worker = await runWorker({
      address,
      namespace: 'default',
      db: records.db,
      transport,
      baseUrl: onTrial.url,
      mailFrom: config.mailFrom,
      keys,
    });
    ends.push(() => worker.stop());
    const skipTo = async (instant: number) => {
      const at = await readClock();
      if (instant > at) await skipTime(environment, instant - at);
      await readClock();
    };
    return {
      environment,
      client,
      reader,
      url: onTrial.url,
      signInUrl: signedIn.url,
      files,
      readClock,
      skipTo,
      async mailsLeave(campaign) {
        await skipTo((await readClock()) + MAIL_GROUP);
        const haveLeft = async () => (await reader.notices(campaign, { state: 'queued' })).length === 0;
        await pWaitFor(haveLeft, { interval: 200, timeout: WAIT });
        await readClock();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
