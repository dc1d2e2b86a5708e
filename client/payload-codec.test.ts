import { defaultPayloadConverter, type Payload, type SerializationContext } from '@temporalio/common';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PayloadKey } from '../domain/payload-key.ts';
import { payloadCodec } from './payload-codec.ts';

const key = (id: string, letter: string): PayloadKey => ({
  id,
  secret: Buffer.alloc(32, letter).toString('base64'),
});
const [first, second] = [key('first', 'a'), key('second', 'b')];
const codec = payloadCodec([first]);

const place = (workflowId: string): SerializationContext => ({
  type: 'workflow',
  namespace: 'default',
  workflowId,
});
const cellId = 'campaign/c/cell/doi-3';
const doi3 = place(cellId);

const said = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const shownBy = (payload: Payload | undefined): unknown =>
  payload === undefined ? 'nothing' : defaultPayloadConverter.fromPayload(payload);

async function encoded(payload: Payload, context?: SerializationContext): Promise<Payload> {
  const [made] = await codec.encode([payload], context);
  if (made === undefined) throw new Error('nothing was encoded');
  return made;
}
async function decoded(
  payload: Payload,
  context: SerializationContext | undefined = undefined,
  by = codec,
): Promise<Payload | undefined> {
  return (await by.decode([payload], context))[0];
}
/** An empty payload has no data, which is the same to everybody as data of no bytes. */
const plain = ({ metadata, data }: Payload) => ({
  metadata: Object.entries(metadata ?? {}).map(([name, bytes]) => [name, [...bytes]]),
  data: [...(data ?? [])],
});

const bytes = fc.uint8Array({ maxLength: 200 });
const payloads: fc.Arbitrary<Payload> = fc.record(
  { metadata: fc.dictionary(fc.string({ maxLength: 20 }), bytes, { maxKeys: 4 }), data: bytes },
  { requiredKeys: [] },
);

describe('the payload codec', () => {
  test('gives back every payload as it was', async () => {
    const property = fc.asyncProperty(payloads, async (payload) => {
      const back = await decoded(await encoded(payload, doi3), doi3);
      expect(back && plain(back)).toEqual(plain(payload));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test('gives back values of every kind, nothing at all among them', async () => {
    for (const value of [undefined, null, 0, '', 'Nguyễn Thị Ánh', { a: [1, { b: null }] }])
      expect(shownBy(await decoded(await encoded(said(value)))), String(value)).toEqual(value);
    const file = new Uint8Array([0, 1, 2, 255]);
    expect(shownBy(await decoded(await encoded(said(file))))).toEqual(file);
  });

  test('gives back a payload without data, which the SDK hands over with a plain list of no bytes', async () => {
    const payload: Payload = Object.assign(said(undefined), { data: [] });
    expect(shownBy(await decoded(await encoded(payload)))).toBeUndefined();
  });

  test('lets nothing of a text be read, and encrypts the same text differently each time', async () => {
    const text = 'Nguyễn Thị Ánh xin gia hạn';
    const [one, other] = [await encoded(said(text), doi3), await encoded(said(text), doi3)];
    expect(Buffer.from(one.data ?? []).includes(Buffer.from(text))).toBe(false);
    expect(Buffer.from(one.data ?? []).equals(Buffer.from(other.data ?? []))).toBe(false);
    const shown = Object.entries(one.metadata ?? {}).map(([name, value]) => [
      name,
      Buffer.from(value).toString(),
    ]);
    expect(Object.fromEntries(shown)).toEqual({
      encoding: 'binary/encrypted',
      'encryption-key-id': 'first',
      place: JSON.stringify(['default', cellId, null]),
    });
  });

  test('never decodes a payload with a changed byte to something else', async () => {
    const changed = fc.asyncProperty(
      payloads,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (payload, at, by) => {
        const made = await encoded(payload, doi3);
        const parts = [...Object.values(made.metadata ?? {}), made.data ?? new Uint8Array()];
        const whole = parts.reduce((sum, { length }) => sum + length, 0);
        let index = at % whole;
        for (const part of parts) {
          const byte = part[index];
          if (index < part.length && byte !== undefined) {
            part[index] = byte ^ by;
            break;
          }
          index -= part.length;
        }
        for (const context of [doi3, undefined])
          expect(shownBy(await decoded(made, context))).toEqual({ undecodable: expect.any(String) });
      },
    );
    await fc.assert(changed, { numRuns: 500 });
  });

  test('never decodes a payload that was cut off or made longer', async () => {
    const made = await encoded(said({ a: 1 }));
    const data = made.data ?? new Uint8Array();
    for (const length of Array.from({ length: data.length }, (_, index) => index))
      expect(shownBy(await decoded({ ...made, data: data.slice(0, length) })), `${length} bytes`).toEqual({
        undecodable: 'damaged',
      });
    const longer = { ...made, data: Uint8Array.from([...data, 0]) };
    expect(shownBy(await decoded(longer))).toEqual({ undecodable: 'damaged' });
  });

  test('makes whatever nobody with the key has encrypted a value that says why', async () => {
    const cases: [Payload, string][] = [
      [said({ type: 'cell.withdraw' }), 'notEncrypted'],
      [said(undefined), 'notEncrypted'],
      [{}, 'notEncrypted'],
      [{ metadata: null, data: null }, 'notEncrypted'],
      [{ metadata: { encoding: Buffer.from('binary/encrypted') } }, 'unknownKey'],
      [
        {
          metadata: { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from('first') },
        },
        'damaged',
      ],
    ];
    for (const [payload, why] of cases) expect(shownBy(await decoded(payload))).toEqual({ undecodable: why });
  });

  test('refuses what was said to another workflow, whatever is claimed of it', async () => {
    const made = await encoded(said({ type: 'cell.withdraw' }), doi3);
    const doi4 = place('campaign/c/cell/doi-4');
    const elsewhere = { ...doi3, namespace: 'other' };
    for (const other of [doi4, elsewhere]) {
      expect(shownBy(await decoded(made, other))).toEqual({ undecodable: 'ofAnotherPlace' });
      const [claimed] = await codec.encode([said(null)], other);
      const lying = { ...made, metadata: claimed?.metadata ?? null };
      expect(shownBy(await decoded(lying, other))).toEqual({ undecodable: 'damaged' });
    }
    // of no place at all it is nobody's
    const nowhere = { ...made, metadata: { ...made.metadata, place: Buffer.from('') } };
    expect(shownBy(await decoded(nowhere, doi4))).toEqual({ undecodable: 'ofAnotherPlace' });
    expect(shownBy(await decoded(await encoded(said('x')), doi4))).toEqual({ undecodable: 'ofAnotherPlace' });
  });

  test('refuses of an activity what another one answered, and what its workflow was told', async () => {
    const activity = (activityId: string): SerializationContext => ({
      type: 'activity',
      namespace: 'default',
      workflowId: cellId,
      activityId,
      isLocal: false,
    });
    const answer = await encoded(said('done'), activity('7'));
    expect(shownBy(await decoded(answer, activity('7')))).toBe('done');
    for (const other of [activity('8'), doi3])
      expect(shownBy(await decoded(answer, other))).toEqual({ undecodable: 'ofAnotherPlace' });
    const told = await encoded(said('done'), doi3);
    expect(shownBy(await decoded(told, activity('7')))).toEqual({ undecodable: 'ofAnotherPlace' });
  });

  test('encrypts with the newest key and reads what older ones encrypted', async () => {
    const both = payloadCodec([first, second]);
    const old = await encoded(said('before'));
    expect(shownBy(await decoded(old, undefined, both))).toBe('before');
    const [made] = await both.encode([said('after')]);
    expect(shownBy(made && (await decoded(made, undefined, both)))).toBe('after');
    expect(shownBy(made && (await decoded(made)))).toEqual({ undecodable: 'unknownKey' });
  });
});
