import type { Bilingual } from '../../domain/failure.ts';

/** What is wrong with what a plan is about and when its sessions are, told beside its cell. */

export const PLAN_FRAME_WORDS = {
  noSessionName: { vi: 'thiếu tên buổi', en: 'the name of the session is missing' },
  noDate: { vi: 'thiếu ngày kiểm tra', en: 'the day of the session is missing' },
  noTime: { vi: 'thiếu giờ', en: 'the time is missing' },
  endsFirst: { vi: 'giờ kết thúc phải sau giờ bắt đầu', en: 'the session has to end after it starts' },
  noCellsLeft: {
    vi: 'không còn chi bộ nào cho buổi này; hãy ghi tên các chi bộ',
    en: 'no cell is left for this session; name its cells',
  },
} as const satisfies Record<string, Bilingual>;

/** @param written what stands there */
export const notADay = (written: string): Bilingual => ({
  vi: `“${written}” không phải là một ngày; ghi như 10/12/2026`,
  en: `${written} is no day; write it like 10/12/2026`,
});

/** @param written what stands there */
export const notATime = (written: string): Bilingual => ({
  vi: `“${written}” không phải là giờ trong ngày; ghi như 08:00`,
  en: `${written} is no time of a day; write it like 08:00`,
});

/** @param row in which it stands already */
export const writtenTwice = (row: number): Bilingual => ({
  vi: `mục này đã ghi ở hàng ${row}`,
  en: `this is written in row ${row} already`,
});

export const cellHasSession = (name: string): Bilingual => ({
  vi: `“${name}” đã có ở một buổi khác`,
  en: `${name} has another session already`,
});
