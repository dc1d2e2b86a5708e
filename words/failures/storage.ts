import type { Bilingual } from '../../domain/failure.ts';
import type { FailureValues, SettingProblem, StorageTrouble } from '../../domain/failure-values.ts';

/** What is wrong with where files are stored, for whoever wants one and for whoever keeps the machine. */

const TROUBLE: Record<StorageTrouble, Bilingual> = {
  noAnswer: { vi: 'kho tệp không trả lời', en: 'the storage of files doesn’t answer' },
  tooSlow: { vi: 'kho tệp trả lời quá lâu', en: 'the storage of files takes too long' },
  busy: { vi: 'kho tệp đang quá tải', en: 'the storage of files is overloaded' },
  denied: { vi: 'kho tệp không nhận khóa truy cập', en: 'the storage of files doesn’t take our keys' },
  noBucket: { vi: 'kho tệp không có ngăn (bucket) này', en: 'the storage of files has no such bucket' },
  failed: { vi: 'kho tệp báo lỗi', en: 'the storage of files reports an error' },
};

function storageSentence({ why, code }: FailureValues['storage']): Bilingual {
  const { vi, en } = TROUBLE[why];
  const named = code === '' ? '' : ` (${code})`;
  return {
    vi: `${vi}${named}; hãy thử lại sau ít phút, vẫn không được thì báo người giữ máy chủ`,
    en: `${en}${named}; try again in some minutes, and tell whoever keeps the server if it stays so`,
  };
}

const WHY: Readonly<Record<string, Bilingual>> = {
  missing: { vi: 'thiếu', en: 'is missing' },
  onlyOne: { vi: 'chỉ đặt một trong hai', en: 'set one of the two' },
  unreadable: { vi: 'không đọc được', en: 'can’t be read' },
};

/** A variable that can't be so, its name in front. */
export function settingProblemWords({ names, why }: SettingProblem): Bilingual {
  const { vi, en } = WHY[why] ?? { vi: why, en: why };
  return { vi: `${names}: ${vi}`, en: `${names}: ${en}` };
}

function settingsSentence({ wrong }: FailureValues['fileSettings']): Bilingual {
  const all = wrong.map(settingProblemWords);
  return {
    vi: `cấu hình sai: ${all.map(({ vi }) => vi).join('; ')}`,
    en: `wrong configuration: ${all.map(({ en }) => en).join('; ')}`,
  };
}

export const storage = {
  storage: storageSentence,
  fileSettings: settingsSentence,
};
