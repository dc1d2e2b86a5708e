import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { openPromise } from 'yauzl';
import { saveArchive } from './office-folder.ts';

test('papers lie in one archive under the names that they have as files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-archive-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'nam-2024', 'giay-to.zip');
  const papers = [
    { path: '31-qd-du.html', content: '<p>Quyết định</p>' },
    { path: 'doi-1/bien-ban-v1.html', content: '<p>Biên bản</p>' },
  ];
  await saveArchive(file, papers, Date.parse('2024-12-30T09:00:00+07:00'));
  const archive = await openPromise(file);
  const held: { path: string; content: string }[] = [];
  for await (const entry of archive.eachEntry())
    held.push({ path: entry.fileName, content: await text(await archive.openReadStreamPromise(entry)) });
  expect(held).toEqual(papers);
});
