import type { Context, Hono } from 'hono';
import { oneLine } from '../../../domain/one-line.ts';
import { hashOf } from '../../../records/sign-in/secrets.ts';
import { passkeyTexts } from '../../../words/sign-in/passkey-texts.ts';
import { PASSKEYS_PATH, SIGN_IN_PATH } from '../../paths.ts';
import { backTo } from '../../route-parts.ts';
import { MAIL_LASTS } from '../asking.ts';
import { provenFirst } from '../proven-first.ts';
import type { Present, SignInDoor } from '../sign-in-door.ts';
import type { SignInPages } from '../sign-in-pages.ts';
import { PROOF_FIELDS } from './asked-again.ts';
import type { PasskeyDoor } from './passkey-door.ts';
import { type Keys, keysPage, LONGEST_NAME, makingPage } from './passkey-pages.ts';

/** Signing in by a passkey, and a person's own keys. */
export function passkeyRoutes(
  app: Hono,
  door: SignInDoor & { passkeys: PasskeyDoor },
  { langOf, show, field, isShared, wayIn, tooMany, mine }: SignInPages,
  now: () => number,
): void {
  const { passkeys } = door;

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
    const seconds = await door.limits.try(door.from(c).ip);
    if (seconds !== null) return tooMany(c, seconds);
    const back = backTo(await field(c, 'back'));
    const nonce = door.cookies.asking(c)?.nonce ?? '';
    const named = await passkeys.signedInBy(await field(c, PROOF_FIELDS.passkey), hashOf(nonce));
    const who = await door.enterByPasskey(c, named, await isShared(c));
    if (who !== null) return c.redirect(back, 303);
    return show(c, wayIn(c, back, { wrong: passkeyTexts(langOf(c)).notSignedIn }), 422);
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
  app.post(
    PASSKEYS_PATH,
    mine(async (c, there) => {
      const [deed, name] = [await field(c, 'do'), oneLine(await field(c, 'name'))];
      if (deed !== 'begin' && deed !== 'keep' && deed !== 'remove') return c.redirect(PASSKEYS_PATH, 303);
      const { title } = passkeyTexts(langOf(c));
      const page = { path: PASSKEYS_PATH, title };
      // a key that was just made is the answer to a challenge which only that has led to
      const asked = deed === 'keep' ? null : await provenFirst(c, there, { door, langOf, show }, page, now());
      return asked ?? DEEDS[deed](c, there, name);
    }),
  );
}
