import { html } from 'hono/html';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import { cellsByStage, seasonOf } from '../../domain/case/season-standings.ts';
import type { CampaignContent } from '../../domain/committee/committee-content.ts';
import { WHOLE } from '../../domain/committee/quota.ts';
import type { Trouble } from '../../domain/trouble.ts';
import { peerGroupWords } from '../../words/committee/peer-group-words.ts';
import { dueDate, momentWords, shortDate, weekday } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { lowerFirst, upperFirst } from '../../words/letter-case.ts';
import { merged, momentsAhead } from '../../words/obligation/moments-ahead.ts';
import { type OverdueWords, overdueWords } from '../../words/obligation/overdue-words.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { qualityWords } from '../../words/quality/quality-words.ts';
import { troubleWords } from '../../words/trouble-words.ts';
import { type Html, linkTo, nothingWords, type PageContext, page } from '../page.ts';
import { QUALITY_PATH } from '../paths.ts';
import { slateView } from '../slate-view.ts';

/** Where the campaign stands, on one page to print: as many lines as fit on A4, and how many more there are. */

const LATE = 10;
const DATES = 6;
const TROUBLES = 4;

interface ProgressRecords {
  content: Partial<CampaignContent>;
  cells: readonly RecordedCell[];
  troubles: readonly Trouble[];
}

const rest = (all: number, shown: number, words: (n: number) => string): Html | '' =>
  all > shown ? html`<p class="small muted">${words(all - shown)}</p>` : '';

function stagesTable({ audience }: PageContext, cells: readonly RecordedCell[]): Html {
  const { progress: texts } = textsOf(audience.lang);
  const { stages } = dictionaryOf(audience.lang);
  const row = (name: string, own: readonly RecordedCell[]) =>
    html`<tr><th scope="row">${name}</th><td class="r">${own.length}</td><td class="r">${own.filter(({ standing }) => standing.late && !standing.ended).length}</td></tr>`;
  return html`<section class="sec" aria-labelledby="h-stages"><header><h2 id="h-stages">${texts.stages}</h2></header>
    <table class="tbl"><caption class="vh">${texts.stages}</caption><thead><tr><th scope="col">${texts.stage}</th><th scope="col" class="r">${texts.cells}</th><th scope="col" class="r">${texts.lateHere}</th></tr></thead>
    <tbody>${cellsByStage(cells).map(({ stage, cells: own }) =>
      row(stage === 'ended' ? texts.ended : stages[stage], own),
    )}</tbody></table></section>`;
}

/** Who is late, with what and since when: the longest first. */
function lateSection({ audience }: PageContext, cells: readonly RecordedCell[]): Html {
  const { progress: texts } = textsOf(audience.lang);
  const late = cells.filter(({ standing }) => standing.late && !standing.ended);
  const tasks = overdueWords(
    late.map(({ cell, standing }) => ({ subject: cell, standing })),
    audience,
  );
  const item = ({ subject, task, who, lateness, due }: OverdueWords) =>
    html`<li><b>${subject}</b>: ${task} · ${upperFirst(who)} · <span class="late">${lateness}</span> (${dueDate(due, audience)})</li>`;
  return html`<section class="sec" aria-labelledby="h-late"><header><h2 id="h-late">${texts.late(late.length)}</h2></header>${tasks.length === 0 ? '' : html`<ul class="tight">${tasks.slice(0, LATE).map(item)}</ul>`}${rest(tasks.length, LATE, texts.more)}</section>`;
}

function datesSection(context: PageContext, cells: readonly RecordedCell[]): Html {
  const { audience, campaign } = context;
  const { progress: texts } = textsOf(audience.lang);
  const moments = momentsAhead(audience, seasonOf(campaign.standing, cells)).filter(
    ({ kind }) => kind !== 'step',
  );
  const all = merged(moments, audience);
  return html`<section class="sec" aria-labelledby="h-dates"><header><h2 id="h-dates">${texts.dates}</h2></header>${
    all.length === 0
      ? html`<p class="muted">${nothingWords(context).soon}</p>`
      : html`<ul class="tight">${all.slice(0, DATES).map(({ moment: { day, hour, words }, who }) => html`<li><time datetime="${day}"><b>${weekday(day, audience.lang)} ${shortDate(day)}${hour === null ? '' : `, ${hour}`}</b></time> ${lowerFirst(words)} · ${who}</li>`)}</ul>`
  }${rest(all.length, DATES, texts.more)}</section>`;
}

function troublesPart({ audience }: PageContext, troubles: readonly Trouble[]): Html {
  const { progress: texts } = textsOf(audience.lang);
  const item = (trouble: Trouble) => {
    const { where, what, mend } = troubleWords(trouble, audience);
    return html`<li><b>${where}</b>: ${what} <span class="muted">${upperFirst(mend)}</span></li>`;
  };
  return html`<section class="sec" aria-labelledby="h-troubles"><header><h2 id="h-troubles">${texts.troubles}</h2></header>${troubles.length === 0 ? html`<p class="muted">${texts.noTroubles}</p>` : html`<ul class="tight">${troubles.slice(0, TROUBLES).map(item)}</ul>`}${rest(troubles.length, TROUBLES, texts.more)}</section>`;
}

/** How many are excellent and how many may be; what isn't before the committee yet isn't known. */
function quotaPart(context: PageContext, { content, cells }: ProgressRecords): Html {
  const { audience, campaign } = context;
  const all = textsOf(audience.lang);
  const { quota: texts } = all.appraisal;
  const view = slateView({ campaign, content, cells: [...cells] });
  const groups = view?.groups ?? [];
  const item = ({ group, quota, unrated }: (typeof groups)[number]) => {
    const [excellent, allowed] = [quota?.excellent ?? 0, quota?.allowed ?? 0];
    const count = view?.slate.state === 'open' ? texts.proposed(excellent) : texts.now(excellent);
    return html`<li><b>${group === WHOLE ? texts.whole : texts.group(peerGroupWords(group, audience.names, audience.lang))}</b>: ${quota === null ? texts.nobody : `${count} / ${texts.atMost(allowed)}`}${unrated > 0 ? ` · ${texts.unrated(unrated)}` : ''}</li>`;
  };
  return html`<section class="sec" aria-labelledby="h-quota"><header><h2 id="h-quota">${all.progress.quota}</h2></header>${groups.length === 0 ? html`<p class="muted">${all.progress.noQuota}</p>` : html`<ul class="tight">${groups.map(item)}</ul>`}</section>`;
}

/** The report for whoever reads the whole campaign, with the instant at which the records were read. */
export function progressPage(context: PageContext, records: ProgressRecords): Html {
  const { campaign, audience } = context;
  const { document } = campaign.plan;
  const all = textsOf(audience.lang);
  const title = all.progress.title(campaign.plan);
  const { cells, troubles } = records;
  const body = html`<div class="wrap progress"><p class="crumb">${all.plan(document.number)} · ${document.issuer}</p><h1 class="name">${title}</h1>
    <p class="muted">${all.progress.readAt(momentWords(audience.now, audience))} · ${all.waitingOn}: ${lowerFirst(dictionaryOf(audience.lang).stages[campaign.standing.stage])}</p>
    <div class="two">${stagesTable(context, cells)}<div>${datesSection(context, cells)}${quotaPart(context, records)}</div></div>
    ${lateSection(context, cells)}
    ${troublesPart(context, troubles)}${context.leadsTo(QUALITY_PATH) ? html`<p class="ways"><a href="${linkTo(context, QUALITY_PATH)}">${qualityWords(audience.lang).title}</a></p>` : ''}</div>`;
  return page(context, title, ['cell.css', 'progress.css'], body);
}
