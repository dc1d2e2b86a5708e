import type { Lang } from '../words.ts';

/** Of templates of papers for Word. */
export interface TemplateTexts {
  counted: (files: number, errors: number, warnings: number) => string;
  kept: (file: string, version: number) => string;
  restored: (name: string) => string;
  refused: (errors: number) => string;
  unknownName: (file: string, names: readonly string[]) => string;
  unknownKind: (name: string, names: readonly string[]) => string;
}

export const templateTexts: Record<Lang, TemplateTexts> = {
  vi: {
    counted: (files, errors, warnings) => `${files} tệp: ${errors} lỗi, ${warnings} cảnh báo`,
    kept: (file, version) =>
      `${file}: đã nhận, bản ${version}. Các đợt bắt đầu từ nay lập văn bản theo mẫu này; đợt đang chạy giữ mẫu của mình.`,
    restored: (name) => `${name}: từ nay dùng lại mẫu có sẵn; các bản đã nhận vẫn được giữ.`,
    refused: (errors) => `mẫu có ${errors} lỗi, chưa nhận tệp nào`,
    unknownName: (file, names) =>
      `${file}: không biết là mẫu của văn bản nào; hãy đặt tên tệp là một trong: ${names.map((name) => `${name}.docx`).join(', ')}`,
    unknownKind: (name, names) => `không có mẫu “${name}”; các mẫu: ${names.join(', ')}`,
  },
  en: {
    counted: (files, errors, warnings) => `${files} files: ${errors} errors, ${warnings} warnings`,
    kept: (file, version) =>
      `${file}: kept as version ${version}. Campaigns that start from now on go by it; those that run keep theirs.`,
    restored: (name) => `${name}: from now on the one that comes along; what was given is kept.`,
    refused: (errors) => `the templates have ${errors} errors: none of them is kept`,
    unknownName: (file, names) =>
      `${file}: which paper is it for? Call it one of: ${names.map((name) => `${name}.docx`).join(', ')}`,
    unknownKind: (name, names) => `there is no template “${name}”; there are: ${names.join(', ')}`,
  },
};
