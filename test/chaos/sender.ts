import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Envelope } from '../../domain/envelope.ts';
import type { Installation } from './installation.ts';

/** Somebody who sends one event from a process of their own. */
export interface Sender {
  readonly pid: number;
  send(): void;
  /** whether an answer came before the process was gone */
  answered(): Promise<boolean>;
}

const program = fileURLToPath(new URL('./sender-process.ts', import.meta.url));

export async function sender(
  { temporal, taskQueue }: Installation,
  campaign: string,
  subject: string,
  envelope: Envelope,
): Promise<Sender> {
  const child = spawn(
    process.execPath,
    [program, temporal, taskQueue, campaign, subject, JSON.stringify(envelope)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  let output = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((ready, failed) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (output.includes('ready')) ready();
    });
    child.once('exit', (code) => failed(new Error(`the sender ended with ${code}`)));
  });
  return {
    pid: child.pid ?? 0,
    send: () => void child.stdin.write('go\n'),
    answered: async () => {
      await gone;
      return output.includes('eventId');
    },
  };
}
