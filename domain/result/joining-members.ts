import type { z } from 'zod';
import { levelSchema } from '../case/score-value.ts';
import { deferred } from '../deferred.ts';
import { plainText } from '../plain-text.ts';
import { type MemberLine, memberEntry, memberEntrySchema, memberLine } from './member.ts';

/** Members of a cell that merges into another, as they go along. */

/** With the levels that were proposed; a vote of the cell that ends says nothing in the other. */
export const joiningMemberSchema = deferred(() =>
  memberEntrySchema.extend({
    self: levelSchema.nullable(),
    cell: levelSchema.nullable(),
    because: plainText(1_000).nullable(),
  }),
);
export type JoiningMember = z.infer<typeof joiningMemberSchema>;

export const joiningMember = (line: MemberLine): JoiningMember => ({
  ...memberEntry(line),
  self: line.self,
  cell: line.cell,
  because: line.reason,
});

/** The list of the cell that goes on, with those who come; who stands in both is there once, as the list has them. */
export const withJoined = (lines: readonly MemberLine[], joining: readonly JoiningMember[]): MemberLine[] => [
  ...lines,
  ...joining
    .filter(({ member }) => !lines.some((line) => line.member === member))
    .map(({ self, cell, because, ...entry }) => ({ ...memberLine(entry), self, cell, reason: because })),
];

/** Those who stand in both lists. */
export const inBoth = (lines: readonly MemberLine[], joining: readonly { member: string }[]): string[] =>
  joining.flatMap(({ member }) => (lines.some((line) => line.member === member) ? [member] : []));
