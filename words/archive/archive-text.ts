import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import type { TableName } from '../../domain/table-name.ts';
import { periodWords } from '../period-words.ts';

/** What the list of an archive's contents says: Vietnamese alone, as the papers in it are. */

export const ARCHIVE_TEXT = {
  title: 'MỤC LỤC HỒ SƠ LƯU TRỮ',
  file: 'Tệp',
  what: 'Nội dung',
  size: 'Cỡ (byte)',
  hash: 'SHA-256',
  readMe: 'Hướng dẫn đọc và kiểm tra bản lưu trữ',
  program: 'Chương trình kiểm tra nhật ký',
  erasures: 'Những phần nhật ký đã được xóa: ai xóa, lúc nào, vì sao',
  problems: 'Thiếu hoặc không khớp',
  noProblems: 'Không thiếu tệp nào mà hồ sơ nêu tên; mọi mục nhật ký khớp với dấu niêm của nó.',
  verify: 'Cách kiểm tra: xem README.txt.',
} as const;

const TABLE_TITLES: Record<TableName, string> = {
  results: 'Bảng tính: kết quả đã công bố của các chi bộ',
  ranking: 'Bảng tính: xếp hạng trình Ban Chấp hành',
  quota: 'Bảng tính: chỉ tiêu hoàn thành xuất sắc',
  members: 'Bảng tính: mức xếp loại đảng viên',
  allowance: 'Bảng tính: tiền ăn của Tổ kiểm tra',
  register: 'Bảng tính: sổ số quyết định',
  journal: 'Bảng tính: nhật ký',
};

export const archiveSaid = {
  of: (plan: string, issuer: string, rated: RatedPeriod) =>
    `${rated.quarter === undefined ? 'Đợt kiểm tra, đánh giá, xếp loại chi bộ' : 'Đợt đánh giá, xếp loại cán bộ lãnh đạo, quản lý'} ${periodWords(rated, 'vi')}${plan === '' ? '' : ` theo ${plan}`} – ${issuer}`,
  until: (seq: number, entries: number, moment: string) =>
    `Tính đến mục số ${seq} của nhật ký cả đợt và mục mới nhất lúc ${moment}; tất cả ${entries} mục.`,
  nothingYet: 'Nhật ký chưa có mục nào.',
  table: (table: TableName) => TABLE_TITLES[table],
  paper: (kind: string, cell: string | null) => (cell === null ? kind : `${kind}, ${cell}`),
  stored: (cell: string, name: string) => `Tệp “${name}”, ${cell}`,
  signedPaper: (number: string | null, replaced: boolean, name: string) =>
    `Bản đã ký của quyết định${number === null ? '' : ` ${number}`}${replaced ? ', đã thay bằng bản khác' : ''}: tệp “${name}”`,
  journal: (subject: string, entries: number, last: string | null) =>
    `Nhật ký ${subject}: ${entries} mục${last === null ? '' : `, mã băm mục cuối ${last}`}`,
} as const;
