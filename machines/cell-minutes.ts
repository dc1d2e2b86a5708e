import { canonicalHash } from '../domain/canonical-hash.ts';
import type { MinutesOutcome } from '../domain/journal.ts';
import type { CellContext, Minutes, MinutesItem } from './cell-context.ts';
import type { MinutesContent } from './events.ts';

/** The minutes' content as a pure value: drafts, disputes, answers, signatures, the lock. */

const emptyMinutes = (version: number): Minutes => ({
  version,
  round: 0,
  items: [],
  conclusions: '',
  proposed: null,
  reservation: null,
  refusal: null,
  signatures: { cell: null, team: null },
  outcome: null,
  hash: null,
});

export function minutesOf(context: CellContext): Minutes {
  return context.minutes ?? emptyMinutes(1);
}

/** A new version of the minutes; the old one stays (minutes.correct, stage.return). */
export function newVersion(context: CellContext): Pick<CellContext, 'minutes' | 'earlierMinutes'> {
  if (context.minutes === null) return { minutes: null, earlierMinutes: context.earlierMinutes };
  return {
    minutes: emptyMinutes(context.minutes.version + 1),
    earlierMinutes: [...context.earlierMinutes, context.minutes],
  };
}

/** The draft as it goes to the cell: items agreed before stay agreed unless their text changed. */
export function drafted(minutes: Minutes, content: MinutesContent): Minutes {
  const items = content.items.map(({ id, text }): MinutesItem => {
    const before = minutes.items.find((item) => item.id === id);
    return before?.text === text ? before : { id, text, agreed: false, objection: null, answer: null };
  });
  return {
    ...minutes,
    items,
    conclusions: content.conclusions,
    proposed: content.proposed,
    round: minutes.round + 1,
  };
}

/** The items disputed are open again, all others are agreed. */
export function disputed(minutes: Minutes, disputes: { id: string; objection: string }[]): Minutes {
  const items = minutes.items.map((item) => {
    const dispute = disputes.find(({ id }) => id === item.id);
    return dispute
      ? { ...item, agreed: false, objection: dispute.objection, answer: null }
      : { ...item, agreed: true };
  });
  return { ...minutes, items };
}

export function answered(
  minutes: Minutes,
  answers: { id: string; text?: string | undefined; answer: string }[],
): Minutes {
  const items = minutes.items.map((item) => {
    const given = answers.find(({ id }) => id === item.id);
    return given
      ? { ...item, text: given.text ?? item.text, answer: given.answer, objection: null, agreed: false }
      : item;
  });
  return { ...minutes, items, round: minutes.round + 1 };
}

export const allAgreed = (minutes: Minutes): Minutes => ({
  ...minutes,
  items: minutes.items.map((item) => ({ ...item, agreed: true, objection: null })),
});

/** Locked: the hash stands over content, reservation and signatures, and over nothing else. */
export function locked(minutes: Minutes, outcome: MinutesOutcome): Minutes {
  const { version, items, conclusions, proposed, reservation, signatures } = minutes;
  return {
    ...minutes,
    outcome,
    hash: canonicalHash({ version, items, conclusions, proposed, reservation, signatures, outcome }),
  };
}
