import type { ReorganisationRefusals } from '../refusals/refusal-table.ts';

/** Why a cell or the committee can't be named, merged or split so. */
export const reorganisationRefusals: ReorganisationRefusals = {
  cellNameTaken: (value) => `Tên “${value.text('name')}” là của ${value.cell('cell')}.`,
  cellNameSame: (value) => `Từ ngày đó chi bộ đã mang đúng tên này: ${value.cell('cell')}.`,
  beforeCampaign: (value) => `Đợt kiểm tra bắt đầu ngày ${value.date('day')}; hãy chọn từ ngày đó trở đi.`,
  beforeEarlierName: (value) =>
    `${value.cell('cell')} có tên gần nhất từ ngày ${value.date('day')}; hãy chọn từ ngày đó trở đi.`,
  beforeEarlierChange: (value) =>
    `Đảng ủy đã có thay đổi từ ngày ${value.date('day')}; hãy chọn từ ngày đó trở đi.`,
  namedInPaper: (value) =>
    `Văn bản số ${value.text('number')} ngày ${value.date('date')} đã ghi như cũ; hãy chọn ngày sau ngày đó.`,
  recipientsLeftOut: (value) =>
    `Nơi nhận chưa có ${value.text('superior')}: không nơi nhận nào ghi tên đầy đủ của cấp trên cũ để thay. Hãy ghi lại danh sách nơi nhận.`,
  partyBodyUnsaid: (value) =>
    `Tên “${value.text('superior')}” chưa cho biết đảng bộ cấp trên ghi ở đầu văn bản; hãy ghi rõ.`,
  intoItself: () => 'Chi bộ không thể sáp nhập vào chính mình.',
  minutesOpen: (value) =>
    `${value.cell('cell')} đang kiểm tra hoặc biên bản chưa khóa; hãy làm xong biên bản rồi mới sáp nhập hoặc tách.`,
  headNotNamed: (value) =>
    `Hai chi bộ đều có bí thư, ${value.person('first')} và ${value.person('second')}: hãy nêu ai là bí thư sau khi sáp nhập (head).`,
  headOfNeither: (value) =>
    `${value.person('person')} không thuộc cấp ủy của chi bộ nào trong hai chi bộ; hãy sáp nhập rồi thay bí thư sau.`,
  headStays: (value) =>
    `${value.person('person')} là bí thư của chi bộ ở lại; hãy thay bí thư trước rồi mới tách.`,
  notOfItsCommittee: (value) => `${value.person('person')} không thuộc cấp ủy của ${value.cell('cell')}.`,
};
