import type { Lang } from '../words.ts';

/** Of the minutes of a case, item by item. */
export interface MinutesTexts {
  version: (version: number) => string;
  round: (round: number) => string;
  /** before what the two sides say of an item */
  cell: string;
  team: string;
  reservation: string;
  refused: string;
}

export const minutesTexts: Record<Lang, MinutesTexts> = {
  vi: {
    version: (version) => `Biên bản bản ${version}`,
    round: (round) => `lượt ${round}`,
    cell: 'chi bộ',
    team: 'Tổ',
    reservation: 'bảo lưu',
    refused: 'không ký',
  },
  en: {
    version: (version) => `Minutes, version ${version}`,
    round: (round) => `round ${round}`,
    cell: 'cell',
    team: 'team',
    reservation: 'reservation',
    refused: 'refused',
  },
};
