import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { joiningMember } from '../../domain/result/joining-members.ts';
import { memberEntrySchema, memberLine } from '../../domain/result/member.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import { at, cellInput } from '../testing/season.fixture.ts';
import { cellMachine } from './cell.ts';
import type { CellContext } from './cell-context.ts';
import { cellFacts } from './cell-facts.ts';
import { cellRefusal } from './cell-rules.ts';

let run: Runtime;

function begun() {
  const one = run<CellContext>(cellMachine(), cellInput('doi-1'), {
    subject: 'doi-1',
    now: at('2024-11-26', '08:00'),
    objection: cellRefusal,
  });
  const members = [{ member: 'an' }, { member: 'binh' }];
  expect(one.send('anh', 'members.register', { members })).toMatchObject({ ok: true });
  const command = (type: string, payload: object) =>
    one.tell({ type: `command.${type}`, payload, id: 'c1', by: 'viet', at: Date.now() } as never);
  return { ...one, command };
}

describe.each(RUNTIMES)('a case of a cell that merges, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('ends as merged, with all it had; its people and the team are told', () => {
    const one = begun();
    one.command('cell.merge', { into: 'doi-2', reason: 'Sắp xếp tổ chức' });
    expect(one.states()).toEqual(['merged']);
    expect(one.context().members.map((line) => line.member)).toEqual(['an', 'binh']);
    expect(cellFacts(one.context()).ended).toEqual({
      because: 'Sắp xếp tổ chức',
      to: null,
      into: 'doi-2',
    });
    const [notice] = one.notices.filter(({ about }) => about === 'cellMerged');
    expect(notice?.to).toEqual(expect.arrayContaining(['anh', 'leader']));
    expect(notice?.values).toEqual({ into: 'doi-2', reason: 'Sắp xếp tổ chức' });
  });

  test('hands over those who go to a cell that was split off; who isn’t in its list is told', () => {
    const one = begun();
    one.command('members.part', { into: 'doi-9', members: ['binh', 'nobody'], reason: 'Sắp xếp tổ chức' });
    expect(one.context().members.map((line) => line.member)).toEqual(['an']);
    const [said] = one.emitted.filter(({ type }) => type === 'toCampaign');
    expect(said).toMatchObject({ handsOver: { into: 'doi-9', members: [{ member: 'binh' }] } });
    const [notice] = one.notices.filter(({ about }) => about === 'membersParted');
    expect(notice?.values).toEqual({ toCell: 'doi-9', parted: 1, unlisted: 'nobody' });
  });

  test('takes over the members of one that merges into it; who stood in both is told', () => {
    const one = begun();
    const come = ['binh', 'chi'].map((member) =>
      joiningMember(memberLine(memberEntrySchema.parse({ member }))),
    );
    one.command('members.join', { from: 'doi-2', members: come, reason: 'Sắp xếp tổ chức' });
    expect(one.context().members.map((line) => line.member)).toEqual(['an', 'binh', 'chi']);
    const [notice] = one.notices.filter(({ about }) => about === 'membersJoined');
    expect(notice?.to).toEqual(expect.arrayContaining(['anh', 'office']));
    expect(notice?.values).toEqual({ fromCell: 'doi-2', joined: 1, twice: 'binh' });
  });
});
