import { planChoice } from '../plan/plan-labels.ts';
import { vi } from '../vi.ts';

/** Heads of the workbook of cells and people with which a plan can begin: the sheets are in Vietnamese. */

export const PLAN_PEOPLE_HEADS = {
  cells: 'Chi bộ',
  cellName: 'Tên chi bộ',
  kind: 'Loại',
  peerGroup: 'Nhóm tương đồng',
  people: 'Người và vai trò',
  name: 'Họ và tên',
  role: 'Vai trò',
  cell: 'Chi bộ',
  email: 'Địa chỉ thư',
  help: 'Hướng dẫn',
  column: 'Cột',
  oneOf: 'Ghi gì',
  peerGroupHelp:
    'tên nhóm do Đảng ủy đặt; chi bộ cùng nhóm ghi giống nhau và được tính chỉ tiêu xuất sắc cùng nhau',
  roleHelp: 'mỗi vai trò một dòng; người giữ hai vai trò thì ghi hai dòng, cùng họ tên và địa chỉ thư',
  cellHelp: 'chỉ ghi cho bí thư, phó bí thư chi bộ và chi ủy viên; ghi đúng tên ở trang “Chi bộ”',
  emailHelp: 'để trống nếu không có; Văn phòng sẽ báo trực tiếp',
} as const;

const kindWord = (kind: string): string => planChoice(['cells', '0', 'kind'], kind, 'vi');

/** Kinds of cells as the sheet has them. */
export const CELL_KIND_WORDS = {
  marketSurveillanceTeam: kindWord('marketSurveillanceTeam'),
  office: kindWord('office'),
  other: kindWord('other'),
} as const;

/** Roles as the sheet has them. */
export const ROLE_WORDS = vi.roles;
