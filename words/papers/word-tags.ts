/**
 * Tags in the templates of papers for Word, as staff find them in braces; each paper has those of the frame beside its
 * own. A paper's table has the heads of its columns for tags.
 */
export const FRAME_TAGS = {
  /** the upper line of the letterhead */
  superior: 'Cấp trên',
  issuer: 'Cơ quan ban hành',
  number: 'Số',
  placeAndDate: 'Nơi, ngày',
  /** what a draft says of itself; what is none has nothing of it */
  draft: 'Dự thảo',
  /** at the margin of each page of a draft */
  pageMark: 'Dấu từng trang',
  type: 'Loại văn bản',
  summary: 'Trích yếu',
  recipients: 'Nơi nhận',
  onBehalf: 'Thay mặt',
  position: 'Chức vụ',
  signer: 'Người ký',
  /** of an element of any list that has a text alone */
  line: 'Dòng',
} as const;

export const DECISION_TAGS = {
  bases: 'Căn cứ',
  article1: 'Điều 1',
  article2: 'Điều 2',
  article3: 'Điều 3',
  list: 'Danh sách',
  /** the number of a row */
  row: 'TT',
  isAnnexed: 'Có phụ lục',
  annexOf: 'Kèm theo',
  hasRemarks: 'Có ghi chú',
  remarks: 'Ghi chú',
} as const;

/** Of papers that are told in their parts. */
export const SAID_TAGS = {
  /** the parts, each of one of the kinds below */
  body: 'Nội dung',
  heading: 'Mục',
  lead: 'Tiểu mục',
  line: 'Đoạn',
  /** between the grounds and the articles of a decision */
  decides: 'Quyết nghị',
  entries: 'Các ý',
  hasTable: 'Có bảng',
  /** a whole table: `{@Bảng}`, alone in its paragraph */
  table: 'Bảng',
  /** what a paragraph begins with, told apart */
  term: 'Mở đoạn',
  /** a paragraph that no page parts from what follows */
  kept: 'Đoạn liền',
  notice: 'Lưu ý',
  /** lines for a hand */
  toFill: 'Dòng điền',
  /** behind who signs: that it is locked, and the hash of what it says */
  seal: 'Dấu khóa',
  /** on pages of its own: its title, and its parts */
  annexTitle: 'Tên phụ lục',
  annex: 'Phụ lục',
} as const;

/** Of whoever signs, by where they stand side by side. */
const signerTags = <Place extends string>(place: Place) =>
  ({
    /** with what authority, or as what */
    authority: `Chức danh ${place}`,
    /** the office below it */
    office: `Chức vụ ${place}`,
    /** what is known of the signature itself */
    hand: `Nơi ký ${place}`,
    name: `Họ tên ${place}`,
  }) as const;

export const SIGNER_TAGS = {
  left: signerTags('bên trái'),
  middle: signerTags('ở giữa'),
  right: signerTags('bên phải'),
} as const;
