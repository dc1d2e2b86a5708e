import type { Lang } from '../words.ts';

/** Of stored files, and of one that is written out. */
export interface FileTexts {
  thereAlready: (path: string) => string;
  unused: string;
  none: string;
  /** @param place folder or address of the storage */
  keptIn: (place: string) => string;
  scanner: string;
  noScanner: string;
  faults: Record<'missing' | 'changed' | 'infected', string>;
  checked: (campaign: string, files: number, faults: number) => string;
  faulty: (faults: number) => string;
  noStorage: string;
  oneWay: string;
  copied: (copied: number, there: number) => string;
}

export const fileTexts: Record<Lang, FileTexts> = {
  vi: {
    thereAlready: (path) => `đã có ${path}`,
    unused: '(chưa dùng)',
    none: 'chưa có tệp nào',
    keptIn: (place) => `Tệp lưu ở ${place}; đã ghi thử và đọc lại được`,
    scanner: 'Trình quét vi-rút trả lời; từng tệp được quét',
    noScanner: 'Không có CLAMD_URL: không quét vi-rút trong tệp',
    faults: {
      missing: 'không có trong kho',
      changed: 'không còn đúng với mã băm',
      infected: 'trình quét vi-rút phát hiện',
    },
    checked: (campaign, files, faults) => `${campaign}: ${files} tệp, ${faults} tệp có lỗi`,
    faulty: (faults) => `${faults} tệp có lỗi`,
    noStorage: 'chưa đặt FILES_S3_URL: không có kho nào để chép',
    oneWay: 'cần đúng một trong hai: --from hoặc --to',
    copied: (copied, there) =>
      `Đã chép ${copied} tệp, khớp mã băm; ${there} tệp đã có sẵn. Nơi chép từ đó giữ nguyên.`,
  },
  en: {
    thereAlready: (path) => `${path} is there already`,
    unused: '(not used)',
    none: 'no files yet',
    keptIn: (place) => `Files are kept in ${place}; written to and read again`,
    scanner: 'The virus scanner answers; each file is scanned',
    noScanner: 'There is no CLAMD_URL: nobody looks for viruses in files',
    faults: {
      missing: 'not there',
      changed: 'not what its hash says',
      infected: 'the virus scanner has found',
    },
    checked: (campaign, files, faults) => `${campaign}: ${files} files, ${faults} of them faulty`,
    faulty: (faults) => `${faults} faulty files`,
    noStorage: 'FILES_S3_URL is not set: there is no storage to copy to or from',
    oneWay: 'give one of --from and --to',
    copied: (copied, there) =>
      `${copied} files copied, equal by their hashes; ${there} were there already. Where they come from keeps them.`,
  },
};
