import type { ArchiveProblem } from '../../domain/archive/archive-contents.ts';
import type { Lang, Names } from '../words.ts';

/** What an archive lacks or holds otherwise than the records say, in a sentence. */

interface ProblemTexts {
  wholeCampaign: string;
  missingFile: (cell: string, name: string, sha256: string) => string;
  damagedFile: (cell: string, name: string, path: string, sha256: string) => string;
  brokenEntry: (subject: string, seq: number) => string;
}

const TEXTS: Record<Lang, ProblemTexts> = {
  vi: {
    wholeCampaign: 'cả đợt',
    missingFile: (cell, name, sha256) =>
      `Thiếu tệp “${name}” của ${cell}: hồ sơ nêu tên (SHA-256 ${sha256}) nhưng kho tệp không còn.`,
    damagedFile: (cell, name, path, sha256) =>
      `Tệp “${name}” của ${cell} không còn như lúc nộp: nội dung hiện có ở ${path}, hồ sơ ghi SHA-256 ${sha256}.`,
    brokenEntry: (subject, seq) =>
      `Mục số ${seq} trong nhật ký ${subject} bị thiếu, không có dấu niêm hoặc không khớp với dấu niêm.`,
  },
  en: {
    wholeCampaign: 'the campaign',
    missingFile: (cell, name, sha256) =>
      `The file ${name} of ${cell} is missing: the records name it (SHA-256 ${sha256}), and the store has it no longer.`,
    damagedFile: (cell, name, path, sha256) =>
      `The file ${name} of ${cell} is not as it was handed in: what is there lies at ${path}, the records name SHA-256 ${sha256}.`,
    brokenEntry: (subject, seq) =>
      `Entry ${seq} in the journal of ${subject} is missing, has no seal, or is not as it was sealed.`,
  },
};

/** A cell by its name; the campaign stands in its place too. */
export const subjectWords = (subject: string, names: Pick<Names, 'cell'>, lang: Lang): string =>
  subject === 'campaign' ? TEXTS[lang].wholeCampaign : names.cell(subject);

export function archiveProblemWords(problem: ArchiveProblem, names: Pick<Names, 'cell'>, lang: Lang): string {
  const texts = TEXTS[lang];
  const nameOf = (subject: string) => subjectWords(subject, names, lang);
  switch (problem.of) {
    case 'missingFile':
      return texts.missingFile(nameOf(problem.cell), problem.name, problem.sha256);
    case 'damagedFile':
      return texts.damagedFile(nameOf(problem.cell), problem.name, problem.path, problem.sha256);
    case 'brokenEntry':
      return texts.brokenEntry(nameOf(problem.subject), problem.seq);
  }
}
