import { html } from 'hono/html';
import { FILE_LIMITS } from '../../records/files/file-store.ts';
import { tooLargeWords } from '../../words/failures/files.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { inspectionTexts } from '../../words/pages/inspection-texts.ts';
import { type OnSiteTexts, onSiteTexts } from '../../words/pages/on-site-texts.ts';
import type { Lang } from '../../words/words.ts';
import { wayTo } from '../acting/way-to.ts';
import { inspectionPlace } from '../inspection/inspection-place.ts';
import { frame, type Html, linkTo, type PageContext } from '../page.ts';
import { BUILD } from '../static-files.ts';
import { ON_SITE_STYLES } from './kept-program.ts';
import type { Hindrance } from './may-take.ts';
import { attendancePlace, packPlace, photosPlace, rowsPlace } from './on-site-place.ts';

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

/** Where photos are taken or chosen, and those that are not sent. */
const photos = ({ addPhoto }: OnSiteTexts): Html =>
  html`<div class="shots"><label class="btn second shot">${addPhoto}<input type="file" accept="image/jpeg,image/png" multiple></label><ul data-slot="photos" hidden></ul></div>`;

/** One criterion: the cell’s own score and what was noted at the left, what the team gives at the right. */
function scoreTemplate(texts: OnSiteTexts, forms: ReturnType<typeof formTexts>): Html {
  return html`<template id="t-score"><article class="on-card"><header><h3 data-slot="name"></h3><p class="small muted" data-slot="about"></p></header>
    <div class="sides"><div><p class="lab">${texts.self}</p><p class="pt9" data-slot="self"></p><p class="small typed" data-slot="selfRemark"></p><ul class="ev small" data-slot="evidence"></ul></div>
    <div class="own"><label data-asked="points">${texts.points}<input class="in" inputmode="decimal" autocomplete="off" data-field="points"></label><label data-asked="grade">${texts.grade}<select class="in" data-field="grade"><option value="">${forms.notChosen}</option></select></label>${yesNo('met', texts.met, forms)}</div></div>
    <p class="small" data-slot="stands"></p>
    <div class="small" data-slot="notes" hidden><b>${texts.notes}</b><ul class="noted"></ul></div>
    <div class="fields">${area('reason', texts.reason)}${area('remark', texts.remark)}</div>
    ${photos(texts)}
    <div data-slot="two" class="two9 note is-warn" hidden><p><b>${texts.twoValues}</b></p><div class="sides"><div><p class="lab">${texts.theirs}</p><p class="pt9" data-slot="theirs"></p><p class="small" data-slot="theirsBy"></p><p class="small typed" data-slot="theirsWhy"></p><button class="btn second" type="button" data-act="keep">${texts.keepTheirs}</button></div><div><p class="lab">${texts.yours}</p><p class="pt9" data-slot="mine"></p><p class="small typed" data-slot="mineWhy"></p><button class="btn second" type="button" data-act="replace">${texts.takeYours}</button></div></div></div>
    <p class="small state" data-slot="state"></p></article></template>`;
}

/** Who was there: a line for each, and what the inspection has ended with where somebody else was first. */
function attendanceTemplates(texts: OnSiteTexts, { notChosen }: ReturnType<typeof formTexts>): Html {
  const time = (field: string, label: string) =>
    html`<label>${label} <span class="small muted">${texts.timeHint}</span><input class="in" autocomplete="off" data-field="${field}"></label>`;
  return html`<template id="t-attendance"><article class="on-card"><h3 class="vh" data-slot="name"></h3>
    <p class="small typed" data-slot="stands"></p><ul class="small" data-slot="recorded" hidden></ul>
    <div data-slot="fields"><p class="small muted">${texts.attendanceHow}</p>
      <div data-slot="people"></div><p class="acts"><button class="btn second" type="button" data-act="everybody">${texts.everybodyHere}</button></p>
      <div class="fields">${time('startedAt', texts.startedAt)}${time('endedAt', texts.endedAt)}<label>${texts.guests} <span class="small muted">${texts.guestsHint}</span><textarea class="in" rows="2" data-field="guests"></textarea></label>${area('unscored', texts.whyUnscored)}</div>
      <p class="small muted">${texts.finishHow}</p><p class="acts"><button class="btn" type="button" data-act="finish">${texts.finish}</button></p></div>
    <div data-slot="two" class="two9 note is-warn" hidden><p><b>${texts.twoAttendances}</b></p><div class="sides"><div><p class="lab">${texts.theirsAttendance}</p><ul data-slot="theirs"></ul><button class="btn second" type="button" data-act="keep">${texts.keepAttendance}</button></div><div><p class="lab">${texts.yoursAttendance}</p><ul data-slot="mine"></ul></div></div><p class="small">${texts.attendanceStays}</p></div>
    <p class="small state" data-slot="state"></p></article></template>
  <template id="t-person"><div class="attends"><label><span><b data-slot="name"></b> <span class="small muted" data-slot="about"></span></span><select class="in"><option value="">${notChosen}</option><option value="present">${texts.here}</option><option value="absent">${texts.away}</option></select></label><label class="why9" hidden><span class="small">${texts.why}</span><input class="in" autocomplete="off"></label></div></template>`;
}

/** What the script says, with the lines that the server says likewise. */
const scriptWords = (texts: OnSiteTexts, lang: Lang) => ({
  ...texts.script,
  photosName: texts.photos,
  attendanceName: texts.attendance,
  savePhoto: texts.savePhoto,
  finish: texts.finish,
  tooLarge: tooLargeWords(FILE_LIMITS.file)[lang],
  lines: {
    present: texts.present('{name}'),
    absent: texts.absent('{name}', '{reason}'),
    guest: texts.guest('{text}'),
    began: texts.began('{text}'),
    ended: texts.ended('{text}'),
    unscored: texts.unscored('{text}'),
  },
});

function templates(texts: OnSiteTexts, forms: ReturnType<typeof formTexts>): Html {
  const row = (id: string, fields: Html) =>
    html`<template id="${id}"><article class="on-card"><header><h3 data-slot="name"></h3><p class="small muted" data-slot="about"></p></header><p class="small typed" data-slot="stands"></p><div class="fields">${fields}</div>${photos(texts)}<p class="small state" data-slot="state"></p></article></template>`;
  return html`${scoreTemplate(texts, forms)}
  ${row('t-document', html`${yesNo('seen', texts.seen, forms)}${area('remark', texts.remark)}`)}
  ${row('t-point', area('finding', texts.finding))}
  <template id="t-set"><section class="sec"><header><h2 data-slot="title"></h2></header></section></template>
  <template id="t-photos"><article class="on-card"><h3 class="vh" data-slot="name"></h3><p class="small muted">${texts.photosHow} ${texts.photoHint}</p><div data-slot="sent" class="small"><b>${texts.photosSent}</b><ul data-slot="recorded"></ul></div>${photos(texts)}<p class="small state" data-slot="state"></p></article></template>
  <template id="t-photo"><li><canvas role="img" width="1" height="1"></canvas><span><span class="typed" data-slot="photo"></span><br><span class="small" data-slot="became"></span></span><button class="btn second" type="button" data-act="discardPhoto">${texts.discard}</button></li></template>
  ${attendanceTemplates(texts, forms)}
  <template id="t-unsent"><li><span><a data-slot="label"></a> <span data-slot="words" class="typed"></span><br><span class="small" data-slot="state"></span></span><span class="acts"><button class="btn second" type="button" data-act="again">${texts.tryAgain}</button><button class="btn second" type="button" data-act="download">${texts.download}</button><button class="btn second" type="button" data-act="discard">${texts.discard}</button></span></li></template>`;
}

/** The strip that stays in sight: how much is not sent, and what became of each. */
const strip = (texts: OnSiteTexts): Html =>
  html`<section class="net" aria-label="${texts.along}"><details class="fold"><summary><span role="status"><b id="unsent"></b> <span id="network"></span></span></summary>
    <div class="wait"><ul id="waiting"></ul><p class="acts"><button class="btn second" type="button" id="send-now">${texts.sendNow}</button><button class="btn second" type="button" id="download-all">${texts.downloadAll}</button></p><p class="small muted">${texts.waitingHow}</p></div></details></section>`;

/** All that is worked with; a shared computer has none of it, since it keeps nothing. */
const worked = (
  texts: OnSiteTexts,
  forms: ReturnType<typeof formTexts>,
  take: Html,
  otherLanguage: Html,
): Html =>
  html`<noscript><p class="note is-warn">${texts.withoutScript}</p></noscript>
    ${strip(texts)}
    <p class="note is-warn" id="trouble" role="alert" hidden></p>
    <p class="note is-warn" id="pack-gone" role="alert" hidden></p>
    <p id="pack-state" class="small muted"></p><p id="persistence" class="small muted"></p>
    <p class="small muted">${texts.language} ${otherLanguage}</p>
    ${take}
    <p class="hint">${texts.reasonHint}</p>
    <div id="sheet"></div>
    <section class="sec" id="documents" aria-labelledby="h-documents" hidden><header><h2 id="h-documents">${texts.documents}</h2></header></section>
    <section class="sec" id="points" aria-labelledby="h-points" hidden><header><h2 id="h-points">${texts.pointsToVerify}</h2></header></section>
    <section class="sec" id="photos-part" aria-labelledby="h-photos" hidden><header><h2 id="h-photos">${texts.photos}</h2></header></section>
    <section class="sec" id="attendance-part" aria-labelledby="h-attendance" hidden><header><h2 id="h-attendance">${texts.attendance}</h2></header></section>
    ${templates(texts, forms)}`;

export function onSitePage(context: PageContext, { cell, person, path, to, hindrance }: OnSite): Html {
  const { audience, campaign } = context;
  const { lang, names } = audience;
  const [texts, forms] = [onSiteTexts(lang), formTexts(lang)];
  const title = texts.title(names.cell(cell));
  const way = (link: string, words: string) => html`<a href="${linkTo(context, link)}">${words}</a>`;
  const take =
    hindrance === null
      ? html`<p class="acts"><button class="btn second" type="button" id="take" data-again="${texts.takeAgain}">${texts.take}</button></p>`
      : html`<p class="note is-warn">${texts.hindered[hindrance]} ${hindrance === 'conflict' ? wayTo(context, cell, 'inspection.record', texts.toForm) : ''}</p>`;
  const otherLang = lang === 'vi' ? 'en' : 'vi';
  const inspection = linkTo(context, inspectionPlace(cell));
  const other = html`<a href="${inspection}${inspection.includes('?') ? '&' : '?'}lang=${otherLang}" lang="${otherLang}">${texts.otherLanguage}</a>`;
  const body = html`<div class="wrap" id="on-site" data-place="${campaign.id}/${cell}/${person}" data-person="${person}" data-cell="${names.cell(cell)}" data-build="${BUILD}" data-to="${to}" data-pack="${packPlace(campaign.id, cell)}" data-rows="${rowsPlace(campaign.id, cell)}" data-photos="${photosPlace(campaign.id, cell)}" data-attendance="${attendancePlace(campaign.id, cell)}" data-most-bytes="${FILE_LIMITS.file}" data-words="${JSON.stringify(scriptWords(texts, lang))}">
    <p class="crumb">${way(`/cells/${encodeURIComponent(cell)}`, names.cell(cell))} / ${way(inspectionPlace(cell), inspectionTexts(lang).link)} / ${texts.along}</p>
    <h1 class="name">${title}</h1>
    ${hindrance === 'shared' ? take : html`${worked(texts, forms, take, other)}<script src="/static/on-site.js" type="module"></script>`}
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
    // what a browser keeps is in one language
    otherLanguage: null,
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
