import type { CellReport } from '../protocol/cell-report.ts';

/** What a cell reports that has nothing to tell but where it stands. */
export const quietReport = {
  stage: 'preReview',
  holder: null,
  due: null,
  late: false,
  marks: [],
  ended: false,
  sessionStart: null,
  answers: [],
  guidance: null,
  slate: null,
} satisfies Partial<CellReport>;
