import { html } from 'hono/html';
import { formTexts } from '../../words/forms/form-texts.ts';
import { inspectionTexts } from '../../words/pages/inspection-texts.ts';
import { type OnSiteTexts, onSiteTexts } from '../../words/pages/on-site-texts.ts';
import { wayTo } from '../acting/way-to.ts';
import { inspectionPlace } from '../inspection/inspection-place.ts';
import { frame, type Html, linkTo, type PageContext } from '../page.ts';
import { BUILD } from '../static-files.ts';
import { ON_SITE_STYLES } from './kept-program.ts';
import type { Hindrance } from './may-take.ts';
import { packPlace } from './on-site-place.ts';

/** The page that a browser keeps: its frame and its words; what is scored comes with the pack (`web/static/on-site.js`). */

interface OnSite {
  cell: string;
  person: string;
  path: string;
  /** the page’s whole address */
  to: string;
  hindrance: Hindrance | null;
}

const area = (field: string, label: string): Html =>
  html`<label>${label}<textarea class="in" rows="2" data-field="${field}"></textarea></label>`;

const yesNo = (field: string, label: string, { yes, no, notChosen }: ReturnType<typeof formTexts>): Html =>
  html`<label data-asked="${field}">${label}<select class="in" data-field="${field}"><option value="">${notChosen}</option><option value="yes">${yes}</option><option value="no">${no}</option></select></label>`;

/** One criterion: the cell’s own score and what was noted at the left, what the team gives at the right. */
function scoreTemplate(texts: OnSiteTexts, forms: ReturnType<typeof formTexts>): Html {
  return html`<template id="t-score"><article class="on-card"><header><h3 data-slot="name"></h3><p class="small muted" data-slot="about"></p></header>
    <div class="sides"><div><p class="lab">${texts.self}</p><p class="pt9" data-slot="self"></p><p class="small typed" data-slot="selfRemark"></p><ul class="ev small" data-slot="evidence"></ul></div>
    <div class="own"><label data-asked="points">${texts.points}<input class="in" inputmode="decimal" autocomplete="off" data-field="points"></label><label data-asked="grade">${texts.grade}<select class="in" data-field="grade"><option value="">${forms.notChosen}</option></select></label>${yesNo('met', texts.met, forms)}</div></div>
    <p class="small" data-slot="stands"></p>
    <div class="small" data-slot="notes" hidden><b>${texts.notes}</b><ul class="noted"></ul></div>
    <div class="fields">${area('reason', texts.reason)}${area('remark', texts.remark)}</div>
    <div data-slot="two" class="two9 note is-warn" hidden><p><b>${texts.twoValues}</b></p><div class="sides"><div><p class="lab">${texts.theirs}</p><p class="pt9" data-slot="theirs"></p><p class="small" data-slot="theirsBy"></p><p class="small typed" data-slot="theirsWhy"></p><button class="btn second" type="button" data-act="keep">${texts.keepTheirs}</button></div><div><p class="lab">${texts.yours}</p><p class="pt9" data-slot="mine"></p><p class="small typed" data-slot="mineWhy"></p><button class="btn second" type="button" data-act="replace">${texts.takeYours}</button></div></div></div>
    <p class="small state" data-slot="state"></p></article></template>`;
}

function templates(texts: OnSiteTexts, forms: ReturnType<typeof formTexts>): Html {
  const row = (id: string, fields: Html) =>
    html`<template id="${id}"><article class="on-card"><header><h3 data-slot="name"></h3><p class="small muted" data-slot="about"></p></header><p class="small typed" data-slot="stands"></p><div class="fields">${fields}</div><p class="small state" data-slot="state"></p></article></template>`;
  return html`${scoreTemplate(texts, forms)}
  ${row('t-document', html`${yesNo('seen', texts.seen, forms)}${area('remark', texts.remark)}`)}
  ${row('t-point', area('finding', texts.finding))}
  <template id="t-set"><section class="sec"><header><h2 data-slot="title"></h2></header></section></template>
  <template id="t-unsent"><li><span><a data-slot="label"></a> <span data-slot="words" class="typed"></span><br><span class="small" data-slot="state"></span></span><span class="acts"><button class="btn second" type="button" data-act="again">${texts.tryAgain}</button><button class="btn second" type="button" data-act="download">${texts.download}</button><button class="btn second" type="button" data-act="discard">${texts.discard}</button></span></li></template>`;
}

/** The strip that stays in sight: how much is not sent, and what became of each. */
const strip = (texts: OnSiteTexts): Html =>
  html`<section class="net" aria-label="${texts.along}"><details class="fold"><summary><span role="status"><b id="unsent"></b> <span id="network"></span></span></summary>
    <div class="wait"><ul id="waiting"></ul><p class="acts"><button class="btn second" type="button" id="send-now">${texts.sendNow}</button><button class="btn second" type="button" id="download-all">${texts.downloadAll}</button></p><p class="small muted">${texts.waitingHow}</p></div></details></section>`;

/** All that is worked with; a shared computer has none of it, since it keeps nothing. */
const worked = (texts: OnSiteTexts, forms: ReturnType<typeof formTexts>, take: Html): Html =>
  html`<noscript><p class="note is-warn">${texts.withoutScript}</p></noscript>
    ${strip(texts)}
    <p class="note is-warn" id="trouble" role="alert" hidden></p>
    <p class="note is-warn" id="pack-gone" role="alert" hidden></p>
    <p id="pack-state" class="small muted"></p><p id="persistence" class="small muted"></p>
    ${take}
    <p class="hint">${texts.reasonHint}</p>
    <div id="sheet"></div>
    <section class="sec" id="documents" aria-labelledby="h-documents" hidden><header><h2 id="h-documents">${texts.documents}</h2></header></section>
    <section class="sec" id="points" aria-labelledby="h-points" hidden><header><h2 id="h-points">${texts.pointsToVerify}</h2></header></section>
    ${templates(texts, forms)}`;

export function onSitePage(context: PageContext, { cell, person, path, to, hindrance }: OnSite): Html {
  const { audience, campaign, otherLanguage } = context;
  const { lang, names } = audience;
  const [texts, forms] = [onSiteTexts(lang), formTexts(lang)];
  const title = texts.title(names.cell(cell));
  const way = (link: string, words: string) => html`<a href="${linkTo(context, link)}">${words}</a>`;
  const take =
    hindrance === null
      ? html`<p class="acts"><button class="btn second" type="button" id="take" data-again="${texts.takeAgain}">${texts.take}</button></p>`
      : html`<p class="note is-warn">${texts.hindered[hindrance]} ${hindrance === 'conflict' ? wayTo(context, cell, 'inspection.record', texts.toForm) : ''}</p>`;
  const body = html`<div class="wrap" id="on-site" data-place="${campaign.id}/${cell}/${person}" data-person="${person}" data-cell="${names.cell(cell)}" data-build="${BUILD}" data-to="${to}" data-pack="${packPlace(campaign.id, cell)}" data-words="${JSON.stringify(texts.script)}">
    <p class="crumb">${way(`/cells/${encodeURIComponent(cell)}`, names.cell(cell))} / ${way(inspectionPlace(cell), inspectionTexts(lang).link)} / ${texts.along}</p>
    <h1 class="name">${title}</h1>
    ${hindrance === 'shared' ? take : html`${worked(texts, forms, take)}<script src="/static/on-site.js" type="module"></script>`}
  </div>`;
  const nameOf = (one: { person: string | null } | null) =>
    one === null ? null : { name: one.person === null ? null : names.person(one.person) };
  return frame({
    lang,
    title,
    path,
    revision: '',
    // kept for a day and longer, it would go on saying today’s
    today: null,
    clock: null,
    otherLanguage,
    link: (link) => linkTo(context, link),
    leadsTo: context.leadsTo,
    acting: nameOf(context.acting),
    signIn: nameOf(context.signIn),
    mailOnlyTo: context.mailOnlyTo,
    css: ON_SITE_STYLES,
    // nothing replaces what is typed
    script: null,
    body,
  });
}
