import type { Bilingual } from '../../domain/failure.ts';
import type { WordKind } from '../../domain/word-kind.ts';

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
};
