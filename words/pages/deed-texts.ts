import type { Lang } from '../words.ts';

/** What a page says of the deeds that lead from it to a form. */
export interface DeedTexts {
  acts: string;
  actsHow: string;
  noActs: string;
  unreachable: string;
}

const vi: DeedTexts = {
  acts: 'Việc có thể làm',
  actsHow: 'Bấm vào để mở biểu mẫu; chưa có gì được gửi cho đến khi bấm gửi ở đó.',
  noActs: 'Lúc này ở đây không có việc nào mà đồng chí làm được.',
  unreachable: 'Quy trình chưa trả lời, nên chưa biết lúc này làm được việc gì. Tải lại trang sau ít phút.',
};

const en: DeedTexts = {
  acts: 'What you can do',
  actsHow: 'Each opens a form; nothing is sent before you send it there.',
  noActs: 'There is nothing here that you can do now.',
  unreachable:
    'The workflow doesn’t answer, so it isn’t known what can be done now. Reload the page in a few minutes.',
};

export const deedTexts = (lang: Lang): DeedTexts => (lang === 'vi' ? vi : en);
