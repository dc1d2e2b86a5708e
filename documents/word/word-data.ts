/** A whole piece of Word's own markup, for a tag that stands alone in its paragraph: `{@Bảng}`. */
export interface RawPiece {
  readonly xml: string;
}

/**
 * What a paper in Word is made of: texts, what is so or isn't, whole pieces, and lists of the same, each under the tag by
 * which the template calls it.
 */
export interface WordData {
  readonly [tag: string]: string | boolean | RawPiece | readonly WordData[];
}

export const isRaw = (value: unknown): value is RawPiece =>
  typeof value === 'object' && value !== null && 'xml' in value && typeof value.xml === 'string';
