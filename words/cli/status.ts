import type { Lang } from '../words.ts';

/** Of what stands now: obligations, notices, papers, and what somebody may send. */
export interface StatusTexts {
  /** before the moment at which an obligation began */
  since: string;
  due: string;
  /** a step of the ladder */
  missed: string;
  nothingToSend: (person: string) => string;
  /** of a cell of the plan, before the announcement */
  notAnnounced: string;
  noNotices: string;
  noDocuments: string;
  pdfs: (done: number, of: number) => string;
  /** what the office did with a notice */
  noted: string;
  /** a case that had died */
  broughtBack: (subject: string) => string;
}

export const statusTexts: Record<Lang, StatusTexts> = {
  vi: {
    since: 'từ',
    due: 'hạn',
    missed: 'bỏ qua do hệ thống gián đoạn',
    nothingToSend: (person) => `${person} chưa có gì để gửi lúc này`,
    notAnnounced: 'có trong kế hoạch, hồ sơ mở khi đợt kiểm tra được công bố',
    noNotices: 'không có thông báo nào',
    noDocuments: 'chưa có giấy tờ nào',
    pdfs: (done, of) => `PDF ${done}/${of}`,
    noted: 'Đã ghi',
    broughtBack: (subject) => `${subject}: đã mở lại`,
  },
  en: {
    since: 'since',
    due: 'due',
    missed: 'missed while the system was away',
    nothingToSend: (person) => `${person} can send nothing now`,
    notAnnounced: 'is in the plan; its case opens when the campaign is announced',
    noNotices: 'no notices',
    noDocuments: 'no documents yet',
    pdfs: (done, of) => `PDF ${done}/${of}`,
    noted: 'Noted',
    broughtBack: (subject) => `${subject}: brought back`,
  },
};
