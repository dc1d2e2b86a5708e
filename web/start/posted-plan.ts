import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { MOST_FIELDS } from '../../records/drafts.ts';
import type { Pair } from '../forms/form-encoding.ts';
import { TooLarge } from '../too-large.ts';

/** What a page of starting has posted: the plan's fields, and those of the form itself, which begin with `_`. */
export interface PostedPlan {
  /** of the draft that the page shows */
  id: string;
  revision: number;
  page: string;
  add: string | null;
  remove: string | null;
  /** whether the next section is to be shown */
  next: boolean;
  values: Map<string, string>;
  pairs: Pair[];
  /** of a plan and its criteria */
  files: File[];
  /** of cells and people */
  workbook: File | null;
}

/** @throws TooLarge of more fields than any form has */
export async function postedPlan(c: Context): Promise<PostedPlan> {
  const own = new Map<string, string>();
  const pairs: Pair[] = [];
  const files: File[] = [];
  let workbook: File | null = null;
  for (const [name, value] of await c.req.formData()) {
    if (pairs.length >= MOST_FIELDS) throw new TooLarge({ fields: MOST_FIELDS });
    if (typeof value !== 'string') {
      if (value.size === 0) continue;
      if (name === 'workbook') workbook = value;
      else files.push(value);
    } else if (name.startsWith('_')) own.set(name, value);
    else pairs.push([name, value]);
  }
  const revision = Number(own.get('_revision') ?? '0');
  return {
    id: own.get('_id') ?? '',
    revision: Number.isInteger(revision) && revision >= 0 && revision < 2 ** 31 ? revision : 0,
    page: own.get('_page') ?? '',
    add: own.get('_add') ?? null,
    remove: own.get('_remove') ?? null,
    next: own.get('_next') === 'yes',
    values: new Map(pairs),
    pairs,
    files,
    workbook,
  };
}

/** By what the page is known that saves; one that says nothing gets a name. */
export const pageOf = ({ page }: Pick<PostedPlan, 'page'>): string => (page === '' ? randomUUID() : page);
