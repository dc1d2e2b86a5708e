import { type Zippable, zipSync } from 'fflate';

/** the first day that a zip can name; by the machine's own clock, as a zip knows no zone */
const FIXED_DAY = new Date(1980, 0, 1);
const FIRST = '[Content_Types].xml';

/** The parts of an office file as a zip: the same parts give the same bytes, whenever and wherever they are packed. */
export function zipped(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(parts).toSorted((a, b) =>
    a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : a > b ? 1 : 0,
  );
  const files: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    if (part !== undefined) files[name] = [part, { mtime: FIXED_DAY, level: 6 }];
  }
  return zipSync(files);
}
