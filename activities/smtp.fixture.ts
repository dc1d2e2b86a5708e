import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  /** receivers as the envelope has them */
  to: string[];
  parsed: ParsedMail;
  raw: string;
  /** ms */
  at: number;
}

/**
 * `accept` takes mail; `refuse` says 550 to the receiver; `later` 451; `password` 530; `hang` never answers. Two take
 * the mail and lose the answer: `drop` ends the connection after DATA, `late` answers when nobody listens any more.
 */
export type SmtpMood = 'accept' | 'refuse' | 'later' | 'password' | 'hang' | 'drop' | 'late';

/** longer than the patience of a sender of the tests */
const LATE_MS = 2_500;

export interface TestSmtp {
  url: string;
  port: number;
  mood: SmtpMood;
  received: ReceivedMail[];
  /** addresses to which mail was refused for good, as often as it was */
  refused: string[];
  close(): Promise<void>;
}

/** A real SMTP server on loopback. It needs no password and refuses every one. */
export async function startSmtp(port = 0): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const refused: string[] = [];
  const sockets = new Map<number, Socket>();
  const reply = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(reply(535, 'wrong password')),
    closeTimeout: 100,
    onRcptTo({ address }, _session, callback) {
      if (smtp.mood === 'refuse') {
        refused.push(address);
        callback(reply(550, 'no such user'));
      } else if (smtp.mood === 'later') callback(reply(451, 'try again later'));
      else if (smtp.mood === 'password') callback(reply(530, 'authentication required'));
      else if (smtp.mood !== 'hang') callback();
    },
    onData(stream, { envelope, remotePort }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void simpleParser(raw).then((parsed) => {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          const { mood } = smtp;
          received.push({
            from,
            to: envelope.rcptTo.map(({ address }) => address),
            parsed,
            raw: raw.toString('utf8'),
            at: Date.now(),
          });
          if (mood === 'drop') sockets.get(remotePort)?.destroy();
          else if (mood === 'late') setTimeout(() => callback(), LATE_MS);
          else callback();
        });
      });
    },
  });
  // a client that gave up in the middle is part of the tests
  server.on('error', () => {});
  const listening: Server = server.server;
  listening.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.once('close', () => {
      if (sockets.get(port) === socket) sockets.delete(port);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = (listening.address() as AddressInfo).port;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    mood: 'accept',
    received,
    refused,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return smtp;
}

/** A server on loopback that greets, and then answers everything with lines that never end. */
export async function endlessSmtp(): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.write('220 ready\r\n');
    socket.once('data', () => {
      const timer = setInterval(() => socket.write('250-and more\r\n'), 20);
      socket.once('close', () => clearInterval(timer));
    });
    // the client gives up in the middle
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
