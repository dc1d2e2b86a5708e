import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf } from '../../domain/failure.ts';
import type { ScanTrouble } from '../../domain/failure-values.ts';

/**
 * Asks ClamAV's daemon what it finds in a file, by its own protocol (clamd(8): INSTREAM). These few lines instead of a
 * package: those there are start programs of the machine by themselves, or leave a daemon that hangs or ends in the
 * middle unanswered.
 */

/** A file was not scanned. */
export class NotScanned extends Error {
  readonly trouble: ScanTrouble;
  /** by which the system names it, or what the daemon said; empty when nothing */
  readonly said: string;

  constructor(trouble: ScanTrouble, said = '', options?: ErrorOptions) {
    super(`${trouble} ${said}`, options);
    this.trouble = trouble;
    this.said = said;
  }
}

export interface Clamd {
  /** @param bytes of a file @returns the name of what was found; null: nothing @throws NotScanned */
  scan(bytes: AsyncIterable<Buffer>): Promise<string | null>;
  /** @throws NotScanned */
  ping(): Promise<void>;
}

/** ms: a large archive is unpacked meanwhile */
const SCANNED_WITHIN = 60_000;
/** it answers in one line */
const LONGEST_ANSWER = 4_096;
const SHOWN = 100;
/** what clamd says of a file of which it has looked at a part only (`AlertExceedsMax`) */
const IN_PART = 'Heuristics.Limits.Exceeded';

/** `tcp://host:port` or `unix:///path`; null of anything else. */
export function clamdAddress(url: string): NetConnectOpts | null {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.username !== '' || parsed.search !== '' || parsed.hash !== '') return null;
  const { protocol, hostname, port, pathname } = parsed;
  if (protocol === 'unix:')
    return hostname === '' && pathname.length > 1 ? { path: decodeURI(pathname) } : null;
  if (protocol !== 'tcp:' || hostname === '' || port === '' || pathname.length > 1) return null;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Each piece behind its length, and nothing behind the last. */
async function* framed(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield Buffer.concat([length, piece]);
  }
  yield Buffer.alloc(4);
}

/** What it answers, which may come before all was sent. It closes the line behind its answer. */
function answerOn(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let failed: Error | null = null;
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      said += text;
      if (said.length > LONGEST_ANSWER) socket.destroy();
    });
    socket.once('error', (error) => {
      failed = error;
    });
    socket.once('close', () => {
      if (said.endsWith('\0')) resolve(said.slice(0, -1));
      else if (failed instanceof NotScanned) reject(failed);
      else reject(new NotScanned('noAnswer', codeOf(failed) ?? '', { cause: failed }));
    });
  });
}

/** @param within ms for an answer, from the first byte on */
export function clamdAt(address: NetConnectOpts, within = SCANNED_WITHIN): Clamd {
  async function asked(question: AsyncIterable<Buffer>): Promise<string> {
    const socket = connect(address);
    const late = setTimeout(() => socket.destroy(new NotScanned('tooSlow')), within);
    const sending = new AbortController();
    const { signal } = sending;
    // what breaks the sending off is told by how the line ends
    void pipeline(question, socket, { end: false, signal }).catch(() => undefined);
    try {
      return await answerOn(socket);
    } finally {
      clearTimeout(late);
      sending.abort();
      socket.destroy();
    }
  }

  return {
    scan: async (bytes) => {
      const said = await asked(framed(bytes));
      if (said === 'stream: OK') return null;
      const [, found] = /^stream: (.+) FOUND$/.exec(said) ?? [];
      const shown = (found ?? said).replaceAll(/\p{C}/gu, ' ').slice(0, SHOWN);
      const isPart = found?.startsWith(IN_PART) ?? /size limit exceeded/i.test(said);
      if (isPart) throw new NotScanned('tooLarge', shown);
      if (found === undefined) throw new NotScanned('noAnswer', shown);
      return shown;
    },
    ping: async () => {
      const said = await asked(Readable.from([Buffer.from('zPING\0')]));
      if (said !== 'PONG') throw new NotScanned('noAnswer', said.slice(0, SHOWN));
    },
  };
}
