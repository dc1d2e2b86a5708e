import type { Bilingual } from '../../domain/failure.ts';

/** What is wrong with a filled form of the team, told beside its place. */

export const NO_TEAM_FORM: Bilingual = {
  vi: 'tệp này không phải là phiếu chấm của Tổ kiểm tra, hoặc thiếu trang bìa “Phiếu chấm”',
  en: 'this is no form of the team, or lacks its cover “Phiếu chấm”',
};

/** @param shown the id that the form bears */
export const ofOtherCampaign = (shown: string): Bilingual => ({
  vi: `phiếu này của đợt kiểm tra khác (“${shown}”)`,
  en: `this form is of another campaign (${shown})`,
});

/** @param shown name or id of the cell that the form is of */
export const ofOtherCell = (shown: string, meant: string): Bilingual => ({
  vi: `phiếu này của ${shown}, không phải của ${meant}`,
  en: `this form is of ${shown}, not of ${meant}`,
});

/** @param inForce empty where the plan has no such set now */
export const ofOtherVersion = (set: string, shown: string, inForce: string): Bilingual =>
  inForce === ''
    ? {
        vi: `đợt này không chấm theo khung “${set}”; hãy tải phiếu mới`,
        en: `this campaign doesn’t score by ${set}; take a new form`,
      }
    : {
        vi: `khung “${set}” đã đổi từ khi phiếu được tải: phiếu theo phiên bản ${shown}, đang dùng ${inForce}; hãy tải phiếu mới`,
        en: `${set} has changed since the form was taken: the form has version ${shown}, in use is ${inForce}; take a new form`,
      };

/** @param set that has another text under the same version */
export const textChanged = (set: string): Bilingual => ({
  vi: `khung “${set}” đã sửa từ khi phiếu được tải, cùng phiên bản: điểm được kiểm theo khung đang dùng`,
  en: `${set} has been amended since the form was taken, under the same version: scores are checked by the one in use`,
});

/** A sheet that was carried over from another form. */
export const OF_OTHER_FORM: Bilingual = {
  vi: 'trang này của một phiếu khác: dấu của phiếu không giống trang bìa',
  en: 'this sheet is of another form: its mark is not that of the cover',
};

export const unknownDocument = (id: string): Bilingual => ({
  vi: `kế hoạch không có tài liệu mã “${id}”`,
  en: `the plan has no document ${id}`,
});

export const unknownPoint = (id: string): Bilingual => ({
  vi: `không có nội dung cần xác minh mã “${id}”`,
  en: `there is no point to verify ${id}`,
});

export const NEEDS_SEEN: Bilingual = {
  vi: 'có ghi chú mà chưa ghi đã xem hay không',
  en: 'there is a remark, but not whether it was seen',
};

/** @param who has recorded something since the form was made */
export const recordedMeanwhile = (who: string): Bilingual => ({
  vi: `${who} đã ghi mục này sau khi phiếu được tải; hãy tải phiếu mới, hoặc nộp phiếu trên trang để chọn`,
  en: `${who} has recorded this since the form was taken; take a new form, or give it in on the page to choose`,
});
