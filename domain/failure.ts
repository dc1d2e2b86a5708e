/** A sentence for people, in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/**
 * What a failure means for whoever asked.
 * - `refused`: what was asked for can't be had as things are
 * - `usage`: it was asked for wrongly
 * - `unreachable`: something that it needs doesn't answer; the same may go through later
 */
export type FailureKind = 'refused' | 'usage' | 'unreachable';

/** The shape of all failures: scripts read the code, people a sentence of their language. */
export abstract class Failure<Code extends string = string> extends Error {
  readonly code: Code;
  /** its sentence where it brings one along; else one is looked up by the code */
  readonly words: Bilingual | null;
  /** what a script can read beside the code */
  readonly details: unknown = null;

  /** @param said for people in both languages, or for whoever looks for the cause */
  constructor(code: Code, said: string | Bilingual, options?: ErrorOptions) {
    super(typeof said === 'string' ? said : said.en, options);
    this.code = code;
    this.words = typeof said === 'string' ? null : said;
  }

  get kind(): FailureKind {
    return 'refused';
  }
}
