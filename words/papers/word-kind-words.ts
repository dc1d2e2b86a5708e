import type { Bilingual } from '../../domain/failure.ts';
import { WORD_KINDS, type WordKind } from '../../domain/word-kind.ts';

/** What a template is called: as a file, and by people. */
interface KindWords extends Bilingual {
  /** without `.docx` */
  file: string;
}

export const WORD_KIND_WORDS: Readonly<Record<WordKind, KindWords>> = {
  'decision-fourGood': {
    file: 'quyet-dinh-cong-nhan-bon-tot',
    vi: 'Quyết định công nhận chi bộ “bốn tốt”',
    en: 'Decision on “four good” cells',
  },
  'decision-cellLevels': {
    file: 'quyet-dinh-xep-loai-chi-bo',
    vi: 'Quyết định xếp loại chi bộ',
    en: 'Decision on the levels of cells',
  },
  'decision-memberLevels': {
    file: 'quyet-dinh-xep-loai-dang-vien',
    vi: 'Quyết định xếp loại đảng viên',
    en: 'Decision on the levels of members',
  },
  'decision-awards': {
    file: 'quyet-dinh-khen-thuong',
    vi: 'Quyết định khen thưởng',
    en: 'Decision on awards',
  },
  teamDecision: {
    file: 'quyet-dinh-to-kiem-tra',
    vi: 'Quyết định thành lập Tổ kiểm tra',
    en: 'Decision on the team',
  },
  planNotice: { file: 'thong-bao-ke-hoach', vi: 'Thông báo kế hoạch', en: 'Notice of the plan' },
  sessionInvitation: { file: 'giay-moi', vi: 'Giấy mời dự buổi kiểm tra', en: 'Invitation to the session' },
  minutes: { file: 'bien-ban-kiem-tra', vi: 'Biên bản kiểm tra', en: 'Minutes of the inspection' },
  teamReport: { file: 'bao-cao-to-kiem-tra', vi: 'Báo cáo của Tổ kiểm tra', en: 'Report of the team' },
  rankedTable: {
    file: 'bang-tong-hop',
    vi: 'Bảng tổng hợp trình Ban Chấp hành',
    en: 'Table before the committee',
  },
  meetingRecord: {
    file: 'bien-ban-hop',
    vi: 'Biên bản họp Ban Chấp hành',
    en: 'Record of the committee’s meeting',
  },
  superiorReport: { file: 'bao-cao-cap-tren', vi: 'Báo cáo cấp trên', en: 'Report to the superior' },
  result: { file: 'thong-bao-ket-qua', vi: 'Thông báo kết quả cho chi bộ', en: 'Notice of results' },
  objectionAnswer: { file: 'tra-loi-kien-nghi', vi: 'Trả lời kiến nghị', en: 'Answer to an objection' },
  allowance: { file: 'danh-sach-chi-tien-an', vi: 'Danh sách chi tiền ăn', en: 'List of meal allowances' },
  workingSheet: {
    file: 'phieu-kiem-tra',
    vi: 'Phiếu kiểm tra của Tổ kiểm tra',
    en: 'Working sheet of the team',
  },
  receipt: { file: 'phieu-tiep-nhan', vi: 'Phiếu tiếp nhận hồ sơ', en: 'Receipt of a dossier' },
  improvement: { file: 'ke-hoach-khac-phuc', vi: 'Kế hoạch khắc phục', en: 'Improvement plan' },
};

/** The file of a template, as it is taken out. */
export const templateFile = (kind: WordKind): string => `${WORD_KIND_WORDS[kind].file}.docx`;

/** Names of the templates as files, without `.docx`. */
export const TEMPLATE_NAMES = WORD_KINDS.map((kind) => WORD_KIND_WORDS[kind].file);

/** What a browser or a folder adds to a name that is there already. */
const AGAIN = /(?: ?\(\d+\)| - (?:Copy|Bản sao)(?: \(\d+\))?)$/i;

/** Of which paper a template is, by the name of its file: the one that it was taken out under, or the kind's own. */
export function wordKindNamed(file: string): WordKind | null {
  const name = file
    .normalize('NFC')
    .replace(/\.docx$/i, '')
    .replace(AGAIN, '');
  return WORD_KINDS.find((kind) => kind === name || WORD_KIND_WORDS[kind].file === name) ?? null;
}
