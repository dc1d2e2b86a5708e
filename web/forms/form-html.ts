import { html } from 'hono/html';
import { choiceWord } from '../../words/forms/choice-words.ts';
import { fieldLabel } from '../../words/forms/field-words.ts';
import { type FormTexts, formTexts } from '../../words/forms/form-texts.ts';
import type { Lang } from '../../words/words.ts';
import type { Html } from '../page.ts';
import type { FormEvent, FormField, NamedField } from './form-fields.ts';

/** A field's own choices, by id. */
export interface Option {
  value: string;
  label: string;
}

/** A form as it is shown: whatever was typed, also what can't be read. */
export interface FormView {
  type: FormEvent;
  lang: Lang;
  /** by name, as posted */
  values: ReadonlyMap<string, string>;
  /** sentences by the name of the field that they are about */
  problems: ReadonlyMap<string, string>;
  /** people, cells, sessions, criteria …; null where an id is typed */
  optionsOf(path: readonly string[]): readonly Option[] | null;
  /** what a key of a map is called */
  keyWord(path: readonly string[], key: string): string;
}

/** The names of fields on the way, without places in lists. */
const pathOf = (name: string): string[] => name.split('.').filter((part) => !/^\d+$/.test(part));
export const idOf = (name: string): string => `f-${name}`;

/** Places of a list's rows, in order. */
export function rowsOf(values: ReadonlyMap<string, string>, name: string): number[] {
  const rows = new Set<number>();
  for (const key of values.keys()) {
    const [at = ''] = key.startsWith(`${name}.`) ? key.slice(name.length + 1).split('.') : [];
    if (/^\d{1,6}$/.test(at)) rows.add(Number(at));
  }
  return [...rows].sort((a, b) => a - b);
}

/** Texts that take more than a line. */
const LONG = 500;

class FormHtml {
  readonly #view: FormView;
  readonly #texts: FormTexts;

  constructor(view: FormView) {
    this.#view = view;
    this.#texts = formTexts(view.lang);
  }

  group(fields: readonly NamedField[], prefix: string): Html[] {
    return fields.map(({ name, field, required }) =>
      this.#field(field, `${prefix}${name}`, required, this.#label(`${prefix}${name}`)),
    );
  }

  #label(name: string): string {
    const { type, lang } = this.#view;
    return fieldLabel(type, pathOf(name), lang);
  }

  #field(field: FormField, name: string, required: boolean, label: string): Html {
    switch (field.kind) {
      case 'group':
        return this.#fieldset(name, label, html`${this.group(field.fields, `${name}.`)}`);
      case 'map':
        return this.#fieldset(
          name,
          label,
          html`${field.keys.map((key) => this.#field(field.of, `${name}.${key}`, false, this.#view.keyWord(pathOf(name), key)))}`,
        );
      case 'list':
        return this.#list(field, name, label);
      case 'tick':
        return html`<div class="field"><label class="radio"><input type="checkbox" id="${idOf(name)}" name="${name}" value="yes"${this.#value(name) === 'yes' ? html` checked` : ''}> ${label}</label>${this.#problem(name)}</div>`;
      default:
        return html`<div class="field"><label for="${idOf(name)}">${label}${required ? '' : html` <span class="hint">(${this.#texts.optional})</span>`}</label>${this.#problem(name)}${this.#input(field, name)}</div>`;
    }
  }

  #value(name: string): string {
    return this.#view.values.get(name) ?? '';
  }

  #fieldset(name: string, label: string, inside: Html): Html {
    return html`<fieldset id="${idOf(name)}" class="part"><legend>${label}</legend>${this.#problem(name)}${inside}</fieldset>`;
  }

  #problem(name: string): Html {
    const sentence = this.#view.problems.get(name);
    return sentence === undefined
      ? html``
      : html`<p class="problem late" id="${idOf(name)}-problem">${sentence}</p>`;
  }

  /** ids out of known ones are ticked; anything else has a row each */
  #list({ of, min }: Extract<FormField, { kind: 'list' }>, name: string, label: string): Html {
    const options = of.kind === 'id' ? this.#view.optionsOf(pathOf(name)) : null;
    const choices =
      of.kind === 'choice'
        ? of.values.map((value) => ({
            value,
            label: choiceWord(pathOf(name).at(-1) ?? '', value, this.#view.lang),
          }))
        : options;
    if (choices !== null) return this.#ticks(choices, name, label);
    const known = rowsOf(this.#view.values, name);
    const rows = known.length === 0 && min > 0 ? [0] : known;
    const row = (at: number, index: number) =>
      html`<li class="row">${this.#field(of, `${name}.${at}`, of.kind !== 'group', this.#texts.row(index + 1))}<button class="btn second" name="_remove" value="${name}.${at}" formnovalidate>${this.#texts.remove(index + 1)}</button></li>`;
    return this.#fieldset(
      name,
      label,
      html`<ol class="rows">${rows.map(row)}</ol><button class="btn second" name="_add" value="${name}" formnovalidate>${this.#texts.add}</button>`,
    );
  }

  #ticks(choices: readonly Option[], name: string, label: string): Html {
    const chosen = new Set(rowsOf(this.#view.values, name).map((at) => this.#value(`${name}.${at}`)));
    const tick = ({ value, label: word }: Option, at: number) =>
      html`<label class="radio"><input type="checkbox" name="${name}.${at}" value="${value}"${chosen.has(value) ? html` checked` : ''}> ${word}</label>`;
    return this.#fieldset(name, label, html`${choices.map(tick)}`);
  }

  #input(field: FormField, name: string): Html {
    const value = this.#value(name);
    const wrong = this.#view.problems.has(name);
    const own = html`id="${idOf(name)}" name="${name}"${wrong ? html` aria-invalid="true" aria-describedby="${idOf(name)}-problem"` : ''}`;
    const line = (hint: string, mode: string) =>
      html`<input class="in" ${own} type="text" inputmode="${mode}" value="${value}" autocomplete="off">${hint === '' ? '' : html`<span class="hint">${hint}</span>`}`;
    switch (field.kind) {
      case 'text':
        return field.max > LONG
          ? html`<textarea class="in" ${own} rows="3">${value}</textarea>`
          : line('', 'text');
      case 'choice':
        return this.#select(
          own,
          value,
          field.values.map((one) => ({
            value: one,
            label: choiceWord(pathOf(name).at(-1) ?? '', one, this.#view.lang),
          })),
        );
      case 'yesNo':
        return this.#select(own, value, [
          { value: 'yes', label: this.#texts.yes },
          { value: 'no', label: this.#texts.no },
        ]);
      case 'id': {
        const options = this.#view.optionsOf(pathOf(name));
        return options === null ? line('', 'text') : this.#select(own, value, options);
      }
      case 'date':
        return line(this.#texts.dateHint, 'numeric');
      case 'instant':
        return line(this.#texts.instantHint, 'text');
      case 'points':
      case 'number':
        return line(this.#texts.pointsHint, 'decimal');
      case 'whole':
        return line('', 'numeric');
      case 'file':
        return html`<input type="hidden" name="${name}" value="${value}"><input class="in" id="${idOf(name)}" type="file" name="${name}"><span class="hint">${value === '' ? this.#texts.fileHint : this.#texts.fileKept(fileName(value))}</span>`;
      default:
        return html``;
    }
  }

  #select(own: Html, value: string, options: readonly Option[]): Html {
    // what was posted stays chosen, even if it is no longer offered
    const shown =
      value === '' || options.some((option) => option.value === value)
        ? options
        : [...options, { value, label: value }];
    return html`<select class="in" ${own}><option value="">– ${this.#texts.notChosen} –</option>${shown.map(({ value: one, label }) => html`<option value="${one}"${one === value ? html` selected` : ''}>${label}</option>`)}</select>`;
  }
}

function fileName(ref: string): string {
  const [, name = ref] = /"name":"((?:[^"\\]|\\.)*)"/.exec(ref) ?? [];
  return name;
}

/** The fields of a form. */
export const formHtml = (fields: readonly NamedField[], view: FormView): Html =>
  html`${new FormHtml(view).group(fields, '')}`;
