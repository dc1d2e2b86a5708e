import { type CriteriaSet, criteriaSetSchema } from '../../domain/criteria/criteria.ts';
import type { CellCriteria } from '../../words/minutes/minutes-words.ts';

/** Small criteria sets of every kind: by recognition, by grades, by points; all of them invented. */

const origin = { format: 1, version: '2024-1', rulePack: null } as const;

const set = (given: Record<string, unknown>): CriteriaSet => criteriaSetSchema.parse({ ...origin, ...given });

export const criteria = {
  fourGood: set({
    id: 'bon-tot',
    subject: 'fourGood',
    title: 'Khung tiêu chí chi bộ “bốn tốt”',
    source: 'mẫu giả định',
    placeholder: true,
    replaceBy: 'Phụ lục 1, Quy định số 3286-QĐ/TU',
    criteria: [
      {
        id: 'tot-1',
        name: '1. Hoàn thành tốt nhiệm vụ chính trị',
        children: [{ id: 'nhiem-vu', name: 'Hoàn thành chỉ tiêu, nhiệm vụ được giao trong năm', max: 40 }],
      },
      {
        id: 'tot-2',
        name: '2. Chất lượng sinh hoạt tốt',
        children: [
          { id: 'sinh-hoat-dinh-ky', name: 'Sinh hoạt định kỳ đúng quy định, đủ nội dung', max: 10 },
          { id: 'sinh-hoat-chuyen-de', name: 'Sinh hoạt chuyên đề mỗi quý một lần', max: 10 },
        ],
      },
      {
        id: 'tot-3',
        name: '3. Đoàn kết, kỷ luật tốt',
        children: [
          { id: 'doan-ket', name: 'Giữ nguyên tắc tập trung dân chủ, đoàn kết thống nhất', max: 20 },
        ],
      },
      {
        id: 'tot-4',
        name: '4. Cán bộ, đảng viên tốt',
        children: [
          {
            id: 'tot-4-1',
            name: '4.1. Chất lượng đảng viên',
            children: [{ id: 'dang-vien', name: 'Đảng viên hoàn thành tốt nhiệm vụ trở lên', max: 20 }],
          },
        ],
      },
    ],
    adjustments: [
      { id: 'sang-kien', name: 'Sáng kiến được công nhận', kind: 'bonus', max: 2 },
      { id: 'nop-muon', name: 'Nộp báo cáo muộn', kind: 'penalty', max: 5 },
    ],
    gates: [{ id: 'khong-ky-luat', name: 'Không có đảng viên bị kỷ luật trong năm' }],
    result: { by: 'recognition', atLeast: 90, eachGroupPercent: 80, gates: ['khong-ky-luat'] },
  }),
  cellQuality: set({
    id: 'chat-luong-chi-bo',
    subject: 'cellQuality',
    title: 'Khung xếp loại chi bộ',
    source: 'Mẫu 8',
    placeholder: false,
    replaceBy: null,
    criteria: [
      { id: 'lanh-dao', name: 'Lãnh đạo thực hiện nhiệm vụ chính trị', max: 30 },
      { id: 'ket-qua', name: 'Kết quả thực hiện nhiệm vụ trong năm', max: 40, core: true },
      { id: 'xay-dung', name: 'Xây dựng chi bộ trong sạch, vững mạnh', max: 30 },
    ],
    gradeBands: [
      { grade: 'EXCELLENT', percent: 90 },
      { grade: 'GOOD', percent: 70 },
      { grade: 'AVERAGE', percent: 50 },
    ],
    result: {
      by: 'grades',
      levels: [
        { level: 'EXCELLENT', every: 'GOOD', core: 'EXCELLENT' },
        { level: 'GOOD', every: 'AVERAGE', core: 'GOOD' },
      ],
    },
  }),
  grassrootsDemocracy: set({
    id: 'qcdc',
    subject: 'grassrootsDemocracy',
    title: 'Khung đánh giá Quy chế dân chủ ở cơ sở',
    source: 'mẫu giả định',
    placeholder: true,
    replaceBy: 'khung do Đảng ủy ban hành',
    criteria: [
      { id: 'ke-hoach', name: 'Xây dựng, triển khai kế hoạch công tác dân vận', max: 30 },
      { id: 'bao-cao', name: 'Chế độ báo cáo sơ kết, tổng kết', max: 30 },
      { id: 'mo-hinh', name: 'Mô hình “Dân vận khéo” đã đăng ký', max: 40 },
    ],
    result: {
      by: 'points',
      levels: [
        { level: 'GOOD', atLeast: 80 },
        { level: 'FAIR', atLeast: 65 },
      ],
    },
  }),
} satisfies CellCriteria;
