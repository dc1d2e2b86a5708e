import { Piscina } from 'piscina';

/** ms, and bytes of the heap, that the text of a PDF may take: a decision of hundreds of pages takes a tenth */
const LONGEST = 20_000;
const MOST_MEMORY_MB = 512;

let threads: Piscina<Uint8Array, string[] | null> | null = null;

/**
 * What somebody can mark and copy in a PDF, page by page; of a scan without a layer of text, nothing.
 *
 * @returns null of one that can't be read, or takes too much
 */
export async function pdfPages(bytes: Uint8Array): Promise<string[] | null> {
  threads ??= new Piscina({
    filename: new URL('./pdf-text-reading.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    idleTimeout: 5_000,
  });
  return await threads.run(bytes, { signal: AbortSignal.timeout(LONGEST) }).catch(() => null);
}
