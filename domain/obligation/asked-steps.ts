import type { Instant } from '../calendar/instant.ts';
import type { Notice, ObligationView, StepId } from '../journal/journal.ts';
import {
  foremostOf,
  isHeard,
  type OutboxNotice,
  reachedAt,
  type ToldState,
  toldState,
} from './notice-state.ts';

/** A step whose notice was asked for, with what has become of it. */
export interface AskedStep {
  step: StepId;
  /** when it was asked for, ms */
  askedAt: Instant;
  state: ToldState;
  /** when the first of its people heard of it, ms; null while none has */
  heardAt: Instant | null;
  /** who heard of it; people who get a copy don't count */
  heardBy: string[];
  /** it went to none of those who owe it now: somebody owed it before them */
  former: boolean;
}

/** The notices by which a task was handed over: the outbox alone says that there was one. */
function handOvers(id: string, rows: readonly OutboxNotice[]): ObligationView['asked'] {
  const found = new Map<Notice['key'], ObligationView['asked'][number]>();
  for (const { notice } of rows)
    if (notice.about === id && notice.step === 'handOver')
      found.set(notice.key, { step: notice.step, at: notice.at, key: notice.key });
  return [...found.values()];
}

/**
 * Joins the steps that an obligation asked for with their notices: what is shown as sent is a row that was sent, and
 * what went to somebody who owed it before has not reached whoever owes it now.
 *
 * @param rows of the obligation's subject; those of others and of other notices are passed over
 * @param holders ids of those who owe it now
 * @returns oldest first
 */
export function askedSteps(
  { id, asked }: Pick<ObligationView, 'id' | 'asked'>,
  rows: readonly OutboxNotice[],
  holders: readonly string[],
): AskedStep[] {
  const all = [...asked, ...handOvers(id, rows)].toSorted((a, b) => a.at - b.at);
  return all.map(({ step, at, key }) => {
    const to = rows.filter(({ notice, role }) => notice.key === key && role === 'to');
    const theirs = to.filter(({ person }) => holders.includes(person));
    const own = theirs.length > 0 ? theirs : to;
    const heard = own.filter((row) => isHeard(toldState(row)));
    return {
      step,
      askedAt: at,
      state: foremostOf(own.map(toldState)),
      heardAt: heard.length === 0 ? null : Math.min(...heard.map(reachedAt)),
      heardBy: heard.map(({ person }) => person),
      former: theirs.length === 0 && to.length > 0,
    };
  });
}
