import type { Roster } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Names } from '../words/words.ts';

/** The facts of plan 28-KH/ĐU that a document shows, written from the seed; people and cells are samples. */
export const plan = {
  format: 1,
  id: 'kh-28',
  year: 2024,
  document: {
    number: '28-KH/ĐU',
    type: 'Kế hoạch',
    subject:
      'kiểm tra, công nhận mô hình chi bộ “bốn tốt”; đánh giá, xếp loại chất lượng chi bộ, đảng viên và việc thực hiện Quy chế dân chủ ở cơ sở, phong trào thi đua “Dân vận khéo” năm 2024',
    issuedOn: '2024-11-20',
    issuedAt: null,
    issuer: 'Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh',
    superior: 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
    signatory: { onBehalf: 'T/M ĐẢNG ỦY', position: 'BÍ THƯ', person: 'viet' },
    bases: [
      {
        number: '3286-QĐ/TU',
        type: 'Quy định',
        date: '2023-10-18',
        issuer: 'Ban Thường vụ Tỉnh ủy',
        subject: 'xây dựng mô hình chi bộ “bốn tốt”, đảng bộ “bốn tốt”',
      },
      {
        number: '1118-CV/ĐUK',
        date: '2024-10-23',
        issuer: 'Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
        subject: 'thực hiện kiểm điểm, đánh giá, xếp loại chất lượng đối với tập thể, cá nhân năm 2024',
      },
    ],
    recipients: [
      { name: 'Ban Thường vụ ĐUK' },
      { name: 'Ban Tổ chức ĐUK', mark: 'b/c' },
      { name: 'Các đ/c UV BCH Đảng bộ Cục' },
      { name: 'Các Chi bộ trực thuộc' },
      { name: 'Lưu Đảng ủy Cục QLTT' },
    ],
  },
  calendar: { utcOffset: '+07:00', holidays: [], workedDays: [] },
  people: [
    { id: 'viet', name: 'Phạm Hoàng Việt', email: null, sample: false },
    { id: 'hoa', name: 'Trần Thị Hòa', email: null, sample: true },
  ],
  cells: [1, 2, 3, 4, 5].map((nth) => ({
    id: `doi-${nth}`,
    name: `Chi bộ Đội QLTT số ${nth}`,
    kind: 'marketSurveillanceTeam',
    peerGroup: 'doi',
    sample: true,
  })),
  team: { name: 'Tổ kiểm tra Đảng ủy Cục Quản lý thị trường', count: 1, decision: null },
  dossier: {
    dueBefore: '2024-12-11',
    setsPerTeamMember: 1,
    through: 'teamClerk',
    reports: [
      {
        id: 'resolution',
        title: 'Báo cáo tổng kết tình hình thực hiện Nghị quyết năm 2024',
        selfScored: false,
      },
      { id: 'fourGood', title: 'Báo cáo tự chấm điểm mô hình chi bộ “bốn tốt” năm 2024', selfScored: true },
      {
        id: 'cellQuality',
        title: 'Báo cáo tự chấm điểm mức chất lượng của Chi bộ năm 2024',
        selfScored: true,
      },
      {
        id: 'grassrootsDemocracy',
        title: 'Báo cáo Quy chế dân chủ ở cơ sở và “Dân vận khéo” năm 2024',
        selfScored: false,
      },
    ],
    onSiteDocuments: [],
  },
  criteria: [
    { id: 'c1', subject: 'fourGood', source: 'Điều 5 và Phụ lục 1, Quy định số 3286-QĐ/TU' },
    { id: 'c2', subject: 'cellQuality', source: 'Mẫu 8, Công văn số 1118-CV/ĐUK' },
  ],
  venue: {
    name: 'Hội trường Cục Quản lý thị trường tỉnh Trà Vinh',
    address: 'số 31 Hùng Vương, phường 3, thành phố Trà Vinh, tỉnh Trà Vinh',
  },
} as unknown as Plan;

export const roster: Roster = {
  revision: 1,
  assignments: [
    { person: 'viet', role: 'committeeHead' },
    { person: 'hoa', role: 'committeeDeputy', authorisation: 'GUQ 01' },
  ],
};

const lookup = (rows: readonly { id: string; name: string }[], id: string) =>
  rows.find((row) => row.id === id)?.name ?? id;

export const names: Pick<Names, 'person' | 'cell'> = {
  person: (id) => lookup(plan.people, id),
  cell: (id) => lookup(plan.cells, id),
};
