import { z } from 'zod';
import { idSchema } from '../domain/id.ts';
import { plainText } from '../domain/plain-text.ts';
import { recordedKeySchema } from '../domain/recorded-values.ts';

/** A person of a campaign besides those of its plan: members of cells, and whoever joined meanwhile. */
export const personRowSchema = z.strictObject({
  id: idSchema,
  /** kept as NFC, in one line */
  name: plainText(200).refine((name) => !/[\p{Cc}\u2028\u2029]/u.test(name), 'expected a single line'),
  /** not looked up in the plan: a cell may join later */
  cell: idSchema.nullable(),
  email: z.email().max(254).nullable(),
  /** absent: none is known */
  phone: recordedKeySchema.max(40).optional(),
  born: z.iso.date('expected a date YYYY-MM-DD').nullable(),
  /** of the Party, and rated as such */
  member: z.boolean(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** Most rows of one call: a committee's members and more. */
export const PEOPLE_AT_MOST = 20_000;
