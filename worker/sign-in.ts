import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { senderOf } from '../activities/mail-sender.ts';
import type { MailTransport } from '../activities/mail-transport.ts';
import type { Database } from '../records/database.ts';
import { createSignInRecords } from '../records/sign-in/sign-in-records.ts';
import type { Tls } from '../web/serve.ts';
import { type Provider, providerBy } from '../web/sign-in/accounts/provider.ts';
import type { SignInEvent, SignInSetup } from '../web/sign-in/sign-in-setup.ts';
import { inBoth } from '../words/in-both.ts';
import { START_LINES } from '../words/start-words.ts';
import { type Config, ConfigError, type OidcConfig } from './config.ts';
import { failureLine } from './print.ts';

/** One line for each event: JSON, in which nothing that a browser sends begins another line (ASVS 16.4.1). */
export const logLine = ({ at, ...event }: SignInEvent): string =>
  `${JSON.stringify({ at: new Date(at).toISOString(), ...event })}\n`;

/** Appends what happens at sign-in to a file that its owner alone reads. */
export function signInLog(file: string): { log(event: SignInEvent): void; close(): Promise<void> } {
  const out = createWriteStream(file, { flags: 'a', mode: 0o600 });
  // a disk that takes nothing keeps nobody out
  out.on('error', (error) => process.stderr.write(`${error.message}\n`));
  return {
    log: (event) => void out.write(logLine(event)),
    close: () => new Promise((closed) => out.end(() => closed())),
  };
}

/** What sign-in needs, by the configuration; null where it is not switched on. */
export function signInSetup(
  { signIn, baseUrl, mailFrom }: Config,
  {
    db,
    transport,
    log,
    provider,
  }: {
    db: Database;
    transport: MailTransport;
    log(event: SignInEvent): void;
    provider: Provider | null;
  },
): SignInSetup | null {
  if (signIn === null) return null;
  const { domain } = senderOf(mailFrom);
  return {
    records: createSignInRecords(db, () => Date.now()),
    address: { url: new URL(baseUrl).origin, proxies: signIn.proxies },
    sendMail: (mail) =>
      transport.send({ ...mail, replyTo: null, messageId: `<${mail.id}@${domain}>`, calendar: null }),
    log,
    random: randomBytes,
    ...(provider === null ? {} : { provider }),
  };
}

/** The identity provider that is configured. @throws ConfigError for a secret that can't be read */
export async function providerOf({
  signIn,
  baseUrl,
}: Pick<Config, 'signIn' | 'baseUrl'>): Promise<Provider | null> {
  if (!signIn?.oidc) return null;
  const { clientSecret, ...settings } = signIn.oidc;
  return providerBy({ ...settings, baseUrl, clientSecret: await secretOf(clientSecret) });
}

async function secretOf(given: OidcConfig['clientSecret']): Promise<string | null> {
  if (given === null || 'value' in given) return given?.value ?? null;
  const secret = (await readGiven(given.file)).toString('utf8').trim();
  if (secret === '') throw new ConfigError(`OIDC_CLIENT_SECRET_FILE: ${inBoth(START_LINES.missing)}`);
  return secret;
}

/** Says whether the provider is there; that it isn't keeps nothing from starting, since people sign in by mail. */
export async function checkProvider(provider: Provider | null, warn: (line: string) => void): Promise<void> {
  await provider?.check().catch((error: unknown) => warn(failureLine(error)));
}

const readGiven = (file: string) =>
  readFile(file).catch((error: unknown) => {
    throw new ConfigError(error instanceof Error ? error.message : String(error));
  });

/** Certificate and key, when the dashboard serves TLS itself. @throws ConfigError for a file that can't be read */
export async function tlsOf({ signIn }: Pick<Config, 'signIn'>): Promise<Tls | undefined> {
  if (!signIn?.tls) return undefined;
  const [cert, key] = await Promise.all([readGiven(signIn.tls.cert), readGiven(signIn.tls.key)]);
  return { cert, key };
}
