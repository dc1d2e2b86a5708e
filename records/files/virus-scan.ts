import { createReadStream } from 'node:fs';
import type { FileValues } from '../../domain/failure-values.ts';
import { type Clamd, NotScanned } from './clamd.ts';
import { FileError } from './file-error.ts';

/** What becomes of a file that could not be scanned: it is not taken, or taken and told to whoever keeps the machine. */
export const UNSCANNED = ['refuse', 'take'] as const;
export type Unscanned = (typeof UNSCANNED)[number];

/** Looks whether anything is found in a file. @param path of its bytes @param name as its sender calls it @throws FileError INFECTED, NOT_SCANNED */
export type Scan = (path: string, name: string) => Promise<void>;

/**
 * @param told hears of each file that is taken although it could not be scanned
 */
export const scanBy =
  (clamd: Clamd, unscanned: Unscanned, told: (values: FileValues) => void): Scan =>
  async (path, name) => {
    const found = await clamd.scan(createReadStream(path)).catch((error: unknown) => {
      if (!(error instanceof NotScanned)) throw error;
      const { trouble, said } = error;
      const values = { name, trouble, ...(said === '' ? {} : { found: said }) };
      if (unscanned === 'refuse') throw new FileError('NOT_SCANNED', values);
      told(values);
      return null;
    });
    if (found !== null) throw new FileError('INFECTED', { name, found });
  };
