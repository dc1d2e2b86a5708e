import { gzipSync } from 'node:zlib';
import pg from 'pg';

/** What pages cost whoever opens them. */

/** Who opens which page. */
export interface Opened {
  name: string;
  person: string;
  path: string;
}

export interface PageFigures {
  name: string;
  /** ms to the first byte */
  p50: number;
  p95: number;
  /** of one opening */
  queries: number;
  /** compressed */
  kilobytes: number;
}

const WARM = 20;
const TIMES = 200;

/** Counts what is asked of PostgreSQL in this process, whoever asks. */
export function queriesCounted(): () => number {
  let count = 0;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(this: pg.Client, ...asked: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, asked);
  } as typeof query;
  return () => count;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** One after the other, after some that aren't measured. @param url where the pages are @param counted queries so far */
export async function pageFigures(
  url: string,
  { name, person, path }: Opened,
  counted: () => number,
): Promise<PageFigures> {
  const open = async () => {
    const began = performance.now();
    const answer = await fetch(url + path, { headers: { 'x-person': person } });
    const first = performance.now() - began;
    const body = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return { first, body };
  };
  for (let time = 0; time < WARM; time += 1) await open();
  const before = counted();
  const { body } = await open();
  const queries = counted() - before;
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) times.push((await open()).first);
  times.sort((a, b) => a - b);
  return {
    name,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    queries,
    kilobytes: gzipSync(body).byteLength / 1024,
  };
}
