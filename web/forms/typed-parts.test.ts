import { expect, test } from 'vitest';
import { type TypedPart, typedParts } from './typed-parts.ts';

/** A form as a browser sends it, with the boundary by which its parts are told apart. */
async function sent(fields: readonly (readonly [string, string | File])[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const answer = new Response(form);
  const boundary = answer.headers.get('content-type')?.split('boundary=')[1] ?? '';
  return { bytes: new Uint8Array(await answer.arrayBuffer()), boundary };
}

/** A field for a file in which none was chosen, as browsers send it. */
const unchosen = (boundary: string) =>
  Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="none"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n`,
  );

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, boundary: string, size: number): Promise<TypedPart[]> {
  const all: TypedPart[] = [];
  for await (const part of typedParts(inPieces(bytes, size), boundary)) all.push(part);
  return all;
}

test('of a form all that was typed is read, whichever pieces it comes in, and of its files that they were chosen', async () => {
  const { bytes, boundary } = await sent([
    ['text', 'Báo cáo\r\n--năm\r\n'],
    ['file', new File(['\r\n--', 'x'.repeat(5_000), '\r\n\r\n'], 'tệp "1".pdf')],
    ['a"b', ''],
    ['last', 'hết'],
  ]);
  const expected = [
    ['text', 'Báo cáo\r\n--năm\r\n'],
    ['file', null],
    ['a"b', ''],
    ['last', 'hết'],
  ];
  for (const size of [1, 7, 100, 100_000])
    expect(await read(Buffer.concat([unchosen(boundary), bytes]), boundary, size), `${size}`).toEqual(
      expected,
    );
});

test('a form that breaks off is read as far as it goes', async () => {
  const { bytes, boundary } = await sent([
    ['text', 'một'],
    ['more', 'hai'],
  ]);
  expect(await read(bytes.subarray(0, bytes.length - boundary.length - 8), boundary, 10)).toEqual([
    ['text', 'một'],
  ]);
  expect(await read(bytes.subarray(0, 3), boundary, 10)).toEqual([]);
});

test('more typing than any form holds is not read', async () => {
  const { bytes, boundary } = await sent([
    ['a', 'x'.repeat(5 * 1024 * 1024)],
    ['b', 'x'.repeat(5 * 1024 * 1024)],
  ]);
  await expect(read(bytes, boundary, 65_536)).rejects.toMatchObject({ most: { bytes: expect.any(Number) } });
});
