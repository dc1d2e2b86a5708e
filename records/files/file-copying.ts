import { rm } from 'node:fs/promises';
import { receive } from './file-incoming.ts';
import type { FileShelf } from './file-shelf.ts';
import { FILE_LIMITS } from './file-store.ts';

/** What became of a file that was to be copied: its place already has it, or its bytes aren't those of its name. */
export type Copying = 'copied' | 'there' | 'damaged';

const NAMED = /^([0-9a-f]{64})\./;

/**
 * Copies all files of one shelf to another, each read and hashed on its way; the first keeps them. Once more it copies
 * what is missing. Both may be in use meanwhile.
 *
 * @param told hears of each, by its path
 * @throws StorageError
 */
export async function copyFiles(
  from: FileShelf,
  to: FileShelf,
  told: (path: string, what: Copying) => void,
): Promise<void> {
  for (const { name, size, ...place } of await from.all()) {
    const sha256 = NAMED.exec(name)?.[1];
    if (sha256 === undefined) continue;
    const path = `${place.campaign}/${place.cell}/${name}`;
    if ((await to.find(place, name)) === size) {
      told(path, 'there');
      continue;
    }
    const found = await from.open(place, name);
    // taken away by somebody meanwhile
    if (found === null) continue;
    const incoming = await receive(to.doorstep(place), found.stream, { name, limit: FILE_LIMITS.file });
    if (incoming.sha256 !== sha256) {
      await rm(incoming.path, { force: true });
      told(path, 'damaged');
      continue;
    }
    await to.placing(place, name, incoming.path).keep();
    told(path, 'copied');
  }
}
