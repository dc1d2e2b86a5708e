import type { FailureValues } from './failure-values.ts';

/** A sentence for people, in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** A sentence of `words/failures/` by its key. */
export interface Told<K extends keyof FailureValues> {
  key: K;
  values: FailureValues[K];
}

/** Every such sentence. */
export type AnyTold = { [K in keyof FailureValues]: Told<K> }[keyof FailureValues];

/**
 * What a failure means for whoever asked.
 * - `refused`: what was asked for can't be had as things are
 * - `usage`: it was asked for wrongly
 * - `unreachable`: something that it needs doesn't answer; the same may go through later
 */
export type FailureKind = 'refused' | 'usage' | 'unreachable';

/** The message, for whoever looks for the cause. */
function messageOf(said: string | Bilingual | AnyTold): string {
  if (typeof said === 'string') return said;
  return 'key' in said ? `${said.key} ${JSON.stringify(said.values)}` : said.en;
}

/** The shape of all failures: scripts read the code, people a sentence of their language. */
export abstract class Failure<Code extends string = string> extends Error {
  readonly code: Code;
  /** its sentence where it brings one along */
  readonly words: Bilingual | null;
  /** its sentence in `words/failures/`; of a failure with neither one is looked up by the code */
  readonly told: AnyTold | null;
  /** what a script can read beside the code */
  readonly details: unknown = null;

  /** @param said for people in both languages, or for whoever looks for the cause */
  constructor(code: Code, said: string | Bilingual | AnyTold, options?: ErrorOptions) {
    super(messageOf(said), options);
    this.code = code;
    this.words = typeof said === 'string' || 'key' in said ? null : said;
    this.told = typeof said === 'object' && 'key' in said ? said : null;
  }

  get kind(): FailureKind {
    return 'refused';
  }
}

/** The code by which a failure names itself, ours or the system's (`ENOENT`); null of a mistake. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
