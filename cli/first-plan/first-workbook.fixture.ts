import writeExcelFile from 'write-excel-file/node';
import { FRAME_WORDS } from '../../words/workbooks/plan-frame-heads.ts';

/** A filled workbook of a first plan: four cells, seven people. */

type Value = string | Date;
type Lines = readonly (readonly Value[])[];
type FrameWritten = Partial<Record<keyof typeof FRAME_WORDS, Value>>;

const CELLS: Lines = [
  ['Chi bộ Văn phòng Sở', 'Văn phòng', 'Khối văn phòng'],
  ['Chi bộ Thủy lợi', 'Khác', 'Khối đơn vị'],
  ['Chi bộ Khuyến nông', 'Khác', 'Khối đơn vị'],
  ['Chi bộ Kiểm lâm', 'Khác', 'Khối đơn vị'],
];
const PEOPLE: Lines = [
  ['Lê Thị Hai', 'Bí thư Đảng ủy', '', 'hai@nong-nghiep.example'],
  ['Trần Văn Ba', 'Văn phòng Đảng ủy', '', 'ba@nong-nghiep.example'],
  ['Ngô Thị Tư', 'tổ trưởng Tổ kiểm tra', '', 'tu@nong-nghiep.example'],
  ['Trần Văn Ba', 'thư ký Tổ kiểm tra', '', 'ba@nong-nghiep.example'],
  ['Lê Thị Hai', 'bí thư chi bộ', 'Chi bộ Văn phòng Sở', 'hai@nong-nghiep.example'],
  ['Phạm Văn Năm', 'bí thư chi bộ', 'Chi bộ Thủy lợi', 'nam@nong-nghiep.example'],
  ['Võ Thị Sáu', 'bí thư chi bộ', 'Chi bộ Khuyến nông', 'sau@nong-nghiep.example'],
  ['Đỗ Văn Bảy', 'bí thư chi bộ', 'Chi bộ Kiểm lâm', ''],
];
const FRAME: FrameWritten = {
  issuer: 'Đảng ủy Sở Nông nghiệp tỉnh Hậu Giang',
  superior: 'Đảng ủy Khối các cơ quan tỉnh Hậu Giang',
  number: '15-KH/ĐU',
  venue: 'Hội trường Sở',
  address: 'số 2 Hòa Bình, phường 5',
  lastDay: '12/12/2030',
};
const SESSIONS: Lines = [
  ['Sáng', '19/12/2030', '8h', '11:30', 'Chi bộ Văn phòng Sở; chi bộ thủy lợi'],
  ['Chiều', new Date('2030-12-19T00:00:00Z'), '13:30', '17:00', ''],
];

/** @param other what is written otherwise; null: the sheet isn't there */
export async function firstWorkbook(
  other: { frame?: FrameWritten | null; sessions?: Lines | null } = {},
): Promise<Buffer> {
  const cell = (value: Value) => {
    if (value === '') return null;
    return value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value };
  };
  const rows = (lines: Lines) => lines.map((line) => line.map(cell));
  const { frame = FRAME, sessions = SESSIONS } = other;
  const heads = ['Tên buổi', 'Ngày kiểm tra', 'Bắt đầu', 'Kết thúc', 'Các chi bộ'];
  const written = Object.entries(frame ?? {}).map(([key, value]): Value[] => [key, value]);
  const labelled = written.map(([key, value = '']): Value[] => [labels.get(String(key)) ?? '', value]);
  return await writeExcelFile([
    { sheet: 'Chi bộ', data: rows([['Tên chi bộ', 'Loại', 'Nhóm tương đồng'], ...CELLS]) },
    { sheet: 'Người và vai trò', data: rows([['Họ và tên', 'Vai trò', 'Chi bộ', 'Địa chỉ thư'], ...PEOPLE]) },
    ...(frame === null ? [] : [{ sheet: 'Kế hoạch', data: rows([['Mục', 'Nội dung'], ...labelled]) }]),
    ...(sessions === null ? [] : [{ sheet: 'Buổi kiểm tra', data: rows([heads, ...sessions]) }]),
  ]).toBuffer();
}

const labels = new Map<string, string>(Object.entries(FRAME_WORDS));
