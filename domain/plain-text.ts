import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * What a person writes: 1 to `longest` letters, kept as NFC (domain.md 5). Line breaks and tabs may stand in it, other
 * control characters may not.
 */
export const plainText = (longest = 10_000) =>
  z
    .string()
    .trim()
    // counted as it is kept: a letter of NFD is up to three
    .normalize('NFC')
    .min(1)
    .max(longest)
    .refine((text) => !CONTROLS.test(text), 'control characters')
    .refine((text) => text.isWellFormed(), 'half a character');
