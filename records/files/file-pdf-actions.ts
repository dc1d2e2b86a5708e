import { constants, inflateSync } from 'node:zlib';

/**
 * What a PDF does besides being shown: scripts, programs that it starts, forms that it sends, files that it carries
 * (ISO 32000-1, 12.6.4, 7.11.4). They are named in dictionaries, which are plain text or packed into object streams.
 */

const LONG = 'JavaScript|Launch|SubmitForm|ImportData|EmbeddedFiles?|RichMedia';
/** A name ends before what is white or delimits (7.2.2): `/JS_Sans` is another one than `/JS`. */
const named = (names: string) => new RegExp(`/(?:${names})(?![^\\s\\0()<>[\\]{}/%])`);
const ACTIVE = named(`${LONG}|JS`);
/** bytes of all object streams of a file together */
const MOST_INFLATED = 64 * 1024 * 1024;
/** Long enough never to occur in packed bytes by chance: looked for in the whole file, whatever is around them. */
const NAMED = named(LONG);
const STREAM = /(?<!end)stream[ \t]*(?:\r\n|\n|\r)/g;
const END = 'endstream';

/** Names may have their characters written as numbers, `/#4a#53` (7.3.5). */
export const withPlainNames = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * Where a stream's body ends: by its length, if that is given and true, otherwise at the next keyword that ends one.
 */
function endOf(text: string, dictionary: string, start: number): number {
  const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]);
  const told = start + length;
  if (
    text
      .slice(told, told + END.length + 2)
      .trimStart()
      .startsWith(END)
  )
    return told;
  const next = text.indexOf(END, start);
  return next < 0 ? text.length : next;
}

/** Parameters of a filter that leave what it gives as it is. */
const PLAIN_PARAMETERS = /\/DecodeParms\s*(?:null|\[\s*null\s*\]|<<\s*\/Predictor\s+1\s*>>)/;

/** Why a PDF is not taken whatever is set. */
export type PdfRefusal = 'DAMAGED' | 'ZIP_BOMB';

/** The objects of an object stream, or why nobody can look into it. */
function objectsOf(
  dictionary: string,
  body: string,
  room: number,
): { objects: string } | PdfRefusal | 'ACTIVE' {
  const filter = /\/Filter\s*(\[[^[\]]*\]|\/\w+)/.exec(dictionary)?.[1];
  if (/\/DecodeParms\b/.test(dictionary.replace(PLAIN_PARAMETERS, ''))) return 'ACTIVE';
  if (filter === undefined) return /\/Filter\b/.test(dictionary) ? 'ACTIVE' : { objects: body };
  if (!/^\[?\s*\/(FlateDecode|Fl)\s*\]?$/.test(filter)) return 'ACTIVE';
  try {
    const objects = inflateSync(Buffer.from(body, 'latin1'), {
      maxOutputLength: room,
      // a stream that is cut off still has something to read
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return { objects: objects.toString('latin1') };
  } catch (error) {
    return error instanceof RangeError ? 'ZIP_BOMB' : 'DAMAGED';
  }
}

/**
 * Looks through a PDF.
 *
 * @returns whether it holds more than what is shown, or something that can't be looked into; or why it is not taken
 */
export function actionsIn(bytes: Buffer): { active: boolean } | PdfRefusal {
  const text = bytes.toString('latin1');
  let active = NAMED.test(withPlainNames(text));
  let room = MOST_INFLATED;
  let at = 0;
  for (;;) {
    STREAM.lastIndex = at;
    const stream = STREAM.exec(text);
    const open = withPlainNames(text.slice(at, stream?.index ?? text.length));
    active ||= ACTIVE.test(open);
    if (stream === null) return { active };
    const dictionary = open.slice(open.lastIndexOf(' obj') + 1);
    const start = stream.index + stream[0].length;
    at = endOf(text, dictionary, start);
    if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) continue;
    const found = objectsOf(dictionary, text.slice(start, at), Math.max(1, room));
    if (found === 'ACTIVE') active = true;
    else if (typeof found === 'string') return found;
    else {
      active ||= ACTIVE.test(withPlainNames(found.objects));
      room -= found.objects.length;
    }
  }
}
