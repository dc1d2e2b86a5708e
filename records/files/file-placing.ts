import { link, rename, rm, stat } from 'node:fs/promises';

/**
 * Moves a checked file to its place, and back, while others move the same bytes to the same place.
 *
 * @param from path in the folder of `place`
 */
export function placing(from: string, place: string): { keep(): Promise<void>; discard(): Promise<void> } {
  /** the one that this file has made, where none was before */
  let made: string | null = null;
  const fileAt = async (path: string) => {
    const found = await stat(path).catch(() => null);
    // the number alone is given away again once its file is replaced
    return found === null ? null : `${found.ino} ${found.mtimeMs}`;
  };
  return {
    async keep(): Promise<void> {
      const own = await fileAt(from);
      // Linking is atomic: of two that come at once only one makes the file. The other replaces it, by which the first
      // sees that it is no longer alone; so does whoever is where there are no links, and can't tell.
      made = await link(from, place).then(
        () => own,
        () => null,
      );
      await (made === null ? rename(from, place) : rm(from, { force: true }));
    },
    async discard(): Promise<void> {
      if (made !== null && (await fileAt(place)) === made) {
        // taken away before it is looked at again: somebody may be just replacing it
        await rename(place, from);
        if ((await fileAt(from)) !== made) return rename(from, place);
      }
      await rm(from, { force: true });
    },
  };
}
