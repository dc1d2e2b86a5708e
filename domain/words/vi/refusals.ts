import type { RefusalTable } from '../refusal-table.ts';

export const refusals: RefusalTable = {
  reasons: {
    unknownEvent: (value) => `Không có thao tác nào tên là “${value.text('type')}”.`,
    otherTarget: (value) =>
      value.text('target') === 'campaign'
        ? `Thao tác “${value.event('type')}” thuộc về cả đợt kiểm tra, không gửi riêng cho một chi bộ.`
        : `Thao tác “${value.event('type')}” thuộc về từng chi bộ, không gửi cho cả đợt kiểm tra.`,
    invalidEnvelope: () => 'Nội dung gửi lên thiếu hoặc sai thông tin chung.',
    invalidPayload: () => 'Nội dung gửi lên thiếu hoặc sai; xem từng mục bên dưới.',
    unknownPerson: () => 'Người gửi không có tên trong danh sách của đợt kiểm tra vào ngày này.',
    notYourRole: () => 'Việc này thuộc về người khác, không thuộc vai trò của đồng chí.',
    notYourCell: () => 'Đồng chí không phụ trách chi bộ này.',
    noAuthorisation: () => 'Đồng chí làm thay nhưng chưa có văn bản ủy quyền trong danh sách.',
    paperInFuture: () => 'Ngày ghi trên bản giấy ở sau hôm nay.',
    paperNeedsDocument: () =>
      'Nhập từ bản giấy phải kèm ngày ghi trên giấy và số văn bản hoặc mã của bản chụp.',
    paperNeedsOffice: () => 'Chỉ Văn phòng Đảng ủy được nhập thay từ bản giấy.',
    notNow: () => 'Bước hiện tại không nhận thao tác này.',
    incompleteDossier: (value) => `Hồ sơ còn thiếu: ${value.list('missing')}.`,
    pastClosing: (value) => `Đã thôi nhận từ ${value.when('closes')}.`,
    extensionPastSession: (value) =>
      `Hạn mới không được sau giờ bắt đầu buổi kiểm tra, ${value.when('startsAt')}; hãy dời buổi kiểm tra trước.`,
    extensionBeyondOffice: (value) =>
      `Văn phòng được gia hạn tối đa ${value.text('times')} lần, đến ${value.lastDay('limit')}; xa hơn thì bí thư Đảng ủy quyết định.`,
    extensionNotLater: (value) => `Hạn mới phải sau hạn đang có, ${value.lastDay('due')}, và sau lúc này.`,
    returnPastSession: (value) => `Ngày bổ sung phải trước buổi kiểm tra, ${value.when('startsAt')}.`,
    dateInPast: () => 'Ngày đã chọn đã qua.',
    unknownItem: (value) => `Biên bản không có mục: ${value.list('items')}.`,
    itemsUnanswered: (value) => `Còn mục chưa trả lời: ${value.list('items')}.`,
    sessionInPast: () => 'Giờ bắt đầu đã chọn đã qua.',
    sessionStarted: () => 'Buổi kiểm tra đã bắt đầu.',
    sessionEndsBeforeStart: () => 'Giờ kết thúc phải sau giờ bắt đầu.',
    inspectionFinished: () => 'Buổi kiểm tra của chi bộ này đã kết thúc.',
    checklistOpen: (value) => `Chưa công bố được, còn thiếu: ${value.list('items')}.`,
    decisionSigned: () => 'Đã có quyết định được ký nên không hủy được nữa.',
    staleRevision: (value) =>
      `Danh sách đã đổi sang bản ${value.text('revision')}; hãy xem lại rồi quyết định.`,
    unknownCell: (value) => `Đợt kiểm tra không có chi bộ “${value.text('cell')}”.`,
    cellKnown: (value) => `${value.cell('cell')} đã có trong đợt kiểm tra.`,
    cellEnded: (value) => `${value.cell('cell')} đã kết thúc.`,
    unknownSession: (value) => `Không có buổi kiểm tra “${value.text('session')}”.`,
    unknownDecision: (value) => `Không có quyết định “${value.text('decision')}”.`,
    unknownSlate: (value) => `Danh sách “${value.text('slate')}” không mở.`,
    slateDecided: (value) => `${value.cell('cell')} đã có trong danh sách được quyết định.`,
    unknownDifficulty: (value) => `Không có vướng mắc “${value.text('difficulty')}” đang chờ trả lời.`,
    unknownCommand: (value) => `Không có lệnh bị từ chối “${value.text('command')}”.`,
    numberTaken: (value) => `Số ${value.text('number')} đã dùng.`,
    numberUnreadable: (value) => `Số “${value.text('number')}” phải bắt đầu bằng chữ số.`,
    numberNotRising: (value) => `Số ${value.text('number')} nhỏ hơn số gần nhất, ${value.text('last')}.`,
    numberGapNeedsReason: (value) =>
      `Số ${value.text('number')} bỏ cách số gần nhất, ${value.text('last')}; hãy ghi lý do.`,
    linesIncomplete: (value) =>
      `Phải có kết quả của đúng các chi bộ trong danh sách: ${value.list('cells')}.`,
    overQuotaNeedsReason: (value) =>
      `Có ${value.text('excellent')} chi bộ xếp loại xuất sắc, mức tối đa là ${value.text('allowed')}; hãy ghi lý do.`,
    excellentWithoutFourGood: (value) =>
      `${value.cell('cell')} xếp loại xuất sắc khi chưa được công nhận “bốn tốt”; hãy ghi lý do.`,
    replaceAfterRead: () => 'Tổ kiểm tra đã đọc hồ sơ hoặc đã hết hạn nên không thay hồ sơ được nữa.',
    minutesNotLocked: (value) => `Biên bản của ${value.cell('cell')} chưa khóa nên không có gì để mở lại.`,
    barredConflict: () =>
      'Đồng chí thuộc chi bộ này nên không làm việc này; người thay theo kế hoạch sẽ làm.',
    alreadySigned: () => 'Bên này đã ký biên bản.',
    roundsUsedUp: () => 'Đã hết số lần trao đổi về biên bản; biên bản chuyển Đảng ủy xem xét.',
  },
  codes: {
    UNKNOWN_EVENT: 'Hệ thống không biết thao tác này.',
    INVALID_EVENT: 'Nội dung gửi lên chưa đúng.',
    NOT_ALLOWED: 'Đồng chí không được làm việc này.',
    NOT_NOW: 'Việc này chưa làm được lúc này.',
    STALE: 'Thông tin đã thay đổi; hãy xem lại rồi gửi.',
  },
};
