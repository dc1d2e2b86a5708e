import { z } from 'zod';
import { deferred } from './deferred.ts';

/**
 * What goes into a query of the records from outside has an end, so that a database never objects in its own words:
 * its texts hold no U+0000, its rows of an index some 2,700 bytes, its numbers 4 or 8.
 */

const withoutControls = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^\P{Cc}*$/u, 'expected a text without control characters');

/** What a campaign, a subject or a person is called in the records. */
export const recordedNameSchema = deferred(() => withoutControls(200).min(1));
/** What is made of several names, or written by people: a notice's key and id, whoever issues, the name of a term. */
export const recordedKeySchema = deferred(() => withoutControls(2_000));
/** ms since 1970, as far as a date goes. */
export const recordedInstantSchema = deferred(() => z.int().min(0).max(8_640_000_000_000_000));
/** The number of an entry. */
export const recordedSeqSchema = deferred(() => z.int().min(1).max(2_147_483_647));
