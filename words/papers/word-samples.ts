/** What templates of papers for Word are tried with: every tag has something that could stand there. */
export const FRAME_SAMPLE = {
  superior: 'ĐẢNG BỘ CẤP TRÊN',
  issuer: 'ĐẢNG ỦY CƠ SỞ',
  number: '01-QĐ/ĐU',
  placeAndDate: 'Nơi ban hành, ngày 01 tháng 12 năm 2026',
  day: '2026-12-01',
  recipients: ['Như trên', 'Lưu Văn phòng'],
  authority: 'T/M ĐẢNG ỦY',
  position: 'BÍ THƯ',
  signer: 'Nguyễn Văn A',
} as const;

export const DECISION_SAMPLE = {
  bases: ['Quy định số 01', 'kế hoạch số 02'],
  annexOf: '01-QĐ/ĐU, 01/12/2026',
} as const;

export const SAID_SAMPLE = {
  type: 'BÁO CÁO',
  summary: 'kết quả kiểm tra năm 2026',
  heading: 'I. Thành phần',
  lead: '1. Có mặt',
  line: 'Hội nghị bắt đầu lúc 8 giờ.',
  decides: 'ĐẢNG ỦY CƠ SỞ\nQUYẾT ĐỊNH:',
  entries: ['- đồng chí Nguyễn Văn A;', '- đồng chí Trần Thị B.'],
  columns: ['Chi bộ', 'Mức xếp loại'],
  row: ['Chi bộ số 1', 'Hoàn thành tốt nhiệm vụ'],
  term: 'Đảng viên:',
  kept: 'Biên bản được lập thành 02 bản.',
  notice: 'Bản 2, thay cho bản 1.',
  toFill: 'Người ghi:',
  seal: 'Biên bản đã khóa.',
  hash: '0123456789abcdef',
  annexTitle: 'Danh sách giao bộ hồ sơ',
  signers: {
    left: {
      authority: 'NGƯỜI GHI BIÊN BẢN',
      office: 'THƯ KÝ',
      hand: '(đã ký lúc 08:00)',
      name: 'Nguyễn Văn A',
    },
    middle: { authority: 'T/M CHI BỘ', office: 'BÍ THƯ', hand: '(đã ký lúc 09:00)', name: 'Trần Thị B' },
    right: {
      authority: 'CHỦ TRÌ HỘI NGHỊ',
      office: 'TỔ TRƯỞNG',
      hand: '(đã ký lúc 10:00)',
      name: 'Lê Văn C',
    },
  },
} as const;
