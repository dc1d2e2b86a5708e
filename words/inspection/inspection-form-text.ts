/** Headings and sentences of the working sheet of a session: Vietnamese alone, as the paper is. */

export const INSPECTION_FORM_TEXT = {
  type: 'PHIẾU LÀM VIỆC',
  nothingNoted: 'Chưa có nội dung nào được ghi khi đọc hồ sơ.',
  toVerify: 'Nội dung cần xác minh',
  found: 'Kết quả xác minh',
  criterion: 'Tiêu chí',
  max: 'Tối đa',
  self: 'Chi bộ tự chấm',
  evidence: 'Minh chứng chi bộ nêu',
  team: 'Tổ chấm',
  remarks: 'Ghi chú, lý do chênh lệch',
  sessionToFill: '………………………………',
  filledInBy: 'Thành viên Tổ kiểm tra ghi phiếu:',
  noDossier: 'Chi bộ chưa nộp hồ sơ.',
  partToVerify: 'I. NỘI DUNG CẦN XÁC MINH',
  partOnSite: 'II. TÀI LIỆU XEM TẠI BUỔI LÀM VIỆC',
  partScores: 'III. CHẤM ĐIỂM THEO TIÊU CHÍ',
  partNotes: 'IV. GHI CHÉP KHÁC',
  teamMember: 'THÀNH VIÊN TỔ KIỂM TRA',
} as const;

/** Sentences of it that name something. */
export const inspectionFormSaid = {
  notedBy: (person: string) => `Người ghi: ${person}`,
  criterion: (name: string) => `tiêu chí: ${name}`,
  summary: (cell: string, year: number) => `kiểm tra ${cell} năm ${year}`,
  title: (cell: string, year: number) => `Phiếu làm việc kiểm tra ${cell} năm ${year}`,
  session: (session: string) => `Buổi làm việc: ${session}.`,
  sessionAt: (moment: string, venue: string) => `${moment}, tại ${venue}`,
  /** @param missing what it lacks, in words */
  dossier: (version: number, missing: readonly string[]) =>
    `Hồ sơ bản ${version}, ${missing.length === 0 ? 'đủ thành phần' : `còn thiếu: ${missing.join('; ')}`}.`,
} as const;
