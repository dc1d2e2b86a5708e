import { html } from 'hono/html';
import { dayAndTime } from '../../../words/dates.ts';
import { terminalTexts } from '../../../words/sign-in/terminal-texts.ts';
import type { Lang } from '../../../words/words.ts';
import { SIGN_INS_PATH, TERMINAL_CODE_PATH } from '../../paths.ts';
import { type Shown, shown } from '../pages.ts';

/** The pages on which somebody is given a code for their terminal. */

const back = (lang: Lang) => html`<p><a href="${SIGN_INS_PATH}">${terminalTexts(lang).toSignIns}</a></p>`;

export function terminalPage(lang: Lang): Shown {
  const texts = terminalTexts(lang);
  return shown(
    texts.title,
    html`<p>${texts.how}</p>
<form method="post" action="${TERMINAL_CODE_PATH}"><p class="acts"><button class="btn">${texts.give}</button></p></form>${back(lang)}`,
  );
}

/** @param code in groups; @param url of the pages; @param until ms */
export function terminalCodePage(
  lang: Lang,
  { code, url, until, utcOffset }: { code: string; url: string; until: number; utcOffset: string },
): Shown {
  const texts = terminalTexts(lang);
  return shown(
    texts.code,
    html`<p class="note"><b class="code">${code}</b></p><p>${texts.codeHow(dayAndTime(until, utcOffset))}</p>
<p>${texts.type}</p><p><code>npx bontot login ${url}</code></p>${back(lang)}`,
  );
}
