import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { stagesOf } from '../../domain/stages.ts';
import { dateInside } from '../dates.ts';
import type { Lang } from '../words.ts';

/** Of a rehearsal and of what differs between two: what comes, options that contradict each other, how much was told. */
export interface RehearsalTexts {
  fileOrLive: string;
  shiftWithFile: string;
  tryWithLive: string;
  sendingWithTry: string;
  counted: (moments: number, mails: number, toTell: number) => string;
  /** while a season is played: its day, how many of the cells have begun, and how many stages are behind them */
  /** @param of how many stages all cells have together */
  soFar: (day: string, begun: number, stages: number, cells: number, of: number) => string;
  /** before the task that a line is about */
  lines: Record<'notice' | 'due' | 'closes' | 'late' | 'ended', string>;
  changes: Record<'dropped' | 'added' | 'moved', string>;
  /** of something moved, before the moment at which it would have been */
  was: (moment: string) => string;
  nothingChanges: string;
  allCells: (count: number) => string;
}

export const rehearsalTexts: Record<Lang, RehearsalTexts> = {
  vi: {
    fileOrLive: 'cần hoặc FILE, hoặc --live',
    shiftWithFile: '--shift-to chỉ dùng với FILE',
    tryWithLive: '--try, --file, --as chỉ dùng với --live',
    sendingWithTry: '--file và --as chỉ dùng với --try',
    counted: (moments, mails, toTell) =>
      `${moments} mốc, ${mails} thư, ${toTell} lần báo trực tiếp người không có thư điện tử`,
    soFar: (day, begun, stages, cells, of) =>
      `diễn tập đến ${day}: ${begun}/${cells} chi bộ đã bắt đầu, xong ${stages}/${of} giai đoạn`,
    lines: { notice: 'báo', due: 'hạn', closes: 'đóng', late: 'quá hạn', ended: 'kết thúc' },
    changes: { dropped: 'bỏ', added: 'thêm', moved: 'dời' },
    was: (moment) => `trước đó là ${moment}`,
    nothingChanges: 'không thay đổi gì',
    allCells: (count) => `Cả ${count} chi bộ`,
  },
  en: {
    fileOrLive: 'expected either FILE or --live',
    shiftWithFile: '--shift-to goes with FILE, not with --live',
    tryWithLive: '--try, --file and --as go with --live',
    sendingWithTry: '--file and --as go with --try',
    counted: (moments, mails, toTell) =>
      `${moments} moments, ${mails} mails, ${toTell} times somebody without mail has to be told`,
    soFar: (day, begun, stages, cells, of) =>
      `rehearsed until ${day}: ${begun} of ${cells} cells have begun, ${stages} of ${of} stages are done`,
    lines: { notice: 'notice', due: 'due', closes: 'closes', late: 'late', ended: 'ended' },
    changes: { dropped: 'dropped', added: 'added', moved: 'moved' },
    was: (moment) => `was ${moment}`,
    nothingChanges: 'nothing changes',
    allCells: (count) => `All ${count} cells`,
  },
};

/** How far a season is that is being played. @param so its own time in ms, cells that have begun, stages behind them */
export const soFarWords = (
  { at, begun, stages }: { at: Instant; begun: number; stages: number },
  plan: Pick<Plan, 'cells' | 'calendar' | 'quarter'>,
  lang: Lang,
): string =>
  rehearsalTexts[lang].soFar(
    dateInside(dateOf(at, plan.calendar.utcOffset), lang),
    begun,
    stages,
    plan.cells.length,
    plan.cells.length * stagesOf(plan).length,
  );
