import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { recordedInstantSchema, recordedKeySchema, recordedNameSchema } from '../domain/recorded-values.ts';

/** The records are asked for something that they could never hold: the same question never has an answer. */
export class QuestionError extends Failure<'QUESTION_INVALID'> {
  override readonly name = 'QuestionError';

  /** @param message field and bound, never the value */
  constructor(message: string) {
    super('QUESTION_INVALID', message);
  }

  override get kind() {
    return 'usage' as const;
  }
}

/** Entries of one answer; each has up to 1 MB. */
const MOST_ENTRIES = 10_000;

/** What a reader may be asked, field by field. */
const bounds = z.object({
  campaign: recordedNameSchema,
  subject: recordedNameSchema,
  person: recordedNameSchema,
  decision: recordedNameSchema,
  state: recordedNameSchema,
  keys: z.array(recordedKeySchema).max(1_000_000),
  types: z.array(recordedNameSchema).max(100),
  body: recordedKeySchema,
  term: recordedKeySchema,
  paperOf: recordedKeySchema,
  type: recordedNameSchema,
  at: recordedInstantSchema,
  after: z.int().min(0),
  limit: z.int().min(1).max(MOST_ENTRIES),
  offset: z.int().min(0).max(10_000_000),
});
const question = bounds.partial();

/**
 * Passes on a question whose fields are all within their bounds.
 *
 * @param fields by the names above; one that is undefined was not given
 * @throws QuestionError
 */
export function asked<T extends Partial<Record<keyof z.infer<typeof bounds>, unknown>>>(fields: T): T {
  const parsed = question.safeParse(fields);
  if (parsed.success) return fields;
  const said = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new QuestionError(`the records hold nothing like this: ${said.join('; ')}`);
}
