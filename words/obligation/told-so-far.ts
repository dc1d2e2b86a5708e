import { dateOf } from '../../domain/calendar/instant.ts';
import type { ObligationView } from '../../domain/journal/journal.ts';
import { type AskedStep, askedSteps } from '../../domain/obligation/asked-steps.ts';
import { isHeard, type OutboxNotice } from '../../domain/obligation/notice-state.ts';
import type { Holder } from '../../domain/people/roster.ts';
import { dateInside } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import type { Audience } from '../words.ts';

const isReminder = ({ step }: Pick<AskedStep, 'step'>): boolean => step !== 'opening' && step !== 'handOver';

/**
 * What was asked for since it is owed: a mail about an earlier time of owing it tells nothing of this one. A window that
 * goes on has no opening of its own, and what was told of it still counts.
 */
function thisTime(view: ObligationView, steps: readonly AskedStep[]): readonly AskedStep[] {
  const since = steps.filter(({ askedAt }) => askedAt >= view.openedAt);
  return since.some(({ step }) => step === 'opening') ? since : steps;
}

/** How often those were reminded who owed it before, the same number together. */
function remindedBefore(steps: readonly AskedStep[], { lang, names }: Audience): string[] {
  const heard = steps.filter((step) => step.former && isReminder(step)).flatMap(({ heardBy }) => heardBy);
  const times = [...Map.groupBy(heard, (person) => person)].map(([person, all]) => ({
    person,
    times: all.length,
  }));
  return [...Map.groupBy(times, (one) => one.times)].map(([count, same]) =>
    dictionaryOf(lang).waiting.remindedBefore(
      same.map(({ person }) => names.person(person)),
      count,
    ),
  );
}

/**
 * What those who owe something have heard of it, by the outbox; what has become of the newest notice where it reached
 * none of them; and how often others were reminded who owed it before.
 *
 * @param owing who is waited for, of the obligation's holder
 * @param rows the subject's notices
 */
export function toldSoFar(
  view: ObligationView,
  owing: Holder,
  audience: Audience,
  rows: readonly OutboxNotice[],
): string[] {
  const { waiting } = dictionaryOf(audience.lang);
  const people = audience.names.addressees(owing);
  const done = audience.names.addressees(view.holder).filter((person) => !people.includes(person));
  const theirs = rows.filter(({ person }) => !done.includes(person));
  const all = thisTime(view, askedSteps(view, theirs, people));
  const steps = all.filter(({ former }) => !former);
  const before = remindedBefore(all, audience);
  const heard = steps.filter(({ heardAt }) => heardAt !== null);
  const reminders = heard.filter(isReminder).length;
  const told = heard.at(-1);
  const last = steps.at(-1);
  const pending = last === undefined || isHeard(last.state) ? [] : [waiting.pending(last.step, last.state)];
  if (reminders > 0) return [waiting.reminded(reminders), ...pending, ...before];
  if (told?.heardAt == null) return [...(pending.length > 0 ? pending : [waiting.notTold]), ...before];
  const day = dateInside(dateOf(told.heardAt, audience.utcOffset), audience.lang);
  return [waiting.toldOn(day, told.state), ...pending, ...before];
}

/** What has become of a step's notice: `đã gửi`; where it reached others who owed it before, `đã gửi Trần Văn An`. */
export function fateOfStep({ state, heardBy, former }: AskedStep, { lang, names }: Audience): string {
  const { journal, noticeStates } = dictionaryOf(lang);
  if (!former || heardBy.length === 0) return noticeStates[state];
  return journal.fate(noticeStates[state], heardBy.map((person) => names.person(person)).join(', '), null);
}
