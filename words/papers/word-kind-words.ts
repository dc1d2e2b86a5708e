import type { Bilingual } from '../../domain/failure.ts';
import { WORD_KINDS, type WordKind } from '../../domain/word-kind.ts';
import type { Lang } from '../words.ts';
import { PAPER_NAMES } from './paper-names.ts';

/** What a template is called as a file, without `.docx`. */
export const TEMPLATE_FILES: Readonly<Record<WordKind, string>> = {
  'decision-fourGood': 'quyet-dinh-cong-nhan-bon-tot',
  'decision-cellLevels': 'quyet-dinh-xep-loai-chi-bo',
  'decision-memberLevels': 'quyet-dinh-xep-loai-dang-vien',
  'decision-awards': 'quyet-dinh-khen-thuong',
  teamDecision: 'quyet-dinh-to-kiem-tra',
  planNotice: 'thong-bao-ke-hoach',
  sessionInvitation: 'giay-moi',
  minutes: 'bien-ban-kiem-tra',
  teamReport: 'bao-cao-to-kiem-tra',
  rankedTable: 'bang-tong-hop',
  meetingRecord: 'bien-ban-hop',
  proposal: 'to-trinh',
  superiorReport: 'bao-cao-cap-tren',
  result: 'thong-bao-ket-qua',
  objectionAnswer: 'tra-loi-kien-nghi',
  allowance: 'danh-sach-chi-tien-an',
  workingSheet: 'phieu-kiem-tra',
  receipt: 'phieu-tiep-nhan',
  improvement: 'ke-hoach-khac-phuc',
};

const NAMES: Readonly<Record<WordKind, Bilingual>> = {
  ...PAPER_NAMES,
  'decision-fourGood': {
    vi: 'Quyết định công nhận chi bộ “bốn tốt”',
    en: 'Decision on “four good” cells',
  },
  'decision-cellLevels': { vi: 'Quyết định xếp loại chi bộ', en: 'Decision on the levels of cells' },
  'decision-memberLevels': { vi: 'Quyết định xếp loại đảng viên', en: 'Decision on the levels of members' },
  'decision-awards': { vi: 'Quyết định khen thưởng', en: 'Decision on awards' },
};

/** What people call the paper of a template. */
export const wordKindName = (kind: WordKind, lang: Lang): string => NAMES[kind][lang];

/** The file of a template, as it is taken out. */
export const templateFile = (kind: WordKind): string => `${TEMPLATE_FILES[kind]}.docx`;

/** Names of the templates as files, without `.docx`. */
export const TEMPLATE_NAMES = WORD_KINDS.map((kind) => TEMPLATE_FILES[kind]);

/** What a browser or a folder adds to a name that is there already. */
const AGAIN = /(?: ?\(\d+\)| - (?:Copy|Bản sao)(?: \(\d+\))?)$/i;

/** Of which paper a template is, by the name of its file: the one that it was taken out under, or the kind's own. */
export function wordKindNamed(file: string): WordKind | null {
  const name = file
    .normalize('NFC')
    .replace(/\.docx$/i, '')
    .replace(AGAIN, '');
  return WORD_KINDS.find((kind) => kind === name || TEMPLATE_FILES[kind] === name) ?? null;
}
