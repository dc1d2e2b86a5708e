import type { Sentences } from '../sentences.ts';

export const sentences: Sentences = {
  endOf: (date) => `the end of ${date}`,
  at: (time, date) => `${time} on ${date}`,
};
