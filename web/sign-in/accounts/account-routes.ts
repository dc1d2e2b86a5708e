import { timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Account } from '../../../records/sign-in/accounts.ts';
import { derivedFrom } from '../../../records/sign-in/secrets.ts';
import { accountTexts } from '../../../words/sign-in/account-texts.ts';
import { ACCOUNTS_PATH, OIDC_PATH, SIGN_IN_PATH } from '../../paths.ts';
import { backTo } from '../../route-parts.ts';
import type { ErrandKept } from '../cookies.ts';
import { provenFirst } from '../proven-first.ts';
import type { Present, SignInDoor } from '../sign-in-door.ts';
import type { SignInPages } from '../sign-in-pages.ts';
import type { AccountDoor } from './account-door.ts';
import { type AccountProblem, accountsPage, leadingPage, problemPage, unknownPage } from './account-pages.ts';
import { type Errand, ProviderError } from './provider.ts';

/**
 * Signing in by an account of the identity provider, and a person's own accounts: a POST sets out, the provider leads
 * back by a GET. That GET is taken from the one browser that has set out, and once.
 */

/** ms until whoever was led to the provider has to be back */
const ERRAND_LASTS = 10 * 60_000;

const errandOf = (secret: string): Errand => ({
  state: derivedFrom(secret, 'state'),
  nonce: derivedFrom(secret, 'nonce'),
  verifier: derivedFrom(secret, 'verifier'),
});

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const PROBLEMS = {
  PROVIDER_AWAY: 'away',
  PROVIDER_WRONG: 'wrong',
  PROVIDER_REFUSED: 'refused',
  PROVIDER_CLOCK: 'clock',
} as const satisfies Record<ProviderError['code'], AccountProblem>;

/** @param now ms */
export function accountRoutes(
  app: Hono,
  door: SignInDoor & { accounts: AccountDoor },
  { langOf, show, field, isShared, tooMany, mine }: SignInPages,
  now: () => number,
): void {
  const { accounts } = door;
  const { provider } = accounts;
  const failed = (c: Context, problem: AccountProblem, status: 422 | 502) =>
    show(c, problemPage(langOf(c), provider, problem), status);
  function notVouched(c: Context, error: unknown) {
    if (!(error instanceof ProviderError)) throw error;
    door.log(c, { what: 'providerFailed', why: `${error.code} ${error.reason}` });
    return failed(c, PROBLEMS[error.code], error.code === 'PROVIDER_REFUSED' ? 422 : 502);
  }
  /** Sets out; nothing is asked of the provider before the browser is known by its cookie. */
  function setOut(c: Context, errand: Omit<ErrandKept, 'secret'>) {
    door.cookies.keepErrand(c, { secret: door.newNonce(), ...errand }, ERRAND_LASTS);
    return c.redirect(OIDC_PATH, 303);
  }

  app.post(OIDC_PATH, async (c) =>
    setOut(c, { back: backTo(await field(c, 'back')), shared: await isShared(c), bindsIn: null }),
  );
  app.get(OIDC_PATH, async (c) => {
    const errand = door.cookies.errand(c);
    if (errand === null) return c.redirect(SIGN_IN_PATH, 303);
    try {
      const to = await accounts.wayThere(errandOf(errand.secret), langOf(c));
      // a redirect that answers a form would have to be allowed for wherever the provider leads on to (form-action)
      c.header('refresh', `0;url=${to.href}`);
      return await show(c, leadingPage(langOf(c), provider, to));
    } catch (error) {
      return notVouched(c, error);
    }
  });

  async function bind(c: Context, account: Account, bindsIn: string) {
    const there = await door.present(c);
    // somebody else has signed in meanwhile, or nobody is any more
    if (there === null || door.heldBy(c) !== bindsIn) return failed(c, 'notBegun', 422);
    const { campaign, person } = there.session;
    if (!(await accounts.bind(there, account))) {
      door.log(c, { what: 'refused', by: 'account', campaign, person });
      return failed(c, 'taken', 422);
    }
    door.log(c, { what: 'accountBound', campaign, person });
    return c.redirect(`${ACCOUNTS_PATH}?bound`, 303);
  }
  async function letIn(c: Context, account: Account, { back, shared }: ErrandKept) {
    const owner = await accounts.ownerOf(account);
    const who = await door.enterByAccount(c, account, owner?.letsIn ?? null, shared);
    if (who !== null) return c.redirect(back, 303);
    return owner === null
      ? show(c, unknownPage(langOf(c), provider, account.subject), 422)
      : failed(c, 'noRole', 422);
  }

  app.get(`${OIDC_PATH}/callback`, async (c) => {
    const seconds = await door.limits.try(door.from(c).ip);
    if (seconds !== null) return tooMany(c, seconds);
    const errand = door.cookies.errand(c);
    // before anything is asked of the provider: no other site, and no other browser, brings an answer here
    if (errand === null || !isEqual(c.req.query('state') ?? '', errandOf(errand.secret).state)) {
      door.log(c, { what: 'refused', by: 'account' });
      return failed(c, 'notBegun', 422);
    }
    door.cookies.dropErrand(c);
    const { searchParams } = new URL(c.req.url);
    try {
      const account = await accounts.vouchedFor(searchParams, errandOf(errand.secret));
      return await (errand.bindsIn === null ? letIn(c, account, errand) : bind(c, account, errand.bindsIn));
    } catch (error) {
      return notVouched(c, error);
    }
  });

  const DEEDS = {
    async bind(c: Context) {
      return setOut(c, { back: ACCOUNTS_PATH, shared: true, bindsIn: door.heldBy(c) });
    },
    async unbind(c: Context, there: Present) {
      const account = { issuer: await field(c, 'issuer'), subject: await field(c, 'subject') };
      const { campaign, person } = there.session;
      if (await accounts.unbind(there, account)) door.log(c, { what: 'accountUnbound', campaign, person });
      return c.redirect(`${ACCOUNTS_PATH}?unbound`, 303);
    },
  };

  app.get(
    ACCOUNTS_PATH,
    mine(async (c, there) => {
      const { bound, unbound } = accountTexts(langOf(c));
      const said =
        c.req.query('bound') !== undefined ? bound : c.req.query('unbound') !== undefined ? unbound : null;
      const page = { accounts: await accounts.boundTo(there), campaign: there.campaign, said };
      return show(c, accountsPage(langOf(c), provider, page, now()));
    }),
  );
  app.post(
    ACCOUNTS_PATH,
    mine(async (c, there) => {
      const deed = await field(c, 'do');
      if (deed !== 'bind' && deed !== 'unbind') return c.redirect(ACCOUNTS_PATH, 303);
      const page = { path: ACCOUNTS_PATH, title: accountTexts(langOf(c)).mine };
      return (await provenFirst(c, there, { door, langOf, show }, page, now())) ?? DEEDS[deed](c, there);
    }),
  );
}
