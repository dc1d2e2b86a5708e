import { html } from 'hono/html';
import type { CampaignRow } from '../../records/reading.ts';
import type { SessionRow } from '../../records/sign-in/sessions.ts';
import { audienceOf } from '../../words/audience.ts';
import { momentWords } from '../../words/dates.ts';
import { onSiteTexts } from '../../words/pages/on-site-texts.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { type SignInTexts, signInTexts } from '../../words/sign-in/sign-in-texts.ts';
import type { Lang } from '../../words/words.ts';
import type { Html } from '../page.ts';
import { SIGN_IN_PATH, SIGN_INS_PATH, SIGN_OUT_PATH, START_PATH } from '../paths.ts';

/** What stands on the pages of sign-in; each has a form or a way to one. */

export interface Shown {
  title: string;
  body: Html;
}

export const shown = (title: string, inner: Html): Shown => ({
  title,
  body: html`<div class="wrap"><h1>${title}</h1>
${inner}</div>`,
});

const wrongHtml = (wrong: string | null): Html =>
  wrong === null ? html`` : html`<p class="note is-late" role="alert" id="problem">${wrong}</p>`;
const describedBy = (wrong: string | null, hint: string): Html =>
  wrong === null
    ? html` aria-describedby="${hint}"`
    : html` aria-invalid="true" aria-describedby="problem ${hint}"`;

interface AskingPage {
  wrong?: string | null;
  /** of what was just done, e.g. that somebody is signed out */
  said?: string | null;
  /** other ways in */
  more?: Html | null;
}

export function askingPage(
  lang: Lang,
  back: string,
  { wrong = null, said = null, more = null }: AskingPage,
): Shown {
  const texts = signInTexts(lang);
  return shown(
    texts.signIn,
    html`${said === null ? '' : html`<p class="note" role="status">${said}</p>`}${wrongHtml(wrong)}
<form method="post" action="${SIGN_IN_PATH}" class="form"><input type="hidden" name="back" value="${back}">
<div class="field"><label for="who">${texts.who}</label><span class="hint" id="who-hint">${texts.whoHint}</span><input class="in" id="who" name="who" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required${describedBy(wrong, 'who-hint')}></div>
<p class="acts"><button class="btn">${texts.ask}</button></p></form>
<p><a href="${SIGN_IN_PATH}/code">${texts.haveCode}</a></p>
<p class="muted">${texts.withoutMail}</p>${more ?? ''}`,
  );
}

/** Ticked unless the script knows better: whoever forgets it is signed out early. @param form of which it is, by id */
export const sharedHtml = (texts: SignInTexts, form: 'code' | 'link' | 'passkey' | 'account'): Html =>
  html`<div class="field"><label class="radio"><input type="checkbox" name="shared" value="yes" checked aria-describedby="shared-${form}"> <span>${texts.shared}</span></label><span class="hint" id="shared-${form}">${texts.sharedHint}</span></div>`;

export function codePage(lang: Lang, asked: boolean, wrong: string | null): Shown {
  const texts = signInTexts(lang);
  return shown(
    texts.code,
    html`${wrong === null && asked ? html`<p class="note" role="status">${texts.asked}</p>` : ''}${wrongHtml(wrong)}
<form method="post" action="${SIGN_IN_PATH}/code" class="form">
<div class="field"><label for="code">${texts.code}</label><span class="hint" id="code-hint">${texts.codeHint}</span><input class="in" id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="60" required${describedBy(wrong, 'code-hint')}></div>
${sharedHtml(texts, 'code')}
<p class="acts"><button class="btn">${texts.enter}</button></p></form>
<p><a href="${SIGN_IN_PATH}">${texts.askAgain}</a></p>`,
  );
}

/** To where a link leads: the script puts its token into the form and shows the button. */
export function linkPage(lang: Lang): Shown {
  const texts = signInTexts(lang);
  return shown(
    texts.signIn,
    html`<form method="post" action="${SIGN_IN_PATH}/link" class="form" id="by-link" hidden><input type="hidden" name="token" value="">
<p>${texts.byLink}</p>
${sharedHtml(texts, 'link')}
<p class="acts"><button class="btn">${texts.signIn}</button></p></form>
<p id="by-code">${texts.withoutScript} <a href="${SIGN_IN_PATH}/code">${texts.toCode}</a></p>`,
  );
}

/** In a browser that has not asked: the code, for the one that has. @param code in groups */
export function otherBrowserPage(lang: Lang, code: string): Shown {
  const texts = signInTexts(lang);
  return shown(
    texts.otherBrowser,
    html`<p class="note"><b class="code">${code}</b></p><p>${texts.otherBrowserHow}</p>`,
  );
}

export function linkOverPage(lang: Lang): Shown {
  const texts = signInTexts(lang);
  return shown(
    texts.linkOver,
    html`<p>${texts.linkOverHow}</p><p><a href="${SIGN_IN_PATH}">${texts.askAgain}</a></p>`,
  );
}

/** @param seconds until it may be tried again */
export function tooManyPage(lang: Lang, seconds: number): Shown {
  const texts = signInTexts(lang);
  return shown(texts.tooMany, html`<p>${texts.tooManyHow(Math.ceil(seconds / 60))}</p>`);
}

/** A page on which somebody sees what else lets them in. */
interface WayIn {
  to: string;
  title: string;
  offer: string;
}

/** Of whoever sets up the first campaign: nobody has a list yet. */
export function firstPage(lang: Lang): Shown {
  const texts = signInTexts(lang);
  return shown(
    texts.first,
    html`<p>${texts.firstHow}</p><form method="post" action="${SIGN_OUT_PATH}"><p class="acts"><button class="btn">${texts.signOut}</button></p></form><p><a href="${START_PATH}">${startTexts(lang).title}</a></p>`,
  );
}

/** Where somebody is signed in, each with its end. @param offered what else lets them in; @param here id of the session that asks; @param now ms */
export function sessionsPage(
  lang: Lang,
  { sessions, offered }: { sessions: readonly SessionRow[]; offered: readonly WayIn[] },
  { id: here }: SessionRow,
  { plan, roster }: CampaignRow,
  now: number,
): Shown {
  const texts = signInTexts(lang);
  const audience = audienceOf(plan, roster, lang, now);
  const row = ({ id, device, shared, openedBy, madeAt, seenAt }: SessionRow) => {
    const named = device || texts.unknownDevice;
    const marks = [
      ...(openedBy === 'terminal' ? [texts.atTerminal] : []),
      ...(shared ? [texts.sharedComputer] : []),
      ...(id === here ? [texts.thisOne] : []),
    ];
    const end =
      id === here
        ? ''
        : html`<form method="post" action="${SIGN_INS_PATH}/end"><input type="hidden" name="id" value="${id}"><button class="btn second" aria-label="${texts.endOf(named)}">${texts.end}</button></form>`;
    return html`<li><b>${named}</b>${marks.length === 0 ? '' : ` (${marks.join(', ')})`} <span class="muted">${texts.since(momentWords(madeAt, audience), momentWords(seenAt, audience))}</span>${end}</li>`;
  };
  return shown(
    texts.mine,
    html`<p class="note is-warn" data-unsent="${onSiteTexts(lang).signOutAgain}" hidden></p><script src="/static/on-site-count.js" type="module"></script>
<form method="post" action="${SIGN_OUT_PATH}" data-leaves><p class="acts"><button class="btn">${texts.signOut}</button></p></form>
${offered.map(({ to, title, offer }) => html`<p><a href="${to}">${title}</a> <span class="muted">${offer}</span></p>`)}
<p>${texts.mineHow}</p>
<ul class="rows">${sessions.map(row)}</ul>
<form method="post" action="${SIGN_INS_PATH}/end-all" data-leaves><p class="acts"><button class="btn second">${texts.endAll}</button> <span class="muted">${texts.endAllHow}</span></p></form>`,
  );
}
