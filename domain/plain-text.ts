import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

const ofLength = (longest: number) =>
  z
    .string()
    .trim()
    // counted as it is kept: in NFD one letter may be three
    .normalize('NFC')
    .min(1)
    .max(longest)
    .refine((text) => !CONTROLS.test(text), 'control characters')
    .refine((text) => text.isWellFormed(), 'half a character');

/** Made once for each length: most parts of schemas are texts. */
const made = new Map<number, ReturnType<typeof ofLength>>();

/**
 * What a person writes: 1 to `longest` letters, kept as NFC (domain.md 5). Line breaks and tabs are allowed, other
 * control characters are not.
 */
export function plainText(longest = 10_000): ReturnType<typeof ofLength> {
  const known = made.get(longest);
  if (known !== undefined) return known;
  const schema = ofLength(longest);
  made.set(longest, schema);
  return schema;
}
