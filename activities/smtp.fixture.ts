import type { AddressInfo, Server } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  /** receivers as the envelope has them */
  to: string[];
  parsed: ParsedMail;
  raw: string;
}

/** `accept` takes mail; `refuse` says 550 to the receiver; `later` says 451; `hang` never answers. */
export type SmtpMood = 'accept' | 'refuse' | 'later' | 'hang';

export interface TestSmtp {
  url: string;
  port: number;
  mood: SmtpMood;
  received: ReceivedMail[];
  close(): Promise<void>;
}

/** A real SMTP server on loopback. It needs no password and refuses every one. */
export async function startSmtp(port = 0): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const reply = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(reply(535, 'wrong password')),
    closeTimeout: 100,
    onRcptTo(_address, _session, callback) {
      if (smtp.mood === 'refuse') callback(reply(550, 'no such user'));
      else if (smtp.mood === 'later') callback(reply(451, 'try again later'));
      else if (smtp.mood === 'accept') callback();
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void simpleParser(raw).then((parsed) => {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
          received.push({
            from,
            to: envelope.rcptTo.map(({ address }) => address),
            parsed,
            raw: raw.toString('utf8'),
          });
          callback();
        });
      });
    },
  });
  // a client that gave up in the middle is part of the tests
  server.on('error', () => {});
  const listening: Server = server.server;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = (listening.address() as AddressInfo).port;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    mood: 'accept',
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return smtp;
}
