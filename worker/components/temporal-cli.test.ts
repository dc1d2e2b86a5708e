import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ComponentUnavailable } from './component-unavailable.ts';
import { serveDownloads } from './download-service.fixture.ts';
import type { ProgressReport } from './progress.ts';
import { findOrBuildTemporalCli } from './temporal-cli.ts';

// Nobody listens there, as on a machine without internet.
const noService = 'http://127.0.0.1:9';
const told: ProgressReport[] = [];
const progress = (report: ProgressReport) => told.push(report);

let home: string;
let bin: string;
let env: Record<string, string>;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bon-tot-cli-'));
  bin = join(home, 'bin');
  await mkdir(bin);
  told.length = 0;
  // /usr/bin holds the shell's commands that the fakes use, but neither Go nor Temporal.
  env = { HOME: home, PATH: `${bin}:/usr/bin:/bin`, XDG_CACHE_HOME: join(home, 'cache') };
});
afterEach(async () => await rm(home, { recursive: true, force: true }));

async function fake(path: string, script = 'exit 0'): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const cached = () => join(home, 'cache', 'bon-tot', 'bin', 'temporal');
const find = async (downloadUrl = noService) => await findOrBuildTemporalCli({ progress, env, downloadUrl });
/** Builds as Go does: the program appears in GOBIN; each call leaves a line. */
const goThatBuilds = () =>
  fake(
    join(bin, 'go'),
    `echo "$@" >> ${home}/calls; echo go.temporal.io/server >&2; printf built > "$GOBIN/temporal"`,
  );

test('TEMPORAL_CLI goes before PATH, PATH before the cache', async () => {
  await fake(cached());
  expect(await find()).toBe(cached());
  const onPath = await fake(join(bin, 'temporal'));
  expect(await find()).toBe(onPath);
  env['TEMPORAL_CLI'] = await fake(join(home, 'mine'));
  expect(await find()).toBe(env['TEMPORAL_CLI']);
});

test('the official release is downloaded into the cache', async () => {
  const service = await serveDownloads('temporal', '#!/bin/sh\necho released\n');
  await goThatBuilds();
  expect(await find(service.url)).toBe(cached());
  expect(await readFile(cached(), 'utf8')).toContain('released');
  expect(service.asked[0]).toMatch(/^\/cli\/v1\.5\.1\?platform=\w+&arch=\w+&format=tar\.gz$/);
  await service.close();
});

test('without the download it is built with Go, once for all who ask', async () => {
  await goThatBuilds();
  expect(await Promise.all([find(), find(), find()])).toEqual([cached(), cached(), cached()]);
  expect(await readFile(cached(), 'utf8')).toBe('built');
  expect(await readFile(join(home, 'calls'), 'utf8')).toBe(
    'install -v github.com/temporalio/cli/cmd/temporal@v1.5.1\n',
  );
  expect(told.map(({ step }) => step.en)).toContain('Building Temporal with Go, once only, about 5 minutes');
});

test('a build that fails leaves nothing behind, and the next one can succeed', async () => {
  await fake(join(bin, 'go'), 'printf half > "$GOBIN/temporal"; echo "no space left" >&2; exit 1');
  await expect(find()).rejects.toBeInstanceOf(ComponentUnavailable);
  await expect(readFile(cached())).rejects.toMatchObject({ code: 'ENOENT' });
  await goThatBuilds();
  expect(await find()).toBe(cached());
});

test('where nothing helps, the failure lists what was tried and says what to do', async () => {
  env['TEMPORAL_CLI'] = join(home, 'missing');
  await fake(join(bin, 'go'), 'echo "go: cannot reach the module proxy" >&2; exit 1');
  const failure = await find().catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'COMPONENT_UNAVAILABLE',
    component: 'temporal',
    tried: [
      { way: 'TEMPORAL_CLI' },
      { way: 'PATH' },
      { way: 'download' },
      {
        way: 'go install github.com/temporalio/cli/cmd/temporal@v1.5.1',
        outcome: 'go: cannot reach the module proxy',
      },
    ],
  });
  expect(String(failure)).toContain('set TEMPORAL_ADDRESS to the address of a Temporal server');
  expect(String(failure)).toContain('Chưa có Temporal');
});
