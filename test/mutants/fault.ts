import { stripTypeScriptTypes } from 'node:module';

/** One thing that is made wrong in the code on purpose, and the tests that should notice. */
export interface Fault {
  /** unique; `--only` takes it */
  readonly name: string;
  readonly file: string;
  /** text that occurs in the file exactly once: short, and from the line that is meant */
  readonly find: string;
  readonly replace: string;
  /** the test files, of which at least one has to fail */
  readonly tests: readonly string[];
  /**
   * a part of the title of the one test that should notice, so that no other test of a slow file is run; one that passes
   * alone, since without the fault it is run among others (`baselines.ts`)
   */
  readonly title?: string;
}

/** A fault that can't be put in: its text is missing or occurs several times, or the result doesn't parse. */
export class FaultMisplaced extends Error {
  override readonly name = 'FaultMisplaced';
}

/** @param text the file's content @throws FaultMisplaced */
export function withFault({ file, find, replace }: Fault, text: string): string {
  const times = text.split(find).length - 1;
  if (times !== 1)
    throw new FaultMisplaced(`${file} has its anchor ${times === 0 ? 'nowhere' : `${times} times`}: ${find}`);
  if (find === replace) throw new FaultMisplaced(`${file} would stay as it is: ${find}`);
  const faulty = text.replace(find, () => replace);
  if (file.endsWith('.ts')) {
    try {
      stripTypeScriptTypes(faulty);
    } catch (error) {
      // every test that loads it would fail, which proves nothing
      throw new FaultMisplaced(`${file} could not be read with it: ${String(error)}`);
    }
  }
  return faulty;
}

/** Faults of one file by name, each with the text, its replacement, and the title of the one test meant. */
export const faultsIn = (
  file: string,
  tests: readonly string[],
  changes: Readonly<Record<string, readonly [find: string, replace: string, title?: string]>>,
): Fault[] =>
  Object.entries(changes).map(([name, [find, replace, title]]) => ({
    name,
    file,
    find,
    replace,
    tests,
    ...(title === undefined ? {} : { title }),
  }));
