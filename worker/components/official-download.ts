import { createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Bilingual } from '../../domain/failure.ts';
import type { Progress } from './progress.ts';
import { keepReporting } from './progress.ts';
import { runChild } from './run-child.ts';

const answer = z.object({ archiveUrl: z.url(), fileToExtract: z.string().min(1) });
const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };
const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

/** What the vendor's download service is asked for. */
export interface Artifact {
  /** The service's name of it. */
  readonly name: 'cli' | 'temporal-test-server';
  /** A release such as `v1.5.1`, or `default` for the one that the service recommends. */
  readonly version: string;
}

export interface DownloadOptions {
  readonly step: Bilingual;
  readonly progress: Progress;
  readonly baseUrl?: string;
  /** Milliseconds for the service's first answer: short, since a machine without internet always waits that long. */
  readonly answerWithinMs?: number;
  /** Milliseconds for the archive itself. */
  readonly archiveWithinMs?: number;
}

/**
 * Fetches an executable from the vendor's download service to `target`, by the two requests that the
 * SDK's own test environment makes: one for the archive's address, one for the archive.
 * @throws Error that says which of the steps failed.
 */
export async function downloadOfficial(
  artifact: Artifact,
  target: string,
  options: DownloadOptions,
): Promise<void> {
  const {
    baseUrl = 'https://temporal.download',
    answerWithinMs = 5_000,
    archiveWithinMs = 300_000,
  } = options;
  const platform = platforms[process.platform];
  const architecture = architectures[process.arch];
  if (platform === undefined || architecture === undefined) {
    throw new Error(`no release for ${process.platform} on ${process.arch}`);
  }
  const query = new URLSearchParams({ platform, arch: architecture });
  if (artifact.name === 'cli') query.set('format', 'tar.gz');
  const { archiveUrl, fileToExtract } = answer.parse(
    await (await ask(`${baseUrl}/${artifact.name}/${artifact.version}?${query}`, answerWithinMs)).json(),
  );
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-download-'));
  const telling = keepReporting(options.progress, options.step, { detail: () => archiveUrl });
  try {
    const archive = join(folder, 'archive');
    const { body } = await ask(archiveUrl, archiveWithinMs);
    if (body === null) throw new Error(`${archiveUrl} is empty`);
    await pipeline(Readable.fromWeb(body), createWriteStream(archive));
    const untar = await runChild('tar', ['-xf', archive, '-C', folder, fileToExtract], {
      step: options.step,
      progress: options.progress,
    });
    if (untar.code !== 0) throw new Error(`tar: ${untar.lastLines.at(-1) ?? untar.code}`);
    await copyFile(join(folder, fileToExtract), target);
    await chmod(target, 0o755);
  } finally {
    telling.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function ask(url: string, withinMs: number): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(withinMs) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
