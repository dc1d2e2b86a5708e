import { lowerFirst } from '../letter-case.ts';
import type { TimeWords } from '../sentences.ts';

export const time: TimeWords = {
  endOf: (date) => `hết ${date}`,
  at: (hour, date) => `${hour} ${date}`,
  brief: (date, hour) => (hour === null ? `hết ngày ${date}` : `${hour} ngày ${date}`),
  today: 'Hôm nay',
  tomorrow: 'Ngày mai',
  left: (days) => `Còn ${days} ngày`,
  lateDays: (days) => `Trễ ${days} ngày`,
  lateSince: (hour) => `Trễ từ ${hour}`,
  begun: 'Đã bắt đầu',
  over: 'Đã hết',
  inside: (words, late) => (late ? `đã ${lowerFirst(words)}` : lowerFirst(words)),
};
