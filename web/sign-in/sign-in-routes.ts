import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { isBeforeAny, type Proof } from '../../records/sign-in/requests.ts';
import { codeOf, hashOf } from '../../records/sign-in/secrets.ts';
import { accountTexts } from '../../words/sign-in/account-texts.ts';
import { passkeyTexts } from '../../words/sign-in/passkey-texts.ts';
import { signInTexts } from '../../words/sign-in/sign-in-texts.ts';
import { terminalTexts } from '../../words/sign-in/terminal-texts.ts';
import {
  ACCOUNTS_PATH,
  PASSKEYS_PATH,
  SIGN_IN_PATH,
  SIGN_INS_PATH,
  SIGN_OUT_PATH,
  START_PATH,
  TERMINAL_CODE_PATH,
} from '../paths.ts';
import { backTo, type Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { signInByAccount } from './accounts/account-pages.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { inGroups, MAIL_LASTS } from './asking.ts';
import {
  askingPage,
  codePage,
  firstPage,
  linkOverPage,
  linkPage,
  otherBrowserPage,
  sessionsPage,
  tooManyPage,
} from './pages.ts';
import { signInByPasskey } from './passkeys/passkey-pages.ts';
import { passkeyRoutes } from './passkeys/passkey-routes.ts';
import type { SignInDoor } from './sign-in-door.ts';
import type { SignInPages } from './sign-in-pages.ts';
import type { SignInSetup } from './sign-in-setup.ts';
import { terminalSignIn } from './terminal/terminal-sign-in.ts';
import { proofTyped } from './typed-code.ts';

/** bytes: an address, a code, a path */
const LARGEST_BODY = 16 * 1024;
/** letters of an address */
const LONGEST_WHO = 254;

/** Whether people sign in there, or out. */
export const isSignInPath = (path: string): boolean => /^\/(?:sign-in|sign-ins|sign-out)(?:\/|$)/.test(path);

/** The way in and out. No GET lets anybody in or out, but for the provider's; every POST that is taken leads to a page. */
export function signInRoutes(
  door: SignInDoor,
  { own, langOf, show }: Pick<Pages, 'own'> & Pick<SignInPages, 'langOf' | 'show'>,
  { random, address, atTerminal }: Pick<SignInSetup, 'random' | 'address'> & { atTerminal: boolean },
  now: () => number,
): Hono {
  const app = new Hono();
  for (const path of [
    SIGN_IN_PATH,
    `${SIGN_IN_PATH}/*`,
    `${SIGN_INS_PATH}/*`,
    SIGN_OUT_PATH,
    `${SIGN_OUT_PATH}/*`,
  ])
    app.post(path, bounded(LARGEST_BODY), own);

  const field: SignInPages['field'] = async (c, name) => {
    const value = (await c.req.parseBody())[name];
    return typeof value === 'string' ? value : '';
  };
  const isShared: SignInPages['isShared'] = async (c) => (await field(c, 'shared')) !== '';
  const tooMany: SignInPages['tooMany'] = (c, seconds) => {
    door.log(c, { what: 'limited' });
    c.header('retry-after', String(seconds));
    return show(c, tooManyPage(langOf(c), seconds), 429);
  };

  const wayIn: SignInPages['wayIn'] = (c, back, told) => {
    const lang = langOf(c);
    const byPasskey = door.passkeys === null ? '' : signInByPasskey(lang, back);
    const byAccount = door.accounts === null ? '' : signInByAccount(lang, door.accounts.provider, back);
    return askingPage(lang, back, { ...told, more: html`${byPasskey}${byAccount}` });
  };
  app.get(SIGN_IN_PATH, async (c) => {
    if (await door.isSettingUp(c)) return c.redirect(START_PATH, 303);
    const said = c.req.query('out') === undefined ? null : signInTexts(langOf(c)).signedOut;
    return show(c, wayIn(c, backTo(c.req.query('back')), { said }));
  });
  app.post(SIGN_IN_PATH, async (c) => {
    const lang = langOf(c);
    const who = (await field(c, 'who')).trim().toLowerCase();
    const back = backTo(await field(c, 'back'));
    if (who === '' || who.length > LONGEST_WHO)
      return show(c, wayIn(c, back, { wrong: signInTexts(lang).whoMissing }), 422);
    const from = door.from(c);
    const seconds = await door.limits.ask(from.ip, who);
    if (seconds !== null) return tooMany(c, seconds);
    const nonce = door.newNonce();
    door.cookies.keepAsking(c, { nonce, back }, MAIL_LASTS);
    // the answer waits for nothing that depends on whether anybody is known by this name (ASVS 6.3.8)
    door.ask({ who, nonce, lang, ...from });
    return c.redirect(`${SIGN_IN_PATH}/code?asked`, 303);
  });

  app.get(`${SIGN_IN_PATH}/code`, (c) =>
    show(c, codePage(langOf(c), c.req.query('asked') !== undefined, null)),
  );
  app.post(`${SIGN_IN_PATH}/code`, async (c) => {
    const texts = signInTexts(langOf(c));
    const seconds = await door.limits.try(door.from(c).ip);
    if (seconds !== null) return tooMany(c, seconds);
    const typed = await field(c, 'code');
    const asking = door.cookies.asking(c);
    const proof = proofTyped(typed, asking);
    if (proof === null) return show(c, codePage(langOf(c), false, texts.notACode), 422);
    const who = await door.enter(c, proof, await isShared(c));
    if (who === null) return show(c, codePage(langOf(c), false, texts.wrongCode), 422);
    return c.redirect(isBeforeAny(who) ? START_PATH : (asking?.back ?? '/tasks'), 303);
  });

  app.get(`${SIGN_IN_PATH}/link`, (c) => show(c, linkPage(langOf(c))));
  app.post(`${SIGN_IN_PATH}/link`, async (c) => {
    const seconds = await door.limits.try(door.from(c).ip);
    if (seconds !== null) return tooMany(c, seconds);
    const token = await field(c, 'token');
    const tokenHash = hashOf(token);
    const asking = door.cookies.asking(c);
    if (asking !== null) {
      const proof: Proof = { by: 'link', tokenHash, nonceHash: hashOf(asking.nonce) };
      const who = await door.enter(c, proof, await isShared(c));
      if (who !== null) return c.redirect(asking.back, 303);
    }
    if (await door.records.isOpen(tokenHash))
      return show(c, otherBrowserPage(langOf(c), inGroups(codeOf(token))));
    return show(c, linkOverPage(langOf(c)), 422);
  });

  const mine: SignInPages['mine'] = (act) => async (c) => {
    const there = await door.present(c);
    return there === null ? c.redirect(`${SIGN_IN_PATH}?back=${SIGN_INS_PATH}`, 303) : act(c, there);
  };

  const list = mine(async (c, { session, campaign }) => {
    const sessions = await door.records.sessions(session.campaign, session.person);
    const lang = langOf(c);
    const { title, offer } = passkeyTexts(lang);
    const ofAccounts = accountTexts(lang);
    const ofTerminal = terminalTexts(lang);
    const offered = [
      ...(door.passkeys === null ? [] : [{ to: PASSKEYS_PATH, title, offer }]),
      ...(atTerminal ? [{ to: TERMINAL_CODE_PATH, title: ofTerminal.title, offer: ofTerminal.offer }] : []),
      ...(door.accounts === null
        ? []
        : [
            {
              to: ACCOUNTS_PATH,
              title: ofAccounts.mine,
              offer: ofAccounts.offer(door.accounts.provider),
            },
          ]),
    ];
    return show(c, sessionsPage(lang, { sessions, offered }, session, campaign, now()));
  });
  app.get(SIGN_INS_PATH, async (c) =>
    (await door.isSettingUp(c)) ? show(c, firstPage(langOf(c))) : list(c),
  );
  /** Somebody is still at work on a page that is open: what they type there isn't lost by the end of the session. */
  app.post(
    `${SIGN_INS_PATH}/here`,
    mine(async (c) => c.body(null, 204)),
  );
  app.post(
    `${SIGN_INS_PATH}/end`,
    mine(async (c, { session: { campaign, person } }) => {
      if (await door.records.end(campaign, person, await field(c, 'id')))
        door.log(c, { what: 'ended', campaign, person });
      return c.redirect(SIGN_INS_PATH, 303);
    }),
  );

  const pages = { langOf, show, field, isShared, wayIn, tooMany, mine };
  if (atTerminal) terminalSignIn(app, door, pages, { random, url: address.url, now });
  const { passkeys, accounts } = door;
  if (passkeys !== null) passkeyRoutes(app, { ...door, passkeys }, pages, now);
  if (accounts !== null) accountRoutes(app, { ...door, accounts }, pages, now);

  /** The browser forgets who was there, and what was taken along; on a shared computer all that it keeps of these pages. */
  function goodbye(c: Context, shared: boolean) {
    door.cookies.dropSession(c);
    c.header('clear-site-data', shared ? '"cache", "cookies", "storage"' : '"storage"');
    return c.redirect(`${SIGN_IN_PATH}?out`, 303);
  }
  app.post(
    `${SIGN_INS_PATH}/end-all`,
    mine(async (c, { session: { campaign, person, shared } }) => {
      await door.records.endAll(campaign, person);
      door.log(c, { what: 'endedAll', campaign, person });
      return goodbye(c, shared);
    }),
  );
  app.post(SIGN_OUT_PATH, async (c) => {
    const there = await door.present(c);
    if (there === null) {
      if (await door.isSettingUp(c)) await door.endSettingUp(c);
      return goodbye(c, false);
    }
    const { campaign, person, id, shared } = there.session;
    await door.records.end(campaign, person, id);
    door.log(c, { what: 'signedOut', campaign, person });
    return goodbye(c, shared);
  });
  return app;
}
