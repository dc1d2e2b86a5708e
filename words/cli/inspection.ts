import type { Lang } from '../words.ts';

/** A cell's result by one criteria set, as text: what was proposed, and what each layer scored. */
export interface RatingLayers {
  proposed: string;
  self: string;
  team: string;
  /** null before the committee has scored */
  committee: string | null;
}

/** Of the scores of a case, the cell's own and those of the inspection. */
export interface InspectionTexts {
  scores: string;
  /** of one criterion */
  met: string;
  notMet: string;
  /** of a whole set */
  passed: string;
  notPassed: string;
  /** behind the title of a set */
  assumed: string;
  rating: (layers: RatingLayers) => string;
}

export const inspectionTexts: Record<Lang, InspectionTexts> = {
  vi: {
    scores: 'Điểm: chi bộ tự chấm → Tổ chấm',
    met: 'có',
    notMet: 'không',
    passed: 'đạt',
    notPassed: 'chưa đạt',
    assumed: ' · khung điểm giả định',
    rating: ({ proposed, self, team, committee }) =>
      `đề nghị ${proposed} · tự chấm ${self} · Tổ chấm ${team}${committee === null ? '' : ` · Đảng ủy ${committee}`}`,
  },
  en: {
    scores: 'Scores: the cell itself → the team',
    met: 'yes',
    notMet: 'no',
    passed: 'yes',
    notPassed: 'no',
    assumed: ' · assumed criteria',
    rating: ({ proposed, self, team, committee }) =>
      `proposed ${proposed} · own score ${self} · team ${team}${committee === null ? '' : ` · committee ${committee}`}`,
  },
};
