import { shortDate } from '../dates.ts';
import type { Lang } from '../words.ts';

/** Of lists of members. */
export interface MemberTexts {
  joined: string;
  left: string;
  changed: string;
  /** @param from ISO dates */
  corrected: (name: string, from: string, to: string) => string;
  names: (added: number, changed: number) => string;
  none: string;
  /** the three levels of a member, as words */
  levels: (self: string, cell: string, decided: string) => string;
}

export const memberTexts: Record<Lang, MemberTexts> = {
  vi: {
    joined: 'thêm',
    left: 'không còn trong danh sách',
    changed: 'thay đổi',
    corrected: (name, from, to) =>
      `sửa ngày sinh của ${name}: ${shortDate(from)} → ${shortDate(to)}; nếu là người khác thì thêm --newcomer “${name}”`,
    names: (added, changed) => `Tên: ${added} mới, ${changed} sửa`,
    none: 'chưa có danh sách đảng viên',
    levels: (self, cell, decided) => `tự nhận ${self} · chi bộ ${cell} · quyết định ${decided}`,
  },
  en: {
    joined: 'new',
    left: 'no longer in the list',
    changed: 'changed',
    corrected: (name, from, to) =>
      `the birth date of ${name} is corrected: ${shortDate(from)} → ${shortDate(to)}; for another person add --newcomer "${name}"`,
    names: (added, changed) => `Names: ${added} new, ${changed} changed`,
    none: 'no list of members yet',
    levels: (self, cell, decided) => `self ${self} · cell ${cell} · decided ${decided}`,
  },
};
