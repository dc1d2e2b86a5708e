import { z } from 'zod';
import { deferred } from '../deferred.ts';
import { idSchema } from '../id.ts';

/** A stored file as events and documents name it; the bytes are in the cell's folder under their hash. */

export const FILE_TYPES = ['pdf', 'docx', 'xlsx', 'png', 'jpg'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Control characters, line separators, everything that turns the direction of writing (UAX 9), and paths. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff/\\]/;

/** A file's name as its sender wrote it, in NFC (domain.md 5): a word to show, never a path. */
export const fileNameSchema = deferred(() =>
  z
    .string()
    .min(1)
    .max(200)
    .refine((name) => !UNSAFE.test(name), 'control characters or a path')
    .refine((name) => name.isWellFormed(), 'half a character')
    .refine((name) => name === name.normalize('NFC'), 'expected NFC'),
);

export const fileRefSchema = deferred(() =>
  z.strictObject({
    /** the cell it was stored for; no other cell may use it */
    cell: idSchema,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: fileNameSchema,
    type: z.enum(FILE_TYPES),
    /** bytes */
    size: z.int().min(1),
    /** something in it acts by itself, or is fetched from elsewhere: taken with this mark, where that is set */
    active: z.literal(true).optional(),
  }),
);
export type FileRef = z.infer<typeof fileRefSchema>;
