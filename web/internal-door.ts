import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import type { RecordsReader, RecordsWriter } from '../records/reading.ts';
import { RecordingError } from '../records/recording-error.ts';
import { READ_METHODS, WRITE_METHODS } from '../records/remote-reader.ts';

/** How the CLI reads and writes the records that this process has opened (design decision 10). */

const readSchema = z.strictObject({ method: z.enum(READ_METHODS), args: z.array(z.unknown()).max(3) });
const writeSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('depositPeople'), args: WRITE_METHODS.depositPeople }),
  z.strictObject({ method: z.literal('dropDeposit'), args: WRITE_METHODS.dropDeposit }),
  z.strictObject({ method: z.literal('savePeople'), args: WRITE_METHODS.savePeople }),
  z.strictObject({ method: z.literal('correctPerson'), args: WRITE_METHODS.correctPerson }),
  z.strictObject({ method: z.literal('erasePerson'), args: WRITE_METHODS.erasePerson }),
  z.strictObject({ method: z.literal('repairJournal'), args: WRITE_METHODS.repairJournal }),
]);
const callSchema = z.union([readSchema, writeSchema]);

const isToken = (given: string | undefined, token: string): boolean => {
  const bytes = Buffer.from(given ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
};

async function write(call: z.infer<typeof writeSchema>, writer: RecordsWriter): Promise<unknown> {
  if (call.method === 'depositPeople') return writer.depositPeople(...call.args);
  if (call.method === 'dropDeposit') {
    await writer.dropDeposit(...call.args);
    return null;
  }
  if (call.method === 'savePeople') {
    // the writer checks them, row by row
    return writer.savePeople(call.args[0], call.args[1] as Parameters<RecordsWriter['savePeople']>[1]);
  }
  if (call.method === 'repairJournal') {
    // each is checked by its seal where it is written
    const [campaign, subject, entries] = call.args;
    return writer.repairJournal(campaign, subject, entries as Parameters<RecordsWriter['repairJournal']>[2]);
  }
  if (call.method === 'correctPerson') {
    const [campaign, id, details] = call.args;
    // checked where it is written
    await writer.correctPerson(campaign, id, details as Parameters<RecordsWriter['correctPerson']>[2]);
    return null;
  }
  await writer.erasePerson(...call.args);
  return null;
}

function read({ method, args }: z.infer<typeof readSchema>, reader: RecordsReader): Promise<unknown> {
  return (reader[method] as (...args: unknown[]) => Promise<unknown>).apply(reader, args);
}

/**
 * 401 without the token, 400 for a call that is none, 422 with code and message for what may not be recorded.
 *
 * @param writer without one the door only reads
 */
export function internalDoor(token: string, reader: RecordsReader, writer: RecordsWriter | undefined) {
  return async (c: Context): Promise<Response> => {
    if (!isToken(c.req.header('authorization'), token)) return c.json({ error: 'token' }, 401);
    const call = callSchema.safeParse(await c.req.json().catch(() => null)).data;
    if (call === undefined) return c.json({ error: 'call' }, 400);
    if (!(call.method in WRITE_METHODS))
      return c.json((await read(call as z.infer<typeof readSchema>, reader)) as object);
    if (writer === undefined) return c.json({ error: 'call' }, 400);
    try {
      return c.json((await write(call as z.infer<typeof writeSchema>, writer)) as object);
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      return c.json({ code: error.code, message: error.message }, 422);
    }
  };
}
