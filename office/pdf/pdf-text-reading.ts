import { extractText, getDocumentProxy } from 'unpdf';

/**
 * Entry of a thread: the text of a PDF, page by page.
 *
 * @returns null of one that can't be read
 */
export default async function pdfText(bytes: Uint8Array): Promise<string[] | null> {
  try {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
    return text;
  } catch {
    return null;
  }
}
