import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

const resultSchema = z.object({
  /** of the tree that was tested */
  tree: z.string(),
  seed: z.number(),
  database: z.enum(['embedded', 'postgres']),
  kills: z.array(z.string()),
  accepted: z.number(),
  refused: z.number(),
  unknown: z.number(),
  entries: z.number(),
  mails: z.object({ taken: z.number(), doubled: z.number() }),
  ms: z.number(),
  at: z.iso.datetime(),
  faults: z.array(z.string()),
});
export type Result = z.infer<typeof resultSchema>;

/** The rounds already played on the same tree. */
export async function readResults(file: string, tree: string): Promise<Result[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    // a line that was cut off when its run ended
    const read = line.endsWith('}') ? resultSchema.safeParse(JSON.parse(line)) : null;
    return read?.success && read.data.tree === tree ? [read.data] : [];
  });
}

export async function addResult(file: string, result: Result): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, `${JSON.stringify(result)}\n`);
}

/** A name for the content of a checkout, different for each commit's tree and for changes not committed yet. */
export async function treeOf(root: string): Promise<string> {
  const git = async (...args: string[]) =>
    (await run('git', args, { cwd: root, maxBuffer: 64_000_000 })).stdout.trim();
  const tree = (await git('rev-parse', 'HEAD^{tree}')).slice(0, 12);
  const changed = `${await git('status', '--porcelain')}\n${await git('diff', 'HEAD')}`.trim();
  return changed === '' ? tree : `${tree}+${createHash('sha256').update(changed).digest('hex').slice(0, 8)}`;
}
