/** Headings of the documents that a cell lays out at the session: Vietnamese alone, as minutes and working sheets are. */

export const ON_SITE_TEXT = {
  common: 'Tài liệu chung',
  sentBefore: 'đã có trong hồ sơ gửi trước',
  document: 'Tài liệu, xếp theo tiêu chí',
  seen: 'Đã xem',
  remark: 'Ghi chú',
} as const;
