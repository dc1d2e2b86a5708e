/** Headings and sentences of the list by which meal support is paid: Vietnamese alone, as the paper is. */

export const ALLOWANCE_TEXT = {
  title: 'DANH SÁCH',
  teamLeader: 'Tổ trưởng',
  teamClerk: 'Thư ký',
  teamMember: 'Thành viên',
  teamSubstitute: 'Người thay',
  halfDay: ' (nửa ngày)',
  name: 'Họ và tên',
  office: 'Chức vụ trong Tổ',
  daysOfWork: 'Ngày làm việc',
  dayCount: 'Số ngày',
  rate: 'Mức hỗ trợ (đồng)',
  amount: 'Thành tiền (đồng)',
  signed: 'Ký nhận',
  funds: 'Nguồn kinh phí:',
  madeBy: 'NGƯỜI LẬP DANH SÁCH',
  checkedBy: 'PHỤ TRÁCH BỘ PHẬN GIÚP VIỆC',
  inWords: 'Bằng chữ:',
  currency: 'đồng',
  inAll: 'Tổng số tiền:',
} as const;

/** Sentences of the list that name something; sums as they are shown. */
export const allowanceSaid = {
  people: (count: string) => `Tổng cộng: ${count} người`,
  dated: (date: string) => `, ngày ${date}`,
  purpose: (purpose: string, year: number) => `chi ${purpose} năm ${year}`,
  title: (purpose: string, year: number) => `Danh sách chi ${purpose} năm ${year}`,
  sum: (amount: string) => `${amount} ${ALLOWANCE_TEXT.currency}`,
  /** with room for what it gives */
  fund: (fund: string) => `${fund}: …………………… ${ALLOWANCE_TEXT.currency}`,
  basis: (of: { plan: string; issuer: string; team: string; amount: string }) =>
    `Thực hiện mục kinh phí của ${of.plan} của ${of.issuer}: mỗi đồng chí trong ${of.team} được hỗ trợ tiền ăn ${of.amount} đồng/người/ngày làm việc.`,
} as const;
