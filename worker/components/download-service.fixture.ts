import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Stands for the vendor's download service on loopback: an archive that holds one file with that text. */
export async function serveDownloads(file: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-archive-'));
  writeFileSync(join(folder, file), text);
  execFileSync('tar', ['-czf', join(folder, 'archive.tar.gz'), '-C', folder, file]);
  const archive = readFileSync(join(folder, 'archive.tar.gz'));
  rmSync(folder, { recursive: true });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/archive.tar.gz') return response.end(archive);
    return response.end(JSON.stringify({ archiveUrl: `${url}/archive.tar.gz`, fileToExtract: file }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
