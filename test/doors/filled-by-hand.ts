import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { OFFSET } from '../../demo/season-cast.ts';
import { encode, type Pair } from '../../web/forms/form-encoding.ts';
import { fieldAt, formFieldsOf } from '../../web/forms/form-fields.ts';
import type { Deed } from './half-season.ts';

/**
 * Puts values into the fields of those names, as typing, choosing and ticking do. @returns those that the page doesn't
 * have a field for, or whose field doesn't take the value
 */
const TYPE = `(pairs) => pairs.filter(([name, value]) => {
  const at = (selector) => document.querySelector('main ' + selector);
  const named = '[name="' + CSS.escape(name) + '"]';
  const list = name.replace(/\\.\\d+$/, '.');
  const tick = at('[type=checkbox]' + named) ?? at('[type=checkbox][name^="' + CSS.escape(list) + '"][value="' + CSS.escape(value) + '"]');
  const field = tick ?? at(named);
  if (field === null || field.type === 'hidden') return true;
  if (tick === null) field.value = value;
  else tick.checked = true;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field.value !== value;
})`;

const typeInto = (page: Page, pairs: readonly Pair[]): Promise<Pair[]> =>
  page.evaluate(`(${TYPE})(${JSON.stringify(pairs)})`);

/** The rows that are headed by what they are about. @returns pairs of name and value */
const HEADED = `[...document.querySelectorAll('main input[type=hidden][name$=".criterion"]')].map(({ name, value }) => [name, value])`;

/** A row is found by what it is about, wherever it stands. */
async function inTheirRows(page: Page, pairs: readonly Pair[]): Promise<Pair[]> {
  const listOf = (name: string) => name.replace(/\.\d+\.criterion$/, '');
  const headed = await page.evaluate<Pair[]>(HEADED);
  const rowAbout = new Map(headed.map(([name, value]) => [`${listOf(name)} ${value}`, name]));
  const moved = new Map<string, string>();
  for (const [name, value] of pairs) {
    const to = name.endsWith('.criterion') ? rowAbout.get(`${listOf(name)} ${value}`) : undefined;
    if (to !== undefined) moved.set(name.replace(/criterion$/, ''), to.replace(/criterion$/, ''));
  }
  return pairs.flatMap(([name, value]): Pair[] => {
    const [row = ''] = /^.*?\.\d+\./.exec(name) ?? [];
    const to = moved.get(row);
    if (to === undefined) return [[name, value]];
    return name === `${row}criterion` ? [] : [[to + name.slice(row.length), value]];
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
