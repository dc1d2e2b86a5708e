import { inBoth } from '../../in-both.ts';

/** Of a campaign before it is announced. */
export const preparationHelp = {
  prepare: inBoth({ vi: 'văn phòng ghi một mục chuẩn bị', en: 'note an item of the preparation' }),
  announce: inBoth({ vi: 'thông báo kế hoạch tới các chi bộ', en: 'announce the plan to the cells' }),
};
