import { html } from 'hono/html';
import { choiceWord } from '../../words/forms/choice-words.ts';
import { fieldLabel } from '../../words/forms/field-words.ts';
import { type FormTexts, formTexts } from '../../words/forms/form-texts.ts';
import type { Html } from '../page.ts';
import { rowField, selectField, suggestedField, yesOrNo } from './choice-html.ts';
import { dateField } from './date-html.ts';
import { fileField } from './file-html.ts';
import { type FormField, type NamedField, pathOf } from './form-fields.ts';
import type { FieldsView, FormView, Option, RowHead } from './form-view.ts';
import { holds, rowsOf } from './list-rows.ts';

export const idOf = (name: string): string => `f-${name}`;

/** Texts that take more than a line. */
const LONG = 500;
/** Texts that take a whole line. */
const WIDE = 200;
/** Inside of a row what may stay empty is not said field by field. */
const isInRow = (name: string): boolean => /\.\d+\./.test(name);
const NESTED: readonly FormField['kind'][] = ['group', 'map', 'list'];
const isPlain = ({ field }: NamedField): boolean => !NESTED.includes(field.kind);

type Problems = FormView['problems'];

/** What stands against a field, above where it is typed. */
export function problemOf(name: string, problems: Problems): Html {
  const sentence = problems.get(name);
  return sentence === undefined
    ? html``
    : html`<p class="problem late" id="${idOf(name)}-problem">${sentence}</p>`;
}

/** By what label, server and reader of a screen know where a field is typed. */
export const attributesOf = (name: string, problems: Problems): Html =>
  html`id="${idOf(name)}" name="${name}"${problems.has(name) ? html` aria-invalid="true" aria-describedby="${idOf(name)}-problem"` : ''}`;

class FormHtml {
  readonly #view: FieldsView;
  readonly #texts: FormTexts;
  /** of all names: what stands around the form */
  readonly #prefix: string;
  /** points that stand beside the most that they may be */
  readonly #entries = new Set<string>();
  /** paths whose suggestions stand on the page */
  readonly #suggestions = new Set<string>();

  constructor(view: FieldsView, prefix: string) {
    this.#view = view;
    this.#texts = formTexts(view.lang);
    this.#prefix = prefix;
  }

  group(fields: readonly NamedField[], prefix: string): Html[] {
    return fields.map(({ name, field, required }) =>
      this.#field(field, `${prefix}${name}`, required, this.#label(`${prefix}${name}`)),
    );
  }

  #label(name: string): string {
    return this.#view.labelOf(pathOf(name));
  }

  #field(field: FormField, name: string, required: boolean, label: string): Html {
    switch (field.kind) {
      case 'group':
        return this.#fieldset(
          name,
          label,
          html`${this.group(field.fields, `${name}.`)}`,
          field.fields.every(isPlain),
        );
      case 'map':
        return this.#fieldset(
          name,
          label,
          html`${field.keys.map((key) => this.#field(field.of, `${name}.${key}`, isInRow(name), this.#view.keyWord(pathOf(name), key)))}`,
        );
      case 'list':
        return this.#list(field, name, label);
      case 'tick':
        return html`<div class="field"><label class="radio"><input type="checkbox" id="${idOf(name)}" name="${name}" value="yes"${this.#value(name) === 'yes' ? html` checked` : ''}> ${label}</label>${this.#problem(name)}</div>`;
      case 'file':
        return this.#file(name, this.#asked(label, required));
      default:
        return html`<div class="field${field.kind === 'text' && field.max >= WIDE ? ' wide' : ''}"><label for="${idOf(name)}">${this.#asked(label, required)}</label>${this.#problem(name)}${this.#input(field, name)}</div>`;
    }
  }

  #asked(label: string, required: boolean): Html {
    return html`${label}${required ? '' : html` <span class="hint">(${this.#texts.optional})</span>`}`;
  }

  #file(name: string, label: Html): Html {
    const { lang, fileLink: link, problems } = this.#view;
    const attributes = attributesOf(name, problems);
    const own = { name, id: idOf(name), value: this.#value(name), problem: this.#problem(name), attributes };
    return fileField({ ...own, label, link, lang });
  }

  #value(name: string): string {
    return this.#view.values.get(name) ?? '';
  }

  /** Parts of the whole form are its sections; their own parts come below. @param side fields stand side by side */
  #fieldset(name: string, label: string, inside: Html, side = false): Html {
    const own = name.slice(this.#prefix.length);
    const depth = own.split('.').length;
    const isRow = /\.\d+(?:\.|$)/.test(own);
    const head =
      depth === 1
        ? html`<h2>${label}</h2>`
        : depth === 2 && !isRow
          ? html`<h3>${label}</h3>`
          : html`${label}`;
    return html`<fieldset id="${idOf(name)}" class="part${depth === 1 ? ' top' : ''}${side ? ' side' : ''}"><legend>${head}</legend>${this.#problem(name)}${inside}</fieldset>`;
  }

  /** A row whose matter is given: it is headed by it, and asks for nothing that doesn’t belong to it. */
  #entry(
    fields: readonly NamedField[],
    { number, label, most, given, asked, left, keys, removable }: RowHead,
    name: string,
    remove: Html,
  ): Html {
    const { values, problems } = this.#view;
    const isUsed = (field: string) => holds(values, `${name}.${field}`) || problems.has(`${name}.${field}`);
    const open = fields.filter(
      (one) => asked.includes(one.name) || (left.includes(one.name) && isUsed(one.name)),
    );
    const more = fields.filter((one) => ![...given, ...asked, ...left].includes(one.name));
    const isOpen = more.some((one) => isUsed(one.name) || holds(problems, `${name}.${one.name}`));
    this.#entries.add(`${name}.points`);
    const ofIts = (own: string, field: FormField): FormField => {
      if (field.kind === 'map') return { ...field, keys: keys?.[own] ?? field.keys };
      return field.kind === 'choice' ? { ...field, values: keys?.[own] ?? field.values } : field;
    };
    const shown = open.map(({ name: own, field }) =>
      this.#field(ofIts(own, field), `${name}.${own}`, true, this.#label(`${name}.${own}`)),
    );
    // a text needs the width that a number leaves to the name
    const isLong = open.some(({ field }) => field.kind === 'text' || field.kind === 'map');
    const said = more.map(({ name: own }) => this.#label(`${name}.${own}`)).join(' · ');
    const about = given.map(
      (own) => html`<input type="hidden" name="${name}.${own}" value="${this.#value(`${name}.${own}`)}">`,
    );
    const beside = this.#view.besideOf?.(pathOf(name), (own) => this.#value(`${name}.${own}`), name) ?? '';
    const folded =
      more.length === 0
        ? ''
        : html`<details class="entry-more"${isOpen ? html` open` : ''}><summary>${said}</summary>${this.group(more, `${name}.`)}${removable ? remove : ''}</details>`;
    return html`<div id="${idOf(name)}" class="entry${isLong ? ' long' : ''}" role="group" aria-labelledby="${idOf(name)}-name">${about}
<p class="entry-name" id="${idOf(name)}-name">${number}. <span class="typed">${label}</span>${most === '' ? '' : html` <span class="hint">${most}</span>`}</p>${beside}${shown.length === 0 ? '' : html`<div class="entry-score">${shown}</div>`}${this.#problem(name)}${given.map((own) => this.#problem(`${name}.${own}`))}
${folded}</div>`;
  }

  #problem(name: string): Html {
    const warning = this.#view.warnings?.get(name);
    const said = warning === undefined ? '' : html`<p class="problem caution">${warning}</p>`;
    return html`${problemOf(name, this.#view.problems)}${said}`;
  }

  /** ids out of known ones are ticked; anything else has a row each */
  #list({ of, min }: Extract<FormField, { kind: 'list' }>, name: string, label: string): Html {
    const path = pathOf(name);
    const isTicked = of.kind === 'id' && this.#view.inRows?.(path) !== true;
    const options = isTicked ? this.#view.optionsOf(path) : null;
    const choices = of.kind === 'choice' ? this.#choices(of.values, name) : options;
    if (choices !== null) return this.#ticks(choices, name, label);
    const known = rowsOf(this.#view.values, name);
    // what proves a score is asked for at once; a row that stays empty is none
    const rows = known.length === 0 && (min > 0 || isInRow(name)) ? [0] : known;
    const entries = rows.map((at) =>
      this.#view.headOf(pathOf(name), (own) => this.#value(`${name}.${at}.${own}`)),
    );
    const row = (at: number, index: number) => {
      const entry = entries[index] ?? null;
      const part = entry === null || entry.part === entries[index - 1]?.part ? '' : entry.part;
      const words =
        entry === null ? this.#texts.remove(index + 1) : this.#texts.removeCriterion(entry.number);
      const remove = html`<button class="btn second" name="_remove" value="${name}.${at}" formnovalidate>${words}</button>`;
      const shown =
        entry !== null && of.kind === 'group'
          ? this.#entry(of.fields, entry, `${name}.${at}`, remove)
          : html`${this.#field(of, `${name}.${at}`, of.kind !== 'group', this.#texts.row(index + 1))}${remove}`;
      return html`<li class="row">${part === '' ? '' : html`<p class="entry-part">${part}</p>`}${shown}</li>`;
    };
    return this.#fieldset(
      name,
      label,
      html`<ol class="rows">${rows.map(row)}</ol><button class="btn second" name="_add" value="${name}" formnovalidate>${this.#texts.add}</button>`,
    );
  }

  #choices(values: readonly string[], name: string): Option[] {
    return values.map((value) => ({ value, label: this.#view.choiceOf(pathOf(name), value) }));
  }

  #ticks(choices: readonly Option[], name: string, label: string): Html {
    const chosen = new Set(rowsOf(this.#view.values, name).map((at) => this.#value(`${name}.${at}`)));
    const tick = ({ value, label: word }: Option, at: number) =>
      html`<label class="radio"><input type="checkbox" name="${name}.${at}" value="${value}"${chosen.has(value) ? html` checked` : ''}> ${word}</label>`;
    return this.#fieldset(name, label, html`${choices.map(tick)}`);
  }

  /** What is suggested stands once for all rows. */
  #suggested(own: Html, value: string, path: string, options: readonly Option[]): Html {
    const isFirst = !this.#suggestions.has(path);
    this.#suggestions.add(path);
    return suggestedField(own, value, `${idOf(path)}-known`, isFirst ? options : null);
  }

  #input(field: FormField, name: string): Html {
    const value = this.#value(name);
    const own = attributesOf(name, this.#view.problems);
    const line = (hint: string, mode: string) =>
      html`<input class="in" ${own} type="text" inputmode="${mode}" value="${value}" autocomplete="off">${hint === '' ? '' : html`<span class="hint">${hint}</span>`}`;
    switch (field.kind) {
      case 'text':
        return field.max > LONG
          ? html`<textarea class="in" ${own} rows="3">${value}</textarea>`
          : line('', 'text');
      case 'choice':
        return selectField(own, value, this.#choices(field.values, name), this.#texts);
      case 'yesNo':
        return selectField(own, value, yesOrNo(this.#texts), this.#texts);
      case 'id': {
        const options = this.#view.optionsOf(pathOf(name));
        if (options !== null && this.#view.mayBeNew(pathOf(name)))
          return this.#suggested(own, value, pathOf(name).join('.'), options);
        const select = /\.\d+(?:\.|$)/.test(name) ? rowField : selectField;
        return options === null ? line('', 'text') : select(own, value, options, this.#texts);
      }
      case 'date':
      case 'instant':
        return dateField(own, value, field.kind, this.#view.problems.has(name), this.#view);
      case 'points':
        // a row that is headed by its criterion says the most that it may be given
        return line(this.#entries.has(name) ? '' : this.#texts.pointsHint, 'decimal');
      case 'whole':
        return line('', 'numeric');
      default:
        return html``;
    }
  }
}

/** Fields of any object. @param prefix of all names */
export const fieldsHtml = (fields: readonly NamedField[], view: FieldsView, prefix = ''): Html =>
  html`${new FormHtml(view, prefix).group(fields, prefix)}`;

/** The fields of an event's form. */
export const formHtml = (fields: readonly NamedField[], view: FormView): Html => {
  const { type, lang, known = new Map() } = view;
  const asked = fields.filter(({ name }) => !known.has(name));
  const along = [...known].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`${along}${fieldsHtml(asked, {
    ...view,
    labelOf: (path) => fieldLabel(type, path, lang),
    choiceOf: (path, value) => choiceWord(path.at(-1) ?? '', value, lang),
  })}`;
};
