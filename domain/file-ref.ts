import { z } from 'zod';

/** A stored file as events and documents name it; the bytes are in the cell's folder under their hash. */

export const FILE_TYPES = ['pdf', 'docx', 'xlsx', 'png', 'jpg'] as const;
export type FileType = (typeof FILE_TYPES)[number];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069/\\]/;

export const fileRefSchema = z.strictObject({
  /** the cell it was stored for; no other cell may use it */
  cell: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** as its sender called it, NFC */
  name: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => !UNSAFE.test(name), 'control characters or a path')
    .refine((name) => name === name.normalize('NFC'), 'expected NFC'),
  type: z.enum(FILE_TYPES),
  /** bytes */
  size: z.int().min(1),
});
export type FileRef = z.infer<typeof fileRefSchema>;
