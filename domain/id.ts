import { z } from 'zod';

/** An id of a plan, of its people, cells and criteria: it stands in addresses, file names and keys as it is. */
export const idSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of lower-case letters, digits and hyphens');

/** A cell's id; `campaign` is what journal, messages and files call the campaign itself. */
export const cellIdSchema = idSchema.regex(/^(?!campaign$)/, 'expected an id other than campaign');
