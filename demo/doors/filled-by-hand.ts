import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { encode, type Pair } from '../../web/forms/form-encoding.ts';
import { fieldAt, formFieldsOf } from '../../web/forms/form-fields.ts';
import { OFFSET } from '../season-cast.ts';
import type { Deed } from './door.ts';

/**
 * Puts values into the fields of those names, as typing, choosing and ticking do. @returns those that the page doesn't
 * have a field for, or whose field doesn't take the value
 */
const TYPE = `(pairs) => pairs.filter(([name, value]) => {
  const at = (selector) => document.querySelector('main ' + selector);
  const named = '[name="' + CSS.escape(name) + '"]';
  const list = name.replace(/\\.\\d+$/, '.');
  const ofValue = at('[type=checkbox][name^="' + CSS.escape(list) + '"][value="' + CSS.escape(value) + '"]');
  const tick = list === name ? at('[type=checkbox]' + named) : ofValue;
  const field = tick ?? at(named);
  if (field === null) return true;
  if (field.type === 'hidden') return field.value !== value;
  if (tick === null) field.value = value;
  else tick.checked = true;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field.value !== value;
})`;

/** What rows may be about. */
const ABOUT = ['subject', 'criterion', 'document', 'point', 'about', 'cell', 'member', 'id'] as const;

const typeInto = (page: Page, pairs: readonly Pair[]): Promise<Pair[]> =>
  page.evaluate(`(${TYPE})(${JSON.stringify(pairs)})`);

/** What rows are about that say so by themselves. @returns pairs of name and value */
const HEADED = `[...document.querySelectorAll('main input[type=hidden]')].filter(({ name, value }) => value !== '' && !name.endsWith('.replaces')).map(({ name, value }) => [name, value])`;

/** `scores.fourGood.3`, and the field of that row. */
const FIELD_OF_ROW = /^((.+?)\.\d+)\.([^.]+)$/;

/** A row is found by what it is about, wherever it stands. */
async function inTheirRows(page: Page, pairs: readonly Pair[]): Promise<Pair[]> {
  const headed = new Map<string, { list: string; about: Map<string, string> }>();
  for (const [name, value] of await page.evaluate<Pair[]>(HEADED)) {
    const [, row = '', list = '', field = ''] = FIELD_OF_ROW.exec(name) ?? [];
    if (row === '') continue;
    const { about } = headed.get(row) ?? { about: new Map<string, string>() };
    headed.set(row, { list, about: about.set(field, value) });
  }
  const said = new Map(pairs);
  /** The row of the page that is about the same. */
  function placeOf(row: string): { row: string; about: ReadonlyMap<string, string> } | null {
    const list = row.replace(/\.\d+$/, '');
    for (const [there, { list: of, about }] of headed) {
      const isSame = [...ABOUT].every(
        (field) => (about.get(field) ?? '') === (said.get(`${row}.${field}`) ?? ''),
      );
      if (of === list && isSame) return { row: there, about };
    }
    return null;
  }
  return pairs.flatMap(([name, value]): Pair[] => {
    const [row = ''] = /^.+?\.\d+(?=\.)/.exec(name) ?? [];
    const place = row === '' ? null : placeOf(row);
    if (place === null) return [[name, value]];
    const field = name.slice(row.length + 1);
    return place.about.has(field) ? [] : [[`${place.row}.${field}`, value]];
  });
}

/** Another row of the list in which a name stands that the page doesn’t have. */
async function addRow(page: Page, name: string): Promise<void> {
  const parts = name.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const list = parts.slice(0, length).join('.');
    const add = page.locator(`button[name="_add"][value="${list}"]`);
    if ((await add.count()) === 0) continue;
    const row = page.locator(`[name^="${list}.${parts[length]}"]`).first();
    if ((await row.count()) > 0) break;
    // it may be in a part that is folded
    await add.dispatchEvent('click');
    await row.waitFor({ state: 'attached' });
    return;
  }
  throw new Error(`the form doesn't take ${name}`);
}

/** Fills a form in. @param folder of the papers that are named */
export async function fillIn(page: Page, { type, payload = {} }: Deed, folder: string): Promise<void> {
  const fields = formFieldsOf(type);
  const pairs = encode(fields, payload, OFFSET);
  const isFile = ([name]: Pair) => fieldAt(fields, name)?.kind === 'file';
  let missing = await inTheirRows(
    page,
    pairs.filter((pair) => !isFile(pair)),
  );
  for (;;) {
    missing = await typeInto(page, missing);
    const [first] = missing;
    if (first === undefined) break;
    await addRow(page, first[0]);
  }
  for (const [name, value] of pairs.filter(isFile)) {
    const place = page.locator(`[data-file="${name}"]`);
    await place.locator('input[type="file"]').setInputFiles(join(folder, JSON.parse(value)));
    // one by one, as they are chosen
    await place.locator('.attached').waitFor();
  }
}
