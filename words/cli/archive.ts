import type { Lang } from '../words.ts';

/** Of the archive of a campaign. */
export interface ArchiveTexts {
  /** behind a number, of so many where that is known */
  step: Record<'journal' | 'papers' | 'files' | 'tables', (done: number, of: number | null) => string>;
  done: (folder: string, files: number, entries: number) => string;
  until: (seq: number, moment: string) => string;
  checkIt: (folder: string) => string;
  incomplete: (problems: number) => string;
}

const outOf = (done: number, of: number | null): string => (of === null ? String(done) : `${done}/${of}`);

export const archiveTexts: Record<Lang, ArchiveTexts> = {
  vi: {
    step: {
      journal: (done, of) => `nhật ký ${outOf(done, of)}`,
      papers: (done, of) => `giấy tờ ${outOf(done, of)}`,
      files: (done, of) => `tệp ${outOf(done, of)}`,
      tables: (done, of) => `bảng ${outOf(done, of)}`,
    },
    done: (folder, files, entries) => `Đã lưu trữ vào ${folder}: ${files} tệp, nhật ký ${entries} mục`,
    until: (seq, moment) => `Tính đến mục số ${seq} của nhật ký cả đợt và mục mới nhất lúc ${moment}`,
    checkIt: (folder) => `Kiểm tra: cd ${folder} rồi sha256sum -c SHA256SUMS; mục lục ở MUCLUC.html`,
    incomplete: (problems) =>
      `bản lưu trữ đã lập xong nhưng có ${problems} chỗ thiếu hoặc không khớp, nêu trong MUCLUC.html`,
  },
  en: {
    step: {
      journal: (done, of) => `journals ${outOf(done, of)}`,
      papers: (done, of) => `papers ${outOf(done, of)}`,
      files: (done, of) => `files ${outOf(done, of)}`,
      tables: (done, of) => `tables ${outOf(done, of)}`,
    },
    done: (folder, files, entries) =>
      `Archived in ${folder}: ${files} files, a journal of ${entries} entries`,
    until: (seq, moment) =>
      `As of entry ${seq} of the campaign's own journal; the newest entry is of ${moment}`,
    checkIt: (folder) => `Check it: cd ${folder}, then sha256sum -c SHA256SUMS; contents are in MUCLUC.html`,
    incomplete: (problems) =>
      `the archive is made, with ${problems} things missing or not as recorded; MUCLUC.html names them`,
  },
};
