// Photos made smaller before they are kept: a session has many, and a browser as a line little room.

/** px, of the longer side */
const MOST = 1600;
const QUALITY = 0.85;
/** bytes, in which a camera's notes of a photo stand */
const HEAD = 256 * 1024;

const START = 0xffd8;
const EXIF = { marker: 0xffe1, name: 0x45786966 };
const TURN = 0x0112;

/** The canvas has turned the picture: whoever shows it doesn't turn it again. */
function unturned(segment) {
  const tiff = new DataView(segment, 10);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  for (let entry = 0; entry < tiff.getUint16(directory, little); entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (tiff.getUint16(at, little) === TURN) tiff.setUint16(at + 8, 1, little);
  }
  return segment;
}

/** What the camera has noted of a JPEG, when it was taken among it; empty where there is nothing to be read. */
function notesOf(head) {
  const view = new DataView(head);
  try {
    if (view.getUint16(0) !== START) return new ArrayBuffer(0);
    for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
      if (view.getUint16(at) !== EXIF.marker || view.getUint32(at + 4) !== EXIF.name) continue;
      return unturned(head.slice(at, at + 2 + view.getUint16(at + 2)));
    }
  } catch (error) {
    // notes that lead out of themselves
    if (!(error instanceof RangeError)) throw error;
  }
  return new ArrayBuffer(0);
}

const asJpeg = (canvas) => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));

async function drawn(picture, scale) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return await asJpeg(canvas);
}

/**
 * A photo as a JPEG of at most 1600 px, with what the camera has noted of it; a small JPEG or PNG, and what the browser
 * can't draw, as it is.
 *
 * @returns the bytes and the name that fits them
 */
export async function smaller(blob, name) {
  const asItIs = { blob, name };
  const picture = await createImageBitmap(blob).catch(() => null);
  if (picture === null) return asItIs;
  const scale = Math.min(1, MOST / Math.max(picture.width, picture.height));
  const isSmall = scale === 1 && ['image/jpeg', 'image/png'].includes(blob.type);
  const made = isSmall ? null : await drawn(picture, scale);
  picture.close();
  if (made === null) return asItIs;
  const notes = notesOf(await blob.slice(0, HEAD).arrayBuffer());
  const whole = new Blob([made.slice(0, 2), notes, made.slice(2)], { type: 'image/jpeg' });
  return { blob: whole, name: `${name.replace(/\.[^.]*$/, '')}.jpg` };
}
