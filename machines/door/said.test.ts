import { expect, test } from 'vitest';
import { saidBy, saidIn } from './said.ts';

const paper = { enteredBy: 'office', on: '2024-12-01', document: '01-CV/CB' };
const raised = { id: 'e1', type: 'difficulty.raise', by: 'anh', payload: { text: 'Chưa có mẫu 8' } };

test('what was said is the same by the envelope, however it is written, and by the entry of its event', () => {
  const said = saidIn(raised);
  expect(said).toMatch(/^[0-9a-f]{32}$/);
  const { id, type, by } = raised;
  expect(saidIn({ payload: { text: ' Chưa có mẫu 8'.normalize('NFD') }, by, type, id })).toBe(said);
  // another attempt, and what the door adds to it, say nothing else
  const proof = { key: '0'.repeat(16), signature: '0'.repeat(128) };
  expect(saidIn({ ...raised, id: 'e2', proof })).toBe(said);
  const entered = { ...raised, id: 'e1', side: 'cell', at: 7 };
  expect(saidBy(JSON.parse(JSON.stringify(entered)) as typeof entered)).toBe(said);
  expect(saidIn({ id, type: 'campaign.announce', by })).toBe(
    saidIn({ id, type: 'campaign.announce', by, payload: {} }),
  );
});

test.each([
  ['another payload', { payload: { text: 'Chưa có mẫu 9' } }],
  ['another person', { by: 'dat' }],
  ['another type', { type: 'minutes.refuse', payload: { reason: 'x' } }],
  ['a paper', paper],
  ['a paper of another day', { ...paper, on: '2024-12-02' }],
  ['a paper of another number', { ...paper, document: '02-CV/CB' }],
  ['a paper that somebody else enters', { ...paper, enteredBy: 'anh' }],
])('%s is something else', (what, change) => {
  const before = what.startsWith('a paper of') || what.endsWith('enters') ? { ...raised, ...paper } : raised;
  expect(saidIn({ ...raised, ...change })).not.toBe(saidIn(before));
});

test.each([
  ['nothing', null],
  ['an unknown type', { ...raised, type: 'constructor' }],
  ['the payload of another type', { ...raised, payload: { reason: 'x' } }],
  ['more than an envelope has', { ...raised, at: 1 }],
])('%s says nothing that could be taken', (_what, raw) => {
  expect(saidIn(raw)).toBeNull();
});
