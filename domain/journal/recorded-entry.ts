import { z } from 'zod';
import { deferred } from '../deferred.ts';
import type { JournalEntry } from './journal.ts';
import type { Seal } from './journal-seal.ts';

/** As it was recorded; without a seal in entries of a build that had none, and where somebody took it away. */
export type RecordedEntry = JournalEntry & { seal?: Seal | null };

const part = () => z.object({ salt: z.string().nullable(), digest: z.string() });

const seal = () =>
  z.object({
    previous: z.string().nullable(),
    parts: z.object({ payload: part(), content: part(), standing: part(), notices: part() }),
    hash: z.string(),
  }) satisfies z.ZodType<Seal>;

const something = () => z.looseObject({});

const input = () =>
  z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.enum(['start', 'report', 'timer', 'restart']) }),
    z.looseObject({ kind: z.enum(['event', 'command']), event: something() }),
    z.looseObject({ kind: z.literal('result'), outcome: something() }),
  ]);

const readable = deferred(() =>
  z.looseObject({ input: input(), standing: something(), seal: seal().nullish() }),
);

/**
 * Whether what is stored as an entry has the shape of one, so that it can be proved and folded: whoever reaches the
 * database can leave anything there.
 */
export const isReadable = (entry: unknown): entry is RecordedEntry => readable.safeParse(entry).success;
