import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { oneLine } from '../../../domain/one-line.ts';
import { hashOf } from '../../../records/sign-in/secrets.ts';
import { passkeyTexts } from '../../../words/sign-in/passkey-texts.ts';
import { PASSKEYS_PATH, SIGN_IN_PATH } from '../../paths.ts';
import { backTo } from '../../route-parts.ts';
import { MAIL_LASTS } from '../asking.ts';
import { askingPage, tooManyPage } from '../pages.ts';
import type { Present, SignInDoor } from '../sign-in-door.ts';
import type { SignInPages } from '../sign-in-routes.ts';
import { askedAgain, isProofField, PROOF_FIELDS } from './asked-again.ts';
import type { PasskeyDoor } from './passkey-door.ts';
import {
  againPage,
  type Keys,
  keysPage,
  LONGEST_NAME,
  makingPage,
  signInByPasskey,
} from './passkey-pages.ts';

/** What somebody does with their own keys, whose session is there. */
type Mine = (act: (c: Context, there: Present) => Promise<Response>) => (c: Context) => Promise<Response>;

/** Signing in by a passkey, and a person's own keys. */
export function passkeyRoutes(
  app: Hono,
  door: SignInDoor & { passkeys: PasskeyDoor },
  { langOf, show }: SignInPages,
  mine: Mine,
  now: () => number,
): void {
  const { passkeys } = door;
  const field = async (c: Context, name: string): Promise<string> => {
    const value = (await c.req.formData()).get(name);
    return typeof value === 'string' ? value : '';
  };

  app.post(`${SIGN_IN_PATH}/passkey/challenge`, async (c) => {
    const seconds = await door.limits.try(door.from(c).ip);
    if (seconds !== null) return c.json({}, 429, { 'retry-after': String(seconds) });
    // a code that was asked for in this browser still works
    const asking = door.cookies.asking(c) ?? { nonce: door.newNonce(), back: backTo(undefined) };
    door.cookies.keepAsking(c, asking, MAIL_LASTS);
    const options = await passkeys.toSignIn(hashOf(asking.nonce));
    return c.body(options, 200, { 'content-type': 'application/json' });
  });
  // the page of one that was refused has the address that it was posted to
  app.get(`${SIGN_IN_PATH}/passkey`, (c) => c.redirect(SIGN_IN_PATH, 303));
  app.post(`${SIGN_IN_PATH}/passkey`, async (c) => {
    const lang = langOf(c);
    const seconds = await door.limits.try(door.from(c).ip);
    if (seconds !== null) {
      door.log(c, { what: 'limited' });
      c.header('retry-after', String(seconds));
      return show(c, tooManyPage(lang, seconds), 429);
    }
    const back = backTo(await field(c, 'back'));
    const nonce = door.cookies.asking(c)?.nonce ?? '';
    const named = await passkeys.signedInBy(await field(c, PROOF_FIELDS.passkey), hashOf(nonce));
    const who = await door.enterByPasskey(c, named, (await field(c, 'shared')) !== '');
    if (who !== null) return c.redirect(back, 303);
    const wrong = passkeyTexts(lang).notSignedIn;
    return show(c, askingPage(lang, back, { wrong, more: signInByPasskey(lang, back) }), 422);
  });

  async function keysShown(c: Context, there: Present, told: Partial<Pick<Keys, 'said' | 'wrong'>>) {
    const { session, campaign } = there;
    const keys = await passkeys.keysOf(there);
    const page = { keys, campaign, shared: session.shared, said: null, wrong: null, ...told };
    return show(c, keysPage(langOf(c), page, now()), told.wrong === undefined ? 200 : 422);
  }

  const DEEDS = {
    async begin(c: Context, there: Present, name: string) {
      const { notShared, nameMissing } = passkeyTexts(langOf(c));
      if (there.session.shared) return keysShown(c, there, { wrong: notShared });
      if (name === '' || name.length > LONGEST_NAME) return keysShown(c, there, { wrong: nameMissing });
      return show(c, makingPage(langOf(c), name, await passkeys.toMake(there, door.heldBy(c))));
    },
    async keep(c: Context, there: Present, name: string) {
      const { notShared, notKept } = passkeyTexts(langOf(c));
      if (there.session.shared) return keysShown(c, there, { wrong: notShared });
      const called = name.slice(0, LONGEST_NAME) || door.from(c).device || there.session.person;
      const answer = await passkeys.keep(there, called, await field(c, PROOF_FIELDS.passkey), door.heldBy(c));
      if (answer !== 'kept') return keysShown(c, there, { wrong: notKept[answer] });
      const { campaign, person } = there.session;
      door.log(c, { what: 'passkeyAdded', campaign, person });
      return c.redirect(`${PASSKEYS_PATH}?kept`, 303);
    },
    async remove(c: Context, there: Present) {
      const { campaign, person } = there.session;
      if (await passkeys.remove(there, await field(c, 'id')))
        door.log(c, { what: 'passkeyRemoved', campaign, person });
      return c.redirect(`${PASSKEYS_PATH}?removed`, 303);
    },
  };

  app.get(
    PASSKEYS_PATH,
    mine(async (c, there) => {
      const { kept, removed } = passkeyTexts(langOf(c));
      const said =
        c.req.query('kept') !== undefined ? kept : c.req.query('removed') !== undefined ? removed : null;
      return keysShown(c, there, { said });
    }),
  );
  /** What lets somebody in is changed by nobody who hasn't proved lately who they are (ASVS 7.5.1). */
  app.post(
    PASSKEYS_PATH,
    mine(async (c, there) => {
      const lang = langOf(c);
      const [deed, name] = [await field(c, 'do'), oneLine(await field(c, 'name'))];
      if (deed !== 'begin' && deed !== 'keep' && deed !== 'remove') return c.redirect(PASSKEYS_PATH, 303);
      // a key that was just made is the answer to a challenge which only that has led to
      const again =
        deed === 'keep' ? null : await askedAgain(door, c, there, { lang, back: PASSKEYS_PATH }, now());
      if (again === null) return DEEDS[deed](c, there, name);
      const posted = [...(await c.req.formData())];
      const carried = posted.flatMap(([key, value]): [string, string][] =>
        typeof value === 'string' && !isProofField(key) ? [[key, value]] : [],
      );
      const back = html`<p><a href="${PASSKEYS_PATH}">${passkeyTexts(lang).title}</a></p>`;
      return show(c, againPage(lang, again, { action: PASSKEYS_PATH, carried, back }), again.status);
    }),
  );
}
