import type { Roster } from '../../../domain/people/roster.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { audienceOf } from '../../../words/audience.ts';
import type { Audience } from '../../../words/words.ts';

/** Who reads a table: in Vietnamese, with the names of everybody in it; nothing of it hangs on when it is read. */
export const tableAudience = (
  plan: Plan,
  roster: Roster,
  people: readonly { id: string; name: string }[],
): Audience => audienceOf(plan, roster, 'vi', 0, people);

/** What stands above every page that is printed. */
export const tableHeading = ({ document }: Pick<Plan, 'document'>): string =>
  [document.issuer, document.number].filter((part) => part !== '').join(' – ');
