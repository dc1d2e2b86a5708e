import pWaitFor from 'p-wait-for';
import type { Standing } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { SeasonClock } from './season-clocks.ts';
import type { Papers } from './season-papers.ts';
import { type SeasonSystem, standingOf } from './season-system.ts';

/** What the people of the season do: they type commands, and wait for what follows. */

/** A file that a command is given; it is written when the command is typed. */
export interface Enclosed {
  file: string;
  holds: unknown;
}

/**
 * Types a command as a person.
 *
 * @param command the words before what may hold spaces, e.g. `review return doi-2 --note`
 * @param rest arguments that stay whole, and a file, which follows `--file`
 */
type Typing = (person: string, command: string, ...rest: (string | Enclosed)[]) => Promise<void>;

export interface Stage {
  system: SeasonSystem;
  clock: SeasonClock;
  papers: Papers;
  plan: Plan;
  print(line: string): void;
  /** a command of a person */
  as: Typing;
  /** a command that is refused; what is printed is kept */
  refused: Typing;
  standing(subject: string): Promise<Standing>;
  until(what: string, holds: () => Promise<boolean>): Promise<void>;
}

const WAIT = 120_000;

/** @returns the stage, and what was printed when something was refused, in order */
export function createStage(given: Pick<Stage, 'system' | 'clock' | 'papers' | 'plan' | 'print'>): {
  stage: Stage;
  refusals: string[];
} {
  const { system, papers, print } = given;
  const refusals: string[] = [];

  async function argumentsOf(command: string, rest: (string | Enclosed)[]): Promise<string[]> {
    const args = command.split(' ');
    for (const one of rest)
      args.push(...(typeof one === 'string' ? [one] : ['--file', await papers.json(one.file, one.holds)]));
    return args;
  }

  async function typed(expected: number, person: string, command: string, rest: (string | Enclosed)[]) {
    const args = await argumentsOf(command, rest);
    print(`bontot ${args.join(' ')} --as ${person}`);
    return await system.run([...args, '--as', person], expected);
  }

  return {
    refusals,
    stage: {
      ...given,
      async as(person, command, ...rest) {
        await typed(0, person, command, rest);
      },
      async refused(person, command, ...rest) {
        const { err } = await typed(1, person, command, rest);
        refusals.push(err.trim());
        for (const line of err.trim().split('\n')) print(`    ${line}`);
      },
      standing: (subject) => standingOf(system, subject),
      async until(what, holds) {
        const message = new Error(`waited in vain: ${what}`);
        await pWaitFor(holds, { interval: 200, timeout: { milliseconds: WAIT, message } });
      },
    },
  };
}
