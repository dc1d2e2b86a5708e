import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Entry of a thread: a PDF that is encrypted without asking for a password, written anew without encryption.
 *
 * @returns null when it can't be opened without a password, or not at all
 */
export default async function decrypted(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const file = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    // packed objects would have to be unpacked once more by whoever looks into them
    return await file.save({ useObjectStreams: false, updateFieldAppearances: false });
  } catch {
    return null;
  }
}
