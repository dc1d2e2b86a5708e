/** What templates of papers for Word are tried with: every tag has something that could stand there. */
export const FRAME_SAMPLE = {
  superior: 'ĐẢNG BỘ CẤP TRÊN',
  issuer: 'ĐẢNG ỦY CƠ SỞ',
  number: '01-QĐ/ĐU',
  placeAndDate: 'Nơi ban hành, ngày 01 tháng 12 năm 2026',
  recipients: ['Như trên;', 'Lưu Văn phòng.'],
  authority: 'T/M ĐẢNG ỦY',
  position: 'BÍ THƯ',
  signer: 'Nguyễn Văn A',
} as const;

export const DECISION_SAMPLE = {
  bases: ['Quy định số 01', 'kế hoạch số 02'],
  annexOf: '01-QĐ/ĐU, 01/12/2026',
} as const;
