import { expect, test } from 'vitest';
import { inBoth, joiningMember, joiningMemberSchema, withJoined } from './joining-members.ts';
import { type MemberLine, memberEntrySchema, memberLine } from './member.ts';

const line = (member: string, changes: Partial<MemberLine> = {}): MemberLine => ({
  ...memberLine(memberEntrySchema.parse({ member })),
  ...changes,
});
const ballot = { method: 'open', present: 3, valid: 3, counts: { GOOD: 3 } } as MemberLine['ballot'];

test('members come with what they are and what was proposed; a vote of the cell that ends does not', () => {
  const come = line('an', { sickMonths: 2, self: 'EXCELLENT', cell: 'GOOD', reason: 'Đi học', ballot });
  const joining = joiningMemberSchema.parse(JSON.parse(JSON.stringify(joiningMember(come))));
  expect(withJoined([line('binh')], [joining])).toEqual([line('binh'), { ...come, ballot: null }]);
});

test('who stands in both lists is there once, as the list of the cell that goes on has them', () => {
  const known = line('an', { cell: 'COMPLETED' });
  const joining = [line('an', { cell: 'GOOD' }), line('chi')].map(joiningMember);
  expect(withJoined([known], joining)).toEqual([known, line('chi')]);
  expect(inBoth([known], joining)).toEqual(['an']);
});
