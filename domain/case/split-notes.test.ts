import { expect, test } from 'vitest';
import { memberEntrySchema, memberLine } from '../result/member.ts';
import type { CaseContent } from './case-content.ts';
import { splitNotes } from './split-notes.ts';

const line = (member: string) => memberLine(memberEntrySchema.parse({ member }));
const voted = (member: string) => ({
  ...line(member),
  ballot: { method: 'secret', present: 1, valid: 1, counts: { GOOD: 1 } },
});

test('of a cell that has nothing yet it is told that nobody goes along, and what the new one owes', () => {
  expect(splitNotes({ content: {} }, { people: [], members: [] })).toEqual([
    { note: 'membersGo', count: 0, listed: 0 },
    { note: 'headAlone' },
    { note: 'dossierOwed', version: null },
  ]);
});

test('each thing that goes along, stays or is to be done again is told', () => {
  const content = {
    members: [voted('an'), line('binh'), voted('chi'), line('giang')],
    dossiers: [{ version: 1 }, { version: 2 }],
    minutes: { version: 1 },
    difficulties: [{ answer: null }, { answer: 'x' }],
  } as unknown as CaseContent;
  expect(splitNotes({ content }, { people: ['dung'], members: ['an', 'binh', 'chi', 'em'] })).toEqual([
    { note: 'membersGo', count: 3, listed: 4 },
    { note: 'membersUnlisted', members: ['em'] },
    { note: 'votesAnew', count: 2 },
    { note: 'dossierOwed', version: 2 },
    { note: 'minutesStay' },
    { note: 'difficultiesStay', count: 1 },
  ]);
});
