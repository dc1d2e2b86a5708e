import { z } from 'zod';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import {
  recordedInstantSchema,
  recordedKeySchema,
  recordedNameSchema,
  recordedSeqSchema,
} from '../domain/recorded-values.ts';
import { RecordingError } from './recording-error.ts';

/** What of an entry goes into columns of its own; all else is kept as a document. */
const columns = z.looseObject({
  campaign: recordedNameSchema,
  subject: recordedNameSchema,
  seq: recordedSeqSchema,
  at: recordedInstantSchema,
  key: recordedKeySchema,
  seal: z.looseObject({ hash: recordedNameSchema }),
  notices: z.array(z.looseObject({ at: recordedInstantSchema })),
});

/** @throws RecordingError `ENTRY_INVALID` for one that no row could hold */
export function assertStorable(entry: SealedEntry): void {
  const parsed = columns.safeParse(entry);
  if (parsed.success) return;
  const said = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RecordingError('ENTRY_INVALID', `an entry that can't be stored: ${said.join('; ')}`);
}
