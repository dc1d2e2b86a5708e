import { expect, test } from 'vitest';
import { memberEntrySchema, memberLine } from '../result/member.ts';
import type { CaseContent } from './case-content.ts';
import { mergeNotes } from './merge-notes.ts';
import type { RecordedCell } from './recorded-cell.ts';

const NOW = 1_000;
const line = (member: string) => memberLine(memberEntrySchema.parse({ member }));
const recorded = (
  content: Partial<CaseContent>,
  standing: Partial<RecordedCell['standing']> = {},
): RecordedCell => ({
  cell: 'doi-2',
  content,
  standing: { obligations: [], session: null, ...standing } as unknown as RecordedCell['standing'],
});

test('of a cell that has nothing yet it is told that no member goes along', () => {
  expect(mergeNotes(recorded({}), recorded({}), NOW)).toEqual([{ note: 'membersCome', count: 0 }]);
});

test('each thing that goes along, ends or stays is told', () => {
  const content = {
    members: ['an', 'binh', 'chi'].map(line),
    dossiers: [{ version: 1 }, { version: 2 }],
    minutes: { version: 1 },
    difficulties: [{ answer: null }, { answer: 'x' }],
  } as unknown as CaseContent;
  const session = { id: 's', startsAt: NOW + 1, endsAt: NOW + 2, venue: 'x', state: 'scheduled' as const };
  const obligations = [
    { id: 'dossier', kind: 'task' },
    { id: 'session', kind: 'appointment' },
  ] as unknown as RecordedCell['standing']['obligations'];
  expect(
    mergeNotes(recorded(content, { session, obligations }), recorded({ members: [line('binh')] }), NOW),
  ).toEqual([
    { note: 'membersCome', count: 2 },
    { note: 'membersTwice', members: ['binh'] },
    { note: 'dossierStays', version: 2 },
    { note: 'minutesStay' },
    { note: 'difficultiesEnd', count: 1 },
    { note: 'tasksEnd', tasks: ['dossier'] },
    { note: 'sessionOff', startsAt: NOW + 1 },
  ]);
});

test('a session that has begun is not called off', () => {
  const session = { id: 's', startsAt: NOW, endsAt: NOW + 2, venue: 'x', state: 'scheduled' as const };
  expect(mergeNotes(recorded({}, { session }), recorded({}), NOW)).toEqual([
    { note: 'membersCome', count: 0 },
  ]);
});
