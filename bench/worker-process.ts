import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answers, Question } from './measured-worker.ts';

/** A measured worker, seen from the process that drives it; one question at a time. */
export interface WorkerProcess {
  taskQueue: string;
  ask<K extends keyof Answers>(question: Extract<Question, { ask: K }>): Promise<Answers[K]>;
  stop(): Promise<void>;
}

/** @throws Error when the worker has ended before it answered */
export async function startWorkerProcess(
  address: string,
  taskQueue: string,
  codePath: string,
  place: 'in-this-thread' | 'in-a-thread',
): Promise<WorkerProcess> {
  const file = fileURLToPath(new URL('./measured-worker.ts', import.meta.url));
  const child = fork(file, [address, taskQueue, codePath, place], { execArgv: ['--expose-gc'] });
  const gone = once(child, 'exit');
  const answered = async () => {
    const left = gone.then(() => {
      throw new Error('the worker has ended');
    });
    const [message] = (await Promise.race([once(child, 'message'), left])) as [{ answer: unknown }];
    return message.answer;
  };
  await answered();
  return {
    taskQueue,
    async ask(question) {
      const answer = answered();
      child.send(question);
      return (await answer) as never;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
