import type { Bilingual } from '../../domain/failure.ts';
import type {
  FailureValues,
  FileFailure,
  FileSaid,
  FileValues,
  ScanTrouble,
  Unreadable,
} from '../../domain/failure-values.ts';
import { plainNumber } from '../numbers.ts';
import { storage } from './storage.ts';

/** Why a file is not taken, or not given out, for the people who sent or asked for it. */

const MIB = 1024 * 1024;

/** A size as people say it; a limit is never told larger than it is. @param bytes how many */
export function sizeWords(bytes: number | undefined): Bilingual {
  if (bytes === undefined) return { vi: 'mức cho phép', en: 'what is allowed' };
  const [count, unit]: [number, string] =
    bytes >= MIB
      ? [Math.floor((bytes / MIB) * 10) / 10, 'MB']
      : bytes >= 1024
        ? [Math.floor(bytes / 1024), 'KB']
        : [bytes, 'byte'];
  return { vi: `${plainNumber(count, 'vi')} ${unit}`, en: `${plainNumber(count, 'en')} ${unit}` };
}

const AS_PICTURE = { vi: 'hãy lưu ảnh lại thành jpg hoặc png', en: 'save the picture as jpg or png' };
const AS_DOCX = { vi: 'hãy lưu lại thành .docx', en: 'save it as .docx' };
const AS_XLSX = { vi: 'hãy lưu lại thành .xlsx', en: 'save it as .xlsx' };
/** What to do with a file of another kind, by how its name ends. */
const INSTEAD = new Map<string, Bilingual>([
  ...['heic', 'heif', 'webp', 'gif', 'bmp', 'tif', 'tiff'].map((ends) => [ends, AS_PICTURE] as const),
  ...['doc', 'docm', 'odt', 'rtf'].map((ends) => [ends, AS_DOCX] as const),
  ...['xls', 'xlsm', 'xlsb', 'ods', 'csv'].map((ends) => [ends, AS_XLSX] as const),
]);

function notAllowed({ name }: FileValues): Bilingual {
  const instead = INSTEAD.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
  return {
    vi: `chỉ nhận tệp pdf, docx, xlsx, png, jpg${instead === undefined ? '' : `; ${instead.vi}`}`,
    en: `only pdf, docx, xlsx, png and jpg are taken${instead === undefined ? '' : `: ${instead.en}`}`,
  };
}

/** Why nobody has looked for viruses in a file. */
export const UNSCANNED: Record<ScanTrouble, Bilingual> = {
  noAnswer: { vi: 'trình quét vi-rút không trả lời', en: 'the virus scanner doesn’t answer' },
  tooSlow: { vi: 'trình quét vi-rút chạy quá lâu', en: 'the virus scanner takes too long' },
  tooLarge: {
    vi: 'tệp lớn hơn mức trình quét vi-rút nhận',
    en: 'the file is larger than what the virus scanner takes',
  },
};

/** Of a file that is taken although nobody has looked for viruses in it. */
export function takenUnscannedWords({ name, trouble = 'noAnswer', found }: FileValues): Bilingual {
  const { vi, en } = UNSCANNED[trouble];
  const said = found === undefined ? '' : ` (${found})`;
  return {
    vi: `${name}: nhận mà chưa quét vi-rút, ${vi}${said}`,
    en: `${name}: taken without a look for viruses, ${en}${said}`,
  };
}

function notScanned({ trouble = 'noAnswer', found }: FileValues): Bilingual {
  const { vi, en } = UNSCANNED[trouble];
  const said = found === undefined ? '' : ` (${found})`;
  const again =
    trouble === 'tooLarge'
      ? { vi: 'hãy giảm dung lượng rồi gửi lại', en: 'make it smaller and send it again' }
      : { vi: 'hãy gửi lại sau ít phút', en: 'send it again in some minutes' };
  return { vi: `chưa quét được, ${vi}${said}; ${again.vi}`, en: `not scanned: ${en}${said}; ${again.en}` };
}

/** A sentence a code, without the file's name in front. */
const FILE_WORDS: Record<FileFailure, (values: FileValues) => Bilingual> = {
  EMPTY_FILE: () => ({ vi: 'tệp rỗng', en: 'the file is empty' }),
  FILE_TOO_LARGE: ({ limit }) => ({
    vi: `tệp lớn hơn ${sizeWords(limit).vi}; hãy giảm dung lượng hoặc chia thành nhiều tệp`,
    en: `the file is larger than ${sizeWords(limit).en}: make it smaller or split it`,
  }),
  CELL_QUOTA: ({ limit }) => ({
    vi: `cùng tệp này, các tệp của chi bộ vượt quá ${sizeWords(limit).vi}`,
    en: `with this file the files of the cell take more than ${sizeWords(limit).en}`,
  }),
  TYPE_NOT_ALLOWED: notAllowed,
  TYPE_MISMATCH: ({ found }) => ({
    vi: `nội dung tệp không đúng với đuôi tên${found === undefined ? '' : ` (nội dung là ${found})`}`,
    en: `the content is not what the name says${found === undefined ? '' : ` (it is ${found})`}`,
  }),
  ENCRYPTED: () => ({
    vi: 'tệp đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại',
    en: 'the file is protected by a password: remove it and send the file again',
  }),
  DAMAGED: () => ({
    vi: 'tệp hỏng hoặc chưa tải đủ, không mở được',
    en: 'the file is damaged or incomplete and cannot be opened',
  }),
  ZIP_BOMB: () => ({
    vi: 'tệp nén phình quá mức cho phép hoặc giải nén ra ngoài thư mục của nó',
    en: 'the file inflates beyond what is allowed, or outside its own folder',
  }),
  MACROS: () => ({
    vi: 'tệp chứa macro; hãy lưu lại dưới dạng không có macro',
    en: 'the file contains macros: save it without them',
  }),
  ACTIVE: () => ({
    vi: 'tệp còn chứa mã chạy, lệnh mở chương trình, biểu mẫu tự gửi đi, mẫu lấy từ nơi khác hoặc tệp nhúng bên trong; hãy xuất lại thành tệp chỉ để đọc',
    en: 'the file also holds a script, a program, a form that sends itself, a template from elsewhere or a file inside it: export it again as one that is only read',
  }),
  INFECTED: ({ found }) => ({
    vi: `trình quét vi-rút phát hiện “${found}” trong tệp; không nhận tệp này, hãy báo người giữ máy đã gửi nó`,
    en: `the virus scanner found “${found}” in the file; it is not taken, tell whoever keeps the machine that it came from`,
  }),
  NOT_SCANNED: notScanned,
  FILE_UNKNOWN: () => ({ vi: 'không có tệp này trong kho của chi bộ', en: 'the cell has no such file' }),
  FILE_CHANGED: () => ({
    vi: 'tệp trong kho không còn đúng với mã băm đã ghi',
    en: 'the stored file no longer has the hash that was recorded',
  }),
  BAD_NAME: () => ({
    vi: 'tên tệp không dùng được: cần 1–200 ký tự, không chứa đường dẫn hay ký tự điều khiển',
    en: 'the name cannot be used: 1–200 letters, no path and no control characters',
  }),
};

/** @returns the whole sentence, the file's name in front */
function fileSentence({ code, ...values }: FailureValues['file']): Bilingual {
  const { vi, en } = FILE_WORDS[code](values);
  return { vi: `${values.name}: ${vi}`, en: `${values.name}: ${en}` };
}

/** Why there are no bytes under a name; the name stands before it. */
export const UNREADABLE: Record<Unreadable, Bilingual> = {
  missing: { vi: 'không có tệp này', en: 'no such file' },
  notAFile: { vi: 'đây là thư mục hoặc thiết bị, không phải tệp', en: 'not a file but a folder or device' },
  forbidden: { vi: 'không được phép đọc', en: 'no permission to read it' },
  impossible: { vi: 'không thể là đường dẫn của tệp', en: 'cannot be the path of a file' },
};

function unreadableSentence({ file, why }: FailureValues['unreadableFile']): Bilingual {
  const { vi, en } = UNREADABLE[why];
  return { vi: `${file}: ${vi}`, en: `${file}: ${en}` };
}

/** What the system says of a file or folder, by its code. */
const SYSTEM_SAYS: Readonly<Record<string, Bilingual>> = {
  ENOTDIR: { vi: 'một phần của đường dẫn không phải là thư mục', en: 'a part of the path is no folder' },
  EISDIR: UNREADABLE.notAFile,
  EACCES: { vi: 'không được phép', en: 'no permission' },
  EPERM: { vi: 'không được phép', en: 'no permission' },
  EROFS: { vi: 'ổ đĩa chỉ đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'hết dung lượng được cấp', en: 'the disk quota is used up' },
  ENAMETOOLONG: UNREADABLE.impossible,
  ERR_INVALID_ARG_VALUE: UNREADABLE.impossible,
};

/** What isn't there: a file to be read, or the folder in which one is to be written. */
const NOT_THERE = {
  read: UNREADABLE.missing,
  written: { vi: 'không có thư mục này', en: 'no such folder' },
} as const satisfies Record<string, Bilingual>;

/** Why a file can't be read or written, its path in front. @param cause as the system gave it */
export function fileTroubleWords(
  path: string,
  cause: NodeJS.ErrnoException,
  being: keyof typeof NOT_THERE,
): Bilingual {
  const known = cause.code === 'ENOENT' ? NOT_THERE[being] : SYSTEM_SAYS[cause.code ?? ''];
  const { vi, en } = known ?? {
    vi: `hệ thống không cho (${cause.message})`,
    en: cause.message,
  };
  return { vi: `${path}: ${vi}`, en: `${path}: ${en}` };
}

/** Of a text that is no JSON. @param said by the parser, with the place where it stopped */
export function notJsonWords(source: string, said: string): Bilingual {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(said) ?? [];
  const place = line === undefined ? '' : `, dòng ${line}, cột ${column}`;
  return { vi: `${source}: không phải JSON hợp lệ${place}`, en: `${source}: ${said}` };
}

/** Of a file that is not even read. @param limit bytes */
export const tooLargeWords = (limit: number): Bilingual => FILE_WORDS.FILE_TOO_LARGE({ name: '', limit });

/** One file that is not taken or not there, in one sentence. */
export const fileSaidWords = (said: FileSaid): Bilingual =>
  said.key === 'file' ? fileSentence(said.values) : unreadableSentence(said.values);

/** A line for each file. */
function refusedSentence({ files }: FailureValues['filesRefused']): Bilingual {
  const lines = (lang: keyof Bilingual) =>
    files.map(({ path, said }) => (path === null ? '' : `${path}: `) + fileSaidWords(said)[lang]).join('\n');
  return { vi: lines('vi'), en: lines('en') };
}

export const files = {
  ...storage,
  file: fileSentence,
  unreadableFile: unreadableSentence,
  filesRefused: refusedSentence,
};
