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
  },
};
