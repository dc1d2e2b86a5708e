import { dateOf, type Instant, timeOf } from '../../domain/calendar/instant.ts';
import type { Stands } from '../../domain/case/season-standings.ts';
import { endsADay } from '../dates.ts';
import { lowerFirst } from '../letter-case.ts';
import { textsOf } from '../pages/texts.ts';
import type { Audience } from '../words.ts';
import { stepWords, taskWords } from './obligation-words.ts';

/** What comes by itself, by its instant. */

const DAY = 86_400_000;
/** so many names are written out; more are counted */
export const NAMED = 2;

export interface Moment {
  at: Instant;
  /** a due instant that ends a day is shown on that day, without an hour */
  day: string;
  hour: string | null;
  subject: string;
  words: string;
  kind: 'step' | 'due' | 'appointment';
}

/** Everything that comes by itself in the next two weeks: due days, reminders, sessions. */
export function momentsAhead(audience: Audience, subjects: readonly Stands[]): Moment[] {
  const { now, utcOffset, lang } = audience;
  const texts = textsOf(lang);
  const moments = subjects.flatMap(({ subject, standing }) =>
    standing.obligations.flatMap((obligation): Moment[] => {
      const due = obligation.deadlines.at(-1)?.due;
      const task = taskWords(obligation.id, lang).task;
      const steps = obligation.ahead.map(
        ({ step, at }): Moment => ({
          at,
          day: dateOf(at, utcOffset),
          hour: timeOf(at, utcOffset),
          subject,
          words: texts.reminder(
            lowerFirst(task),
            stepWords(step, lang, { kind: obligation.kind, ladder: audience.ladder }),
          ),
          kind: 'step',
        }),
      );
      if (due === undefined || due <= now) return steps;
      const whole = endsADay(due, utcOffset);
      return [
        ...steps,
        {
          at: whole ? due - 1 : due,
          day: dateOf(whole ? due - 1 : due, utcOffset),
          hour: whole ? null : timeOf(due, utcOffset),
          subject,
          words: task,
          kind: obligation.kind === 'appointment' ? 'appointment' : 'due',
        },
      ];
    }),
  );
  return moments.filter(({ at }) => at > now && at < now + 14 * DAY).sort((a, b) => a.at - b.at);
}

export const subjectName = (subject: string, { lang, names }: Audience): string =>
  subject === 'campaign' ? textsOf(lang).wholeCampaign : names.cell(subject);

/** Equal words at the same instant are shown once, with the number of cells. */
export function merged(moments: Moment[], audience: Audience): { moment: Moment; who: string }[] {
  const groups = Map.groupBy(moments, ({ at, words }) => `${at}/${words}`);
  return [...groups.values()].map((same) => {
    const names = same.map(({ subject }) => subjectName(subject, audience));
    const who = names.length > NAMED ? textsOf(audience.lang).cells(names.length) : names.join(', ');
    return { moment: same[0] as Moment, who };
  });
}
