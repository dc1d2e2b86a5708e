import { describe, expect, test } from 'vitest';
import { Refused } from '../../client/failures.ts';
import type { PersonRow } from '../../records/person-row.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { peopleEnclosed } from './enclosed-people.ts';

const row = {
  plan: { people: [{ id: 'khang', name: 'Khang', email: 'khang@doi-3.vn', sample: false }] },
} as unknown as CampaignRow;
const an: PersonRow = { id: 'an', name: 'An', email: null, cell: 'doi-1', born: null, member: true };
const enclosed = (type: string, payload: unknown) => peopleEnclosed(type, payload, row, [an]);
const issues = (type: string, payload: unknown): string[] => {
  try {
    enclosed(type, payload);
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return (error.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`);
  }
};

describe('names and addresses beside a change of people', () => {
  const add = [{ person: 'moi', role: 'cellHead', cell: 'doi-3' }];

  test('the event has ids alone, and says who is new', () => {
    const people = [{ id: 'moi', name: 'Lê Văn Mới', email: 'moi@doi-3.vn' }];
    const { payload, details } = enclosed('person.replace', { people, add, reason: 'x' });
    expect(payload).toEqual({ add, newcomers: ['moi'], reason: 'x' });
    expect(details).toMatchObject([{ person: 'moi', given: { name: 'Lê Văn Mới', email: 'moi@doi-3.vn' } }]);
  });

  test('somebody of the directory is new to the campaign, somebody of the plan is not', () => {
    const roles = ['an', 'khang', 'ai'].map((person) => ({ person, role: 'office' }));
    expect(enclosed('person.replace', { add: roles, reason: 'x' }).payload).toMatchObject({
      newcomers: ['an'],
    });
  });

  test('an event that changes no people is passed on as it is, right or wrong', () => {
    expect(enclosed('person.replace', { add: 5 })).toEqual({ payload: { add: 5 }, details: [] });
    expect(enclosed('cell.excuse', { people: 1 })).toEqual({ payload: { people: 1 }, details: [] });
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a name in two lines', { name: 'A\r\nB' }, ['people.0.name notOneLine']],
    ['the address of another', { name: 'A', email: 'Khang@doi-3.vn' }, ['people.0.email addressTaken']],
    ['an address that is none', { name: 'A', email: 'a@b\r\nBcc: c@d.vn' }, ['people.0.email noAddress']],
  ])('%s is refused before anything is sent', (_, given, expected) => {
    expect(issues('person.replace', { people: [{ id: 'moi', ...given }], add, reason: 'x' })).toEqual(
      expected,
    );
  });

  test.each<[string, Record<string, unknown>]>([
    [
      'who is planned',
      { add: [{ person: 'khang', role: 'office' }], people: [{ id: 'khang', name: 'Tên Khác' }] },
    ],
    [
      'whom the directory has',
      { add: [{ person: 'an', role: 'office' }], people: [{ id: 'an', phone: '0294 1' }] },
    ],
    [
      'who is given no role',
      {
        add,
        people: [
          { id: 'moi', name: 'M' },
          { id: 'ai', name: 'Ai' },
        ],
      },
    ],
  ])('a change of roles names nobody anew %s', (_, payload) => {
    const { length } = payload.people as unknown[];
    expect(issues('person.replace', { reason: 'x', ...payload })).toEqual([
      `people.${length - 1} notANewcomer`,
    ]);
  });

  test('the same sending once more is taken after its names were saved', () => {
    const people = [{ id: 'an', name: 'An', email: null, phone: null }];
    const add = [{ person: 'an', role: 'office' }];
    expect(enclosed('person.replace', { people, add, reason: 'x' }).payload).toEqual({
      newcomers: ['an'],
      add,
      reason: 'x',
    });
  });

  test('a correction names the fields that it changes, never their values', () => {
    const { payload, details } = enclosed('person.correct', {
      person: 'khang',
      email: 'k@doi-3.vn',
      phone: '0294 1',
    });
    expect(payload).toEqual({ person: 'khang', fields: ['email', 'phone'], newcomer: false });
    expect(details).toMatchObject([{ person: 'khang', given: { email: 'k@doi-3.vn', phone: '0294 1' } }]);
    expect(enclosed('person.correct', { person: 'an', name: 'Ân' }).payload).toMatchObject({
      newcomer: true,
    });
    expect(enclosed('person.correct', { person: 'ai', name: 'Ai' }).payload).toMatchObject({
      newcomer: false,
    });
  });
});
