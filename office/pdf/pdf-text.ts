import { boundedThread } from '../../records/files/bounded-thread.ts';

/**
 * What somebody can mark and copy in a PDF, page by page; of a scan without a layer of text, nothing. A decision of
 * hundreds of pages takes a tenth of what it may.
 *
 * @returns null of one that can't be read, or takes too much
 */
export const pdfText = boundedThread<Uint8Array, string[]>(
  new URL('./pdf-text-reading.ts', import.meta.url),
  {
    longest: 20_000,
    mostMemory: 512,
  },
);
