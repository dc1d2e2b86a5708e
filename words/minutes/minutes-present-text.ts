/** What minutes say of who was there: Vietnamese alone, as the paper is. */

export const MINUTES_PRESENT_TEXT = {
  teamToFill: '1. Tổ kiểm tra: ……………………………………………………………………',
  cellToFill: '2. Cấp ủy chi bộ: ……………………………………………………………………',
  team: 'Tổ kiểm tra',
  guests: 'Cùng dự',
  absent: 'Vắng mặt',
  conflicts: 'Thành viên Tổ kiểm tra có liên quan đến chi bộ được kiểm tra',
} as const;

export const minutesPresentSaid = {
  authorised: (authorisation: string) => ` (theo ${authorisation})`,
  cell: (cell: string) => `Cấp ủy ${cell}`,
  absent: (person: string, reason: string) => `${person}; lý do: ${reason}`,
  conflict: (person: string, reason: string) => `${person}; lý do vẫn tham gia: ${reason}`,
} as const;
