import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { planSchema } from '../domain/plan/plan.ts';
import type { Repaired } from './journal-repair.ts';
import type { RecordsReader, RecordsWriter } from './reading.ts';
import { RECORDING_CODES, RecordingError } from './recording-error.ts';

/** The process that owns the records did not answer as it should. */
export class RemoteReadError extends Failure<'RECORDS_UNREACHABLE'> {
  override readonly name = 'RemoteReadError';

  constructor(message: string, options?: ErrorOptions) {
    super('RECORDS_UNREACHABLE', message, options);
  }

  override get kind() {
    return 'unreachable' as const;
  }
}

/** What the owning process is asked for; its door knows the same list. */
export const READ_METHODS = [
  'campaigns',
  'campaignNames',
  'campaign',
  'campaignRecord',
  'cells',
  'cell',
  'caseContent',
  'campaignContent',
  'people',
  'journal',
  'notices',
  'mails',
  'decisions',
  'register',
  'troubles',
  'recordedSeq',
] as const satisfies (keyof RecordsReader)[];

const name = z.string().min(1).max(200);

/** What the owning process writes for others, and what it takes for it; rows are checked where they are written. */
export const WRITE_METHODS = {
  depositPeople: z.tuple([planSchema.pick({ people: true, roles: true })]),
  dropDeposit: z.tuple([name]),
  savePeople: z.tuple([name, z.array(z.unknown())]),
  correctPerson: z.tuple([name, name, z.unknown()]),
  erasePerson: z.tuple([name, name]),
  repairJournal: z.tuple([name, name, z.array(z.unknown())]),
} as const satisfies Record<keyof RecordsWriter, z.ZodType>;

/** Why the owning process wrote nothing. */
const refusalSchema = z.object({ code: z.enum(RECORDING_CODES), message: z.string() });

export interface RemoteRecords {
  address: string;
  token: string;
}

const READ_MS = 10_000;
/** thousands of rows in one transaction, behind other writers */
const WRITE_MS = 60_000;

async function call(
  { address, token }: RemoteRecords,
  method: string,
  args: unknown[],
  patience: number,
): Promise<unknown> {
  const response = await fetch(new URL('/internal/records', address), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ method, args }),
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new RemoteReadError(`no answer from ${address}`, { cause: error });
  });
  if (response.status === 422) {
    const refusal = refusalSchema.safeParse(await response.json().catch(() => null));
    if (refusal.success) throw new RecordingError(refusal.data.code, refusal.data.message);
  }
  if (!response.ok) throw new RemoteReadError(`${address} answered ${response.status}`);
  return await response.json();
}

/**
 * Reads through the process that owns the embedded records (design decision 10).
 *
 * @throws RemoteReadError from every method
 */
export function remoteReader(records: RemoteRecords): RecordsReader {
  const methods = READ_METHODS.map((method) => [
    method,
    (...args: unknown[]) => call(records, method, args, READ_MS),
  ]);
  return Object.fromEntries(methods) as unknown as RecordsReader;
}

/**
 * Writes through the process that owns the embedded records.
 *
 * @throws RemoteReadError from every method, and what the owner's own writer throws
 */
export function remoteWriter(records: RemoteRecords): RecordsWriter {
  return {
    depositPeople: async ({ people, roles }) =>
      z.string().parse(await call(records, 'depositPeople', [{ people, roles }], WRITE_MS)),
    dropDeposit: async (deposit) => {
      await call(records, 'dropDeposit', [deposit], WRITE_MS);
    },
    savePeople: async (campaign, rows) =>
      (await call(records, 'savePeople', [campaign, rows], WRITE_MS)) as { added: number; changed: number },
    correctPerson: async (campaign, id, details) => {
      await call(records, 'correctPerson', [campaign, id, details], WRITE_MS);
    },
    erasePerson: async (campaign, id) => {
      await call(records, 'erasePerson', [campaign, id], WRITE_MS);
    },
    repairJournal: async (campaign, subject, entries) =>
      (await call(records, 'repairJournal', [campaign, subject, entries], WRITE_MS)) as Repaired,
  };
}
