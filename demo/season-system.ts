import getPort from 'get-port';
import { bontot, jsonLines, type Ran } from '../cli/bontot.fixture.ts';
import type { Standing } from '../domain/journal/journal.ts';
import { type StartedSystem, startSystem } from '../worker/start.fixture.ts';

/** How a command is run: as `bontot` runs it, in a process of its own, or as a test does in its own process. */
export type RunCommand = (args: string[], env: Record<string, string>) => Promise<Ran>;

/** The system as an office runs it, `npm start` in a process of its own, and `bontot` beside it. */
export interface SeasonSystem {
  folder: string;
  /** Runs a command. @throws Error when its exit code isn't `expected` (0 by default) */
  run(args: string[], expected?: number): Promise<Ran>;
  /** Kills the process, and starts it again. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function started(env: Record<string, string>): Promise<StartedSystem> {
  const system = startSystem(env);
  await system.prints('Ctrl-C');
  return system;
}

/**
 * Starts the system against a Temporal server.
 *
 * @param folder where it keeps everything
 * @param address of the Temporal server
 */
export async function startSeasonSystem(
  folder: string,
  address: string,
  runCommand: RunCommand = bontot,
): Promise<SeasonSystem> {
  const env = {
    BONTOT_VAR: folder,
    TEMPORAL_ADDRESS: address,
    DASHBOARD_PORT: String(await getPort({ host: '127.0.0.1' })),
  };
  let system = await started(env);
  return {
    folder,
    async run(args, expected = 0) {
      const ran = await runCommand(args, env);
      if (ran.code !== expected)
        throw new Error(`bontot ${args.join(' ')}: ${ran.code} instead of ${expected}\n${ran.out}${ran.err}`);
      return ran;
    },
    async kill() {
      await system.end('SIGKILL');
      system = await started(env);
    },
    stop: () => system.end('SIGTERM'),
  };
}

/** The standing of the campaign or a cell, as a command prints it. */
export async function standingOf(system: SeasonSystem, subject: string): Promise<Standing> {
  const { out } = await system.run(['status', subject, '--json']);
  return (jsonLines(out)[0] as unknown as { standing: Standing }).standing;
}

/** The standings of the cells that have begun, as one command prints them all. */
export async function standingsOf(system: SeasonSystem): Promise<Map<string, Standing>> {
  const { out } = await system.run(['status', '--json']);
  const { cells } = jsonLines(out)[0] as unknown as { cells: { cell: string; standing: Standing }[] };
  return new Map(cells.map(({ cell, standing }) => [cell, standing]));
}
