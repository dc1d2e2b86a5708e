import type { Bilingual } from '../../domain/failure.ts';
import type { Lang } from '../words.ts';

/** Why a command could not be done, in sentences that a failure brings along in both languages. */
export const CLI_FAILURES = {
  notRunning: {
    vi: 'hệ thống chưa chạy: hãy chạy `npm start`',
    en: 'the system is not running: run `npm start`',
  },
  starting: {
    vi: 'hệ thống đang khởi động, thử lại sau giây lát',
    en: 'the system is starting, try again in a moment',
  },
  notAnswered: { vi: 'đã bỏ, chưa ghi gì', en: 'given up, nothing was written' },
  noCampaign: { vi: 'chưa có đợt nào: bontot start FILE', en: 'no campaign yet: bontot start FILE' },
} as const satisfies Record<string, Bilingual>;

export const unknownCampaign = (id: string): Bilingual => ({
  vi: `không có đợt này (${id})`,
  en: `no campaign ${id}`,
});

/** Of files that are not written over. */
export const thereAlready = (paths: readonly string[]): Bilingual => ({
  vi: `${paths.join(', ')}: đã có; thêm --force nếu muốn ghi đè`,
  en: `${paths.join(', ')}: exists; add --force to replace it`,
});

/** How a failure, a refusal and a finding are told. */
export interface FailureTexts {
  refused: string;
  validNow: string;
  error: string;
  /** a sending that nobody answered, by its id */
  unanswered: (id: string) => string;
  stopFirst: string;
  /** of a finding */
  severities: Record<'error' | 'warning', string>;
  expected: (what: string) => string;
}

export const failureTexts: Record<Lang, FailureTexts> = {
  vi: {
    refused: 'Không nhận',
    validNow: 'Lúc này có thể',
    error: 'Lỗi',
    unanswered: (id) => `Chưa rõ đã nhận hay chưa; gửi lại với --id ${id} thì không ghi hai lần`,
    stopFirst: 'hãy dừng hệ thống trước',
    severities: { error: 'lỗi', warning: 'cảnh báo' },
    expected: (what) => `cần: ${what}`,
  },
  en: {
    refused: 'Refused',
    validNow: 'Valid now',
    error: 'Error',
    unanswered: (id) => `It may have been taken; sent again with --id ${id} it counts once`,
    stopFirst: 'stop the system first',
    severities: { error: 'error', warning: 'warning' },
    expected: (what) => `expected: ${what}`,
  },
};
