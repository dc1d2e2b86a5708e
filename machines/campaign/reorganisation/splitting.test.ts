import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { joiningMember } from '../../../domain/result/joining-members.ts';
import { memberEntrySchema, memberLine } from '../../../domain/result/member.ts';
import { RUNTIMES, type Runtime } from '../../testing/case.fixture.ts';
import { announcedCampaign } from './announced.fixture.ts';

let run: Runtime;

const SPLIT = {
  cell: 'doi-1',
  into: 'doi-9',
  name: 'Chi bộ Đội 9',
  peerGroup: 'doi',
  session: 'morning',
  head: 'long',
  people: [],
  members: ['an'],
  reason: 'Sắp xếp tổ chức',
};

function announced() {
  const one = announcedCampaign(run);
  const split = (changes: Record<string, unknown> = {}) =>
    one.decided('cell.split', { ...SPLIT, ...changes });
  return { ...one, split };
}

const member = joiningMember(memberLine(memberEntrySchema.parse({ member: 'an' })));

describe.each(RUNTIMES)('a part of a cell becomes a cell of its own, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('it begins with its head, who is of the other committee no longer', () => {
    const one = announced();
    const before = one.emitted.length;
    expect(one.split()).toBe('accepted');
    const started = one.emitted.slice(before).find(({ type }) => type === 'startCell') as unknown as {
      input: { cell: string; roster: { assignments: { person: string; role: string; cell?: string }[] } };
    };
    expect(started.input.cell).toBe('doi-9');
    expect(started.input.roster.assignments).toContainEqual(
      expect.objectContaining({ person: 'long', role: 'cellHead', cell: 'doi-9' }),
    );
    expect(one.told().map(({ cell, command }) => `${cell} ${command.type}`)).toEqual([
      'doi-1 roster.update',
      'doi-1 members.part',
    ]);
    const held = one
      .context()
      .roster.assignments.filter(({ to = '2024-11-26' }) => to >= '2024-11-26')
      .filter(({ cell }) => cell === 'doi-1');
    expect(held.map(({ person }) => person)).toEqual(['anh']);
    expect(one.context().terms.sessions[0]?.cells).toContain('doi-9');
  });

  test('both cells, the team and the office are told, with what is still to be done', () => {
    const told = (changes: Record<string, unknown> = {}) => {
      const one = announced();
      expect(one.split(changes)).toBe('accepted');
      const [notice] = one.notices.filter(({ about }) => about === 'cellSplit');
      return { to: notice?.to, values: notice?.values };
    };
    const { to, values } = told();
    expect(to).toEqual(expect.arrayContaining(['anh', 'long', 'leader', 'clerk', 'office']));
    expect(values).toEqual({
      fromCell: 'doi-1',
      splitOff: 'doi-9',
      stillOwed: 'ownDossier, checkMembers, restOfCommittee',
      reason: 'Sắp xếp tổ chức',
    });
    expect(told({ members: [] }).values?.['stillOwed']).toBe('ownDossier, ownMembers, restOfCommittee');
  });

  test('its members come once the other cell has handed them over', () => {
    const one = announced();
    one.split();
    const handsOver = { into: 'doi-9', members: [member] };
    one.report('doi-1', { handsOver });
    one.report('doi-1', { handsOver });
    const joined = one.told().filter(({ command }) => command.type === 'members.join');
    expect(joined.map(({ cell, command }) => [cell, command.payload])).toEqual([
      ['doi-9', { from: 'doi-1', members: [member], reason: 'Sắp xếp tổ chức' }],
    ]);
  });

  test('the head of the cell stays, and whoever goes along is of its committee', () => {
    const one = announced();
    expect(one.split({ head: 'anh' })).toEqual(['invalidContent', 'head headStays']);
    expect(one.split({ head: 'nobody' })).toEqual(['invalidContent', 'head personNotKnown']);
    expect(one.split({ people: ['dat', 'anh'] })).toEqual([
      'invalidContent',
      'people.0 notOfItsCommittee',
      'people.1 headStays',
    ]);
  });

  test('under an id and a name that are free, with a session of the plan, and no minutes open', () => {
    const one = announced();
    expect(one.split({ into: 'doi-2' })).toEqual(['cellKnown']);
    expect(one.split({ name: 'VAN-PHONG' })).toEqual(['invalidContent', 'name cellNameTaken']);
    expect(one.split({ session: 'evening' })).toEqual(['unknownSession']);
    expect(one.split({ cell: 'doi-8' })).toEqual(['unknownCell']);
    one.report('doi-1', { stage: 'minutesAgreement' });
    expect(one.split()).toEqual(['minutesOpen']);
  });
});
