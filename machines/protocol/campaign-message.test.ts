import { expect, test } from 'vitest';
import { rosterOfCell } from '../../domain/people/roster.ts';
import { termsOfCell } from '../../domain/plan/campaign-terms.ts';
import { at } from '../testing/season.fixture.ts';
import { messagesToCells, receiverOf } from './campaign-message.ts';
import { commandsTo } from './commanding.ts';
import { byOffice, memoryCampaign } from './memory-case.fixture.ts';

test('the announcement starts every cell with the terms, the people and what the office filled in', () => {
  const campaign = memoryCampaign();
  const { terms, roster } = campaign.context();
  const basis = { planNumber: '28-KH/ĐU', planDate: '2024-11-20', teamDecision: '30-QĐ/ĐU' };
  const started = campaign.steps.flatMap(messagesToCells);
  expect(started).toEqual(
    ['doi-1', 'doi-2', 'van-phong'].map((cell) => ({
      start: { cell, terms: termsOfCell(terms, cell), roster: rosterOfCell(roster, cell), basis },
    })),
  );
  expect(started.map(receiverOf)).toEqual(['doi-1', 'doi-2', 'van-phong']);
});

test('a cell is started with the people who concern it and with its own session, however many others there are', () => {
  const { terms, roster } = memoryCampaign().context();
  const others = Array.from({ length: 490 }, (_, index) => `chi-bo-${index}`);
  const wide = {
    ...terms,
    cells: [...terms.cells, ...others.map((id) => ({ id, peerGroup: 'doi' }))],
    sessions: [
      ...terms.sessions,
      ...terms.sessions.slice(0, 1).map((session) => ({ ...session, id: 'evening', cells: others })),
    ],
  };
  const many = {
    ...roster,
    assignments: [
      ...roster.assignments,
      ...others.map((cell) => ({ person: `head-${cell}`, role: 'cellHead' as const, cell })),
    ],
  };
  expect(termsOfCell(wide, 'doi-1')).toEqual(termsOfCell(terms, 'doi-1'));
  expect(rosterOfCell(many, 'doi-1')).toEqual(rosterOfCell(roster, 'doi-1'));
  const people = rosterOfCell(many, 'doi-1').assignments.map(({ person }) => person);
  expect(people).toEqual(expect.arrayContaining(['anh', 'long', 'leader', 'clerk', 'office', 'viet']));
  expect(people).not.toContain('dat');
  expect(termsOfCell(terms, 'doi-1').sessions.map(({ cells }) => cells)).toEqual([['doi-1', 'doi-2']]);
});

test('a cell that is added later starts with the terms of that time', () => {
  const campaign = memoryCampaign();
  campaign.send(
    byOffice('deadline.extend', { until: '2024-12-12T00:00:00+07:00', reason: 'Bão' }, 'committee'),
  );
  const added = { cell: 'doi-9', name: 'Chi bộ 9', peerGroup: 'doi', session: 'morning' };
  campaign.send(byOffice('cell.add', added));
  const [message] = messagesToCells(campaign.steps.at(-1) ?? []);
  expect(message).toMatchObject({ start: { cell: 'doi-9', terms: { dossierDue: at('2024-12-12') } } });
  const sessions = message !== undefined && 'start' in message ? message.start.terms.sessions : [];
  expect(sessions.find(({ id }) => id === 'morning')?.cells).toContain('doi-9');
});

test('each command has an id of its own, counted on from the last one, and is waited for', () => {
  const before = { commands: { 's-c1': { cell: 'doi-1', type: 'guidance' as const } }, commandCount: 1 };
  const { messages, book } = commandsTo(
    's',
    before,
    ['doi-1', 'doi-2'],
    'session.postpone',
    'office',
    (cell) => ({
      reason: cell,
    }),
  );
  const command = (id: string, cell: string) => ({
    cell,
    command: { id, type: 'session.postpone', payload: { reason: cell }, by: 'office' },
  });
  expect(messagesToCells(messages)).toEqual([command('s-c2', 'doi-1'), command('s-c3', 'doi-2')]);
  expect(book).toEqual({
    commands: {
      ...before.commands,
      's-c2': { cell: 'doi-1', type: 'session.postpone' },
      's-c3': { cell: 'doi-2', type: 'session.postpone' },
    },
    commandCount: 3,
  });
  expect(before.commandCount).toBe(1);
});

test('what is for people is no message to a cell', () => {
  expect(messagesToCells([{ type: 'notice' }, { type: 'withdraw' }, { type: 'toCampaign' }])).toEqual([]);
});
