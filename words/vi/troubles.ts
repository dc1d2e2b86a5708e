import type { TroubleWordsOf } from '../trouble-words.ts';

export const troubles: TroubleWordsOf = {
  journalConflict: {
    what: 'Nhật ký có một bước khác với bước đã xảy ra',
    mend: () => 'chạy “bontot records check” rồi “bontot records repair”',
  },
  journalGap: {
    what: 'Nhật ký thiếu bước ở giữa',
    mend: () => 'chạy “bontot records check” rồi “bontot records repair”',
  },
  journalBroken: {
    what: 'Nhật ký không còn như khi đã ghi: có bước bị mất hoặc bị sửa',
    mend: () => 'chạy “bontot records check” rồi “bontot records repair”',
  },
  recordFailing: {
    what: 'Các bước mới chưa ghi được vào hồ sơ; hệ thống vẫn đang thử lại',
    mend: () => 'xem cơ sở dữ liệu còn chạy và còn chỗ trống không',
  },
  decisionUnknown: {
    what: 'Một quyết định được thu hồi nhưng hồ sơ không có văn bản của nó',
    mend: () => 'tìm bản giấy và đối chiếu sổ đăng ký bằng “bontot register”',
  },
  commandLost: {
    what: 'Một lệnh của đợt kiểm tra chưa tới được chi bộ; hệ thống thử lại 5 phút một lần',
    mend: (subject) => `mở lại hồ sơ của chi bộ bằng “bontot case restart ${subject}”`,
  },
  reportLost: {
    what: 'Báo cáo của chi bộ chưa tới được đợt kiểm tra; hệ thống thử lại 5 phút một lần',
    mend: () => 'mở lại đợt kiểm tra bằng “bontot case restart campaign”',
  },
  cellNotStarted: {
    what: 'Chưa mở được hồ sơ theo dõi của chi bộ; hệ thống thử lại 5 phút một lần',
    mend: () => 'nếu một tiến trình lạ đang giữ tên này, dừng nó trong Temporal',
  },
  taskFailing: {
    what: 'Chương trình lỗi lặp lại ở bước này; các việc khác vẫn chạy',
    mend: () => 'gửi dòng này cho người vận hành; sau khi sửa, hệ thống tự đi tiếp',
  },
  caseDead: {
    what: 'Hồ sơ theo dõi đã dừng ngoài ý muốn; nhắc hạn và sự kiện của nó không chạy',
    mend: (subject) => `mở lại bằng “bontot case restart ${subject}”`,
  },
  caseMissing: {
    what: 'Không thấy hồ sơ theo dõi trong Temporal; nhắc hạn và sự kiện của nó không chạy',
    mend: (subject) => `mở lại bằng “bontot case restart ${subject}”`,
  },
  nothingSent: {
    what: 'Có thông báo chờ hơn một giờ mà chưa thư nào đi',
    mend: () => 'xem máy chủ thư, rồi “bontot case restart mailroom”',
  },
  mailboxUnread: {
    what: 'Không đọc được hộp thư nhận thư trả lại; thư nào bị trả lại thì hệ thống chưa biết',
    mend: () => 'xem máy chủ thư và IMAP_URL; trong lúc chờ, ghi thư trả lại bằng tay',
  },
  templateFailing: {
    what: 'Mẫu văn bản Word của cơ quan không ghi được hết nội dung của một văn bản, văn bản lập theo mẫu có sẵn',
    mend: () =>
      'sửa mẫu trong Word, thử bằng “bontot templates check”, nhận bằng “bontot templates import” hoặc ở trang Mẫu văn bản; hoặc dùng lại mẫu có sẵn bằng “bontot templates restore”',
  },
};
