import { html } from 'hono/html';
import { setNumber } from '../../domain/dossier/dossier-sets.ts';
import type { SetOf } from '../../office/sets/make-sets.ts';
import type { ApartPart } from '../../office/sets/set-parts.ts';
import { momentWords } from '../../words/dates.ts';
import { sizeWords } from '../../words/failures/files.ts';
import { setTexts } from '../../words/pages/set-texts.ts';
import { failedTemplateSentence } from '../../words/papers/failed-template-words.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import type { SetAtHand, SetUnderWay } from './sets-at-hand.ts';
import { CSS, setPath, setsCrumb, versionWords } from './sets-page.ts';

/** One set: how far its PDF is, what was made of it, or why nothing was. */

function framed(context: PageContext, of: SetOf, inside: Html): Html {
  const { lang, names } = context.audience;
  const texts = setTexts(lang);
  const number = setNumber(of.cell.content.sets ?? [], of.set);
  const title = texts.setTitle(number, names.person(of.set.person));
  const body = html`<div class="wrap">${setsCrumb(context, of.cell.cell, title)}<h1 class="name">${title}</h1><p class="muted">${texts.titleOf(names.cell(of.cell.cell))}: ${versionWords(context, of)}</p>${inside}</div>`;
  return page(context, title, CSS, body);
}

const zipWay = (context: PageContext, of: SetOf): Html =>
  html`<a href="${linkTo(context, `${setPath(of)}/bo.zip`)}" download>${setTexts(context.audience.lang).zip}</a>`;

export function underWayPage(context: PageContext, of: SetOf, so: SetUnderWay | null): Html {
  const { lang, now } = context.audience;
  const texts = setTexts(lang);
  const far = so === null ? texts.waiting : texts.making(Math.max(1, Math.round((now - so.began) / 1_000)));
  return framed(
    context,
    of,
    html`<section class="note" role="status"><p><b>${far}</b></p><p>${texts.underwayHow}</p><p><a href="${linkTo(context, setPath(of))}">${texts.lookAgain}</a></p></section>`,
  );
}

function besides(context: PageContext, apart: readonly ApartPart[]): Html | '' {
  const texts = setTexts(context.audience.lang);
  return apart.length === 0
    ? ''
    : html`<section class="sec body" aria-labelledby="h-besides"><header><h2 id="h-besides">${texts.besides}</h2></header><ul>${apart.map(({ title, why }) => html`<li>${title} <span class="small muted">${texts.apart[why]}</span></li>`)}</ul></section>`;
}

export function madePage(
  context: PageContext,
  of: SetOf,
  { content, pages, apart, failed, at }: SetAtHand,
): Html {
  const { audience } = context;
  const texts = setTexts(audience.lang);
  const own = setPath(of);
  return framed(
    context,
    of,
    html`<section class="note" role="status"><p><b>${texts.made}</b> ${texts.madeAt(momentWords(at, audience), pages, sizeWords(content.length)[audience.lang])}</p><p class="acts"><a class="btn" href="${linkTo(context, `${own}/bo.pdf`)}" download>${texts.download}</a></p></section>
${failed.map((one) => html`<p class="note is-late" role="alert">${failedTemplateSentence(one)[audience.lang]}</p>`)}${besides(context, apart)}<ul class="links"><li><a href="${linkTo(context, `${own}?anew`)}">${texts.again}</a></li><li>${zipWay(context, of)}</li></ul>`,
  );
}

/** @param sentence why */
export function notMadePage(context: PageContext, of: SetOf, sentence: string): Html {
  const texts = setTexts(context.audience.lang);
  return framed(
    context,
    of,
    html`<section class="note is-late" role="alert"><p><b>${texts.failed}</b> ${sentence}</p></section><ul class="links"><li><a href="${linkTo(context, setPath(of))}">${texts.lookAgain}</a></li><li>${zipWay(context, of)}</li></ul>`,
  );
}
