import { inBoth } from '../../in-both.ts';

/** Of a dossier: handed in, read, returned, and more time for it. */
export const dossierHelp = {
  submit: inBoth({ vi: 'nộp hồ sơ', en: 'submit' }),
  replace: inBoth({ vi: 'nộp lại hồ sơ thay bản trước', en: 'submit again in place of the last' }),
  receive: inBoth({ vi: 'thư ký Tổ nhận hồ sơ giấy', en: 'the clerk takes a paper dossier' }),
  hand: inBoth({ vi: 'giao một bộ giấy cho thành viên Tổ', en: 'hand a paper set to a member of the team' }),
  sets: inBoth({
    vi: 'bộ hồ sơ của mỗi thành viên Tổ, mỗi bộ một tệp PDF (cần LibreOffice)',
    en: 'the sets of the dossiers, one PDF for each member of the team (takes LibreOffice)',
  }),
  setsCell: inBoth({ vi: 'chỉ của chi bộ này', en: 'of this cell alone' }),
  setsMember: inBoth({ vi: 'chỉ của thành viên này', en: 'of this member alone' }),
  reviewNote: inBoth({ vi: 'ghi nhận xét khi đọc; --verify: xem lại tại buổi', en: 'note while reading' }),
  criterion: inBoth({ vi: 'tiêu chí', en: 'a criterion, e.g. fourGood.sinh-hoat-dinh-ky' }),
  verify: inBoth({ vi: 'cần kiểm tra tại buổi', en: 'to be verified on site' }),
  reviewFinish: inBoth({ vi: 'đọc xong', en: 'reading finished' }),
  pointsToVerify: inBoth({ vi: 'điều cần kiểm tra tại buổi', en: 'points to verify on site' }),
  reviewReturn: inBoth({ vi: 'trả lại bổ sung', en: 'return for completion' }),
  note: inBoth({ vi: 'điều cần bổ sung', en: 'what is missing' }),
  extensionRequest: inBoth({ vi: 'xin gia hạn', en: 'ask' }),
  extensionGrant: inBoth({ vi: 'cho gia hạn', en: 'grant' }),
  extensionRefuse: inBoth({ vi: 'không gia hạn', en: 'refuse' }),
};
