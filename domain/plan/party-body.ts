import { evenText } from '../one-line.ts';

/**
 * The Party organisation that a committee leads, read off the committee's name: at the head of a paper it stands above
 * whoever issues the paper, while what the paper is sent to is the committee itself.
 */

/** What a committee leads, by the word before the one that says it is a committee. */
const KINDS = {
  đảng: 'organisation',
  tỉnh: 'province',
  thành: 'city',
  huyện: 'district',
  quận: 'urbanDistrict',
  thị: 'town',
} as const;

export interface PartyBody {
  kind: (typeof KINDS)[keyof typeof KINDS];
  /** as it stands behind both, of the committee and of what it leads */
  name: string;
}

const isKind = (word: string): word is keyof typeof KINDS => Object.hasOwn(KINDS, word);

const COMMITTEE = /^(?:Ban\s(?:Thường\svụ|Chấp\shành)\s)?(\p{L}+)\s(?:ủy|uỷ)\s(\S.*)$/iu;

/** @returns null where the committee's name doesn't say it with certainty */
export function partyBodyOf(committee: string): PartyBody | null {
  const [, word = '', name = ''] = COMMITTEE.exec(evenText(committee)) ?? [];
  const kind = word.toLowerCase();
  // a name that goes on with another organisation of the Party is more than one name
  return isKind(kind) && !/đảng/iu.test(name) ? { kind: KINDS[kind], name } : null;
}
