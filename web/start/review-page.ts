import { html } from 'hono/html';
import { dateOf } from '../../domain/calendar/instant.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { planDifferences } from '../../domain/plan/plan-differences.ts';
import type { ReadyPlan } from '../../office/begin-campaign.ts';
import type { SeasonSoFar } from '../../office/foreseeing/season-so-far.ts';
import type { PlanDraft } from '../../office/plan-draft.ts';
import { type RehearsedDay, rehearsedAnnouncement, rehearsedDays } from '../../office/rehearsal-calendar.ts';
import { ASSUMPTIONS, rehearseAnnouncing } from '../../office/rehearse-campaign.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { audienceOf } from '../../words/audience.ts';
import { planTexts } from '../../words/cli/plan.ts';
import { soFarWords } from '../../words/cli/rehearsal.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { differenceLine } from '../../words/plan/plan-differences.ts';
import { assumedInPlan, ruleLines } from '../../words/plan/rule-words.ts';
import type { Audience, Lang } from '../../words/words.ts';
import type { Html } from '../page.ts';
import { START_PATH } from '../paths.ts';
import { notYetSentence } from './begin.ts';
import { announcementHtml, calendarHtml, receiversHtml } from './calendar-html.ts';
import type { PlacedFinding } from './findings.ts';
import { draftMarks, findingSummary } from './plan-page.ts';
import type { Assumed, SeasonAtHand } from './season-at-hand.ts';
import type { Starter } from './starter.ts';

/** The plan once more before its campaign begins: what to look at, what differs, what goes to whom and when. */

/** More differences are folded away. */
const SHOWN = 20;

function differencesHtml(before: CampaignRow | null, plan: Plan, lang: Lang): Html {
  const texts = startTexts(lang);
  if (before === null) return html``;
  const lines = planDifferences(before.plan, plan).map((one) => differenceLine(one, lang));
  const list = (some: readonly string[]) =>
    html`<ul class="rows small">${some.map((line) => html`<li>${line}</li>`)}</ul>`;
  const { number } = before.plan.document;
  return html`<section class="sec" aria-labelledby="h-diff"><header><h2 id="h-diff">${texts.differences(number, before.plan.year, lines.length)}</h2></header>
${lines.length === 0 ? html`<p class="muted">${texts.noDifferences}</p>` : list(lines.slice(0, SHOWN))}
${lines.length <= SHOWN ? '' : html`<details class="fold" id="more-differences"><summary>${texts.more(lines.length - SHOWN)}</summary>${list(lines.slice(SHOWN))}</details>`}</section>
<section class="sec" aria-labelledby="h-carried"><header><h2 id="h-carried">${texts.carried}</h2></header><p>${carriedWords(plan, before, lang)}</p></section>`;
}

function carriedWords({ lastYear }: Plan, before: CampaignRow, lang: Lang): string {
  const words = planTexts[lang];
  if (lastYear === undefined) return words.nothingToCarry(before.id);
  const { campaign, cells, members } = lastYear;
  const promises = cells.reduce((sum, cell) => sum + cell.promises.length, 0);
  const owed = cells.filter(({ improvement }) => improvement === 'owed').length;
  return words.carried({ campaign, cells: cells.length, members: members.length, promises, owed });
}

function seasonHtml(
  days: readonly RehearsedDay[],
  plan: Plan,
  { lang, now }: Starter,
  audience: Audience,
): Html {
  const texts = startTexts(lang);
  const sent = days.flatMap(({ mails, toTell }) => [...mails, ...toTell]);
  const today = dateOf(now, plan.calendar.utcOffset);
  return html`<p class="lead">${texts.rehearsalLead(sent.length, new Set(sent).size)}</p>${calendarHtml(days, today, plan.cells.length, audience)}<p class="small muted after">${texts.rehearsalHow}</p>${receiversHtml(days, audience)}`;
}

/** By which rules it rates, and what of them nobody has decided. */
function rulesHtml(plan: Plan, lang: Lang): Html {
  const texts = startTexts(lang);
  const { sets, settings } = assumedInPlan(plan, lang);
  const rules = ruleLines(plan, lang);
  const list = (lines: readonly string[]) =>
    html`<ul class="rows small">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  const set = ({ head, parts }: (typeof sets)[number], at: number) =>
    parts.length === 0
      ? html`<p class="small">${head}</p>`
      : html`<details class="fold" id="assumed-${at}"><summary>${head}</summary>${list(parts)}</details>`;
  return html`<section class="sec" aria-labelledby="h-rules"><header><h2 id="h-rules">${texts.rulesAndAssumed}</h2></header>
${rules.length === 0 ? '' : list(rules)}${sets.map(set)}${settings === null ? '' : html`<p class="small muted">${settings}</p>`}</section>`;
}

function playingHtml(so: SeasonSoFar | null, plan: Plan, lang: Lang): Html {
  const far = so === null ? null : soFarWords(so, plan, lang);
  return html`<p class="lead" role="status">${startTexts(lang).rehearsalPlaying}${far === null ? '' : html`<br><span class="small muted">${far}</span>`}</p>`;
}

/** What announcing sends, and the season after it by what people are assumed to do. */
async function rehearsalHtml(plan: Plan, { assumed, season }: Rehearsed, starter: Starter): Promise<Html> {
  const { lang, now } = starter;
  const texts = startTexts(lang);
  const count = plan.cells.length;
  const audience = audienceOf(plan, rosterOf(plan), lang, now);
  const lines = season !== null && 'played' in season ? season.played : null;
  const announcing = lines === null ? await rehearseAnnouncing(plan, now) : rehearsedAnnouncement(lines);
  const view = (one: Assumed) =>
    html`<a href="${START_PATH}/review?assume=${one}#rehearsal"${one === assumed ? html` aria-current="true"` : ''}>${texts.assume[one]}</a>`;
  const played = () => {
    if (lines !== null) return seasonHtml(rehearsedDays(lines), plan, starter, audience);
    if (season !== null && 'so' in season) return playingHtml(season.so, plan, lang);
    return html`<p class="lead">${texts.rehearsalLarge(count)}</p>`;
  };
  return html`<section class="sec" aria-labelledby="h-announcing"><header><h2 id="h-announcing">${texts.announcing}</h2></header>${announcementHtml(announcing, count, audience)}<p class="small muted">${texts.announcingHow}</p></section>
<section class="sec reh" id="rehearsal" aria-labelledby="h-reh"><header><h2 id="h-reh">${texts.rehearsal}</h2><nav class="views" aria-label="${texts.assumeNav}">${ASSUMPTIONS.map(view)}</nav></header>
${played()}</section>`;
}

/** What people are assumed to do, and the season by it; both null: nobody has asked for one. */
export interface Rehearsed {
  assumed: Assumed | null;
  season: SeasonAtHand | null;
}

export interface Review {
  draft: PlanDraft;
  findings: readonly PlacedFinding[];
  /** null of a plan with an error */
  ready: ReadyPlan | null;
  /** whose results are carried over */
  before: CampaignRow | null;
  rehearsed: Rehearsed;
  /** why pressing the button has begun nothing */
  sentences: readonly string[];
  page: string;
}

export async function reviewBody(
  starter: Starter,
  { draft, findings, ready, before, rehearsed, sentences, page }: Review,
): Promise<Html> {
  const { lang } = starter;
  const texts = startTexts(lang);
  const notYet = ready?.notYet.map((one) => notYetSentence(one, ready.plan, lang)) ?? [];
  const wrong = [...new Set([...sentences, ...notYet])];
  // what has to be amended first stands in the way of the rest
  const isPast = ready?.notYet.some(({ code }) => code === 'DATES_IN_PAST') ?? false;
  return html`<div class="wrap"><p class="crumb"><a href="${START_PATH}">${texts.title}</a> / <a href="${START_PATH}/plan">${texts.overview}</a></p>
<h1>${texts.review}</h1>
${wrong.length === 0 ? '' : html`<section class="note is-late" role="alert" aria-labelledby="h-not"><h2 id="h-not">${texts.notBegun}</h2><ul>${wrong.map((one) => html`<li>${one}</li>`)}</ul><p><a href="${START_PATH}/plan">${texts.back}</a></p></section>`}
${findingSummary(findings, lang)}
${
  ready === null
    ? html`<p><a href="${START_PATH}/plan">${texts.back}</a></p>`
    : html`${rulesHtml(ready.plan, lang)}${differencesHtml(before, ready.plan, lang)}${isPast ? '' : await rehearsalHtml(ready.plan, rehearsed, starter)}
<form method="post" action="${START_PATH}/review" class="send">${draftMarks(draft, page)}<div><p class="small muted">${texts.beginHow}</p></div><button class="btn">${texts.begin}</button></form>`
}</div>`;
}
