import type { Role } from '../../domain/people/roster.ts';
import type { Lang } from '../words.ts';
import type { FRAME_WORDS } from '../workbooks/plan-frame-heads.ts';

type FrameKey = keyof typeof FRAME_WORDS;

/** What `bontot plan new` asks and says. */
export interface FirstPlanTexts {
  hello: string;
  frame: Record<FrameKey, string>;
  mayBeEmpty: string;
  cellName: string;
  cellKind: string;
  peerGroup: string;
  /** of whoever has the role; `cell` of one that is held in a cell */
  nameOf: (role: string, cell: string | null) => string;
  untilEmpty: string;
  email: string;
  session: Record<'name' | 'date' | 'starts' | 'ends', string>;
  sessionCells: string;
  allTheRest: string;
  noSuchNumber: (typed: string) => string;
  unknownChoice: string;
  needed: string;
  understood: (said: string) => string;
  assumed: (parts: string) => string;
  notYet: (errors: number) => string;
  next: (file: string) => string;
  fillIn: (file: string) => string;
  whatFrom: string;
  oneOfTwo: string;
}

/** In the order in which they are asked for: first those without whom nothing begins. */
export const ASKED_ROLES = {
  once: ['committeeHead', 'committeeDeputy', 'office', 'teamLeader', 'teamClerk'],
  several: ['teamMember', 'committeeMember'],
  cell: ['cellHead', 'cellDeputy'],
} as const satisfies Record<string, readonly Role[]>;

export const firstPlanTexts: Record<Lang, FirstPlanTexts> = {
  vi: {
    hello:
      'Trả lời từng câu rồi bấm Enter. [Trong ngoặc] là câu trả lời khi để trống. Ctrl-C: bỏ, không ghi gì.',
    frame: {
      issuer: 'Đảng ủy ban hành (tên đầy đủ)',
      superior: 'Cấp ủy cấp trên',
      superiorPartyBody: 'Đảng bộ cấp trên, dòng trên cùng của văn bản, ví dụ Đảng bộ Khối các cơ quan tỉnh',
      number: 'Số kế hoạch, ví dụ 28-KH/ĐU',
      subject: 'Trích yếu',
      issuedAt: 'Nơi ban hành',
      team: 'Tên Tổ kiểm tra',
      venue: 'Địa điểm kiểm tra',
      address: 'Địa chỉ nơi kiểm tra',
      lastDay: 'Ngày cuối nộp hồ sơ, ví dụ 10/12/2026',
    },
    mayBeEmpty: 'để trống được',
    cellName: 'Tên chi bộ',
    cellKind: 'Loại',
    peerGroup: 'Nhóm tương đồng (cùng nhóm tính chung tỷ lệ xuất sắc)',
    nameOf: (role, cell) => `Họ tên – ${role}${cell === null ? '' : `, ${cell}`}`,
    untilEmpty: 'để trống: hết',
    email: 'Địa chỉ thư (để trống: báo trực tiếp)',
    session: {
      name: 'Tên buổi kiểm tra',
      date: 'Ngày kiểm tra, ví dụ 17/12/2026',
      starts: 'Bắt đầu lúc',
      ends: 'Kết thúc lúc',
    },
    sessionCells: 'Chi bộ của buổi này: số thứ tự, cách nhau bằng dấu phẩy',
    allTheRest: 'mọi chi bộ chưa có buổi',
    noSuchNumber: (typed) => `không có chi bộ số ${typed}`,
    unknownChoice: 'hãy ghi một số trong danh sách',
    needed: 'câu này phải trả lời',
    understood: (said) => `  = ${said}`,
    assumed: (parts) => `Giả định theo mẫu, đánh dấu trong tệp, cần thay: ${parts}`,
    notYet: (errors) => `chưa đủ để thành kế hoạch: còn ${errors} chỗ phải điền hoặc sửa`,
    next: (file) => `Tiếp theo: bontot plan check ${file}`,
    fillIn: (file) => `Điền rồi chạy: bontot plan new KE-HOACH.yaml --from ${file}`,
    whatFrom:
      'ở đây không hỏi được ai: hãy thêm --from BANG-TINH.xlsx (mẫu trống: bontot plan new --workbook BANG-TINH.xlsx)',
    oneOfTwo: 'cần tên tệp kế hoạch sẽ ghi, hoặc --workbook TỆP.xlsx để lấy mẫu trống',
  },
  en: {
    hello:
      'Answer each question and press Enter. [In brackets] is the answer when left empty. Ctrl-C: stop, nothing is written.',
    frame: {
      issuer: 'Committee that issues the plan (full name)',
      superior: 'Committee above it',
      superiorPartyBody:
        'Party organisation above it, at the head of papers, e.g. Đảng bộ Khối các cơ quan tỉnh',
      number: 'Number of the plan, e.g. 28-KH/ĐU',
      subject: 'Subject',
      issuedAt: 'Place of issue',
      team: 'Name of the inspection team',
      venue: 'Place of the inspection',
      address: 'Address of that place',
      lastDay: 'Last day for dossiers, e.g. 10/12/2026',
    },
    mayBeEmpty: 'may be empty',
    cellName: 'Name of a cell',
    cellKind: 'Kind',
    peerGroup: 'Peer group (one quota of excellent cells for each)',
    nameOf: (role, cell) => `Name – ${role}${cell === null ? '' : `, ${cell}`}`,
    untilEmpty: 'empty: no more',
    email: 'Mail address (empty: told in person)',
    session: {
      name: 'Name of a session',
      date: 'Day of the session, e.g. 17/12/2026',
      starts: 'Starts at',
      ends: 'Ends at',
    },
    sessionCells: 'Its cells: their numbers, with commas',
    allTheRest: 'all without a session',
    noSuchNumber: (typed) => `there is no cell ${typed}`,
    unknownChoice: 'a number of the list, please',
    needed: 'this has to be answered',
    understood: (said) => `  = ${said}`,
    assumed: (parts) => `Assumed by the sample, marked in the file, to be replaced: ${parts}`,
    notYet: (errors) => `not enough for a plan yet: ${errors} places to fill in or mend`,
    next: (file) => `Next: bontot plan check ${file}`,
    fillIn: (file) => `Fill it in, then: bontot plan new PLAN.yaml --from ${file}`,
    whatFrom:
      'nobody can be asked here: add --from WORKBOOK.xlsx (an empty one: bontot plan new --workbook WORKBOOK.xlsx)',
    oneOfTwo: 'the file of the plan to write is needed, or --workbook FILE.xlsx for an empty workbook',
  },
};
