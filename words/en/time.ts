import { lowerFirst } from '../letter-case.ts';
import type { TimeWords } from '../sentences.ts';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

export const time: TimeWords = {
  endOf: (date) => `the end of ${date}`,
  at: (hour, date) => `${hour} on ${date}`,
  brief: (date, hour) => (hour === null ? `by the end of ${date}` : `${hour} on ${date}`),
  today: 'Today',
  tomorrow: 'Tomorrow',
  left: (count) => `${days(count)} left`,
  lateDays: (count) => `${days(count)} late`,
  lateSince: (hour) => `Late since ${hour}`,
  begun: 'Begun',
  over: 'Over',
  inside: (words) => lowerFirst(words),
};
