import { html } from 'hono/html';
import type { CampaignRow } from '../../../records/reading.ts';
import type { AccountRow } from '../../../records/sign-in/accounts.ts';
import { audienceOf } from '../../../words/audience.ts';
import { momentWords } from '../../../words/dates.ts';
import { accountTexts } from '../../../words/sign-in/account-texts.ts';
import { signInTexts } from '../../../words/sign-in/sign-in-texts.ts';
import type { Lang } from '../../../words/words.ts';
import type { Html } from '../../page.ts';
import { ACCOUNTS_PATH, OIDC_PATH, SIGN_IN_PATH, SIGN_INS_PATH } from '../../paths.ts';
import { type Shown, sharedHtml, shown } from '../pages.ts';

/** What stands on the pages about accounts of the identity provider. */

/** The way in by an account, under the one by mail. @param provider its name */
export function signInByAccount(lang: Lang, provider: string, back: string): Html {
  const texts = accountTexts(lang);
  return html`<section class="sec" aria-labelledby="h-account"><header><h2 id="h-account">${provider}</h2></header>
<form method="post" action="${OIDC_PATH}" class="form"><input type="hidden" name="back" value="${back}"><p class="muted">${texts.signInByHow}</p>${sharedHtml(signInTexts(lang), 'account')}
<p class="acts"><button class="btn second">${texts.signInBy(provider)}</button></p></form></section>`;
}

/** From where a browser goes on by itself; the link is for one that doesn't. */
export function leadingPage(lang: Lang, provider: string, to: URL): Shown {
  const texts = accountTexts(lang);
  return shown(
    texts.leading(provider),
    html`<p>${texts.leadingHow}</p><p class="acts"><a class="btn" href="${to.href}" rel="noreferrer">${texts.goOn}</a></p>`,
  );
}

/** Why an account has let nobody in, or was not bound. */
export type AccountProblem = 'notBegun' | 'refused' | 'away' | 'wrong' | 'clock' | 'noRole' | 'taken';

export function problemPage(lang: Lang, provider: string, problem: AccountProblem): Shown {
  const texts = accountTexts(lang);
  const title = texts[problem];
  const to = problem === 'taken' ? ACCOUNTS_PATH : SIGN_IN_PATH;
  return shown(
    typeof title === 'string' ? title : title(provider),
    html`<p>${texts[`${problem}How`]}</p><p><a href="${to}">${texts.another}</a></p>`,
  );
}

export function unknownPage(lang: Lang, provider: string, subject: string): Shown {
  const texts = accountTexts(lang);
  return shown(
    texts.unknown,
    html`<p>${texts.unknownHow(provider)}</p><p>${texts.forOffice} <code class="subject">${subject}</code></p><p><a href="${SIGN_IN_PATH}?back=${ACCOUNTS_PATH}">${texts.another}</a></p>`,
  );
}

export interface Accounts {
  accounts: readonly AccountRow[];
  campaign: CampaignRow;
  /** of what was just done */
  said: string | null;
}

/** A person's accounts, each with its end, and how one is bound. @param provider its name; @param now ms */
export function accountsPage(
  lang: Lang,
  provider: string,
  { accounts, campaign, said }: Accounts,
  now: number,
): Shown {
  const texts = accountTexts(lang);
  const audience = audienceOf(campaign.plan, campaign.roster, lang, now);
  const row = ({ issuer, subject, boundAt, boundBy }: AccountRow) =>
    html`<li><b class="subject">${subject}</b> <span class="muted">${texts.since(momentWords(boundAt, audience), boundBy)}</span><form method="post" action="${ACCOUNTS_PATH}"><input type="hidden" name="issuer" value="${issuer}"><input type="hidden" name="subject" value="${subject}"><button class="btn second" name="do" value="unbind" aria-label="${texts.unbindOf(subject)}">${texts.unbind}</button></form></li>`;
  return shown(
    texts.mine,
    html`${said === null ? '' : html`<p class="note" role="status">${said}</p>`}
<p>${texts.offer(provider)}</p>
${accounts.length === 0 ? html`<p class="muted">${texts.none}</p>` : html`<p>${texts.mineHow}</p><ul class="rows">${accounts.map(row)}</ul>`}
<form method="post" action="${ACCOUNTS_PATH}"><p class="acts"><button class="btn" name="do" value="bind">${texts.bind(provider)}</button> <span class="muted">${texts.bindHow}</span></p></form>
<p><a href="${SIGN_INS_PATH}">${texts.toSignIns}</a></p>`,
  );
}
