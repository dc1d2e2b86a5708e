import type { CaseContent, Minutes, MinutesFrame } from '../case/case-content.ts';
import { levelSchema } from '../case/score-value.ts';
import type { MinutesDraft } from './minutes-draft.ts';

/** With what somebody begins who drafts minutes: what was written before, or what the points give. */

/** What people wrote into minutes, as it stands in them now; null of what was never drafted. */
export function writtenIn({ items, frame }: Minutes): MinutesDraft | null {
  if (frame === null) return null;
  const texts = (of: Minutes['items'][number]['kind']) =>
    items.flatMap(({ kind, text }) => (kind === of ? [text] : []));
  return {
    strengths: texts('strength'),
    shortcomings: texts('shortcoming'),
    causes: texts('cause'),
    recommendations: texts('recommendation'),
    proposed: frame.proposed.byTeam,
    ...(frame.members === null ? {} : { members: frame.members }),
    copies: frame.copies,
  };
}

/** The newest version that was drafted; null before the first. */
export const lastDrafted = ({
  minutes = null,
  earlierMinutes = [],
}: Partial<Pick<CaseContent, 'minutes' | 'earlierMinutes'>>): Minutes | null =>
  [...earlierMinutes, minutes].findLast((one) => one != null && one.frame !== null) ?? null;

/** What the team's points give, where all that it takes is scored; nothing of the rest. */
export function proposedByPoints(derived: MinutesFrame['derived']): Partial<MinutesDraft['proposed']> {
  const given = (subject: MinutesFrame['derived'][number]['subject']) =>
    derived.find((one) => one.subject === subject)?.team ?? null;
  const recognised = given('fourGood')?.recognised ?? null;
  const level = levelSchema.safeParse(given('cellQuality')?.level).data;
  return {
    ...(recognised === null ? {} : { fourGood: recognised }),
    ...(level === undefined ? {} : { level }),
  };
}
