import type { Lang } from '../words.ts';

/** Of a rehearsal: options that contradict each other, and how much was told. */
export interface RehearsalTexts {
  fileOrLive: string;
  shiftWithFile: string;
  tryWithLive: string;
  sendingWithTry: string;
  counted: (moments: number, mails: number, toTell: number) => string;
}

export const rehearsalTexts: Record<Lang, RehearsalTexts> = {
  vi: {
    fileOrLive: 'cần hoặc FILE, hoặc --live',
    shiftWithFile: '--shift-to chỉ dùng với FILE',
    tryWithLive: '--try, --file, --as chỉ dùng với --live',
    sendingWithTry: '--file và --as chỉ dùng với --try',
    counted: (moments, mails, toTell) =>
      `${moments} mốc, ${mails} thư, ${toTell} lần báo trực tiếp người không có thư điện tử`,
  },
  en: {
    fileOrLive: 'expected either FILE or --live',
    shiftWithFile: '--shift-to goes with FILE, not with --live',
    tryWithLive: '--try, --file and --as go with --live',
    sendingWithTry: '--file and --as go with --try',
    counted: (moments, mails, toTell) =>
      `${moments} moments, ${mails} mails, ${toTell} times somebody without mail has to be told`,
  },
};
