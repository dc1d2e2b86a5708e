import { z } from 'zod';
import { deferred } from '../deferred.ts';

/** The simple values of a criteria set. Forms are patterns, so that a check can say which one is expected. */

export const version = deferred(() =>
  z
    .string()
    .max(50)
    .regex(
      /^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$/,
      'expected a version of letters, digits, dots and hyphens, in quotation marks',
    ),
);
/** One line, so that it keeps its form in a table and on paper. */
export const text = deferred(() =>
  z
    .string()
    .max(2000)
    .regex(
      /^(?=\S)[^\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]+(?<=\S)$/u,
      'expected one line of text without spaces around it',
    )
    .refine((value) => value === value.normalize('NFC'), 'expected NFC text (composed Vietnamese letters)'),
);

/** Points and shares have two decimals at most; sums of them are counted in hundredths. */
export const inHundredths = (value: number): boolean =>
  Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
const number = () => z.number().refine(inHundredths, 'expected two decimals at most');
export const points = deferred(() => number().positive().max(1000));
export const threshold = deferred(() => number().min(0).max(1000));
export const day = deferred(() => z.iso.date('expected a date YYYY-MM-DD'));
export const percent = deferred(() => number().min(0).max(100));

/** Where a value comes from; without a source it has to be marked. */
export const origin = {
  source: deferred(() => text.optional()),
  placeholder: deferred(() => z.boolean().default(false)),
};
