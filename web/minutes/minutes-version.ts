import { html } from 'hono/html';
import type { Minutes, MinutesItem } from '../../domain/case/case-content.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import type { Audience } from '../../words/words.ts';
import { evidenceList } from '../dossier/file-link.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { scoreWords } from '../score-words.ts';
import { proofPlace } from './minutes-place.ts';
import { ratingsSection } from './minutes-ratings.ts';
import { itemAnchor, itemSince, type Since, sinceList } from './minutes-since.ts';

/** One version of minutes with every text: what stands, what was disputed, answered, reserved and refused. */

const KINDS = ['strength', 'shortcoming', 'cause', 'recommendation', 'criterion'] as const;

const isDisputed = ({ agreed, objection }: MinutesItem): boolean => !agreed && objection !== null;

/** What an item is called: its criterion, or what was found. */
export const nameOfItem = ({ subject, criterion, text }: MinutesItem, { names }: Audience): string =>
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

/**
 * @param since what it is compared with: the round before, the version before
 * @param printed where it is to be printed; null of what can't be
 */
export function versionSection(
  context: PageContext,
  cell: string,
  minutes: Minutes,
  since: readonly Since[],
  printed: string | null,
): Html {
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
  return html`<section class="sec body" aria-labelledby="h-v${version}"><header><h2 id="h-v${version}">${texts.version(version)}: ${said.join(', ')}</h2>${printed === null ? '' : html`<a class="small" href="${printed}">${texts.printed}</a>`}</header>
    ${quoted(texts.correction, correction)}${quoted(texts.reservation, reservation)}${quoted(texts.refusal, refusal)}
    ${since.map((one) => sinceList(context, version, one))}
    ${ratingsSection(context, minutes, since)}
    ${items.length === 0 ? html`<p class="muted">${texts.noItems}</p>` : KINDS.map(group)}
    <h3>${texts.signatures}</h3><dl class="dl">${signature('cell')}${signature('team')}</dl>
    ${hash === null ? '' : html`<p class="small muted">${texts.locked} <span class="hash">${hash}</span> · <a href="${linkTo(context, proofPlace(cell, version))}">${texts.proof}<span class="vh">: ${texts.version(version)}</span></a></p>`}</section>`;
}
