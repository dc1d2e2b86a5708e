import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  None,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { Failure, type FailureKind } from '../../../domain/failure.ts';
import type { StartValues } from '../../../domain/failure-values.ts';
import type { Account } from '../../../records/sign-in/accounts.ts';
import type { Lang } from '../../../words/words.ts';
import { OIDC_PATH } from '../../paths.ts';

/** Signing in by an account of an identity provider (OpenID Connect), of which a configuration says which one it is. */

export interface ProviderSettings {
  /** a URL under which the provider describes itself */
  issuer: string;
  clientId: string;
  /** null of a client without one, which PKCE alone guards */
  clientSecret: string | null;
  /** how people call it */
  name: string;
  /** where people open the pages; where the provider leads back to is made from it, and from nothing a browser says */
  baseUrl: string;
}

/** What one browser has on its way to the provider and back; neither side of it can be guessed. */
export interface Errand {
  state: string;
  nonce: string;
  verifier: string;
}

export interface Provider {
  name: string;
  issuer: string;
  /** @throws ProviderError */
  check(): Promise<void>;
  /**
   * Where the browser is to go. Whoever sits there shows again who they are, whomever the provider remembers: whether others
   * use a computer as well, one of these others would have to say.
   *
   * @throws ProviderError
   */
  wayThere(errand: Errand, lang: Lang): Promise<URL>;
  /**
   * Whose account it is, as the provider says.
   *
   * @param answer the query with which the browser came back; its state is known to be that of the errand
   * @throws ProviderError
   */
  account(answer: URLSearchParams, errand: Errand): Promise<Account>;
}

const KEYS = {
  PROVIDER_AWAY: 'providerAway',
  PROVIDER_WRONG: 'providerWrong',
  PROVIDER_CLOCK: 'providerClock',
  PROVIDER_REFUSED: 'providerRefused',
} as const satisfies Record<string, keyof StartValues>;

/**
 * - `PROVIDER_AWAY`: it doesn't answer, or not as it should; later it may
 * - `PROVIDER_WRONG`: it answers, and not for what the configuration names
 * - `PROVIDER_CLOCK`: what it says is over, or not valid yet
 * - `PROVIDER_REFUSED`: it vouches for nobody: whoever was asked said no, took too long, or comes a second time
 */
export class ProviderError extends Failure<keyof typeof KEYS> {
  override readonly name = 'ProviderError';
  /** for whoever looks for the cause */
  readonly reason: string;

  constructor(code: keyof typeof KEYS, issuer: string, reason: string, options?: ErrorOptions) {
    super(code, { key: KEYS[code], values: { issuer, reason } }, options);
    this.reason = reason;
  }

  override get kind(): FailureKind {
    return this.code === 'PROVIDER_AWAY' ? 'unreachable' : 'refused';
  }
}

/** s; it is asked while somebody waits */
const PATIENCE = 5;
/** s by which its clock may differ from ours */
const CLOCKS_DIFFER = 60;
/** s since whoever signs in has shown the provider who they are */
const ANEW_WITHIN = 300;

/** What of an answer tells that we are named wrongly there, and nothing of the person (RFC 6749 5.2, 4.1.2.1). */
const OUR_FAULT = ['invalid_client', 'unauthorized_client', 'invalid_scope', 'unsupported_response_type'];

/** As its description says; of both ways the one that a client is registered with unless it asks for another. */
const secretBy =
  (secret: string): ClientAuth =>
  (server, ...call) => {
    const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = known.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
    way(secret)(server, ...call);
  };

/** What is told of a failure to whoever keeps the machine; nothing that a browser or the provider wrote. */
function reasonOf(error: unknown): string {
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError)
    return /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'unknown';
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** openid-client's codes of an answer that is none. */
const AWAY = [
  'OAUTH_TIMEOUT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

function codeOf(error: unknown): ProviderError['code'] {
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError)
    return OUR_FAULT.includes(error.error) ? 'PROVIDER_WRONG' : 'PROVIDER_REFUSED';
  if (error instanceof WWWAuthenticateChallengeError) return 'PROVIDER_WRONG';
  if (!(error instanceof ClientError)) return 'PROVIDER_AWAY';
  if (error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'PROVIDER_CLOCK';
  return AWAY.includes(error.code ?? '') ? 'PROVIDER_AWAY' : 'PROVIDER_WRONG';
}

/** The provider that a configuration names; it is asked for its description when it is first needed. */
export function providerBy(settings: ProviderSettings): Provider {
  const { issuer, clientId, clientSecret, name } = settings;
  const redirectUri = `${new URL(settings.baseUrl).origin}${OIDC_PATH}/callback`;
  const server = new URL(issuer);
  const insecure = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  let known: Promise<Configuration> | null = null;

  const said = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw new ProviderError(codeOf(error), issuer, reasonOf(error), { cause: error });
    });
  /** what was not found is looked for again the next time */
  function configuration(): Promise<Configuration> {
    known ??= discovery(
      server,
      clientId,
      { [clockTolerance]: CLOCKS_DIFFER },
      clientSecret === null ? None() : secretBy(clientSecret),
      { timeout: PATIENCE, execute: insecure },
    ).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  }

  return {
    name,
    issuer,
    check: async () => void (await said(configuration())),
    wayThere: ({ state, nonce, verifier }, lang) =>
      said(
        (async () =>
          buildAuthorizationUrl(await configuration(), {
            redirect_uri: redirectUri,
            scope: 'openid',
            state,
            nonce,
            code_challenge: await calculatePKCECodeChallenge(verifier),
            code_challenge_method: 'S256',
            ui_locales: lang,
            prompt: 'login',
            max_age: String(ANEW_WITHIN),
          }))(),
      ),
    account: (answer, { state, nonce, verifier }) =>
      said(
        (async () => {
          const back = new URL(`${redirectUri}?${answer}`);
          const tokens = await authorizationCodeGrant(await configuration(), back, {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
            maxAge: ANEW_WITHIN,
          });
          const claims = tokens.claims();
          if (claims === undefined) throw new TypeError('no ID token');
          return { issuer: claims.iss, subject: claims.sub };
        })(),
      ),
  };
}
