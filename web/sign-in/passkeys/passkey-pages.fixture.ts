import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../../records/database.ts';
import { createReader } from '../../../records/reader.ts';
import type { SignedIn } from '../../../records/sign-in/requests.ts';
import { hashOf, newSecret } from '../../../records/sign-in/secrets.ts';
import { createSignInRecords } from '../../../records/sign-in/sign-in-records.ts';
import type { ProofKind } from '../../../records/sign-in/sign-in-tables.ts';
import type { Acting } from '../../acting/acting.ts';
import { createDashboard, type DashboardOptions } from '../../app.ts';
import { cookieBrowser } from '../cookie-browser.fixture.ts';
import type { OutgoingSignInMail, SignInEvent } from '../sign-in-setup.ts';

/** The pages where people sign in, with browsers that keep cookies, and a clock that is put on by hand. */

const HOURS = 60 * 60_000;

/** What stands in an attribute of a page. */
export const unescaped = (attribute: string): string =>
  attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What the browser is asked by a page. */
export const optionsIn = (page: string): string => unescaped(/data-options="([^"]*)"/.exec(page)?.[1] ?? '');

/** The fields that a page carries along. */
export const carriedIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [unescaped(name), unescaped(value)],
    ),
  );

export function passkeyPages({ db, url, acting }: { db: Database; url: string; acting?: Acting }) {
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const records = createSignInRecords(db, now);
  const log: SignInEvent[] = [];
  const mails: OutgoingSignInMail[] = [];
  const options: DashboardOptions = {
    reader: createReader(db),
    now,
    baseUrl: url,
    ...(acting === undefined ? {} : { acting }),
    signIn: {
      records,
      address: { url, proxies: [] },
      sendMail: async (mail) => void mails.push(mail),
      log: (event) => void log.push(event),
      random: randomBytes,
    },
  };
  const app = createDashboard(options);
  const prefix = url.startsWith('https:') ? '__Host-bontot' : 'bontot-on-loopback';

  const browser = (ip = '192.0.2.7') => ({
    ...cookieBrowser(() => app, url, { ip }),
    sessionCookie: `${prefix}-session`,
  });

  /** Somebody who has just signed in. */
  async function signedIn(
    who: SignedIn,
    {
      shared = false,
      ip = '192.0.2.7',
      openedBy = 'link',
    }: { shared?: boolean; ip?: string; openedBy?: ProofKind } = {},
  ) {
    const by = browser(ip);
    const id = newSecret(randomBytes);
    const lasting = { idleMs: 24 * HOURS, lastsMs: 48 * HOURS };
    await records.open(who, {
      idHash: hashOf(id),
      id: randomUUID(),
      ...lasting,
      device: 'Firefox, Windows',
      shared,
      openedBy,
      replaces: null,
    });
    by.jar.set(by.sessionCookie, id);
    return by;
  }
  return { options, clock, records, log, mails, browser, signedIn };
}

export type PasskeyPages = ReturnType<typeof passkeyPages>;
export type PasskeyBrowser = Awaited<ReturnType<PasskeyPages['signedIn']>>;
