import { dateOf } from '../../../domain/calendar/instant.ts';
import { type ContentProblem, problem } from '../../../domain/content-problem.ts';
import { committeeOfCell, headOfCell } from '../../../domain/people/merged-roles.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CampaignContext } from '../campaign-context.ts';

/** Whoever goes along is known and of the cell's committee, its head stays. */
export function goingProblems(
  context: CampaignContext,
  { cell, head, people }: DoorEvent<'cell.split'>['payload'],
): ContentProblem[] {
  const { assignments } = context.roster;
  const today = dateOf(Date.now(), context.terms.calendar.utcOffset);
  const there = committeeOfCell(assignments, cell, today);
  const stays = headOfCell(assignments, cell, today);
  return [
    ...(context.people.includes(head) ? [] : [problem('head', 'personNotKnown', { person: head })]),
    ...(head === stays ? [problem('head', 'headStays', { person: head })] : []),
    ...people.flatMap((person, index) => {
      if (person === stays) return [problem(`people.${index}`, 'headStays', { person })];
      return there.includes(person)
        ? []
        : [problem(`people.${index}`, 'notOfItsCommittee', { person, cell })];
    }),
  ];
}
