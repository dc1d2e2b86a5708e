import type { MergeNote } from '../../domain/case/merge-notes.ts';
import { momentWords } from '../dates.ts';
import { lowerFirst } from '../letter-case.ts';
import { taskWords } from '../obligation/obligation-words.ts';
import type { Audience, Lang } from '../words.ts';

/** What is told of a cell's case before it merges into another. */
interface MergeTexts {
  title: string;
  membersCome: (count: number) => string;
  membersTwice: (names: string) => string;
  dossierStays: (version: number) => string;
  minutesStay: string;
  difficultiesEnd: (count: number) => string;
  tasksEnd: (tasks: string) => string;
  sessionOff: (moment: string) => string;
}

const TEXTS: Record<Lang, MergeTexts> = {
  vi: {
    title: 'Hồ sơ của chi bộ được sáp nhập',
    membersCome: (count) =>
      count === 0
        ? 'Không có đảng viên nào chuyển theo: chi bộ chưa nộp danh sách, hoặc mọi người đã có tên ở chi bộ nhận.'
        : `${count} đảng viên chuyển sang danh sách của chi bộ nhận, kèm mức đã đề nghị.`,
    membersTwice: (names) => `Có tên ở cả hai chi bộ, giữ như danh sách của chi bộ nhận: ${names}.`,
    dossierStays: (version) =>
      `Hồ sơ đã nộp (bản ${version}) ở lại trong hồ sơ kết thúc, vẫn xem được; phần cần cho chi bộ nhận phải nộp lại ở đó.`,
    minutesStay:
      'Biên bản và điểm ở lại trong hồ sơ kết thúc; chi bộ nhận được xếp loại theo hồ sơ của mình.',
    difficultiesEnd: (count) => `${count} khó khăn, vướng mắc chưa được trả lời sẽ khép lại.`,
    tasksEnd: (tasks) => `Việc đang chờ chi bộ sẽ khép lại: ${tasks}.`,
    sessionOff: (moment) => `Buổi kiểm tra ${moment} không còn chi bộ này; lời mời được thu hồi.`,
  },
  en: {
    title: 'The case of the cell that merges',
    membersCome: (count) =>
      count === 0
        ? 'No member goes along: none were registered, or all stand in the list of the other cell.'
        : `${count} members go into the list of the other cell, with the levels proposed.`,
    membersTwice: (names) => `In both cells, and as the list of the other one has them: ${names}.`,
    dossierStays: (version) =>
      `The dossier (version ${version}) stays in the case that ends, and readable; what the other cell needs of it is handed in there again.`,
    minutesStay: 'Minutes and scores stay in the case that ends; the other cell is rated by its own.',
    difficultiesEnd: (count) => `${count} difficulties without an answer are closed.`,
    tasksEnd: (tasks) => `What the cell owes is owed no longer: ${tasks}.`,
    sessionOff: (moment) => `The session of ${moment} is without this cell; invitations are withdrawn.`,
  },
};

/** What heads the notes. */
export const mergeNotesTitle = (lang: Lang): string => TEXTS[lang].title;

/** One of them as a sentence. */
export function mergeNoteWords(note: MergeNote, audience: Audience): string {
  const { lang, names } = audience;
  const texts = TEXTS[lang];
  switch (note.note) {
    case 'membersCome':
      return texts.membersCome(note.count);
    case 'membersTwice':
      return texts.membersTwice(note.members.map((id) => names.person(id)).join(', '));
    case 'dossierStays':
      return texts.dossierStays(note.version);
    case 'minutesStay':
      return texts.minutesStay;
    case 'difficultiesEnd':
      return texts.difficultiesEnd(note.count);
    case 'tasksEnd':
      return texts.tasksEnd(note.tasks.map((id) => lowerFirst(taskWords(id, lang).task)).join('; '));
    case 'sessionOff':
      return texts.sessionOff(momentWords(note.startsAt, audience));
  }
}
