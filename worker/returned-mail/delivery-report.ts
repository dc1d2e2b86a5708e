import type { Attachment, ParsedMail } from 'mailparser';

/** What a returned mail says of a receiver whom it has not reached, for good. */
export interface FailedDelivery {
  /** as the mail was sent to, and as servers on the way have made of it; in small letters */
  addresses: string[];
  /** what the server said */
  reason: string;
}

/** What a mail server reports of a mail that it could not deliver (RFC 3464). */
export interface DeliveryReport {
  /** Message-ID of the mail that came back */
  messageId: string;
  failed: FailedDelivery[];
}

/** Characters of a server's answer that are kept; some repeat a whole conversation. */
const LONGEST_REASON = 300;
/** bytes of the mail that came back: of it the head is read alone */
const HEAD = 64 * 1024;

type Fields = Map<string, string>;

/** Loaded with the first mail: most systems read none. */
async function parsed(raw: Buffer | string, options = {}): Promise<ParsedMail> {
  const { simpleParser } = await import('mailparser');
  return await simpleParser(raw, options);
}

/** A block of fields as a head has them, folded lines joined. */
async function fieldsOf(block: string): Promise<Fields> {
  const { headerLines } = await parsed(`${block.trim()}\r\n\r\n`);
  return new Map(
    headerLines.map(({ key, line }) => [
      key,
      // a letter a byte
      Buffer.from(line.slice(line.indexOf(':') + 1), 'latin1')
        .toString('utf8')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ]),
  );
}

/** `rfc822; anh@example.vn` → `anh@example.vn` */
const afterType = (value: string): string => value.slice(value.indexOf(';') + 1).trim();

const addressIn = (value: string): string =>
  afterType(value)
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();

/** What servers write may hold anything: one line of it is kept, of letters that can be shown. */
const asLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON)
    .trim();

/** Of each receiver a block; one whose mail is only late may still get it. */
function failedIn(fields: Fields): FailedDelivery[] {
  if (fields.get('action')?.toLowerCase() !== 'failed') return [];
  const addresses = ['original-recipient', 'final-recipient'].flatMap((key) => {
    const value = fields.get(key);
    return value === undefined ? [] : [addressIn(value)];
  });
  const said = afterType(fields.get('diagnostic-code') ?? '') || (fields.get('status') ?? '');
  return addresses.length === 0 ? [] : [{ addresses, reason: asLine(said) }];
}

/** The Message-ID in the head of what came back. */
async function messageIdOf(returned: Attachment): Promise<string | null> {
  const { messageId } = await parsed(returned.content.subarray(0, HEAD));
  return messageId ?? null;
}

/**
 * Reads a mail as a report of a failed delivery.
 *
 * @param raw the mail; it may end before what came back does
 * @returns null of any other mail, and of a report that doesn't name the mail that came back
 */
export async function readDeliveryReport(raw: Buffer): Promise<DeliveryReport | null> {
  const { attachments } = await parsed(raw, { keepDeliveryStatus: true });
  const part = (...types: string[]) => attachments.find(({ contentType }) => types.includes(contentType));
  const status = part('message/delivery-status', 'message/global-delivery-status');
  const returned = part('message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers');
  if (status === undefined || returned === undefined) return null;
  const messageId = await messageIdOf(returned);
  if (messageId === null) return null;
  // the first block is about the mail, each of the others about a receiver
  const [, ...blocks] = status.content.toString('utf8').split(/\r?\n(?:[ \t]*\r?\n)+/);
  const fields = await Promise.all(blocks.filter((block) => block.trim() !== '').map(fieldsOf));
  return { messageId, failed: fields.flatMap(failedIn) };
}
