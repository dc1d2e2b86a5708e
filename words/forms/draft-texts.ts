import type { Lang } from '../words.ts';

/** What forms say of what somebody is still writing. */
export interface DraftTexts {
  save: string;
  drop: string;
  /** of one that is shown again */
  shown: (at: string) => string;
  /** of one that the server has just kept, by its clock */
  saved: (time: string) => string;
  /** the case has new entries since it was begun */
  movedOn: string;
  /** another page has saved, sent or thrown away the draft; somebody else is at work now; no form is as large */
  conflict: Record<'saved' | 'gone' | 'person' | 'large', string>;
  seeOther: string;
  /** where a draft waits among other things to do, and beside what it is to become */
  mark: (what: string, at: string) => string;
  kept: (at: string) => string;
  /** keeps what is typed here in place of what is kept */
  saveThis: string;
  /** what the script says */
  unsaved: string;
  unreachable: string;
  ended: string;
  endedWay: string;
  sending: string;
  sendingAgain: string;
  fileFailed: string;
  /** it is sent once its files are stored */
  filesFirst: string;
}

const vi: DraftTexts = {
  save: 'Lưu nháp',
  drop: 'Bỏ bản nháp',
  shown: (at) => `Bản nháp đã lưu lúc ${at}, chưa gửi.`,
  saved: (time) => `đã lưu ${time}`,
  movedOn: 'Từ khi bắt đầu bản nháp này, hồ sơ đã có thêm mục trong nhật ký: xem lại trước khi gửi.',
  conflict: {
    saved: 'Chưa lưu: bản nháp này đã được lưu từ một trang khác. Những gì đang nhập ở đây được giữ nguyên.',
    gone: 'Chưa lưu: bản nháp này đã được gửi hoặc đã bỏ ở một trang khác. Những gì đang nhập ở đây được giữ nguyên.',
    person: 'Chưa lưu: trang này được mở với tên một người khác. Những gì đang nhập ở đây được giữ nguyên.',
    large: 'Chưa lưu: bản nháp quá lớn.',
  },
  seeOther: 'Xem bản kia',
  mark: (what, at) => `Bản nháp chưa gửi: ${what} (lưu ${at})`,
  kept: (at) => `bản nháp lưu ${at}, chưa gửi`,
  saveThis: 'Lưu bản đang nhập',
  unsaved: 'có nội dung chưa lưu',
  unreachable: 'Chưa lưu được: máy chủ không trả lời. Trang đang tự thử lại; hãy giữ trang này mở.',
  ended:
    'Chưa lưu: phiên làm việc đã hết. Những gì đang nhập vẫn còn ở đây; vào lại ở thẻ mới rồi trở lại trang này.',
  endedWay: 'Vào lại',
  sending: 'Đang gửi tệp',
  sendingAgain: 'Mất kết nối; tệp sẽ được gửi lại.',
  fileFailed:
    'Tệp này chưa được lưu; tệp sẽ đi cùng khi bấm “Đính kèm”, “Lưu nháp” hoặc khi gửi biểu mẫu này.',
  filesFirst: 'đang gửi từng tệp một, xong sẽ tự gửi',
};

const en: DraftTexts = {
  save: 'Save draft',
  drop: 'Throw the draft away',
  shown: (at) => `Draft saved at ${at}, not sent.`,
  saved: (time) => `saved ${time}`,
  movedOn: 'The case has new entries since this draft was begun: look again before you send it.',
  conflict: {
    saved: 'Not saved: this draft was saved from another page. What is being typed here stays as it is.',
    gone: 'Not saved: this draft was sent or thrown away from another page. What is being typed here stays as it is.',
    person:
      'Not saved: this page was opened under somebody else’s name. What is being typed here stays as it is.',
    large: 'Not saved: the draft is too large.',
  },
  seeOther: 'See the other one',
  mark: (what, at) => `Draft, not sent: ${what} (saved ${at})`,
  kept: (at) => `draft saved ${at}, not sent`,
  saveThis: 'Save what is typed here',
  unsaved: 'not all of it is saved yet',
  unreachable: 'Not saved: the server doesn’t answer. The page goes on trying; keep it open.',
  ended:
    'Not saved: your session has ended. What is being typed is still here; come in again in a new tab and return to this page.',
  endedWay: 'Come in again',
  sending: 'Sending',
  sendingAgain: 'The connection broke; the file will be sent again.',
  fileFailed:
    'This file is not stored yet; it goes along when you press “Attach” or “Save draft”, or send this form.',
  filesFirst: 'the files go first, one after the other; then this is sent by itself',
};

export const draftTexts = (lang: Lang): DraftTexts => (lang === 'vi' ? vi : en);
