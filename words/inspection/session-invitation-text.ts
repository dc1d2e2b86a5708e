/** Headings and sentences of the invitation to a session: Vietnamese alone, as the paper is. */

export const SESSION_INVITATION_TEXT = {
  type: 'GIẤY MỜI',
  /** until there is a day for it */
  timeToFill: '…… giờ …… phút, ngày …… tháng …… năm ………',
  venueToFill: '……………………………',
  /** R31–R33, R51 */
  content:
    'Nội dung: Tổ kiểm tra làm việc về hồ sơ chi bộ đã gửi, kiểm tra hồ sơ, văn bản khác theo từng tiêu chí và thông qua nội dung biên bản.',
  /** R52, R53 */
  bring: 'Đề nghị cấp ủy chi bộ chuẩn bị và sắp xếp theo từng tiêu chí:',
  inDossier: ' (nộp cùng hồ sơ)',
  closing: 'Đề nghị các đồng chí dự đúng thành phần và thời gian.',
  asAbove: 'Như trên',
} as const;

/** Sentences of it that name something; times as they are shown. */
export const sessionInvitationSaid = {
  summary: (cell: string, year: number) => `dự buổi kiểm tra ${cell} năm ${year}`,
  /** R54 */
  opening: (plan: string, issuer: string) => `Thực hiện ${plan}, ${issuer} trân trọng kính mời:`,
  cellCommittee: (cell: string) => `Cấp ủy ${cell}`,
  to: (cell: string, year: number) => `Dự buổi kiểm tra, đánh giá, xếp loại ${cell} năm ${year}.`,
  time: (time: string) => `Thời gian: ${time}.`,
  span: (of: { from: string; weekday: string; day: string; until: string }) =>
    `${of.from}, ${of.weekday}, ${of.day}, dự kiến đến ${of.until}`,
  venue: (venue: string) => `Địa điểm: ${venue}.`,
} as const;
