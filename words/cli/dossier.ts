import type { DossierSet } from '../../domain/case/case-content.ts';
import type { Lang } from '../words.ts';

/** Of the dossiers of a case, their sets, and what was found while they were read. */
export interface DossierTexts {
  version: (version: number) => string;
  onPaper: string;
  electronic: string;
  late: string;
  inTime: string;
  /** before the part that a dossier lacks */
  missing: string;
  set: string;
  handedOver: string;
  madeOut: string;
  /** behind a set */
  setStates: Record<DossierSet['state'], string>;
  returned: string;
  unverified: string;
  noSets: string;
  /** how many are made of how many */
  sets: (done: number, of: number) => string;
  /** @param apart how much lies beside it */
  setMade: (file: string, pages: number, apart: number) => string;
}

export const dossierTexts: Record<Lang, DossierTexts> = {
  vi: {
    version: (version) => `Hồ sơ bản ${version}`,
    onPaper: 'bản giấy',
    electronic: 'điện tử',
    late: 'trễ hạn',
    inTime: 'đúng hạn',
    missing: 'còn thiếu',
    set: 'bộ',
    handedOver: 'giao',
    madeOut: 'lập',
    setStates: { valid: '', replaced: ' (đã thay bản mới)', recalled: ' (phải trả lại)' },
    returned: 'trả lại',
    unverified: 'chưa kiểm tra',
    noSets: 'chưa có bộ hồ sơ nào',
    sets: (done, of) => `bộ hồ sơ ${done}/${of}`,
    setMade: (file, pages, apart) =>
      `${file}: ${pages} trang${apart === 0 ? '' : `, ${apart} tài liệu kèm riêng`}`,
  },
  en: {
    version: (version) => `Dossier, version ${version}`,
    onPaper: 'on paper',
    electronic: 'electronic',
    late: 'late',
    inTime: 'in time',
    missing: 'missing',
    set: 'set',
    handedOver: 'handed over',
    madeOut: 'made out',
    setStates: { valid: '', replaced: ' (replaced)', recalled: ' (to be given back)' },
    returned: 'returned',
    unverified: 'not verified yet',
    noSets: 'no sets yet',
    sets: (done, of) => `sets ${done}/${of}`,
    setMade: (file, pages, apart) =>
      `${file}: ${pages} pages${apart === 0 ? '' : `, ${apart} papers beside it`}`,
  },
};
