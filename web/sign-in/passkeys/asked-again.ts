import type { Context } from 'hono';
import { passkeyTexts } from '../../../words/sign-in/passkey-texts.ts';
import { signInTexts } from '../../../words/sign-in/sign-in-texts.ts';
import type { Lang } from '../../../words/words.ts';
import { MAIL_LASTS } from '../asking.ts';
import type { Present, SignInDoor } from '../sign-in-door.ts';
import { proofTyped } from '../typed-code.ts';

/** ms: how long it counts that somebody has proved who they are (workplaces.md, section 2) */
const FRESH = 5 * 60_000;

/** Whether somebody has proved lately who they are: an account lets its person in and proves no more. @param now ms */
const isFresh = ({ session: { openedBy, madeAt } }: Present, now: number): boolean =>
  openedBy !== 'account' && now - madeAt < FRESH;

/** The fields of the page that asks once more; of what it carries along none is called like them. */
export const PROOF_FIELDS = { passkey: '_passkey', code: '_code', act: '_prove' } as const;
export const isProofField = (name: string): boolean =>
  Object.values(PROOF_FIELDS).some((field) => field === name);

/** What the page that asks once more has to say. */
export interface AskedAgain {
  /** what the browser is asked, of somebody who has a passkey */
  options: string | null;
  /** a code was just asked for */
  mailed: boolean;
  wrong: string | null;
  status: 200 | 422 | 429;
}

/** Whoever posts has proved lately who they are, or does so with this request (null); or is asked. */
export type Again = (c: Context, lang: Lang, back: string) => Promise<AskedAgain | null>;

/**
 * Asks who somebody is unless they have signed in a moment ago by a code or a passkey. Who proves it has a new session (ASVS 7.2.4).
 *
 * @param back where somebody goes on who opens the link of the mail instead of typing its code
 * @param now ms
 */
export async function askedAgain(
  door: SignInDoor,
  c: Context,
  there: Present,
  { lang, back }: { lang: Lang; back: string },
  now: number,
): Promise<AskedAgain | null> {
  const { campaign, person, shared } = there.session;
  // what weighs takes a code or a passkey
  if (isFresh(there, now)) return null;
  const texts = passkeyTexts(lang);
  const posted = await c.req.formData();
  const field = (name: string): string => {
    const value = posted.get(name);
    return typeof value === 'string' ? value : '';
  };
  const boundTo = door.heldBy(c);
  const from = door.from(c);
  const only = { campaign, person };

  async function asked(said: Partial<Pick<AskedAgain, 'mailed' | 'wrong'>> = {}): Promise<AskedAgain> {
    const { passkeys } = door;
    const hasKey = passkeys !== null && (await passkeys.keysOf(there)).length > 0;
    const options = hasKey ? await passkeys.toProve(there, boundTo) : null;
    const status = said.wrong === undefined ? 200 : 422;
    return { options, mailed: false, wrong: null, status, ...said };
  }
  async function tooOften(seconds: number): Promise<AskedAgain> {
    door.log(c, { what: 'limited' });
    c.header('retry-after', String(seconds));
    return {
      ...(await asked({ wrong: signInTexts(lang).tooManyHow(Math.ceil(seconds / 60)) })),
      status: 429,
    };
  }

  const answer = field(PROOF_FIELDS.passkey);
  const typed = field(PROOF_FIELDS.code).trim();
  if (answer === '' && field(PROOF_FIELDS.act) === 'mail') {
    const seconds = await door.limits.ask(from.ip, person);
    if (seconds !== null) return tooOften(seconds);
    const nonce = door.newNonce();
    door.cookies.keepAsking(c, { nonce, back }, MAIL_LASTS);
    door.ask({ who: person, only, nonce, lang, ...from });
    return asked({ mailed: true });
  }
  if (answer === '' && field(PROOF_FIELDS.act) !== 'code') return asked();
  const seconds = await door.limits.try(from.ip);
  if (seconds !== null) return tooOften(seconds);
  if (answer !== '') {
    const isTheirs = (await door.passkeys?.isProvedBy(there, answer, boundTo)) ?? false;
    const who = await door.enterByPasskey(c, isTheirs ? only : null, shared);
    return who === null ? asked({ wrong: texts.notProved }) : null;
  }
  const proof = proofTyped(typed, door.cookies.asking(c));
  if (proof === null) return asked({ wrong: signInTexts(lang).notACode });
  const who = await door.enter(c, proof, shared, only);
  return who === null ? asked({ wrong: texts.notProved }) : null;
}

/** The same of whoever has a passkey; nobody else is asked. @param now ms */
export const againWithPasskey =
  (door: SignInDoor, now: () => number): Again =>
  async (c, lang, back) => {
    const there = await door.present(c);
    if (there === null || door.passkeys === null) return null;
    const keys = await door.passkeys.keysOf(there);
    return keys.length === 0 ? null : askedAgain(door, c, there, { lang, back }, now());
  };

/** At a terminal nobody can be asked: whoever has a passkey has come in there a moment ago, by a code that took a proof. @param now ms */
export const provenAtTerminal =
  (door: SignInDoor, now: () => number) =>
  async (c: Context): Promise<boolean> => {
    const there = await door.present(c);
    if (there === null || door.passkeys === null || isFresh(there, now())) return true;
    return (await door.passkeys.keysOf(there)).length === 0;
  };
