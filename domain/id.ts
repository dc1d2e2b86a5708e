import { z } from 'zod';
import { deferred } from './deferred.ts';

/**
 * Ids from outside: whoever sends one names something by it, so it has a shape and a length at every door. They stand in
 * addresses, file names, keys and the rows of an index as they are.
 */

/** Letters of an id; a notice's key, which is made of several, fits into a row of an index. */
const LONGEST = 100;

/** An id of a plan, of its people, cells and criteria. */
export const idSchema = deferred(() =>
  z
    .string()
    .max(LONGEST)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of lower-case letters, digits and hyphens'),
);

/** A cell's id; `campaign` is what journal, messages and files call the campaign itself. */
export const cellIdSchema = deferred(() =>
  idSchema.regex(/^(?!campaign$)/, 'expected an id other than campaign'),
);

const given = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[A-Za-z0-9]+([._:-][A-Za-z0-9]+)*$/, 'expected an id of letters and digits');

/** An id that the system gave, or a sender gave a sending: `main-cellLevels-2`, `o1`, a UUID. */
export const givenIdSchema = deferred(() => given(LONGEST));

/** One made of two: `fourGood.sinh-hoat-dinh-ky`, a campaign's command, a cell's difficulty. */
export const longIdSchema = deferred(() => given(2 * LONGEST));
