/** What could end a line (control characters, separators of lines) becomes a space. */
export const unbroken = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** The same, without spaces at the ends. */
export const oneLine = (text: string): string => unbroken(text).trim();

/** Text as it is compared where only its words count: composed letters, and one blank between two words. */
export const evenText = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
