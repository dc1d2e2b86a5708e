import { expect, test } from 'vitest';
import { officeContact } from './office-contact.ts';
import type { Assignment } from './roster.ts';

const at = Date.parse('2026-12-01T09:00:00+07:00');
const person = (id: string, phone: string | undefined, email: string | null) => ({
  id,
  name: id,
  phone,
  email,
});
const contact = (people: ReturnType<typeof person>[], roles: Assignment[]) =>
  officeContact(people, { revision: 1, assignments: roles }, at, '+07:00');
const office = (who: string, more: Partial<Assignment> = {}): Assignment => ({
  person: who,
  role: 'office',
  ...more,
});

const thu = person('thu', undefined, 'thu@x.vn');
const mai = person('mai', '0903 111 222', null);
const an = person('an', undefined, null);

test.each([
  [
    'whoever has a telephone, before whoever has an address alone',
    [thu, mai],
    [office('thu'), office('mai')],
    'mai',
  ],
  ['whoever has an address, where nobody has a telephone', [an, thu], [office('an'), office('thu')], 'thu'],
  ['the first of the office, where nobody can be reached', [an], [office('an')], 'an'],
  [
    'whoever holds the office on that day',
    [mai, thu],
    [office('mai', { to: '2026-11-30' }), office('thu')],
    'thu',
  ],
])('%s', (_what, people, roles, name) => {
  expect(contact(people, roles)?.name).toBe(name);
});

test('nobody, while nobody holds the office', () => {
  expect(contact([mai], [{ person: 'mai', role: 'teamLeader' }])).toBeNull();
});

test('with telephone and address as the directory has them', () => {
  expect(contact([mai], [office('mai')])).toEqual({ name: 'mai', phone: '0903 111 222', address: null });
});
