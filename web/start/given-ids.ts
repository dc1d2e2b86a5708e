import { asciiName } from '../../domain/ascii-name.ts';
import type { Pair } from '../forms/form-encoding.ts';

/** letters of an id that is made of a name */
const LONGEST = 60;

/** What has an id and a name. */
const NAMED = /^((?:cells|people|sessions)\.\d+)\.name$|^(dossier\.onSiteDocuments\.\d+)\.title$/;

/** Ids that were left empty follow the names: of cells, people and sessions, and the titles of documents. */
export function withIds(pairs: readonly Pair[]): Pair[] {
  const values = new Map(pairs);
  const used = new Set(pairs.filter(([name]) => name.endsWith('.id')).map(([, value]) => value.trim()));
  const more: Pair[] = [];
  for (const [name, value] of pairs) {
    const [, ofName, row = ofName] = NAMED.exec(name) ?? [];
    if (row === undefined || (values.get(`${row}.id`) ?? '').trim() !== '') continue;
    const made = asciiName(value, LONGEST);
    if (made === '') continue;
    let free = made;
    for (let count = 2; used.has(free); count++) free = `${made}-${count}`;
    used.add(free);
    more.push([`${row}.id`, free]);
  }
  // the last of a name counts
  return [...pairs, ...more];
}
