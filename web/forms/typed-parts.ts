import { TooLarge } from '../too-large.ts';

/** A form that came as multipart (RFC 7578), read for what was typed: what its files hold is passed over as it comes. */

/** bytes; of all that was typed, more than any draft holds */
const MOST_TYPED = 8 * 1024 * 1024;
/** bytes, before what a field holds */
const LONGEST_HEAD = 16 * 1024;
const HEAD_ENDS = Buffer.from('\r\n\r\n');

/** A field's name, with what was typed; null of a file. */
export type TypedPart = readonly [name: string, value: string | null];

/** As browsers write what would end a quoted name. */
const unquoted = (name: string): string => name.replace(/%22|%0D|%0A/gi, (code) => decodeURIComponent(code));

/** Reads on, holding no more than what was not passed over yet. */
function pieces(body: AsyncIterable<Uint8Array>) {
  const source = body[Symbol.asyncIterator]();
  // the first mark begins the body, every other one a line
  let held: Buffer = Buffer.from('\r\n');
  /** Passes over everything up to a mark, and over the mark. @returns false: the body ended before */
  async function upTo(mark: Buffer, take: (piece: Buffer) => void): Promise<boolean> {
    for (;;) {
      const at = held.indexOf(mark);
      const sure = at < 0 ? Math.max(0, held.length - mark.length + 1) : at;
      take(held.subarray(0, sure));
      held = held.subarray(at < 0 ? sure : at + mark.length);
      if (at >= 0) return true;
      const { value, done } = await source.next();
      if (done === true) return false;
      held = Buffer.concat([held, value]);
    }
  }
  /** The same, in words. @throws TooLarge of more than `most` bytes */
  async function words(mark: Buffer, most: number): Promise<string | null> {
    const taken: Buffer[] = [];
    let size = 0;
    const hasMark = await upTo(mark, (piece) => {
      size += piece.length;
      if (size > most) throw new TooLarge({ bytes: most });
      taken.push(Buffer.from(piece));
    });
    return hasMark ? Buffer.concat(taken).toString('utf8') : null;
  }
  return { upTo, words };
}

/**
 * The parts of a form in their order; a file that nobody chose is none.
 *
 * @throws TooLarge of more than 8 MB of typing
 */
export async function* typedParts(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<TypedPart> {
  const mark = Buffer.from(`\r\n--${boundary}`);
  const { upTo, words } = pieces(body);
  let left = MOST_TYPED;
  let goesOn = await upTo(mark, () => {});
  while (goesOn) {
    // behind the last mark there is no head
    const head = await words(HEAD_ENDS, LONGEST_HEAD);
    const [, name] = /[;\s]name="([^"]*)"/i.exec(head ?? '') ?? [];
    const [, file] = /[;\s]filename="([^"]*)"/i.exec(head ?? '') ?? [];
    if (head === null || name === undefined) return;
    if (file !== undefined) {
      goesOn = await upTo(mark, () => {});
      if (file !== '') yield [unquoted(name), null];
      continue;
    }
    const value = await words(mark, left);
    if (value === null) return;
    left -= Buffer.byteLength(value);
    yield [unquoted(name), value];
  }
}
