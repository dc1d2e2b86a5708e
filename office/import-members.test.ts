import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import type { Envelope, Receipt } from '../domain/envelope.ts';
import { opened } from '../machines/testing/content.fixture.ts';
import { runEngineCase } from '../machines/testing/engine-case.fixture.ts';
import type { PersonRow } from '../records/person-row.ts';
import { importMembers, type ListSent, sendCellList } from './import-members.ts';
import type { CellList } from './members/member-list.ts';

/** A cell's door and the directory, as lists meet them: a repeated event id gets its first answer. */
function receiving() {
  const one = opened(runEngineCase);
  const answered = new Map<string, Receipt>();
  const directory = new Map<string, PersonRow>();
  let seq = 0;
  return {
    one,
    directory,
    receiver: {
      campaign: 'season',
      client: {
        async send(_campaign: string, _cell: string, { id, type, by, payload }: Envelope): Promise<Receipt> {
          const first = answered.get(id);
          if (first !== undefined) return first;
          const checked = one.send(by, type, payload, { id });
          if (!checked.ok) throw new Refused(checked.refusal);
          seq += 1;
          const receipt = { eventId: id, seq, at: Date.now() };
          answered.set(id, receipt);
          return receipt;
        },
      },
      writer: {
        async savePeople(_campaign: string, rows: readonly PersonRow[]) {
          for (const row of rows) directory.set(row.id, row);
          return { added: rows.length, changed: 0 };
        },
      },
    },
  };
}

type Line = { member: string; level: 'EXCELLENT' | 'GOOD' | 'COMPLETED' | null };

const listOf = (lines: readonly Line[], name = 'Người'): CellList => ({
  cell: 'doi-1',
  people: lines.map(({ member }) => ({
    id: member,
    name: `${name} ${member}`,
    cell: 'doi-1',
    email: null,
    born: null,
    member: true,
  })),
  members: lines.map(({ member }) => ({
    member,
    kind: 'full',
    status: 'rated',
    sickMonths: 0,
    disciplined: false,
  })),
  levels: lines.flatMap(({ member, level }) => (level === null ? [] : [{ member, cell: level }])),
  joined: [],
  left: [],
  changed: [],
  corrected: [],
});

const HEAD = 'anh';
const lines = fc.uniqueArray(
  fc.record({
    member: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    level: fc.constantFrom('EXCELLENT', 'GOOD', 'COMPLETED', null),
  }),
  { selector: ({ member }) => member, minLength: 1 },
);

afterEach(() => {
  vi.useRealTimers();
});

describe('lists of members that come one after the other', () => {
  test('whatever came before, the last list counts: its members, and every level in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 8 }), async (lists) => {
        const { one, receiver } = receiving();
        for (const [index, list] of lists.entries())
          expect(
            (await sendCellList(receiver, listOf(list), HEAD, { id: `attempt-${index}` })).refusal,
          ).toBeNull();
        const last = lists.at(-1) ?? [];
        const { members } = one.context();
        expect(members.map(({ member }) => member)).toEqual(last.map(({ member }) => member));
        for (const { member, level } of last)
          if (level !== null) expect(members.find((line) => line.member === member)?.cell).toBe(level);
      }),
      { numRuns: 60 },
    );
  });

  test('one that is sent again under its own id changes nothing that came after it', async () => {
    const { one, receiver } = receiving();
    const [first, second] = [
      listOf([{ member: 'm1', level: 'GOOD' }]),
      listOf([{ member: 'm2', level: null }]),
    ];
    await sendCellList(receiver, first, HEAD, { id: 'one' });
    await sendCellList(receiver, second, HEAD, { id: 'two' });
    await sendCellList(receiver, first, HEAD, { id: 'one' });
    expect(one.context().members.map(({ member }) => member)).toEqual(['m2']);
  });

  test('one that is refused keeps no name', async () => {
    const { directory, receiver } = receiving();
    const list = listOf([{ member: 'm1', level: 'GOOD' }]);
    await sendCellList(receiver, list, HEAD, { id: 'one' });
    const before = [...directory.values()];
    const { refusal, names } = await sendCellList(
      receiver,
      listOf([{ member: 'm1', level: 'COMPLETED' }], 'NGƯỜI SAI'),
      'head-of-another-cell',
      { id: 'two' },
    );
    expect(refusal?.code).toBe('NOT_ALLOWED');
    expect(names).toEqual({ added: 0, changed: 0 });
    expect([...directory.values()]).toEqual(before);
  });

  test('a list that is refused keeps no other back, and each is told as it comes', async () => {
    const { directory, receiver } = receiving();
    const lists = [listOf([{ member: 'm1', level: 'GOOD' }]), listOf([{ member: 'm2', level: null }])];
    const sent: [string[], string | undefined][] = [];
    const refusingFirst = {
      ...receiver,
      client: {
        send: (...[campaign, cell, envelope]: Parameters<typeof receiver.client.send>) => {
          const by = JSON.stringify(envelope.payload).includes('m1') ? 'head-of-another-cell' : envelope.by;
          return receiver.client.send(campaign, cell, { ...envelope, by });
        },
      },
    };
    const told = ({ list, refusal }: ListSent) =>
      sent.push([list.members.map(({ member }) => member), refusal?.code]);
    const kept = await importMembers(refusingFirst, lists, HEAD, { id: 'one' }, told);
    expect(kept).toEqual({ added: 1, changed: 0, refused: 1 });
    expect(sent).toEqual([
      [['m1'], 'NOT_ALLOWED'],
      [['m2'], undefined],
    ]);
    expect([...directory.keys()]).toEqual(['m2']);
  });
});
