import { expect } from 'vitest';
import { createDashboard } from '../app.ts';
import { decode } from '../forms/form-decoding.ts';
import type { Pair } from '../forms/form-encoding.ts';
import { type FormEvent, formFieldsOf } from '../forms/form-fields.ts';
import type { Sample } from '../sample-reader.fixture.ts';
import { withoutBlankRows } from './starting-values.ts';

/** The rows of a form by what they say they are about, with the names under which they are posted. */
export interface ShownForm {
  page: string;
  pairs: Pair[];
  /** name of the row in which a field has this value */
  row(field: string, value: string): string;
  /** what can be read of a row */
  words(row: string): string;
}

const draftOf = (pairs: readonly Pair[]) => ({
  campaign: '',
  subject: '',
  type: '',
  person: '',
  paperOf: '',
  pairs: [...pairs],
  eventId: 'e1',
  revision: 1,
  base: 0,
  page: 'p',
  savedAt: 0,
});

const TEXT = /<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g;
const SELECT = /<select class="in" id="[^"]*" name="([^"]+)"[^>]*>(.*?)<\/select>/gs;
const INPUT =
  /<input(?: class="in")?(?: id="[^"]*")?(?: type="(hidden|radio|text)")? (?:id="[^"]*" )?name="([^"]+)"(?: type="text" inputmode="[a-z]+")? value="([^"]*)"( checked)?/g;

/** What a browser would post of a form as it is shown; names of its own begin with `_`. */
export function postedBy(page: string): Pair[] {
  const inputs = [...page.matchAll(INPUT)].flatMap(([, type, name = '', value = '', checked]): Pair[] =>
    type === 'radio' && checked === undefined ? [] : [[name, value]],
  );
  const selects = [...page.matchAll(SELECT)].flatMap(([, name = '', options = '']): Pair[] => [
    [name, /value="([^"]*)" selected/.exec(options)?.[1] ?? ''],
  ]);
  const texts = [...page.matchAll(TEXT)].map(([, name = '', text = '']): Pair => [name, text]);
  return [...inputs, ...selects, ...texts].filter(([name]) => !name.startsWith('_'));
}

export async function shownForm(
  sample: Sample,
  {
    person,
    type,
    now,
    subject,
    typed,
    of,
  }: { person: string; type: FormEvent; now: number; subject: string; typed?: Pair[]; of?: string },
): Promise<ShownForm> {
  const reader =
    typed === undefined ? sample.reader : { ...sample.reader, draft: async () => draftOf(typed) as never };
  const app = createDashboard({
    reader,
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async () => person,
    acting: { client: {}, writer: {}, files: {} } as never,
  });
  const answer = await app.request(`/do/${subject}/${type}${of === undefined ? '' : `?for=${of}`}`);
  expect(answer.status).toBe(200);
  const page = await answer.text();
  const pairs = postedBy(page);
  const row = (field: string, value: string) =>
    pairs.find(([name, own]) => name.endsWith(`.${field}`) && own === value)?.[0].replace(/\.[^.]+$/, '') ??
    '';
  const words = (name: string) => {
    const from = page.indexOf(`id="f-${name}"`);
    const to = page.indexOf('</li><li class="row">', from);
    return page
      .slice(from, to < 0 ? from + 5_000 : to)
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
  };
  return { page, pairs, row, words };
}

/** What a form says once it is sent. */
export function sentBy(type: FormEvent, plan: Sample['campaign']['plan'], pairs: readonly Pair[]) {
  const read = decode(formFieldsOf(type), withoutBlankRows(type, pairs, plan), '+07:00');
  expect([...read.problems]).toEqual([]);
  return read.payload;
}
