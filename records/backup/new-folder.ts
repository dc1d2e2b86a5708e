import { mkdir, rename, rm } from 'node:fs/promises';
import { type BackupError, whileWriting } from './backup-error.ts';
import { assertEmpty, isWithin, realPlace } from './backup-place.ts';

/** A folder that gets its name only once it is complete. */

/** What to throw where a folder can't be made. */
export interface PlaceRefused {
  /** @param kept the folder in which it would lie */
  inside(kept: string): BackupError;
  taken: BackupError;
}

/**
 * Whether a folder could be made there.
 *
 * @param kept folders in which it must not lie, also by a link
 * @returns where it is on the disk
 * @throws BackupError PLACE_UNWRITABLE; as `refused`
 */
export async function assertNewPlace(
  to: string,
  kept: readonly string[],
  refused: PlaceRefused,
): Promise<string> {
  const place = await realPlace(to);
  for (const one of kept) if (isWithin(place, await realPlace(one))) throw refused.inside(one);
  await assertEmpty(place, refused.taken);
  return place;
}

/**
 * Makes a folder beside its place and gives it its name at the end: what fails, or is killed, leaves nothing under it.
 *
 * @param place as `assertNewPlace` gives it
 * @param named as whoever asked wrote it, for a failure
 * @throws BackupError PLACE_UNWRITABLE; what `make` throws
 */
export async function madeWhole<Made>(
  place: string,
  named: string,
  make: (work: string) => Promise<Made>,
): Promise<Made> {
  const work = `${place}.${process.pid}.unfinished`;
  try {
    await mkdir(work, { recursive: true, mode: 0o700 });
    const made = await make(work);
    await rename(work, place);
    return made;
  } catch (error) {
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
    throw whileWriting(named, error);
  }
}
