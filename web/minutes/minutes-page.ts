import { html } from 'hono/html';
import type { CaseContent, Minutes, MinutesItem } from '../../domain/case/case-content.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { CellRow, PlacedEntry } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import type { Audience } from '../../words/words.ts';
import { type DeedsRead, deedsSection, takenNote } from '../deeds-now.ts';
import { evidenceList } from '../dossier/file-link.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { scoreWords } from '../score-words.ts';
import { exchangeSection } from './minutes-exchange.ts';
import { proofPlace } from './minutes-place.ts';
import { ratingsSection } from './minutes-ratings.ts';
import { itemAnchor, itemSince, type Since, sinceList, sinceVersion } from './minutes-since.ts';

/** The minutes of a cell with every text: what stands, what was disputed, answered, reserved and refused. */

const KINDS = ['strength', 'shortcoming', 'cause', 'recommendation', 'criterion'] as const;

const isDisputed = ({ agreed, objection }: MinutesItem): boolean => !agreed && objection !== null;

/** What an item is called: its criterion, or what was found. */
const nameOfItem = ({ subject, criterion, text }: MinutesItem, { names }: Audience): string =>
  criterion === null ? text : names.criterion(`${subject ?? ''}.${criterion}`);

function itemRow(context: PageContext, version: number, item: MinutesItem, since: readonly Since[]): Html {
  const { audience } = context;
  const texts = minutesTexts(audience.lang);
  const { kind, text, reason, agreed, objection, answer, self, team, evidence } = item;
  const state = agreed ? texts.agreed : objection === null ? texts.open : texts.disputed;
  const line = (label: string, said: string | null) =>
    said === null || said === '' ? '' : html`<p><b>${label}:</b> <span class="typed">${said}</span></p>`;
  return html`<li id="${itemAnchor(version, item.id)}"><p class="item"><span class="typed">${nameOfItem(item, audience)}</span> <span class="tag ${isDisputed(item) ? 'warn' : ''}">${state}</span></p>
    ${kind === 'criterion' ? html`<p class="small">${texts.self}: <b>${scoreWords(self, audience.lang)}</b> · ${texts.team}: <b>${scoreWords(team, audience.lang)}</b></p>${text === '' ? '' : html`<p class="typed">${text}</p>`}` : ''}
    ${line(texts.reason, reason)}${line(texts.objection, objection)}${line(texts.answer, answer)}
    ${since.map((one) => itemSince(context, item, one))}${evidence.length === 0 ? '' : html`<details class="fold"><summary>${texts.evidence} (${evidence.length})</summary>${evidenceList(context, evidence)}</details>`}</li>`;
}

/** @param since what it is compared with: the round before, the version before */
function versionSection(context: PageContext, cell: string, minutes: Minutes, since: readonly Since[]): Html {
  const { audience } = context;
  const { lang, names } = audience;
  const texts = minutesTexts(lang);
  const { version, round, items, reservation, refusal, signatures, outcome, correction, hash } = minutes;
  const said = [
    texts.round(round),
    ...(outcome === null ? [texts.draft] : [dictionaryOf(lang).minutesOutcomes[outcome]]),
  ];
  const quoted = (label: string, text: string | null) =>
    text === null
      ? ''
      : html`<p class="note is-warn"><b>${label}:</b> <span class="typed">${text}</span></p>`;
  const signature = (side: 'cell' | 'team') => {
    const one = signatures[side];
    return html`<dt>${texts.sides[side]}</dt><dd>${one === null ? html`<span class="muted">${texts.notSigned}</span>` : texts.signed(names.person(one.by), momentWords(one.at, audience))}</dd>`;
  };
  const changed = new Set(
    since.flatMap(({ changes }) => changes.flatMap((one) => (one.is === 'gone' ? [] : [one.after.id]))),
  );
  const group = (kind: MinutesItem['kind']) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return '';
    const list = html`<ul class="rows items">${own.map((item) => itemRow(context, version, item, since))}</ul>`;
    const isOpen = (item: MinutesItem) => isDisputed(item) || changed.has(item.id);
    // criteria are many: they stand open where one of them is disputed, or has changed
    return kind === 'criterion'
      ? html`<details class="fold"${own.some(isOpen) ? html` open` : ''}><summary><b>${texts.kinds[kind]} (${own.length})</b></summary>${list}</details>`
      : html`<h3>${texts.kinds[kind]}</h3>${list}`;
  };
  const printed = `/cells/${encodeURIComponent(cell)}/papers/bien-ban-v${version}.html`;
  return html`<section class="sec body" aria-labelledby="h-v${version}"><header><h2 id="h-v${version}">${texts.version(version)}: ${said.join(', ')}</h2>${minutes.frame === null ? '' : html`<a class="small" href="${linkTo(context, printed)}">${texts.printed}</a>`}</header>
    ${quoted(texts.correction, correction)}${quoted(texts.reservation, reservation)}${quoted(texts.refusal, refusal)}
    ${since.map((one) => sinceList(context, version, one))}
    ${ratingsSection(context, minutes, since)}
    ${items.length === 0 ? html`<p class="muted">${texts.noItems}</p>` : KINDS.map(group)}
    <h3>${texts.signatures}</h3><dl class="dl">${signature('cell')}${signature('team')}</dl>
    ${hash === null ? '' : html`<p class="small muted">${texts.locked} <span class="hash">${hash}</span> · <a href="${linkTo(context, proofPlace(cell, version))}">${texts.proof}<span class="vh">: ${texts.version(version)}</span></a></p>`}</section>`;
}

/** What minutes wait for, in the order in which it comes. */
const LEADING: readonly EventType[] = ['minutes.sign', 'minutes.agree', 'minutes.answer', 'minutes.adopt'];

/**
 * @param exchanged what was sent about the minutes (`EXCHANGED`), oldest first
 * @param round what changed of the newest version since the round before
 */
export function minutesPage(
  context: PageContext,
  { cell }: CellRow,
  { minutes = null, earlierMinutes = [] }: Partial<CaseContent>,
  exchanged: readonly PlacedEntry[],
  round: Since | null,
  { deeds, taken }: DeedsRead,
): Html {
  const { audience } = context;
  const { lang, names } = audience;
  const texts = minutesTexts(lang);
  const versions = [...(minutes === null ? [] : [minutes]), ...earlierMinutes.toReversed()];
  const sinceOf = (one: Minutes) =>
    [one === minutes ? round : null, sinceVersion(one, versions)].filter((since) => since !== null);
  const known = new Map(
    versions
      .toReversed()
      .flatMap(({ items }) => items.map((item) => [item.id, nameOfItem(item, audience)] as const)),
  );
  const title = texts.title(names.cell(cell));
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/')}">${textsOf(lang).board}</a> / <a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a> / ${texts.link}</p>${takenNote(taken)}<h1 class="name">${title}</h1>
    ${deedsSection(context, { subject: cell, deeds, leading: LEADING })}
    ${versions.length === 0 ? html`<p class="muted">${texts.none}</p>` : versions.map((one) => versionSection(context, cell, one, sinceOf(one)))}
    ${exchangeSection(context, exchanged, (id) => upperFirst(known.get(id) ?? id))}</div>`;
  return page(context, title, ['cell.css', 'dossier.css'], body);
}
