import type { Bilingual } from '../../domain/failure.ts';
import { inBoth } from '../in-both.ts';

/** What a first plan says as long as nobody has said it: in Vietnamese, as its papers are. */

export const ASSUMED_TEXTS = {
  basis: { number: 'chưa ghi số (mẫu)', subject: 'kiểm điểm, đánh giá, xếp loại chất lượng hằng năm (mẫu)' },
  recipients: (issuer: string, superior: string) => [
    { name: superior, mark: 'b/c' },
    { name: 'Các đồng chí ủy viên Ban Chấp hành' },
    { name: 'Các chi bộ trực thuộc' },
    { name: `Lưu ${issuer}` },
  ],
  team: (issuer: string) => `Tổ kiểm tra ${issuer}`,
};

const ASSUMED: Bilingual = {
  vi: 'giả định theo mẫu, cần thay',
  en: 'assumed by the sample, to be replaced',
};

/** Beside what is assumed in a plan's file. */
export const assumedComment = ` ${inBoth(ASSUMED)}`;

/** What heads a plan's file that was made from nothing. */
export const firstPlanComment = ` ${inBoth({
  vi: 'Mã (id) do chương trình đặt theo tên: sửa được trước khi bắt đầu, rồi giữ qua các năm.',
  en: 'Ids are made of the names: change them before the campaign starts, then keep them over the years.',
})}`;
