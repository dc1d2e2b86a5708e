import type { Bilingual } from '../../domain/failure.ts';

/** What stands beside a file that was taken although something in it acts by itself, for whoever opens it. */
export const ACTS_BY_ITSELF: Bilingual = {
  vi: 'có nội dung tự chạy, chỉ mở để đọc',
  en: 'something in it acts by itself: open it to read only',
};
