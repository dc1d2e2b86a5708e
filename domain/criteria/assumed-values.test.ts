import { expect, test } from 'vitest';
import { assumedValues } from './assumed-values.ts';
import { criteriaSetSchema } from './criteria.ts';
import { criteriaFileNow } from './criteria-file.fixture.ts';

const kinds = (id: string) =>
  Object.fromEntries(
    [...Map.groupBy(assumedValues(criteriaFileNow(id)), ({ kind }) => kind)].map(([kind, own]) => [
      kind,
      own.length,
    ]),
  );

test('every value that a set only assumes is told, by what it is', () => {
  expect(kinds('chat-luong-chi-bo-124')).toEqual({ group: 3, criterion: 8, bonus: 1, penalty: 1, grade: 3 });
  expect(kinds('chat-luong-chi-bo-366')).toEqual({ criterion: 6 });
  expect(kinds('chat-luong-dang-vien-366')).toEqual({ criterion: 3, gate: 1 });
  expect(kinds('bon-tot')).toEqual({ group: 4, criterion: 14, gate: 2, recognition: 1 });
  expect(kinds('dan-chu-dan-van')).toEqual({ group: 2, criterion: 6, level: 2 });
});

test('a value without a source is assumed with its set, and taken from a document with its set', () => {
  const set = criteriaFileNow('chat-luong-chi-bo-366');
  const bare = (placeholder: boolean) =>
    criteriaSetSchema.parse({
      ...set,
      placeholder,
      gates: set.gates.map(({ id, name }) => ({ id, name })),
    });
  const gates = (placeholder: boolean) =>
    assumedValues(bare(placeholder)).filter(({ kind }) => kind === 'gate').length;
  expect([gates(true), gates(false)]).toEqual([5, 0]);
});
