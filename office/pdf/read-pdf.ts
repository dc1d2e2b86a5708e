import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF that was opened: its bytes, and the pages to copy. */
export interface OpenedPdf {
  bytes: Uint8Array;
  document: PDFDocument;
  pages: number;
}

const HEAD = '%PDF-';

/**
 * A PDF that has a page at least, also one that is locked against changes alone.
 *
 * @returns null of what is none, or can't be opened without a password
 */
export async function readPdf(bytes: Uint8Array): Promise<OpenedPdf | null> {
  // readers look for the head within the first kilobyte
  if (!Buffer.from(bytes.subarray(0, 1024)).includes(HEAD)) return null;
  try {
    const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    const pages = document.getPageCount();
    return pages > 0 ? { bytes, document, pages } : null;
  } catch {
    return null;
  }
}
