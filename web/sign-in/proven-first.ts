import type { Context } from 'hono';
import { html } from 'hono/html';
import { askedAgain, isProofField } from './passkeys/asked-again.ts';
import { againPage } from './passkeys/passkey-pages.ts';
import type { Present, SignInDoor } from './sign-in-door.ts';
import type { SignInPages } from './sign-in-pages.ts';

/**
 * What lets somebody in is changed by nobody who hasn't proved lately who they are (ASVS 7.5.1). What was posted goes
 * on with the proof.
 *
 * @param page to which it was posted
 * @param now ms
 * @returns the page that asks; null: it may be done
 */
export async function provenFirst(
  c: Context,
  there: Present,
  { door, langOf, show }: Pick<SignInPages, 'langOf' | 'show'> & { door: SignInDoor },
  { path, title }: { path: string; title: string },
  now: number,
): Promise<Response | null> {
  const lang = langOf(c);
  const asked = await askedAgain(door, c, there, { lang, back: path }, now);
  if (asked === null) return null;
  const carried = [...(await c.req.formData())].flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' && !isProofField(key) ? [[key, value]] : [],
  );
  const back = html`<p><a href="${path}">${title}</a></p>`;
  return show(c, againPage(lang, asked, { action: path, carried, back }), asked.status);
}
