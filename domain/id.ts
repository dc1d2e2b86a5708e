import { z } from 'zod';

const AS_ID = 'expected an id of lower-case letters, digits and hyphens';

/** An id of a plan, of its people, cells and criteria: it stands in addresses, file names and keys as it is. */
export const idSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, AS_ID);

/** A cell's id; `campaign` is what journal, messages and files call the campaign itself. */
export const cellIdSchema = z
  .string()
  .max(100)
  .regex(/^(?!campaign$)[a-z0-9]+(-[a-z0-9]+)*$/, `${AS_ID}, other than campaign`);
