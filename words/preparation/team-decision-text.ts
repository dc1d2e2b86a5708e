/** Headings and sentences of the decision on the team: Vietnamese alone, as the paper is. */

export const TEAM_DECISION_TEXT = {
  article4: 'Điều 4.',
  name: 'Họ và tên',
  office: 'Nhiệm vụ trong Tổ',
  offices: { teamLeader: 'Tổ trưởng', teamClerk: 'Thư ký', teamMember: 'Thành viên' },
  /** of a seat that nobody holds yet */
  nameToFill: '……………………………',
  duties: 'Nhiệm vụ của Tổ kiểm tra:',
  /** R31–R33, R42, R44, R51 */
  dutyList: [
    'Nghiên cứu, thẩm định hồ sơ các chi bộ gửi trước buổi làm việc',
    'Làm việc trực tiếp với cấp ủy chi bộ; kiểm tra hồ sơ, văn bản khác theo từng tiêu chí tại buổi làm việc',
    'Sau kiểm tra, thông qua nội dung biên bản để thống nhất kết quả với từng chi bộ',
  ],
  ofLeader: 'Tổ trưởng phụ trách chung, ký biên bản và báo cáo của Tổ',
  ofClerk: 'Thư ký tiếp nhận hồ sơ của các chi bộ, chuyển đến từng thành viên và dự thảo biên bản',
  whoCarriesOut:
    'Bộ phận giúp việc Đảng ủy, cấp ủy các chi bộ trực thuộc và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này. Quyết định có hiệu lực kể từ ngày ký.',
  asInArticle4: 'Như Điều 4',
} as const;

/** Sentences of it that name something; days and sums as they are shown. */
export const teamDecisionSaid = {
  summary: (team: string, year: number) => `thành lập ${team} năm ${year}`,
  /** R30 */
  article1: (team: string, year: number) =>
    `Thành lập 01 ${team} để kiểm tra, đánh giá, xếp loại các chi bộ trực thuộc năm ${year}, gồm các đồng chí có tên sau:`,
  from: (office: string, day: string) => `${office} (từ ngày ${day})`,
  until: (office: string, day: string) => `${office} (đến ngày ${day})`,
  /** R34 @param until null: no day is set */
  report: (issuer: string, until: string | null) =>
    `Báo cáo kết quả kiểm tra với ${issuer}${until === null ? '' : `, chậm nhất ngày ${until}`}`,
  /** R61, R63 */
  allowance: (amount: string, funds: readonly string[]) =>
    `Mỗi đồng chí trong Tổ kiểm tra được hỗ trợ tiền ăn ${amount} đồng/người/ngày làm việc, từ ${funds.join(', ')}.`,
} as const;
