import { createInterface } from 'node:readline';
import { CLI_FAILURES } from '../../words/cli/failures.ts';
import { CommandFailure } from '../command-failure.ts';

/** Questions at a terminal, one line of an answer each. */

export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

export interface Asker {
  /** @returns what was typed, composed (NFC) @throws CommandFailure NOT_ANSWERED by Ctrl-C or Ctrl-D */
  ask(question: string): Promise<string>;
  say(line: string): void;
  close(): void;
}

/** Lines that are typed or pasted ahead of their question answer it when it comes. */
export function askAt({ input, output }: Terminal): Asker {
  const lines = createInterface({ input, output });
  const typed = lines[Symbol.asyncIterator]();
  let atEnd = false;
  lines.once('close', () => {
    atEnd = true;
  });
  return {
    async ask(question) {
      lines.setPrompt(question);
      // what was typed ahead is still there when nothing more can be
      if (atEnd) output.write(question);
      else lines.prompt();
      const line = await typed.next();
      if (line.done === true) throw new CommandFailure('NOT_ANSWERED', CLI_FAILURES.notAnswered);
      return line.value.normalize('NFC').trim();
    },
    say: (line) => {
      output.write(`${line}\n`);
    },
    close: () => lines.close(),
  };
}
