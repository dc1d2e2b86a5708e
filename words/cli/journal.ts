import type { Lang } from '../words.ts';

/** Of a journal that is checked or repaired. */
export interface JournalTexts {
  checked: (campaign: string, entries: number, subjects: number, faults: number) => string;
  /** of one entry, without its place */
  faults: {
    missing: string;
    otherChain: string;
    changed: (parts: string) => string;
    emptied: (parts: string) => string;
    unsealed: string;
    standing: string;
    fold: (why: string) => string;
  };
  faulty: (faults: number) => string;
  /** numbers of entries as lists */
  repaired: (subject: string, added: string, replaced: string, lost: string) => string;
  lost: (entries: number) => string;
}

export const journalTexts: Record<Lang, JournalTexts> = {
  vi: {
    checked: (campaign, entries, subjects, faults) =>
      `${campaign}: ${entries} bước của ${subjects} hồ sơ, ${faults} chỗ sai`,
    faults: {
      missing: 'thiếu',
      otherChain: 'không nối tiếp bước trước',
      changed: (parts) => `đã bị sửa (${parts})`,
      emptied: (parts) => `bị xóa trắng mà không ghi ai xóa (${parts})`,
      unsealed: 'do bản cũ ghi, không có niêm phong',
      standing: 'bảng hiển thị khác nhật ký',
      fold: (why) => `làm lại không ra như đã ghi (${why})`,
    },
    faulty: (faults) => `${faults} chỗ sai`,
    repaired: (subject, added, replaced, lost) => `${subject}: thêm ${added}; thay ${replaced}; mất ${lost}`,
    lost: (entries) => `mất ${entries} bước, không lịch sử nào còn giữ`,
  },
  en: {
    checked: (campaign, entries, subjects, faults) =>
      `${campaign}: ${entries} entries of ${subjects} subjects, ${faults} faults`,
    faults: {
      missing: 'missing',
      otherChain: "doesn't follow the one before it",
      changed: (parts) => `changed (${parts})`,
      emptied: (parts) => `emptied, and nobody is recorded to have erased it (${parts})`,
      unsealed: 'of an earlier build, without a seal',
      standing: "what is shown isn't what the journal says",
      fold: (why) => `made again it isn't what it says (${why})`,
    },
    faulty: (faults) => `${faults} faults`,
    repaired: (subject, added, replaced, lost) =>
      `${subject}: added ${added}; replaced ${replaced}; lost ${lost}`,
    lost: (entries) => `${entries} entries are lost: no history holds them`,
  },
};
