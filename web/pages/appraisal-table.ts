import { html } from 'hono/html';
import { byLayer, LAYERS, type Layer } from '../../domain/case/case-content.ts';
import { newest } from '../../domain/committee/appraisal.ts';
import { WHOLE } from '../../domain/committee/quota.ts';
import type { RankedRow } from '../../domain/committee/ranking.ts';
import { peerGroupWords } from '../../words/committee/peer-group-words.ts';
import { levelWords } from '../../words/criteria/level-words.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { gapWords, pointsWords } from '../../words/points.ts';
import { type Lang, wordOf } from '../../words/words.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import type { SlateGroup, SlateRow, SlateView } from '../slate-view.ts';

/** The ranked table of a slate: points of three layers, proposals, what the criteria derive, what was decided. */

const level = (key: string, lang: Lang): string => levelWords('cellQuality', key, lang);

/** The range of points on the plot; both ends leave room for the marks. */
interface Scale {
  low: number;
  high: number;
}

/** From the multiple of ten below the lowest points to the most that can be reached. */
function scaleOf(rows: readonly SlateRow[]): Scale {
  const points = rows.flatMap(({ ranked }) => Object.values(ranked.points).filter((one) => one !== null));
  const most = rows.map(({ appraisal }) => newest(appraisal, 'max') ?? 0);
  const high = Math.max(100, ...most, ...points);
  return { low: Math.min(Math.floor(Math.min(high, ...points) / 10) * 10, high - 10), high };
}

const place = (points: number, { low, high }: Scale): number =>
  Math.round((8 + ((points - low) / (high - low)) * 184) * 10) / 10;

/** Draws the three numbers beside it. */
function plot({ points }: RankedRow, scale: Scale): Html | '' {
  const at = byLayer((layer) => (points[layer] === null ? null : place(points[layer], scale)));
  const known = Object.values(at).filter((one) => one !== null);
  if (known.length === 0) return '';
  return html`<svg class="plot" preserveAspectRatio="xMinYMid" viewBox="0 0 200 24" aria-hidden="true" focusable="false"><path class="ax" d="M8 12H192"/><path class="sp" d="M${Math.min(...known)} 12H${Math.max(...known)}"/>${at.self === null ? '' : html`<circle class="a" cx="${at.self}" cy="12" r="4.5"/>`}${at.team === null ? '' : html`<rect class="b" x="${at.team - 4}" y="8" width="8" height="8"/>`}${at.committee === null ? '' : html`<path class="c" d="M${at.committee} 4v16"/>`}</svg>`;
}

/** Each level once, with everybody who proposes it. */
function proposals({ ranked }: SlateRow, lang: Lang): Html {
  const texts = textsOf(lang).appraisal;
  const given = LAYERS.flatMap((layer) => {
    const proposed = ranked.proposed[layer];
    return proposed === null ? [] : [{ layer, proposed }];
  });
  const derived = html`<span class="fl">${texts.table.derived}: ${ranked.derivedLevel === null ? texts.table.incomplete : level(ranked.derivedLevel, lang)}</span>`;
  if (given.length === 0) return html`<span class="muted">${texts.table.none}</span>${derived}`;
  const groups = [...Map.groupBy(given, ({ proposed }) => proposed)];
  return html`${groups.map(([proposed, by]) => html`<span class="by">${level(proposed, lang)} <span class="fl">${by.map(({ layer }) => texts.shortLayers[layer]).join(', ')}</span></span>`)}${derived}`;
}

function fourGood({ ranked }: SlateRow, lang: Lang): Html {
  const { table, shortLayers } = textsOf(lang).appraisal;
  const points = LAYERS.flatMap((layer) => {
    const own = ranked.fourGoodPoints[layer];
    return own === null ? [] : [`${shortLayers[layer]} ${pointsWords(own, lang, 'aligned')}`];
  });
  const { derivedFourGood: derived } = ranked;
  const word =
    derived === null
      ? html`<span class="muted">${table.incomplete}</span>`
      : html`<span class="${derived ? 'yes' : 'muted'}">${table.recognised[derived ? 'yes' : 'no']}</span>`;
  return html`${word}${points.map((one) => html`<span class="fl">${one}</span>`)}`;
}

function decision({ line }: SlateRow, lang: Lang): Html {
  const { table } = textsOf(lang).appraisal;
  if (line === null) return html``;
  return html`<b>${level(line.level, lang)}</b><span class="fl">${table.recognise[line.fourGood ? 'yes' : 'no']}</span>${line.award === null ? '' : html`<span class="fl">${table.award}: ${line.award}</span>`}${line.reason === null ? '' : html`<span class="fl">${table.because}: <q>${line.reason}</q></span>`}`;
}

/** What a reader has to look at, each in words: ties, reasons needed, marks of the case. */
function flags({ ranked, problems, tied }: SlateRow, lang: Lang): Html {
  const { table } = textsOf(lang).appraisal;
  const { marks } = dictionaryOf(lang);
  const told = [...(tied ? [table.tie] : []), ...problems.map(({ reason }) => wordOf(table.flags, reason))];
  return html`${told.map((word) => html`<span class="fl warn"><i class="alert"></i>${word}</span>`)}${ranked.marks.length === 0 ? '' : html`<span class="fl">${upperFirst(ranked.marks.map((mark) => wordOf(marks, mark)).join(', '))}</span>`}`;
}

function score({ ranked }: SlateRow, layer: Layer, lang: Lang): Html {
  const { shortLayers, gapsOf, table } = textsOf(lang).appraisal;
  const points = ranked.points[layer];
  const gap = layer === 'self' ? null : ranked.gap[layer];
  const last = newestLayer(ranked) === layer;
  const said = gap === null || layer === 'self' ? '' : `${table.gap} ${gapsOf[layer]}: `;
  return html`<td role="cell" class="r sc ${last ? 'fin' : ''}"><span class="ml">${shortLayers[layer]}</span>${points === null ? html`<span class="muted" aria-hidden="true">–</span><span class="vh">${table.noPoints}</span>` : pointsWords(points, lang, 'aligned')}${gap === null ? '' : html`<span class="fl gp"><span class="vh">${said}</span>${gapWords(gap, lang, 'aligned')}</span>`}</td>`;
}

const newestLayer = ({ points }: RankedRow): Layer | null =>
  LAYERS.findLast((layer) => points[layer] !== null) ?? null;

export function slateTable(context: PageContext, { slate, groups }: SlateView): Html {
  const { lang, names } = context.audience;
  const { table, quota, shortLayers } = textsOf(lang).appraisal;
  const decided = slate.lines !== null;
  const scale = scaleOf(groups.flatMap(({ rows }) => rows));
  const columns = decided ? 9 : 8;
  const groupName = ({ group }: SlateGroup) =>
    group === WHOLE ? quota.whole : quota.group(peerGroupWords(group, names, lang));

  const row = (one: SlateRow) => html`<tr role="row" class="${one.tied ? 'tie' : ''}">
    <td role="cell" class="rk"><span class="vh">${table.rank} </span>${one.ranked.rank ?? '–'}</td>
    <th role="rowheader" scope="row" class="nm"><a href="${linkTo(context, `/cells/${encodeURIComponent(one.ranked.cell)}`)}">${names.cell(one.ranked.cell)}</a>${flags(one, lang)}</th>
    ${LAYERS.map((layer) => score(one, layer, lang))}
    <td role="cell" class="pl">${plot(one.ranked, scale)}</td>
    <td role="cell" class="fg"><span class="ml">${table.fourGood}</span>${fourGood(one, lang)}</td>
    <td role="cell" class="pp"><span class="ml">${table.proposed}</span>${proposals(one, lang)}</td>
    ${decided ? html`<td role="cell" class="lv"><span class="ml">${table.decided}</span>${decision(one, lang)}</td>` : ''}
  </tr>`;
  const cutRow = ({ cut }: SlateGroup) => {
    if (cut === null) return '';
    const points = cut.points === null ? null : pointsWords(cut.points, lang, 'aligned');
    const tie = cut.ties.length === 0 || points === null ? '' : `. ${table.ties(cut.ties.length, points)}`;
    return html`<tr role="row" class="cutline ${cut.ties.length > 0 ? 'tied' : ''}"><td role="cell" colspan="${columns}">${table.cut(cut.allowed, points)}${tie}</td></tr>`;
  };
  const body = (group: SlateGroup) => {
    const { cut, rows, earlier } = group;
    const after = cut === null || cut.allowed >= rows.length ? null : cut.allowed;
    return html`<tbody role="rowgroup">
      ${groups.length === 1 ? '' : html`<tr role="row" class="grp"><th role="columnheader" scope="rowgroup" colspan="${columns}">${groupName(group)} <span class="n">${rows.length}</span></th></tr>`}
      ${rows.map((one, index) => html`${index === after ? cutRow(group) : ''}${row(one)}`)}
      ${earlier > 0 ? html`<tr role="row" class="nocut"><td role="cell" colspan="${columns}" class="small muted">${table.cutUnknown}</td></tr>` : ''}
    </tbody>`;
  };
  return html`<table role="table" class="tbl rank ${decided ? 'has-decision' : ''}">
    <caption class="vh">${table.caption}</caption>
    <thead role="rowgroup"><tr role="row">
      <th role="columnheader" scope="col" class="rk">${table.rank}</th>
      <th role="columnheader" scope="col" class="nm">${textsOf(lang).cell}</th>
      ${LAYERS.map((layer) => html`<th role="columnheader" scope="col" class="r sc">${shortLayers[layer]}</th>`)}
      <th role="columnheader" scope="col" class="pl"><span class="vh">${table.compared(pointsWords(scale.low, lang), pointsWords(scale.high, lang))}</span><svg class="axis" viewBox="0 0 200 12" aria-hidden="true"><text x="8" y="10">${scale.low}</text><text x="192" y="10">${scale.high}</text></svg></th>
      <th role="columnheader" scope="col" class="fg">${table.fourGood}</th>
      <th role="columnheader" scope="col" class="pp">${table.proposed}</th>
      ${decided ? html`<th role="columnheader" scope="col" class="lv">${table.decided}</th>` : ''}
    </tr></thead>
    ${groups.map(body)}
  </table>
  <p class="small muted foot6">${table.legend}</p>`;
}

/** Which mark of the plot belongs to whom. */
export function plotLegend(lang: Lang): Html {
  const { shortLayers } = textsOf(lang).appraisal;
  return html`<p class="legend small muted"><span><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="a" cx="6" cy="6" r="4.5"/></svg> ${shortLayers.self}</span> <span><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="b" x="2" y="2" width="8" height="8"/></svg> ${shortLayers.team}</span> <span><svg viewBox="0 0 12 12" aria-hidden="true"><path class="c" d="M6 0v12"/></svg> ${shortLayers.committee}</span></p>`;
}
