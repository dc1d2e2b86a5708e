import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { senderOf } from '../activities/mail-sender.ts';
import type { MailTransport } from '../activities/mail-transport.ts';
import type { Database } from '../records/database.ts';
import { createSignInRecords } from '../records/sign-in/sign-in-records.ts';
import type { Tls } from '../web/serve.ts';
import type { SignInEvent, SignInSetup } from '../web/sign-in/sign-in-setup.ts';
import { type Config, ConfigError } from './config.ts';

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
  { db, transport, log }: { db: Database; transport: MailTransport; log(event: SignInEvent): void },
): SignInSetup | null {
  if (signIn === null) return null;
  const { domain } = senderOf(mailFrom);
  return {
    records: createSignInRecords(db, () => Date.now()),
    address: { url: new URL(baseUrl).origin, proxies: signIn.proxies },
    sendMail: (mail) => transport.send({ ...mail, messageId: `<${mail.id}@${domain}>`, calendar: null }),
    log,
    random: randomBytes,
  };
}

/** Certificate and key, when the dashboard serves TLS itself. @throws ConfigError for a file that can't be read */
export async function tlsOf({ signIn }: Pick<Config, 'signIn'>): Promise<Tls | undefined> {
  if (!signIn?.tls) return undefined;
  const read = (file: string) =>
    readFile(file).catch((error: unknown) => {
      throw new ConfigError(error instanceof Error ? error.message : String(error));
    });
  const [cert, key] = await Promise.all([read(signIn.tls.cert), read(signIn.tls.key)]);
  return { cert, key };
}
