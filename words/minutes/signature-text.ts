/** In what office minutes are signed, and what stands where nobody signs: Vietnamese alone, as the paper is. */

export const SIGNATURE_TEXT = {
  refused: '(từ chối ký biên bản)',
  silent: '(không có ý kiến trong thời hạn)',
  disputed: '(chưa thống nhất)',
  writer: 'NGƯỜI GHI BIÊN BẢN',
  clerk: 'THƯ KÝ TỔ',
  forTeam: 'T/M TỔ KIỂM TRA',
  leader: 'TỔ TRƯỞNG',
  authorised: 'NGƯỜI ĐƯỢC ỦY QUYỀN',
} as const;

/** @param moment as it is shown */
export const signedAtWords = (moment: string): string => `(đã ký lúc ${moment})`;
