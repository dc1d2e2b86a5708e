import type { DossierSet, DossierVersion } from '../../domain/case/case-content.ts';
import { at } from '../minutes/minutes-plan.fixture.ts';

/** A cell's dossier and its sets, as they came in the sample campaign. */

export const file = (name: string, letter: string, size: number) => ({
  cell: 'doi-1',
  name,
  type: name.endsWith('.pdf') ? ('pdf' as const) : ('xlsx' as const),
  sha256: letter.repeat(64),
  size,
});

export const dossier: DossierVersion = {
  version: 2,
  receivedAt: at('2024-12-10 16:50'),
  by: 'anh',
  medium: 'electronic',
  document: null,
  late: false,
  due: at('2024-12-11 00:00'),
  missing: [],
  content: {
    reports: {
      resolution: {
        title: 'Báo cáo số 12-BC/CB về tổng kết thực hiện Nghị quyết năm 2024',
        file: file('bao-cao-tong-ket_doi-1_2024.pdf', 'a', 250_880),
        pages: 9,
      },
      fourGood: {
        title: 'Báo cáo số 13-BC/CB tự chấm điểm chi bộ “bốn tốt”',
        file: file('tu-cham-diem-bon-tot_doi-1_2024.pdf', 'b', 1_258_291),
        pages: 14,
      },
      cellQuality: {
        title: 'Báo cáo số 14-BC/CB tự chấm điểm, đề xuất xếp loại chi bộ',
        file: file('tu-cham-diem-chi-bo_doi-1_2024.pdf', 'c', 900),
        pages: 7,
      },
      grassrootsDemocracy: { title: 'Báo cáo số 15-BC/CB về QCDC và “Dân vận khéo”' },
    },
    scores: {},
    proposed: { fourGood: true, level: 'EXCELLENT', grassrootsDemocracy: 'Tốt' },
    committeeAgreedOn: '2024-12-09',
    copies: 5,
  },
};

const set = (person: string, version: number, change: Partial<DossierSet> = {}): DossierSet => ({
  receipt: `doi-1/${version}/${person}`,
  person,
  version,
  at: at('2024-12-11 07:35'),
  handed: true,
  state: 'valid',
  ...change,
});

export const sets: DossierSet[] = [
  set('hung', 1, { state: 'replaced' }),
  set('hung', 2),
  set('mai', 2),
  set('an', 2),
  set('phuc', 2, { state: 'recalled' }),
];
export const holders = ['hung', 'mai', 'an', 'lan', 'phuc'];
