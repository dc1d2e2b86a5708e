import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { max } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database.ts';
import { journal } from '../schema.ts';
import { BackupError } from './backup-error.ts';

/** What a backup holds, file by file, and how far the journal of each case goes in it. */

export const MANIFEST = 'manifest.json';
/** The embedded records as one file (PGlite's dump), and Temporal's. */
export const RECORDS = 'records.tar.gz';
export const TEMPORAL = 'temporal.db';
/** Folders that are copied as they are. */
export const FOLDERS = ['files', 'outbox'] as const;

const fileSchema = z.strictObject({
  /** relative to the backup's folder, with `/`; never outside it */
  path: z
    .string()
    .max(1_000)
    .refine((path) =>
      path.split('/').every((part) => !['', '.', '..'].includes(part) && !/[\\\0]/.test(part)),
    ),
  /** bytes */
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const sequenceSchema = z.strictObject({
  campaign: z.string(),
  subject: z.string(),
  /** of the newest journal entry */
  seq: z.number().int().positive(),
});
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** instant, ms */
  madeAt: z.number(),
  files: z.array(fileSchema),
  sequences: z.array(sequenceSchema),
  /** address of the storage that keeps the files of dossiers, of which nothing is in here; absent: they are in here */
  filesElsewhere: z.string().optional(),
});

export type BackupFile = z.infer<typeof fileSchema>;
export type Sequence = z.infer<typeof sequenceSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/** Regular files below a folder as `a/b`, in order; none when there is no such folder. Links are left out. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const below = await Promise.all(
    entries.map(async (entry) => {
      if (entry.isDirectory())
        return (await filesBelow(join(folder, entry.name))).map((path) => `${entry.name}/${path}`);
      return entry.isFile() ? [entry.name] : [];
    }),
  );
  return below.flat().sort();
}

/** Reads a file of a backup whole. */
export async function measured(folder: string, path: string): Promise<BackupFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { path, size, sha256: hash.digest('hex') };
}

/** How far the journal of each case goes. */
export async function sequencesOf(db: Database): Promise<Sequence[]> {
  const rows = await db
    .select({ campaign: journal.campaign, subject: journal.subject, seq: max(journal.seq) })
    .from(journal)
    .groupBy(journal.campaign, journal.subject)
    .orderBy(journal.campaign, journal.subject);
  return rows.map(({ seq, ...row }) => ({ ...row, seq: seq ?? 0 }));
}

/** Whether two journals reach equally far, case by case. */
export const sameSequences = (a: readonly Sequence[], b: readonly Sequence[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const damaged = (folder: string, what: string[], cause?: unknown): BackupError => {
  const shown = `${what.slice(0, 5).join(', ')}${what.length > 5 ? ` … (${what.length})` : ''}`;
  return new BackupError('BACKUP_DAMAGED', { key: 'backupDamaged', values: { folder, shown } }, { cause });
};

/**
 * Reads a backup's manifest and every file that it names.
 *
 * @throws BackupError BACKUP_DAMAGED: a file that is missing, different, or not in the manifest
 */
export async function verifiedManifest(folder: string): Promise<Manifest> {
  const manifest = await readFile(join(folder, MANIFEST), 'utf8')
    .then((content) => manifestSchema.parse(JSON.parse(content)))
    .catch((error: unknown) => {
      throw damaged(folder, [MANIFEST], error);
    });
  const there = new Set((await filesBelow(folder)).filter((path) => path !== MANIFEST));
  const wrong: string[] = [];
  for (const file of manifest.files) {
    const found = there.delete(file.path) ? await measured(folder, file.path) : null;
    if (found?.sha256 !== file.sha256 || found.size !== file.size) wrong.push(file.path);
  }
  const needed = [RECORDS, TEMPORAL].filter((path) => !manifest.files.some((file) => file.path === path));
  const all = [...new Set([...wrong, ...there, ...needed])];
  if (all.length > 0) throw damaged(folder, all);
  return manifest;
}
