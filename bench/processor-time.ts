import { readFile } from 'node:fs/promises';

/** ms a cell: by the clock, of the processor in this process (worker, records, senders), and in the server. */
export interface Cost {
  wall: number;
  cpu: number;
  server: number;
}

const TICK = 1_000 / 100;

/** ms that a process has worked; not a number where the system doesn't tell. */
async function cpuOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

function cpuHere(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Nothing is under way any more: what follows from one phase is not the next one's cost. */
async function atRest(server: number | undefined): Promise<void> {
  for (let before = Number.NEGATIVE_INFINITY; ; ) {
    const now = cpuHere() + (await cpuOf(server));
    if (!(now - before >= 20)) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * What something costs, shared out to so many: the time until it has happened, and the work until nothing of what
 * follows from it is left to do.
 *
 * @param server its process's id
 */
export async function costOf(
  server: number | undefined,
  share: number,
  work: () => Promise<unknown>,
): Promise<Cost> {
  await atRest(server);
  const before = [performance.now(), cpuHere(), await cpuOf(server)] as const;
  await work();
  const wall = performance.now() - before[0];
  await atRest(server);
  return {
    wall: wall / share,
    cpu: (cpuHere() - before[1]) / share,
    server: ((await cpuOf(server)) - before[2]) / share,
  };
}
