import type { Sentences } from '../sentences.ts';

export const sentences: Sentences = {
  endOf: (date) => `hết ${date}`,
  at: (time, date) => `${time} ${date}`,
};
