import { html } from 'hono/html';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Minutes } from '../../domain/case/case-content.ts';
import type { MinutesProof } from '../../domain/minutes/minutes-proof.ts';
import { CELL_ROLES, rolesAt, TEAM_ROLES } from '../../domain/people/roster.ts';
import { dateInside, momentWords, shortDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { minutesProofTexts } from '../../words/pages/minutes-proof-texts.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { minutesPlace, proofPlace } from './minutes-place.ts';
import type { ProvenDeed } from './proven-deeds.ts';

/** That locked minutes still say what both sides signed: hashes, signatures, outcome, versions; to be read and printed. */

/** as long as `2024-12-16` */
const DAY_ALONE = 10;

/** One version of the minutes, with all that is proved of it. */
export interface ProvenMinutes {
  minutes: Minutes;
  /** null: they were never locked */
  proof: MinutesProof | null;
  /** when they were locked or referred, as the journal has it */
  ended: Instant | null;
  deeds: readonly ProvenDeed[];
}

/** An instant with its zone: a paper of it is read elsewhere, and later. */
function zoned(at: Instant, { audience }: PageContext): Html {
  const { lang, utcOffset } = audience;
  return html`<time>${minutesProofTexts(lang).zoned(momentWords(at, audience), utcOffset)}</time>`;
}

function verdict({ minutes, proof }: ProvenMinutes, { audience }: PageContext): Html {
  const texts = minutesProofTexts(audience.lang);
  if (proof === null)
    return html`<p class="note">${minutes.outcome === null ? texts.nothingYet : texts.notLocked(dictionaryOf(audience.lang).minutesOutcomes[minutes.outcome])}</p>`;
  return proof.isEqual
    ? html`<p class="note"><b>${texts.equal}</b> ${texts.equalHow}</p>`
    : html`<p class="note is-late"><b class="late">${texts.unequal}</b> ${texts.unequalHow}</p>`;
}

function hashes(proof: MinutesProof, { audience }: PageContext): Html {
  const texts = minutesProofTexts(audience.lang);
  const { recorded } = proof;
  const compared = (label: string, hash: string | null, none: string) => {
    const isSame = hash !== null && hash === recorded;
    return html`<dt>${label}</dt><dd>${hash === null ? none : html`<span class="hash">${hash}</span>`} <b class="${isSame ? '' : 'late'}">${isSame ? texts.same : texts.other}</b></dd>`;
  };
  return html`<section class="sec" aria-labelledby="h-hashes"><header><h2 id="h-hashes">${texts.hashes}</h2></header>
<dl class="dl stacked"><dt>${texts.recorded}</dt><dd>${recorded === null ? html`<b class="late">${texts.noneRecorded}</b>` : html`<span class="hash">${recorded}</span>`}</dd>
${compared(texts.shown, proof.shown, '')}${compared(texts.journal, proof.journal, texts.noneKept)}${compared(texts.stated, proof.stated, texts.noneStated)}</dl><p class="small muted">${texts.how}</p></section>`;
}

function outcomeOf({ minutes, ended }: ProvenMinutes, context: PageContext): Html {
  const { lang } = context.audience;
  const [texts, own] = [minutesProofTexts(lang), minutesTexts(lang)];
  const { outcome, reservation, refusal } = minutes;
  const quoted = (label: string, said: string | null) =>
    said === null ? '' : html`<dt>${label}</dt><dd class="typed">${said}</dd>`;
  return html`<section class="sec" aria-labelledby="h-outcome"><header><h2 id="h-outcome">${texts.outcome}</h2></header>
<dl class="dl stacked"><dt>${texts.result}</dt><dd>${upperFirst(outcome === null ? texts.unfinished : dictionaryOf(lang).minutesOutcomes[outcome])}, ${own.round(minutes.round)}</dd>${ended === null ? '' : html`<dt>${texts.ended}</dt><dd>${zoned(ended, context)}</dd>`}${quoted(own.reservation, reservation)}${quoted(own.refusal, refusal)}</dl></section>`;
}

/** A paper that names its day alone was signed at no hour that anybody knows. */
function when({ at, event }: ProvenDeed, context: PageContext): Html | '' {
  if (at === null) return '';
  const { lang, utcOffset } = context.audience;
  const day = event?.on !== undefined && event.on.length <= DAY_ALONE ? event.on : null;
  return day === null
    ? zoned(at, context)
    : html`<time>${minutesProofTexts(lang).zoned(dateInside(day, lang), utcOffset)}</time>`;
}

/** Whoever did it, with the role in which they acted for their side on that day. */
function who(cell: string, { by, side, at }: ProvenDeed, { audience, campaign }: PageContext): Html {
  const { lang, names, utcOffset } = audience;
  const ofSide = minutesTexts(lang).sides[side];
  if (by === null) return html`${ofSide}`;
  const mine = at === null ? [] : rolesAt(campaign.roster, by, at, utcOffset);
  const held = mine.filter((entry) =>
    side === 'cell'
      ? entry.cell === cell && CELL_ROLES.includes(entry.role)
      : TEAM_ROLES.includes(entry.role) || entry.role === 'teamSubstitute',
  );
  const roles = held.map(({ role, authorisation }) =>
    [dictionaryOf(lang).roles[role], ...(authorisation === undefined ? [] : [authorisation])].join(', '),
  );
  return html`<b>${names.person(by)}</b><span class="sub">${roles.length === 0 ? ofSide : upperFirst(roles.join(' · '))}</span>`;
}

/** How it came into the journal: in the hall, in the system, or from a paper that the office entered. */
function how({ entry, event }: ProvenDeed, { audience }: PageContext): string {
  if (entry === null || event === null) return '';
  const { lang, names, utcOffset } = audience;
  const texts = minutesProofTexts(lang);
  const { type, by, enteredBy, on, document = '' } = event;
  const hall = type === 'minutes.adopt' ? [texts.inHall(names.person(by))] : [];
  if (enteredBy === undefined) return hall[0] ?? texts.online;
  const date =
    on === undefined || on.length > DAY_ALONE ? momentWords(event.at ?? entry.at, audience) : shortDate(on);
  const entered = texts.zoned(momentWords(entry.at, audience), utcOffset);
  return [...hall, texts.paper(document, date, names.person(enteredBy), entered)].join('; ');
}

function deedsTable(cell: string, { minutes, deeds }: ProvenMinutes, context: PageContext): Html {
  const { lang } = context.audience;
  const [texts, own] = [minutesProofTexts(lang), minutesTexts(lang)];
  const { columns } = texts;
  const head = (name: string) => html`<th role="columnheader" scope="col">${name}</th>`;
  const source = ({ entry }: ProvenDeed) => {
    if (entry === null) return html`<b class="late">${texts.notInJournal}</b>`;
    // a number is told to those alone who may count what there is
    return html`<span class="num">${entry.seq === 0 ? texts.inJournal : texts.journalEntry(entry.seq)}</span>`;
  };
  const row = (one: ProvenDeed) =>
    html`<tr role="row"><td role="cell">${texts.done[one.deed]}</td><td role="cell">${who(cell, one, context)}</td><td role="cell">${when(one, context)}</td><td role="cell">${how(one, context)}</td><td role="cell"><span class="on-phone">${columns.journal}: </span>${source(one)}</td></tr>`;
  const absent = (['cell', 'team'] as const).filter((side) => minutes.signatures[side] === null);
  return html`<section class="sec" aria-labelledby="h-deeds"><header><h2 id="h-deeds">${texts.deeds}</h2></header>
${deeds.length === 0 ? '' : html`<table role="table" class="tbl chase"><caption class="vh">${texts.caption}</caption><thead role="rowgroup"><tr role="row">${head(columns.deed)}${head(columns.who)}${head(columns.when)}${head(columns.how)}${head(columns.journal)}</tr></thead><tbody role="rowgroup">${deeds.map(row)}</tbody></table>`}
${absent.map((side) => html`<p>${own.sides[side]}: <b>${texts.nobodySigned}</b></p>`)}</section>`;
}

/** Why a version was made again stands in the one that came after it. */
function versionsOf(cell: string, shown: Minutes, all: readonly Minutes[], context: PageContext): Html | '' {
  const { lang } = context.audience;
  const [texts, own] = [minutesProofTexts(lang), minutesTexts(lang)];
  if (all.length < 2) return '';
  const line = (one: Minutes) => {
    const after = all.find(({ version }) => version === one.version + 1);
    const outcome = one.outcome === null ? texts.unfinished : dictionaryOf(lang).minutesOutcomes[one.outcome];
    const said = after === undefined ? outcome : texts.version(outcome, after.correction ?? texts.noReason);
    return html`<li><a href="${linkTo(context, proofPlace(cell, one.version))}">${own.version(one.version)}</a>: <span class="typed">${said}</span>${one.hash === null ? '' : html` <span class="hash small muted">${one.hash}</span>`}</li>`;
  };
  return html`<section class="sec" aria-labelledby="h-versions"><header><h2 id="h-versions">${texts.earlier}</h2></header><ul class="rows">${all.filter(({ version }) => version !== shown.version).map(line)}</ul></section>`;
}

/** @param proven null of a case without minutes @param all versions, oldest first */
export function minutesProofPage(
  context: PageContext,
  cell: string,
  proven: ProvenMinutes | null,
  all: readonly Minutes[],
): Html {
  const { audience, campaign } = context;
  const { lang, names, now } = audience;
  const [texts, own] = [minutesProofTexts(lang), minutesTexts(lang)];
  const { document } = campaign.plan;
  const name = names.cell(cell);
  const title = proven === null ? texts.titleOf(name) : texts.title(name, proven.minutes.version);
  const next = all.find(({ version }) => version === (proven?.minutes.version ?? 0) + 1);
  const replaced =
    proven === null || next === undefined
      ? ''
      : html`<p class="note is-warn"><a href="${linkTo(context, proofPlace(cell, next.version))}">${upperFirst(texts.replaced(next.version, next.correction ?? texts.noReason))}</a></p>`;
  const printed =
    proven === null || proven.minutes.frame === null
      ? ''
      : html`<p class="small ways"><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}/papers/bien-ban-v${proven.minutes.version}.html`)}">${texts.printed}</a></p>`;
  const ended = proven !== null && (proven.minutes.outcome !== null || proven.proof !== null);
  return page(
    context,
    title,
    ['cell.css', 'form.css', 'desk.css'],
    html`<div class="wrap desk proof"><p class="crumb"><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${name}</a> / <a href="${linkTo(context, minutesPlace(cell))}">${own.link}</a> / ${texts.link}</p>
<p class="issuer" lang="vi"><b>${document.issuer}</b><br>${document.type} ${document.number}</p>
<h1>${title}</h1><p class="muted">${texts.made(texts.zoned(momentWords(now, audience), audience.utcOffset))}</p>
${proven === null ? html`<p class="note">${texts.nothingYet}</p>` : verdict(proven, context)}${replaced}${printed}
${proven?.proof == null ? '' : hashes(proven.proof, context)}${ended ? html`${outcomeOf(proven, context)}${deedsTable(cell, proven, context)}` : ''}
${proven === null ? '' : versionsOf(cell, proven.minutes, all, context)}</div>`,
  );
}
