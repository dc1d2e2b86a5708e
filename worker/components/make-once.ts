import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bilingual } from '../../domain/failure.ts';
import type { Progress } from './progress.ts';
import { keepTelling } from './progress.ts';

const heartbeatMs = 5_000;
const abandonedMs = 60_000;

const waiting: Bilingual = {
  vi: 'Chờ một tiến trình khác đang chuẩn bị thành phần này',
  en: 'Waiting for another process that is getting this component',
};

/**
 * Makes a file or folder of the cache exactly once, also when several processes ask at the same time.
 * `make` fills a path of its own beside the target; only when it has succeeded is that renamed to
 * the target, so a target that exists is always complete.
 * Of the others, who wait, the next one tries when the first has failed.
 */
export async function makeOnce(
  target: string,
  make: (path: string) => Promise<void>,
  { progress, pollMs = 200 }: { progress: Progress; pollMs?: number },
): Promise<void> {
  if (await exists(target)) return;
  await mkdir(dirname(target), { recursive: true });
  const lock = `${target}.lock`;
  await acquire(lock, { progress, pollMs });
  const beating = setInterval(() => {
    const now = new Date(Date.now());
    utimes(lock, now, now).catch(() => undefined);
  }, heartbeatMs);
  const unfinished = `${target}.unfinished`;
  try {
    if (await exists(target)) return;
    await rm(unfinished, { recursive: true, force: true });
    await make(unfinished);
    await rename(unfinished, target);
  } finally {
    clearInterval(beating);
    await rm(unfinished, { recursive: true, force: true });
    await rm(lock, { force: true });
  }
}

async function acquire(lock: string, { progress, pollMs }: { progress: Progress; pollMs: number }) {
  let telling: { stop(): void } | undefined;
  try {
    while (!(await create(lock))) {
      if (await isAbandoned(lock)) {
        await rm(lock, { force: true });
        continue;
      }
      telling ??= keepTelling(progress, waiting);
      await wait(pollMs);
    }
  } finally {
    telling?.stop();
  }
}

async function create(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs > abandonedMs) return true;
    const holder = Number.parseInt(await readFile(lock, 'utf8'), 10);
    return Number.isInteger(holder) && !isAlive(holder);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
