const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is already safe; made by `html` alone. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Value = string | number | Markup | null | readonly Value[];

/** Text as it may stand between tags and in quoted attributes. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

function written(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(written).join('') : escaped(String(value));
}

/**
 * A template whose values are escaped unless they are markup themselves. Synchronous and without a library, so that
 * mails and documents are made by pure functions.
 *
 * @example html`<p>${'a < b'}</p>`.text // <p>a &lt; b</p>
 */
export const html = (pieces: TemplateStringsArray, ...values: Value[]): Markup =>
  new Markup(pieces.reduce((text, piece, index) => text + written(values[index - 1] ?? null) + piece));
