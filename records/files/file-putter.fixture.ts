import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { FileError } from './file-error.ts';
import { openFileStore } from './file-store.ts';

/** A process of its own that prints that it is ready, waits for a line, and then stores a file: FOLDER FILE LIMIT. */
const [, , folder = '', path = '', limit = ''] = process.argv;
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
try {
  const store = openFileStore(folder, limit === '' ? {} : { cell: Number(limit) });
  const bytes = createReadStream(path);
  const ref = await store.put({ campaign: 'dot-2026', cell: 'doi-1', name: basename(path), bytes });
  process.stdout.write(`${ref.sha256}\n`);
} catch (error) {
  process.stdout.write(`${error instanceof FileError ? error.code : String(error)}\n`);
}
