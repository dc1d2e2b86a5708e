import { Refused } from '../../client/failures.ts';
import { type Bilingual, codeOf, Failure, type FailureKind } from '../../domain/failure.ts';
import { type FailureAnswer, failureAnswerSchema } from '../../domain/terminal-messages.ts';
import { ELSEWHERE_FAILURES } from '../../words/cli/elsewhere.ts';
import { CommandFailure } from '../command-failure.ts';
import type { Login } from './logins.ts';

/** One question to a system elsewhere. */

/** ms; files take their time */
const PATIENCE = 60_000;

/** What a system elsewhere says instead of an answer, in its own words. */
export class FailureElsewhere extends Failure {
  override readonly name = 'FailureElsewhere';
  override readonly details: unknown;
  readonly #kind: FailureKind;

  constructor({ code, kind, words, details = null }: FailureAnswer['error']) {
    super(code, words);
    this.#kind = kind;
    this.details = details;
  }

  override get kind(): FailureKind {
    return this.#kind;
  }
}

/** Nobody answered what was sent there: it may have been taken all the same, and may be sent again under the same id. */
export class UnansweredElsewhere extends Failure {
  override readonly name = 'UnansweredElsewhere';
  override readonly details: { id: string };

  constructor(cause: Failure, id: string) {
    super(cause.code, cause.words ?? cause.message, { cause });
    this.details = { id };
  }

  override get kind() {
    return 'unreachable' as const;
  }
}

/** What Node says of a certificate that isn't trusted. */
const UNTRUSTED =
  /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA)/;

const away = (address: string, cause: unknown) => {
  const under = cause instanceof Error ? cause.cause : null;
  const code = codeOf(under) ?? '';
  return UNTRUSTED.test(code)
    ? new CommandFailure('NOT_TRUSTED', ELSEWHERE_FAILURES.untrusted(address, code))
    : new CommandFailure('SYSTEM_AWAY', ELSEWHERE_FAILURES.away(address));
};

/** Whoever switches the check off would hand a token to anybody. */
function assertChecked(address: string): void {
  const said: Bilingual = ELSEWHERE_FAILURES.unchecked;
  if (address.startsWith('https:') && process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    throw new CommandFailure('NOT_TRUSTED', said);
}

async function failureOf(address: string, response: Response): Promise<Failure> {
  const said = failureAnswerSchema.safeParse(await response.json().catch(() => null));
  // its own failure, or that of a proxy before it: what was asked for may have been done
  if (!said.success && response.status >= 500)
    return new CommandFailure('SYSTEM_AWAY', ELSEWHERE_FAILURES.away(address));
  if (!said.success)
    return new CommandFailure('NO_SYSTEM', ELSEWHERE_FAILURES.noSystem(address, response.status));
  const { error } = said.data;
  return error.refusal === undefined ? new FailureElsewhere(error) : new Refused(error.refusal);
}

/** Who asks. */
export type Asker = Pick<Login, 'address'> & {
  token?: string;
  /** which campaign it is about; left out: the newest */
  campaign?: string | undefined;
  /** a command that goes on by itself, which keeps nobody signed in */
  isBackground?: boolean;
};

/**
 * Asks, and is answered with something else than a failure. A token goes to the address that it is of, and follows no
 * redirect.
 *
 * @throws CommandFailure NOT_TRUSTED, SYSTEM_AWAY, NO_SYSTEM; Refused; FailureElsewhere
 */
export async function askElsewhere(
  { address, token, campaign, isBackground = false }: Asker,
  path: string,
  body: string | FormData | null,
): Promise<Response> {
  assertChecked(address);
  const url = new URL(path, address);
  if (campaign !== undefined) url.searchParams.set('campaign', campaign);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'user-agent': `bontot (${SYSTEMS[process.platform] ?? process.platform})`,
      ...(isBackground ? { 'x-background': '1' } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw away(address, error);
  });
  if (!response.ok) throw await failureOf(address, response);
  return response;
}

/** The same, of what is answered in JSON. @throws as `askElsewhere`, also where the answer breaks off */
export async function answerElsewhere(
  asker: Asker,
  path: string,
  body: string | FormData | null,
): Promise<unknown> {
  const answer = await askElsewhere(asker, path, body);
  return answer.json().catch((error: unknown) => {
    throw away(asker.address, error);
  });
}

/** As the list of sign-ins calls them. */
const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'Windows',
  darwin: 'Mac OS X',
  linux: 'Linux',
};
