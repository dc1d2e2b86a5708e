import { html } from 'hono/html';
import type { CampaignRow } from '../../../records/reading.ts';
import type { PasskeyRow } from '../../../records/sign-in/passkeys.ts';
import { audienceOf } from '../../../words/audience.ts';
import { momentWords } from '../../../words/dates.ts';
import { type PasskeyTexts, passkeyTexts } from '../../../words/sign-in/passkey-texts.ts';
import { signInTexts } from '../../../words/sign-in/sign-in-texts.ts';
import type { Lang } from '../../../words/words.ts';
import type { Html } from '../../page.ts';
import { PASSKEYS_PATH, SIGN_IN_PATH, SIGN_INS_PATH } from '../../paths.ts';
import { type Shown, sharedHtml, shown } from '../pages.ts';
import { type AskedAgain, PROOF_FIELDS } from './asked-again.ts';

/** What stands on the pages about passkeys. */

/** letters of what somebody calls a key */
export const LONGEST_NAME = 60;

const script = html`<script type="module" src="/static/passkeys.js"></script>`;

interface Button {
  /** `make` makes a key, `use` asks for one that there is */
  passkey: 'make' | 'use';
  words: string;
  /** what the browser is asked, or where that is fetched when the button is pressed */
  asks: { options: string } | { ask: string };
}

/** The button that goes by the script alone, with what it says when the browser gives nothing. */
function passkeyButton({ passkey, words, asks }: Button, texts: PasskeyTexts): Html {
  const { notGiven, notKept } = texts;
  const known = passkey === 'make' ? notKept.known : notGiven;
  const given = 'options' in asks ? html`data-options="${asks.options}"` : html`data-ask="${asks.ask}"`;
  return html`<div data-with-passkeys hidden><input type="hidden" name="${PROOF_FIELDS.passkey}" value=""><p class="acts"><button type="button" class="btn" data-passkey="${passkey}" ${given} data-known="${known}" data-not-given="${notGiven}">${words}</button></p><p class="note is-late" role="alert" data-passkey-trouble hidden></p></div>`;
}

const hiddenHtml = (pairs: Iterable<readonly [name: string, value: string]>): Html =>
  html`${[...pairs].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

/** On the page of sign-in, for browsers that can. */
export function signInByPasskey(lang: Lang, back: string): Html {
  const texts = passkeyTexts(lang);
  const asks = { ask: `${SIGN_IN_PATH}/passkey/challenge` };
  const button = passkeyButton({ passkey: 'use', words: texts.signIn, asks }, texts);
  return html`<section class="sec" aria-labelledby="h-passkey" data-with-passkeys hidden><header><h2 id="h-passkey">${texts.title}</h2></header>
<form method="post" action="${SIGN_IN_PATH}/passkey" class="form">${hiddenHtml([['back', back]])}<p class="muted">${texts.signInHow}</p>${sharedHtml(signInTexts(lang), 'passkey')}${button}</form></section>${script}`;
}

export interface Keys {
  keys: readonly PasskeyRow[];
  campaign: CampaignRow;
  /** on a shared computer none is added */
  shared: boolean;
  said: string | null;
  wrong: string | null;
}

/** A person's keys, each with its end, and how one is added. @param now ms */
export function keysPage(lang: Lang, { keys, campaign, shared, said, wrong }: Keys, now: number): Shown {
  const texts = passkeyTexts(lang);
  const audience = audienceOf(campaign.plan, campaign.roster, lang, now);
  const row = ({ id, name, madeAt, usedAt }: PasskeyRow) =>
    html`<li><b>${name}</b> <span class="muted">${texts.since(momentWords(madeAt, audience), usedAt === null ? null : momentWords(usedAt, audience))}</span><form method="post" action="${PASSKEYS_PATH}">${hiddenHtml([['id', id]])}<button class="btn second" name="do" value="remove" aria-label="${texts.removeOf(name)}">${texts.remove}</button></form></li>`;
  const add = html`<form method="post" action="${PASSKEYS_PATH}" class="form" data-with-passkeys hidden>
<div class="field"><label for="name">${texts.name}</label><span class="hint" id="name-hint">${texts.nameHint}</span><input class="in" id="name" name="name" autocomplete="off" maxlength="${LONGEST_NAME}" required aria-describedby="name-hint"></div>
<p class="hint">${texts.addNext}</p><p class="acts"><button class="btn" name="do" value="begin">${texts.add}</button></p></form>
<p class="muted" data-without-passkeys>${texts.notHere}</p>`;
  return shown(
    texts.title,
    html`${said === null ? '' : html`<p class="note" role="status">${said}</p>`}${wrong === null ? '' : html`<p class="note is-late" role="alert">${wrong}</p>`}
<p>${texts.offer}</p>
${keys.length === 0 ? html`<p class="muted">${texts.none}</p>` : html`<ul class="rows">${keys.map(row)}</ul>`}
${shared ? html`<p class="note">${texts.notShared}</p>` : add}
<p><a href="${SIGN_INS_PATH}">${texts.toSignIns}</a></p>${script}`,
  );
}

/** Where the browser makes a key. @param options what it is asked */
export function makingPage(lang: Lang, name: string, options: string): Shown {
  const texts = passkeyTexts(lang);
  const button = passkeyButton({ passkey: 'make', words: texts.make, asks: { options } }, texts);
  return shown(
    texts.add,
    html`<form method="post" action="${PASSKEYS_PATH}" class="form">${hiddenHtml([
      ['do', 'keep'],
      ['name', name],
    ])}<p><b>${name}</b></p><p>${texts.makeHow}</p>${button}<p class="muted" data-without-passkeys>${texts.notHere}</p></form>
<p><a href="${PASSKEYS_PATH}">${texts.title}</a></p>${script}`,
  );
}

export interface AgainPage {
  action: string;
  /** what goes on with the proof */
  carried: Iterable<readonly [name: string, value: string]>;
  /** the way back, with nothing proved; it stands inside the form */
  back: Html;
}

/** Asks once more who somebody is, and carries along what they have posted. */
export function againPage(
  lang: Lang,
  { options, mailed, wrong }: AskedAgain,
  { action, carried, back }: AgainPage,
): Shown {
  const texts = passkeyTexts(lang);
  const { code, act } = PROOF_FIELDS;
  const asks = options === null ? null : { options };
  const described = wrong === null ? 'code-hint' : 'problem code-hint';
  return shown(
    texts.again,
    html`${wrong === null ? '' : html`<p class="note is-late" role="alert" id="problem">${wrong}</p>`}${mailed ? html`<p class="note" role="status">${texts.mailed}</p>` : ''}
<p>${texts.againWhy}</p><p>${texts.againKept}</p>
<form method="post" action="${action}" class="form" autocomplete="off">${hiddenHtml(carried)}
${asks === null ? '' : passkeyButton({ passkey: 'use', words: texts.use, asks }, texts)}
<div class="field"><label for="code">${texts.orCode}</label><span class="hint" id="code-hint">${texts.codeHint}</span><input class="in" id="code" name="${code}" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="60" aria-describedby="${described}"></div>
<p class="acts"><button class="btn second" name="${act}" value="code">${texts.confirm}</button> <button class="btn second" name="${act}" value="mail">${texts.mailMe}</button></p>
${back}</form>${script}`,
  );
}
