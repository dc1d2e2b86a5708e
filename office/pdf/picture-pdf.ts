import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { orientationOf } from '../../records/files/file-exif.ts';

/** A picture on an A4 page of its own, upright as its camera was held. */

const MM = 72 / 25.4;
const [WIDTH, HEIGHT] = [210 * MM, 297 * MM];
/** the foot is left to the number of the page */
const MARGIN = 20 * MM;

/** By how many degrees it is turned, of the eight ways that EXIF knows; mirrored ones stay mirrored. */
const TURNED: Readonly<Record<number, number>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };

/** @returns null of a picture that can't be read */
export async function picturePdf(bytes: Uint8Array, type: 'png' | 'jpg'): Promise<PDFDocument | null> {
  const document = await PDFDocument.create({ updateMetadata: false });
  try {
    const image = await (type === 'png' ? document.embedPng(bytes) : document.embedJpg(bytes));
    const turned = type === 'jpg' ? (TURNED[orientationOf(Buffer.from(bytes))] ?? 0) : 0;
    const lies = turned === 90 || turned === 270;
    const [width, height] = lies ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
    const page = document.addPage([width, height]);
    page.setRotation(degrees(turned));
    const shown = image.scaleToFit(width - 2 * MARGIN, height - 2 * MARGIN);
    page.drawImage(image, {
      x: (width - shown.width) / 2,
      y: (height - shown.height) / 2,
      width: shown.width,
      height: shown.height,
    });
    // what is damaged is only found when it is written down
    await document.flush();
    return document;
  } catch {
    return null;
  }
}
