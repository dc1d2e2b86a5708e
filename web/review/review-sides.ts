import { html } from 'hono/html';
import type { DossierSet, PointToVerify, Review } from '../../domain/case/case-content.ts';
import { setHolders, setNumber } from '../../domain/dossier/dossier-sets.ts';
import { circleOf, hasConflict } from '../../domain/inspection/attendance.ts';
import { momentWords } from '../../words/dates.ts';
import { type ReviewTexts, reviewTexts } from '../../words/pages/review-texts.ts';
import { setTexts } from '../../words/pages/set-texts.ts';
import { mayAsk } from '../access/routes.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';

/** What stands beside a reading: who takes part, what is left to verify, what came back, and who has a set. */

/** Whoever of the team belongs to the committee of the cell, with what the plan says of it (X17). */
export function conflictNotes({ campaign, audience, acting }: PageContext, cell: string): Html | '' {
  const policy = campaign.plan.settings.conflictOfInterest.value;
  if (policy === 'off') return '';
  const { now, utcOffset, names, lang } = audience;
  const texts = reviewTexts(lang);
  const circle = circleOf(campaign.roster, cell, now, utcOffset);
  const both = circle.cell.filter((person) => hasConflict(circle, person));
  const said = (person: string) =>
    person === acting?.person ? texts.conflictOwn : texts.conflictOf(names.person(person));
  return html`${both.map((person) => html`<p class="note is-warn">${said(person)} ${texts.conflict[policy]}</p>`)}`;
}

/** What is looked at again on site, with what was found there (R44). */
export function pointsSection({ campaign, audience }: PageContext, points: readonly PointToVerify[]): Html {
  const { lang, names } = audience;
  const texts = reviewTexts(lang);
  const about = ({ report, subject, criterion }: PointToVerify) => {
    if (criterion !== null) return names.criterion(`${subject ?? ''}.${criterion}`);
    return campaign.plan.dossier.reports.find(({ id }) => id === report)?.title ?? null;
  };
  const item = (point: PointToVerify) => {
    const { id, text, finding } = point;
    const of = about(point);
    return html`<li id="${id}">${of === null ? '' : html`<span class="when">${of}</span><br>`}<span class="typed">${text}</span><br>${
      finding === null
        ? html`<span class="when">${texts.notLookedAt}</span>`
        : html`<q class="typed">${finding.text}</q><br><span class="when">${texts.found(names.person(finding.by), momentWords(finding.at, audience))}</span>`
    }</li>`;
  };
  return html`<section class="sec" aria-labelledby="h-points"><header><h2 id="h-points">${texts.points}</h2></header>${points.length === 0 ? html`<p class="muted">${texts.noPoints}</p>` : html`<ul class="rows">${points.map(item)}</ul>`}</section>`;
}

export function returnsSection({ audience }: PageContext, returns: Review['returns']): Html {
  const texts = reviewTexts(audience.lang);
  const item = ({ by, at, notes }: Review['returns'][number]) =>
    html`<li><span class="when">${texts.returnedBy(audience.names.person(by), momentWords(at, audience))}</span><ul class="noted">${notes.map(({ text }) => html`<li class="typed">${text}</li>`)}</ul></li>`;
  return html`<section class="sec" aria-labelledby="h-returns"><header><h2 id="h-returns">${texts.returns}</h2></header>${returns.length === 0 ? html`<p class="muted">${texts.noReturns}</p>` : html`<ol class="rows">${returns.toReversed().map(item)}</ol>`}</section>`;
}

interface Sets {
  sets: readonly DossierSet[];
  /** the newest version */
  newest: number;
  mayHand: boolean;
}

function setWords({ audience }: PageContext, { sets, newest }: Sets, person: string, texts: ReviewTexts) {
  const own = sets.find((set) => set.person === person && set.state === 'valid' && set.version === newest);
  if (own === undefined) return texts.set.none;
  const number = setNumber(sets, own);
  return own.handed ? texts.set.handed(number, momentWords(own.at, audience)) : texts.set.made(number);
}

/** Where the sets of a cell are taken as files, for whom they are. */
function setsWayOf(context: PageContext, cell: string): Html | '' {
  const { viewer, audience } = context;
  return viewer === null || mayAsk(viewer, 'GET /cells/:cell/sets')
    ? html`<p class="small"><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}/sets`)}">${setTexts(audience.lang).take}</a></p>`
    : '';
}

/** Who of the team has a set of the dossier, by name (R41, R42). */
export function setsSection(context: PageContext, cell: string, read: Sets): Html {
  const { campaign, audience } = context;
  const { now, utcOffset, names } = audience;
  const texts = reviewTexts(audience.lang);
  const holders = setHolders(campaign.roster, now, utcOffset, campaign.plan.settings.clerkIsMember.value);
  const isWithout = (person: string) =>
    !read.sets.some((set) => set.person === person && set.state === 'valid');
  const way = (person: string) =>
    read.mayHand && isWithout(person)
      ? html`<br><a class="small way" href="${linkTo(context, `/do/${encodeURIComponent(cell)}/set.hand?person=${encodeURIComponent(person)}`)}">${texts.hand}<span class="vh">: ${names.person(person)}</span></a>`
      : '';
  return html`<section class="sec" aria-labelledby="h-sets"><header><h2 id="h-sets">${texts.sets}</h2></header>${holders.length === 0 ? html`<p class="muted">${texts.noSets}</p>` : html`<ul class="rows">${holders.map((person) => html`<li><b>${names.person(person)}</b> <span class="small muted">${setWords(context, read, person, texts)}</span>${way(person)}</li>`)}</ul>`}${setsWayOf(context, cell)}</section>`;
}
