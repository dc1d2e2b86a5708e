import type { Lang } from '../words.ts';

/** Of what somebody sends, and of the question before it. */
export interface SendingTexts {
  noSender: string;
  /** @param entry 0 where its number isn't told */
  taken: (entry: number, when: string) => string;
  /** readers do not see it yet */
  behind: string;
  goOn: string;
  /** to it, and what is said to another answer than these */
  answers: { yes: string; no: string; error(keywords: { yes: string; no: string }): string };
  needsYes: string;
  notSent: string;
}

export const sendingTexts: Record<Lang, SendingTexts> = {
  vi: {
    noSender: 'ai gửi: --as NGƯỜI',
    taken: (entry, when) => `Đã nhận${entry === 0 ? '' : `, số ${entry}`}, ${when}`,
    behind: ', bảng hiển thị cập nhật chậm',
    goOn: 'Tiếp tục?',
    answers: { yes: 'Có', no: 'Không', error: ({ yes, no }) => `trả lời ${yes} hoặc ${no}` },
    needsYes: 'không hỏi được (đầu vào không phải là màn hình): thêm --yes để gửi; chưa gửi gì',
    notSent: 'chưa gửi gì',
  },
  en: {
    noSender: 'who sends: --as PERSON',
    taken: (entry, when) => `Accepted${entry === 0 ? '' : `, entry ${entry}`}, ${when}`,
    behind: ', display behind',
    goOn: 'Go on?',
    answers: { yes: 'Yes', no: 'No', error: ({ yes, no }) => `answer ${yes} or ${no}` },
    needsYes: 'nobody to ask (standard input is no terminal): add --yes to send; nothing was sent',
    notSent: 'nothing was sent',
  },
};
