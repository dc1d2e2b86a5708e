import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refused } from '../../client/failures.ts';
import { type Bilingual, codeOf, Failure, type FailureKind } from '../../domain/failure.ts';
import type { FailureAnswer } from '../../domain/terminal-messages.ts';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { failureWords } from '../../words/failures/failure-words.ts';
import { TERMINAL_FAILURES, tooManyTries } from '../../words/sign-in/terminal-texts.ts';

/** What a terminal is told instead of an answer: the same as a command at the server is told, in both languages. */

/** What is wrong with the question itself, or with who asks. */
const OWN = {
  SIGNED_OUT: 'refused',
  NOT_THEIRS: 'refused',
  WITH_COOKIE: 'usage',
  BAD_CALL: 'usage',
  BODY_TOO_LARGE: 'refused',
  CODE_WRONG: 'refused',
  TOO_MANY_TRIES: 'refused',
  PROOF_OLD: 'refused',
  ONLY_ONESELF: 'refused',
} as const satisfies Record<string, FailureKind>;

/** A terminal is not answered. */
export class TerminalFailure extends Failure<keyof typeof OWN> {
  override readonly name = 'TerminalFailure';
  readonly status: ContentfulStatusCode;

  constructor(code: keyof typeof OWN, words: Bilingual, status: ContentfulStatusCode) {
    super(code, words);
    this.status = status;
  }

  override get kind(): FailureKind {
    return OWN[this.code];
  }
}

export const signedOut = () => new TerminalFailure('SIGNED_OUT', TERMINAL_FAILURES.signedOut, 401);
export const notTheirs = () => new TerminalFailure('NOT_THEIRS', TERMINAL_FAILURES.notTheirs, 404);
export const withCookie = () => new TerminalFailure('WITH_COOKIE', TERMINAL_FAILURES.withCookie, 400);
export const badCall = () => new TerminalFailure('BAD_CALL', TERMINAL_FAILURES.badCall, 400);
export const bodyTooLarge = () => new TerminalFailure('BODY_TOO_LARGE', TERMINAL_FAILURES.tooLarge, 413);
export const wrongCode = () => new TerminalFailure('CODE_WRONG', TERMINAL_FAILURES.wrongCode, 422);
export const proofOld = () => new TerminalFailure('PROOF_OLD', TERMINAL_FAILURES.proofOld, 403);
export const onlyOneself = () => new TerminalFailure('ONLY_ONESELF', TERMINAL_FAILURES.onlyOneself, 422);
export const tooOften = (seconds: number) =>
  new TerminalFailure('TOO_MANY_TRIES', tooManyTries(seconds), 429);

const STATUS = { refused: 422, usage: 400, unreachable: 503 } as const satisfies Record<FailureKind, number>;

/** @throws what is no failure of ours */
export function failureAnswer(c: Context, error: unknown): Response {
  const failure = error instanceof HTTPException ? badCall() : error;
  if (!(failure instanceof Failure)) throw error;
  const { code, kind, message, details } = failure;
  const words = failureSentence(failure) ?? {
    vi: failureWords(codeOf(failure) ?? '', message, 'vi'),
    en: message,
  };
  const told = {
    code,
    kind,
    words,
    ...(failure instanceof Refused ? { refusal: failure.refusal } : {}),
    ...(details === null ? {} : { details }),
  };
  const status = failure instanceof TerminalFailure ? failure.status : STATUS[kind];
  return c.json({ error: told } satisfies FailureAnswer, status);
}
