import type { QualityWords } from './quality-words.ts';

export const qualityVi: QualityWords = {
  title: 'Rà soát số liệu',
  lead: 'Những chỗ còn thiếu hoặc chưa khớp trong hồ sơ đã ghi, kèm cách sửa. Không chỗ nào ngăn đợt kiểm tra tiếp tục.',
  none: 'Số liệu đã đủ và khớp nhau, không có gì phải sửa.',
  withoutAddresses: 'Địa chỉ thư của từng người do Văn phòng rà soát, không nằm trong danh sách này.',
  found: (count) => `${count} chỗ cần xem lại`,
  more: (count) => `và ${count} chỗ nữa`,
  kinds: {
    addressMissing: {
      title: 'Người chưa có địa chỉ thư',
      mend: 'Ghi địa chỉ thư; đến khi đó mọi tin phải báo trực tiếp.',
    },
    addressReturned: {
      title: 'Địa chỉ thư bị trả lại',
      mend: 'Hỏi lại và sửa địa chỉ; thư đang chờ sẽ tự đi lại.',
    },
    deputyMissing: {
      title: 'Chi bộ chưa có phó bí thư',
      mend: 'Ghi người giữ chức vụ, để có người làm thay khi bí thư vắng.',
    },
    ofPlan: { title: 'Kế hoạch và người phụ trách', mend: 'Đính chính kế hoạch, lịch hoặc người phụ trách.' },
    valuesAssumed: {
      title: 'Giá trị giả định trong khung tiêu chí',
      mend: 'Xuất khung tiêu chí ra Excel, thay bằng giá trị do cấp có thẩm quyền ban hành, rồi sửa khung tiêu chí bằng lệnh “bontot criteria change”.',
    },
    sessionOnDayOff: {
      title: 'Buổi kiểm tra vào ngày nghỉ',
      mend: 'Xếp lại lịch, hoặc sửa lịch ngày nghỉ nếu ngày đó làm bù.',
    },
    meetingOnDayOff: {
      title: 'Cuộc họp thẩm định vào ngày nghỉ',
      mend: 'Ấn định lại cuộc họp, hoặc sửa lịch ngày nghỉ nếu ngày đó làm bù.',
    },
    evidenceMissing: {
      title: 'Điểm tự chấm chưa có minh chứng',
      mend: 'Chi bộ nộp bản hồ sơ thay thế có minh chứng, hoặc Tổ kiểm tra xem tại chỗ.',
    },
    reasonMissing: {
      title: 'Điểm chấm lệch nhiều mà chưa ghi lý do',
      mend: 'Ghi lại điểm kèm lý do.',
    },
    signatureMissing: {
      title: 'Biên bản đã khóa mà thiếu chữ ký một bên',
      mend: 'Mở lại biên bản để sửa và ghi đủ người ký hai bên.',
    },
    levelMissing: {
      title: 'Đảng viên chưa có mức xếp loại',
      mend: 'Chi bộ đề nghị mức xếp loại, hoặc ghi lý do không xếp loại trong danh sách đảng viên.',
    },
  },
  said: {
    addressReturned: (person, address) => `${person}: ${address}`,
    levelMissing: (cell, missing, rated) => `${cell}: ${missing} đảng viên chưa có mức, ${rated} người đã có`,
    reasonMissing: {
      team: (cell, subject, scores) => `${cell}, ${subject}: ${scores} điểm của Tổ kiểm tra`,
      committee: (cell, subject, scores) => `${cell}, ${subject}: ${scores} điểm của Đảng ủy`,
    },
    evidenceMissing: (cell, subject, scores) => `${cell}, ${subject}: ${scores} tiêu chí`,
    signatureMissing: {
      cell: (cell, version) => `${cell}, bản ${version}: thiếu chữ ký của chi bộ`,
      team: (cell, version) => `${cell}, bản ${version}: thiếu chữ ký của Tổ kiểm tra`,
    },
    valuesAssumed: (subject, values) => `${subject}: ${values} giá trị`,
    sessionOnDayOff: (date, cells) => `Ngày ${date}: ${cells}`,
    meetingOnDayOff: (date) => `Ngày ${date}`,
  },
};
