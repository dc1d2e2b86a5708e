import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Fault } from './fault.ts';

const resultSchema = z.object({
  name: z.string(),
  file: z.string(),
  tests: z.array(z.string()),
  /** of the fault, its file and its tests: the same key has the same outcome */
  key: z.string(),
  /** `timedOut` counts as noticed: the same tests passed in a fifth of the time without the fault */
  outcome: z.enum(['killed', 'timedOut', 'survived', 'misplaced', 'unproved']),
  /** the first test that failed, or why the fault could not be tried */
  detail: z.string().nullable(),
  ms: z.number(),
  at: z.iso.datetime(),
});
export type Result = z.infer<typeof resultSchema>;

/** Earlier results, by key. A misplaced fault and tests that fail by themselves are tried again. */
export async function readResults(file: string): Promise<Map<string, Result>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const known = text.split('\n').flatMap((line) => {
    // a line that was cut off when its run ended
    const read = line.endsWith('}') ? resultSchema.safeParse(JSON.parse(line)) : null;
    return read?.success ? [read.data] : [];
  });
  return new Map(
    known
      .filter(({ outcome }) => outcome !== 'misplaced' && outcome !== 'unproved')
      .map((result) => [result.key, result]),
  );
}

export async function addResult(file: string, result: Result): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(result)}\n`);
}

/** Changes with the fault, with the file that it is put into, and with the tests that should notice. */
export async function keyOf(root: string, fault: Fault): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(fault));
  for (const file of [fault.file, ...fault.tests])
    hash.update('\0').update(await readFile(join(root, file)).catch(() => ''));
  return hash.digest('hex');
}
