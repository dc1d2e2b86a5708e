import type { SplitNote } from '../../domain/case/split-notes.ts';
import type { Audience, Lang } from '../words.ts';

/** What is told of a cell's case before a part of it becomes a cell of its own. */
interface SplitTexts {
  title: string;
  membersGo: (count: number, listed: number) => string;
  membersUnlisted: (names: string) => string;
  votesAnew: (count: number) => string;
  headAlone: string;
  dossierOwed: (version: number | null) => string;
  minutesStay: string;
  difficultiesStay: (count: number) => string;
}

const TEXTS: Record<Lang, SplitTexts> = {
  vi: {
    title: 'Khi tách chi bộ: phần chuyển theo, phần ở lại, việc còn phải làm',
    membersGo: (count, listed) =>
      count === 0
        ? 'Không có đảng viên nào chuyển theo từ danh sách của chi bộ cũ: chi bộ mới phải lập danh sách của mình.'
        : `${count} trong ${listed} đảng viên của danh sách chuyển sang chi bộ mới, kèm mức đã đề nghị.`,
    membersUnlisted: (names) =>
      `Không có trong danh sách của chi bộ cũ nên không chuyển, chi bộ mới phải tự ghi tên: ${names}.`,
    votesAnew: (count) =>
      `${count} đảng viên chuyển đi đã được chi bộ cũ bỏ phiếu; phiếu ấy không tính ở chi bộ mới, phải bỏ phiếu lại.`,
    headAlone:
      'Không ai trong cấp ủy cũ đi cùng bí thư: chi bộ mới chỉ có bí thư, phó bí thư và cấp ủy viên phải được giao sau.',
    dossierOwed: (version) =>
      version === null
        ? 'Chi bộ nào nộp hồ sơ của chi bộ ấy; chi bộ cũ chưa nộp.'
        : `Hồ sơ đã nộp (bản ${version}) ở lại chi bộ cũ; chi bộ mới phải nộp hồ sơ của mình.`,
    minutesStay:
      'Biên bản và điểm ở lại chi bộ cũ; chi bộ mới phải được kiểm tra và được xếp loại theo hồ sơ của mình.',
    difficultiesStay: (count) =>
      `${count} khó khăn, vướng mắc chưa được trả lời ở lại chi bộ cũ; việc của chi bộ mới thì phải nêu lại.`,
  },
  en: {
    title: 'When the cell splits: what goes along, what stays, what is still to be done',
    membersGo: (count, listed) =>
      count === 0
        ? 'Nobody goes along from the list of the cell: the new one registers its own members.'
        : `${count} of ${listed} members in the list go to the new cell, with the levels proposed.`,
    membersUnlisted: (names) =>
      `Not in the list, so they don’t go along, and the new cell registers them itself: ${names}.`,
    votesAnew: (count) =>
      `${count} of those who go had a vote of the cell; it doesn’t count in the new one, which votes again.`,
    headAlone:
      'Nobody of the committee goes along: the new cell has a head alone, others are given their roles later.',
    dossierOwed: (version) =>
      version === null
        ? 'Each cell hands in a dossier of its own; there is none yet.'
        : `The dossier (version ${version}) stays with the cell; the new one hands in its own.`,
    minutesStay: 'Minutes and scores stay with the cell; the new one is inspected, and rated by its own.',
    difficultiesStay: (count) =>
      `${count} difficulties without an answer stay with the cell; the new one raises its own.`,
  },
};

/** What heads the notes. */
export const splitNotesTitle = (lang: Lang): string => TEXTS[lang].title;

/** One of them as a sentence. */
export function splitNoteWords(note: SplitNote, { lang, names }: Audience): string {
  const texts = TEXTS[lang];
  switch (note.note) {
    case 'membersGo':
      return texts.membersGo(note.count, note.listed);
    case 'membersUnlisted':
      return texts.membersUnlisted(note.members.map((id) => names.person(id)).join(', '));
    case 'votesAnew':
      return texts.votesAnew(note.count);
    case 'headAlone':
      return texts.headAlone;
    case 'dossierOwed':
      return texts.dossierOwed(note.version);
    case 'minutesStay':
      return texts.minutesStay;
    case 'difficultiesStay':
      return texts.difficultiesStay(note.count);
  }
}
