import type { Standing } from '../journal.ts';
import type { Audience, Part } from './words.ts';

export interface Waiting {
  /** for whom, for what, until when, how late: `Chờ đồng chí …, bí thư chi bộ, nộp hồ sơ; hạn là hết thứ Ba 10/12/2024, đã trễ 1 ngày.` */
  headline: Part[];
  /** how often reminded, what comes next and when, who is told then */
  follow: Part[];
  /** what is owed besides, one sentence each */
  also: Part[][];
}

/**
 * Why a cell or a campaign waits.
 *
 * @param standing of a cell, or of the campaign
 */
export function whyWaiting(standing: Standing, audience: Audience): Waiting {
  return { headline: [{ text: `${standing.stage} ${audience.lang}` }], follow: [], also: [] };
}
