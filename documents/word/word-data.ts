/**
 * What a paper in Word is made of: texts, what is so or isn't, and lists of the same, each under the tag by which the
 * template calls it.
 */
export interface WordData {
  readonly [tag: string]: string | boolean | readonly WordData[];
}

/** Text as two of them are compared: one way of writing letters and blanks. */
export const evenText = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
