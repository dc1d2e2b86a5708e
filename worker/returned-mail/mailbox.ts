import type { ImapFlow, MessageStructureObject } from 'imapflow';
import { LOOPBACK_NAMES } from '../../web/guard.ts';

/** The mailbox to which mails come back, read over IMAP; nothing in it is changed, not even a mark that it was read. */

/** Up to which mail it was read: numbers of mails only grow, as long as the mailbox is the same. */
export interface ReadUpTo {
  validity: bigint;
  uid: number;
}

export interface ReturnedMail {
  uid: number;
  /** a report on a mail that came back, or what a calendar program answers */
  is: 'report' | 'answer';
  /** by the clock of its server, ms */
  arrivedAt: number;
  /** its beginning */
  raw: Buffer;
}

/** ms in which the server has to answer */
const PATIENCE = 15_000;
/** bytes of a mail that are read: what is reported stands before what came back */
const MOST = 512 * 1024;
/** Of a mailbox that was not read yet so many days are read. */
const FIRST_DAYS = 30;
const DAY_MS = 86_400_000;

const REPORT = 'multipart/report';
const CALENDAR = 'text/calendar';

/** What a mail is, by how it is built; null of all that people write to each other. */
function kindOf(part: MessageStructureObject | undefined): ReturnedMail['is'] | null {
  if (part === undefined) return null;
  const { type, parameters, childNodes = [] } = part;
  if (type.toLowerCase() === REPORT) return 'report';
  if (type.toLowerCase() === CALENDAR && parameters?.['method']?.toLowerCase() === 'reply') return 'answer';
  return childNodes.some((inner) => kindOf(inner) === 'answer') ? 'answer' : null;
}

async function clientFor(url: URL): Promise<ImapFlow> {
  // most systems read no mailbox, and start sooner without
  const { ImapFlow } = await import('imapflow');
  const secure = url.protocol === 'imaps:';
  return new ImapFlow({
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    // a password never crosses a network in clear
    ...(secure || LOOPBACK_NAMES.includes(url.hostname) ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  });
}

/** The path of the mailbox in its server: what stands after the host. */
const pathOf = (url: URL): string => decodeURIComponent(url.pathname.slice(1)) || 'INBOX';

/** Numbers of the mails that have come since. */
async function newIn(client: ImapFlow, read: ReadUpTo | null, now: number): Promise<number[]> {
  const asked = read === null ? { since: new Date(now - FIRST_DAYS * DAY_MS) } : { uid: `${read.uid + 1}:*` };
  const found = await client.search(asked, { uid: true });
  if (!Array.isArray(found)) throw new Error('the mailbox can’t be searched');
  // `*` is the last one, even where that was read before
  return found.filter((uid) => read === null || uid > read.uid);
}

/**
 * The reports, and the answers of calendar programs, that have come into a mailbox since it was read last.
 *
 * @param url e.g. `imaps://user:password@mail.example.vn/INBOX`
 * @param read up to where it was read; null: the last 30 days are read
 * @param now ms
 * @returns them in the order in which they came, and up to where it was read now
 * @throws Error why it can't be read
 */
export async function reportsSince(
  url: string,
  read: ReadUpTo | null,
  now: number,
): Promise<{ reports: ReturnedMail[]; upTo: ReadUpTo }> {
  const place = new URL(url);
  const client = await clientFor(place);
  // what fails is thrown by what was asked; without a listener it would end the process
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { uidValidity } = await client.mailboxOpen(pathOf(place), { readOnly: true });
    const same = read !== null && read.validity === uidValidity ? read : null;
    const uids = await newIn(client, same, now);
    const reports: ReturnedMail[] = [];
    if (uids.length > 0) {
      const shapes = await client.fetchAll(uids, { bodyStructure: true, uid: true }, { uid: true });
      for (const { uid, bodyStructure } of shapes) {
        const is = kindOf(bodyStructure);
        if (is === null) continue;
        const asked = { source: { maxLength: MOST }, internalDate: true };
        const mail = await client.fetchOne(uid, asked, { uid: true });
        // one that somebody has moved away meanwhile is there no longer
        if (mail === false || mail.source === undefined) continue;
        const arrivedAt = new Date(mail.internalDate ?? now).getTime();
        reports.push({ uid, is, arrivedAt, raw: mail.source });
      }
    }
    return {
      reports,
      upTo: { validity: uidValidity, uid: Math.max(same?.uid ?? 0, ...uids) },
    };
  } finally {
    await client.logout().catch(() => client.close());
  }
}
