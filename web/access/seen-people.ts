import type { PersonRow } from '../../records/person-row.ts';
import { reads, readsAddresses, type Viewer } from './viewer.ts';

/** A directory’s people whose matters are theirs; how they are reached is for the office. */
export function seenPeople(people: readonly PersonRow[], viewer: Viewer): PersonRow[] {
  const theirs = people.filter(({ cell }) => reads(viewer, cell ?? 'campaign', 'members', {}));
  return readsAddresses(viewer)
    ? theirs
    : theirs.map(({ phone: _phone, ...person }) => ({ ...person, email: null }));
}
