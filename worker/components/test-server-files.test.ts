import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveDownloads } from './download-service.fixture.ts';
import { findOrFetchTestServer } from './test-server-files.ts';

const noService = 'http://127.0.0.1:9';
let home: string;
let env: Record<string, string>;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bon-tot-test-server-'));
  env = { HOME: home, PATH: `${home}:/bin` };
});
afterEach(async () => await rm(home, { recursive: true, force: true }));

const find = async (downloadUrl = noService) =>
  await findOrFetchTestServer({ progress: () => {}, env, downloadUrl });

async function fake(name: string, script: string): Promise<void> {
  await writeFile(join(home, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(home, name), 0o755);
}

test('the official binary is downloaded, and found again without asking', async () => {
  const service = await serveDownloads('temporal-test-server', 'a binary');
  const path = await find(service.url);
  expect(await readFile(path, 'utf8')).toBe('a binary');
  expect(await find()).toBe(path);
  await service.close();
});

test('without the download its jars come by Maven, with a script that starts them', async () => {
  await fake('java', 'exit 0');
  await fake('mvn', 'grep -q "<version>1.31.0</version>" pom.xml && mkdir jars && touch jars/one.jar');
  const path = await find();
  expect(await readFile(path, 'utf8')).toContain('io.temporal.testserver.TestServer "$@"');
  expect(await readdir(join(path, '..', 'jars'))).toEqual(['one.jar']);
});

test('where nothing helps, the failure lists what was tried and says what to do', async () => {
  env['PATH'] = home;
  await expect(find()).rejects.toMatchObject({
    code: 'COMPONENT_UNAVAILABLE',
    tried: [{ way: 'download' }, { outcome: 'no command `mvn` on PATH' }],
    remedy: { en: expect.stringContaining('install Java and Maven') },
  });
});
