import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { dateOf, timeOf } from '../domain/calendar/instant.ts';
import type { CampaignName, CampaignRow } from '../records/reading.ts';
import { dateInside, longDate } from '../words/dates.ts';
import { formTexts } from '../words/forms/form-texts.ts';
import { helpTexts } from '../words/pages/help-texts.ts';
import { sessionTexts } from '../words/pages/session-texts.ts';
import { startTexts } from '../words/pages/start-texts.ts';
import { textsOf } from '../words/pages/texts.ts';
import { signInTexts } from '../words/sign-in/sign-in-texts.ts';
import type { Audience } from '../words/words.ts';
import type { PageReader } from './access/seen-reader.ts';
import { readsCase, readsCommittee, type Viewer } from './access/viewer.ts';
import { HELP_PATH, SESSIONS_PATH, SIGN_IN_PATH, SIGN_INS_PATH, START_PATH, TRIAL_PATH } from './paths.ts';
import type { Style } from './static-files.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page knows: the campaign shown, its readers' language and names, its own address. */
export interface PageContext {
  campaign: CampaignRow;
  /** all campaigns, newest first */
  campaigns: CampaignName[];
  audience: Audience;
  /** what the page was made from (`revisionMark`) */
  revision: string;
  path: string;
  /** where the short texts lead, e.g. `http://127.0.0.1:3000` */
  baseUrl: string;
  /** the page's address in the other language */
  otherLanguage: string;
  /** who is at work; null where nobody can act */
  acting: { person: string | null } | null;
  /** who is signed in; null where nobody can sign in */
  signIn: { person: string | null } | null;
  /** where all mails go on trial; null: to those whom they are for */
  mailOnlyTo: string | null;
  /** the records as whoever asks may read them */
  reader: PageReader;
  /** whoever asks, with what they are in the campaign; null where everybody reads everything */
  viewer: Viewer | null;
  /** whether files of cases can be opened here */
  opensFiles: boolean;
  /** whether others use the computer as well: its browser keeps nothing */
  onSharedComputer(): Promise<boolean>;
  /** whether one of the main pages is theirs to open */
  leadsTo(path: string): boolean;
}

/** The page that asks people who they are. */
export const askedAt = ({ signIn }: Pick<PageContext, 'signIn'>): string =>
  signIn === null ? TRIAL_PATH : SIGN_IN_PATH;

const NAV = [
  { path: '/', key: 'board' },
  { path: '/progress', key: 'progress' },
  { path: '/appraisal', key: 'appraisal' },
  { path: SESSIONS_PATH, key: 'sessions' },
  { path: '/deadlines', key: 'openDates' },
  { path: '/journal', key: 'journal' },
  { path: '/mails', key: 'mails' },
  { path: '/decisions', key: 'decisions' },
  { path: '/papers', key: 'papers' },
  { path: START_PATH, key: 'start' },
  { path: '/outbox', key: 'office' },
] as const;

function navWord(key: (typeof NAV)[number]['key'], lang: Audience['lang']): string {
  if (key === 'start') return startTexts(lang).nav;
  if (key === 'sessions') return sessionTexts(lang).title;
  const texts = textsOf(lang);
  if (key === 'progress') return texts.progress.link;
  return key === 'appraisal' ? texts.appraisal.title : texts[key];
}

/** A link that keeps the campaign shown. */
export function linkTo({ campaign, campaigns }: PageContext, path: string): string {
  if (campaign.id === campaigns[0]?.id) return path;
  const [place = '', anchor] = path.split('#');
  const query = `${place.includes('?') ? '&' : '?'}campaign=${encodeURIComponent(campaign.id)}`;
  return `${place}${query}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** Whether the campaign is read as a whole. */
export const readsAll = ({ viewer }: PageContext): boolean => viewer === null || readsCommittee(viewer);

/** What is said where nothing is: of the campaign to those who read all of it, of what is theirs to all others. */
export const nothingWords = (context: PageContext) =>
  textsOf(context.audience.lang).nothing[readsAll(context) ? 'ofAll' : 'ofYours'];

/** The way to what can be done about a case, where people act. */
export function whatCanBeDone(context: PageContext, subject: string): Html {
  const { acting, viewer } = context;
  return acting === null || (viewer !== null && !readsCase(viewer, subject))
    ? html``
    : html`<p class="small ways"><a href="${linkTo(context, `/do/${encodeURIComponent(subject)}`)}">${formTexts(context.audience.lang).whatICanDo}</a></p>`;
}

interface Frame {
  lang: Audience['lang'];
  title: string;
  path: string;
  revision: string;
  today: string | null;
  clock: string | null;
  /** null: the page stays in its language */
  otherLanguage: string | null;
  link(path: string): string;
  leadsTo(path: string): boolean;
  /** whom the head of the page names on trial; null where nobody can act */
  acting: { name: string | null } | null;
  /** whom it names otherwise; null where nobody can sign in */
  signIn: { name: string | null } | null;
  mailOnlyTo: string | null;
  css: readonly Style[];
  /** left out: the one that keeps a page at what stands now; null: none */
  script?: 'live.js' | 'sign-in.js' | null;
  body: Html;
}

/** Who is signed in, and the way out; or the way in. */
function whoHtml(name: string | null, path: string, lang: Audience['lang']): Html {
  const texts = signInTexts(lang);
  if (name !== null) return html`<a class="own" href="${SIGN_INS_PATH}">${name}</a>`;
  return path.startsWith(SIGN_IN_PATH)
    ? html``
    : html`<a href="${SIGN_IN_PATH}?back=${encodeURIComponent(path)}">${texts.signIn}</a>`;
}

/** A strip below the head of every page that says what isn't for real. */
const onTrial = (what: string, said: Html): Html =>
  html`<aside class="trial" aria-label="${what}"><p class="wrap"><b>${what}</b> ${said}</p></aside>`;

/** The frame of every page: landmarks, navigation, foot. */
export function frame({
  lang,
  title,
  path,
  revision,
  today,
  clock,
  otherLanguage,
  link,
  leadsTo,
  acting,
  signIn,
  mailOnlyTo,
  css,
  script = 'live.js',
  body,
}: Frame): Html {
  const texts = textsOf(lang);
  const forms = formTexts(lang);
  const trial =
    acting === null || signIn !== null
      ? ''
      : onTrial(
          forms.onTrial,
          html`${acting.name === null ? '' : html`<span>${forms.signedInAs(acting.name)}</span>`} ${path === TRIAL_PATH ? '' : html`<a href="${link(`${TRIAL_PATH}?back=${encodeURIComponent(path)}`)}">${acting.name === null ? forms.nobodyChosen : forms.change}</a>`}`,
        );
  const mails =
    mailOnlyTo === null
      ? ''
      : onTrial(forms.mailsOnTrial, html`<span>${forms.mailsOnlyTo(mailOnlyTo)}</span>`);
  const tasks =
    acting === null
      ? ''
      : html`<li><a href="${link('/tasks')}"${path === '/tasks' ? html` aria-current="page"` : ''}>${forms.tasks}</a></li>`;
  const items = NAV.filter(({ path: to }) => leadsTo(to)).map(
    ({ path: to, key }) =>
      html`<li><a href="${link(to)}"${to === path ? html` aria-current="page"` : ''}>${navWord(key, lang)}</a></li>`,
  );
  const other = lang === 'vi' ? 'en' : 'vi';
  return html`<!doctype html>
<html lang="${lang}" data-revision="${revision}"${signIn?.name ? html` data-signed-in` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Bốn Tốt</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/tokens.css">
${css.map((file) => html`<link rel="stylesheet" href="/static/${file}">\n`)}${script === null ? '' : html`<script src="/static/${script}" defer></script>`}
</head>
<body class="dense">
<a class="skip" href="#main">${texts.skip}</a>
<header class="bar has-menu">
  <div class="wrap">
    <a class="mark" href="${link('/')}">Bốn Tốt</a>
    <nav class="nav" aria-label="${texts.mainMenu}"><ul>${tasks}${items}</ul></nav>
    <div class="who">${today === null ? '' : html`<span class="name">${today}</span>`}${signIn === null ? '' : whoHtml(signIn.name, path, lang)}</div>
    <details class="menu">
      <summary>${texts.menu}</summary>
      <nav aria-label="${texts.menu}"><ul>${tasks}${items}${signIn === null ? '' : html`<li><a href="${signIn.name === null ? SIGN_IN_PATH : SIGN_INS_PATH}">${signIn.name === null ? signInTexts(lang).signIn : signIn.name}</a></li>`}</ul></nav>
    </details>
  </div>
</header>
${trial}
${mails}
<main id="main" data-changed="${forms.changed}" data-reload="${forms.reload}">${body}</main>
<footer class="foot">
  <div class="wrap">
    ${clock === null ? '' : html`<span>${clock}</span>`}
    <span>${signIn === null ? texts.unsigned : signInTexts(lang).proved}</span>
    <a href="${link(HELP_PATH)}"${path === HELP_PATH ? html` aria-current="page"` : ''}>${helpTexts(lang).link}</a>
    ${otherLanguage === null ? '' : html`<a href="${otherLanguage}" lang="${other}">${texts.otherLanguage}</a>`}
  </div>
</footer>
</body>
</html>`;
}

/** A page of a campaign. */
export function page(context: PageContext, title: string, css: readonly Style[], body: Html): Html {
  const { audience, otherLanguage } = context;
  const { lang, now, utcOffset } = audience;
  const today = longDate(dateOf(now, utcOffset), lang);
  const nameOf = (person: string | null) => (person === null ? null : audience.names.person(person));
  return frame({
    lang: audience.lang,
    title,
    path: context.path,
    revision: context.revision,
    today,
    clock: textsOf(lang).now(dateInside(dateOf(now, utcOffset), lang), timeOf(now, utcOffset)),
    otherLanguage,
    link: (path) => linkTo(context, path),
    // a quarter's run has no sessions
    leadsTo: (path) =>
      context.leadsTo(path) && !(path === SESSIONS_PATH && context.campaign.plan.quarter !== undefined),
    acting: context.acting === null ? null : { name: nameOf(context.acting.person) },
    signIn: context.signIn === null ? null : { name: nameOf(context.signIn.person) },
    mailOnlyTo: context.mailOnlyTo,
    css,
    body,
  });
}
