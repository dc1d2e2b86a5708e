import { html } from 'hono/html';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Layer, MinutesItem } from '../../domain/case/case-content.ts';
import { scoreOf } from '../../domain/case/score-layers.ts';
import { cellSubjectSchema } from '../../domain/case/score-value.ts';
import { recordedBase } from '../../domain/inspection/recorded-base.ts';
import { notesByPlace, placeOf } from '../../domain/inspection/review-notes.ts';
import { momentWords } from '../../words/dates.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { sheetTexts } from '../../words/forms/sheet-texts.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import { evidenceList } from '../dossier/file-link.ts';
import type { FieldsView } from '../forms/form-view.ts';
import type { Html, PageContext } from '../page.ts';
import { scoreWords } from '../score-words.ts';
import { KEPT } from './begun-rows.ts';
import type { FormState } from './draft-state.ts';

/** What stands beside the rows of a form: what the cell and the team said before, and what was said meanwhile. */

type Row = (field: string) => string;

/** What somebody may have typed of a score. */
const TYPED = ['points', 'grade', 'met', 'remark', 'reason'];

type BesideForm = Pick<FormState, 'type' | 'named' | 'paper'>;

/** Scores and notes of what a row scores. */
class Beside {
  readonly #context: PageContext;
  readonly #form: BesideForm;

  constructor(context: PageContext, form: BesideForm) {
    this.#context = context;
    this.#form = form;
  }

  #score(layer: Layer, row: Row) {
    const { scores } = this.#form.named.content;
    const subject = cellSubjectSchema.safeParse(row('subject')).data;
    return scores === undefined || subject === undefined
      ? null
      : scoreOf(scores, layer, subject, row('criterion'));
  }

  /** The score of a layer below, with what proves it. */
  #below(layer: 'self' | 'team', row: Row): Html | '' {
    const { lang } = this.#context.audience;
    const score = this.#score(layer, row);
    if (score === null) return '';
    const { remark, evidence } = score;
    return html`<p class="small">${sheetTexts(lang).layers[layer]}: <b>${scoreWords(score, lang)}</b>${remark === null ? '' : html` · <span class="typed">${remark}</span>`}</p>${evidenceList(this.#context, evidence)}`;
  }

  /** The score that stands in the layer that is filled in; one that came since the form began is replaced on purpose alone. */
  #standing(layer: 'team' | 'committee', row: Row, name: string): Html | '' {
    const { lang, names } = this.#context.audience;
    const texts = sheetTexts(lang);
    const score = this.#score(layer, row);
    const said =
      score === null
        ? ''
        : html`<p class="small">${texts.stands[layer]}: <b>${scoreWords(score, lang)}</b> <span class="muted">${names.person(score.by)}, ${momentWords(score.at, this.#context.audience)}</span></p>`;
    const words = {
      legend: score === null ? texts.gone : texts.meanwhile(names.person(score.by)),
      keep: texts.keep,
      replace: texts.replace,
    };
    return html`${said}${this.#chosen(row, name, { stands: score?.id ?? '', typed: TYPED, words })}`;
  }

  /** Whether what was typed takes the place of what stands: on purpose alone, where that came since the form began. */
  #chosen(
    row: Row,
    name: string,
    {
      stands,
      typed,
      words,
    }: {
      stands: string;
      typed: readonly string[];
      words: { legend: string; keep: string; replace: string };
    },
  ): Html | '' {
    if (this.#form.paper !== null || stands === row('replaces')) return '';
    // who hasn’t typed anything yet has seen it before they do
    if (!typed.some((field) => row(field).trim() !== ''))
      return html`<input type="hidden" name="${name}.replaces" value="${stands}">`;
    const choice = (value: string, label: string, isChosen: boolean) =>
      html`<label class="radio"><input type="radio" name="${name}.replaces" value="${value}"${isChosen ? html` checked` : ''}> ${label}</label>`;
    return html`<fieldset class="note is-warn"><legend>${words.legend}</legend>${choice(KEPT, words.keep, true)}${choice(stands, words.replace, false)}</fieldset>`;
  }

  #notes(row: Row): Html | '' {
    const { review } = this.#form.named.content;
    if (review === undefined) return '';
    const about = { subject: row('subject'), criterion: row('criterion') };
    const notes = notesByPlace(review).get(placeOf(about)) ?? [];
    return notes.length === 0
      ? ''
      : html`<ul class="ev small">${notes.map(({ text }) => html`<li class="typed">${text}</li>`)}</ul>`;
  }

  scores(row: Row, name: string): Html {
    return this.#form.type === 'appraisal.record'
      ? html`<div class="beside">${this.#below('self', row)}${this.#below('team', row)}${this.#standing('committee', row, name)}</div>`
      : html`<div class="beside">${this.#below('self', row)}${this.#notes(row)}${this.#standing('team', row, name)}</div>`;
  }

  /** What a document was found to be, or what an item of the minutes says. */
  item({ self, team, text, criterion, reason, objection }: MinutesItem): Html {
    const { lang } = this.#context.audience;
    const texts = minutesTexts(lang);
    const scores =
      criterion === null
        ? ''
        : html`<p class="small">${texts.self}: <b>${scoreWords(self, lang)}</b> · ${texts.team}: <b>${scoreWords(team, lang)}</b>${text === '' ? '' : html` · <span class="typed">${text}</span>`}</p>`;
    const line = (label: string, said: string | null) =>
      said === null || said === ''
        ? ''
        : html`<p class="small"><b>${label}:</b> <span class="typed">${said}</span></p>`;
    return html`<div class="beside">${scores}${line(texts.reason, reason)}${line(texts.objection, objection)}</div>`;
  }

  /** What was recorded of the same before; what came since the form began is replaced on purpose alone. */
  #recorded(
    row: Row,
    name: string,
    typed: readonly string[],
    found: { by: string; at: Instant; said: Html } | null,
  ): Html | '' {
    if (found === null) return '';
    const { audience } = this.#context;
    const texts = sheetTexts(audience.lang);
    const who = audience.names.person(found.by);
    const words = {
      legend: texts.recordedMeanwhile(who),
      keep: texts.keepRecorded,
      replace: texts.replaceRecorded,
    };
    const chosen = this.#chosen(row, name, { stands: recordedBase(found), typed, words });
    return html`<div class="beside"><p class="small">${texts.recorded}: ${found.said} <span class="muted">${who}, ${momentWords(found.at, audience)}</span></p>${chosen}</div>`;
  }

  document(row: Row, name: string): Html | '' {
    const found = this.#form.named.content.inspection?.documents.find(
      ({ document }) => document === row('document'),
    );
    if (found === undefined) return '';
    const { yes, no } = formTexts(this.#context.audience.lang);
    const { seen, remark, by, at } = found;
    const said = html`<b>${seen ? yes : no}</b>${remark === null ? '' : html` · <span class="typed">${remark}</span>`}`;
    return this.#recorded(row, name, ['seen', 'remark'], { by, at, said });
  }

  point(row: Row, name: string): Html | '' {
    const found = this.#form.named.content.review?.points.find(({ id }) => id === row('point'))?.finding;
    if (found == null) return '';
    const said = html`<span class="typed">${found.text}</span>`;
    return this.#recorded(row, name, ['finding'], { ...found, said });
  }
}

export function rowsBeside(context: PageContext, form: BesideForm): NonNullable<FieldsView['besideOf']> {
  const beside = new Beside(context, form);
  const { minutes } = form.named.content;
  return (path, row, name) => {
    // a dossier’s own rows have the set in their path, and nothing came before them
    if (path.length !== 1) return '';
    switch (path[0]) {
      case 'scores':
        return beside.scores(row, name);
      case 'documents':
        return beside.document(row, name);
      case 'verified':
        return beside.point(row, name);
      case 'items':
      case 'answers': {
        const item = minutes?.items.find(({ id }) => id === row('id'));
        return item === undefined ? '' : beside.item(item);
      }
      default:
        return '';
    }
  };
}
