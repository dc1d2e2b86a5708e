import type { Lang } from '../words.ts';

/** What the page says on which a signed paper stands beside the decision that was issued. */
export interface SignedTexts {
  /** at the decision */
  signed: string;
  given: (person: string, day: string) => string;
  /** of those that another one has replaced */
  earlier: (papers: number) => string;
  earlierOne: string;
  replaced: (person: string, day: string) => string;
  compare: string;
  title: (number: string) => string;
  lead: string;
  /** by what came of it */
  outcome: Record<
    'ours' | 'same' | 'differs' | 'other' | 'noText' | 'unreadable' | 'nothingToCompare',
    string
  >;
  count: (changes: number) => string;
  more: (changes: number) => string;
  after: string;
  issued: string;
  asSigned: string;
  nothing: string;
  begin: string;
}

const vi: SignedTexts = {
  signed: 'Bản đã ký',
  given: (person, day) => `${person} lưu ngày ${day}`,
  earlier: (papers) => `${papers} bản đã ký trước đó, đã thay bằng bản khác`,
  earlierOne: 'Bản đã ký trước đó',
  replaced: (person, day) => `${person} thay bằng bản khác ngày ${day}`,
  compare: 'Đối chiếu với bản đã ban hành',
  title: (number) => `Đối chiếu bản đã ký, ${number}`,
  lead: 'Từng chữ của tệp bản đã ký được đối chiếu với văn bản hệ thống đã ban hành; xuống dòng và số trang không tính. Phần ghi tay, dấu và chữ ký không đọc được.',
  outcome: {
    ours: 'Tệp bản đã ký chính là tệp đã ban hành, không khác một byte.',
    same: 'Chữ trong bản đã ký khớp hoàn toàn với bản đã ban hành.',
    differs: 'Chữ trong bản đã ký khác với bản đã ban hành.',
    other: 'Bản đã ký hầu như không có chữ nào của văn bản đã ban hành: có thể đây là tệp khác.',
    noText: 'Bản đã ký là ảnh chụp, không có chữ để máy đọc: cần người đối chiếu bằng mắt.',
    unreadable: 'Không đọc được tệp bản đã ký: cần người mở tệp và đối chiếu bằng mắt.',
    nothingToCompare: 'Khi ban hành chưa lưu bản Word, nên không có gì để đối chiếu từng chữ.',
  },
  count: (changes) => `${changes} chỗ khác nhau`,
  more: (changes) => `và ${changes} chỗ nữa`,
  after: 'Sau các chữ',
  issued: 'Bản đã ban hành',
  asSigned: 'Bản đã ký',
  nothing: 'không có',
  begin: 'đầu văn bản',
};

const en: SignedTexts = {
  signed: 'Signed paper',
  given: (person, day) => `kept by ${person} on ${day}`,
  earlier: (papers) =>
    papers === 1
      ? '1 earlier signed paper that another has replaced'
      : `${papers} earlier signed papers that others have replaced`,
  earlierOne: 'Earlier signed paper',
  replaced: (person, day) => `replaced by ${person} on ${day}`,
  compare: 'Compare it with what was issued',
  title: (number) => `The signed paper of ${number}, compared`,
  lead: 'Each word of the signed file is compared with the document that was issued; where lines and pages break doesn’t count. What is written by hand, stamps and signatures can’t be read.',
  outcome: {
    ours: 'The signed file is the one that was issued, byte for byte.',
    same: 'The words of the signed paper are those that were issued.',
    differs: 'The words of the signed paper differ from what was issued.',
    other: 'The signed paper has hardly a word of what was issued: it may be another file.',
    noText: 'The signed paper is a picture without text: somebody has to compare it by eye.',
    unreadable: 'The signed file can’t be read: somebody has to open it and compare it by eye.',
    nothingToCompare: 'It was issued without a file for Word: there is nothing to compare word by word.',
  },
  count: (changes) => `${changes} ${changes === 1 ? 'difference' : 'differences'}`,
  more: (changes) => `and ${changes} more`,
  after: 'After the words',
  issued: 'As issued',
  asSigned: 'As signed',
  nothing: 'nothing',
  begin: 'the beginning',
};

export const signedTexts = (lang: Lang): SignedTexts => (lang === 'vi' ? vi : en);
