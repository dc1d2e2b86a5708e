import type { Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { plan as shortPlan } from '../plan.fixture.ts';

/** The plan with what the documents of the first stages need; people and cells are samples. */

export const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);

const PEOPLE: Record<string, string> = {
  viet: 'Phạm Hoàng Việt',
  hung: 'Nguyễn Quốc Hùng',
  mai: 'Trần Thị Mai',
  an: 'Lê Đức Ân',
  lan: 'Phạm Thị Lan',
  phuc: 'Huỳnh Văn Phúc',
  khoa: 'Đặng Văn Khoa',
  anh: 'Nguyễn Thị Ánh',
  tran: 'Trần Văn An',
  dat: 'Đỗ Văn Đạt',
  thu: 'Đỗ Thị Thu',
};

const people = Object.entries(PEOPLE).map(([id, name]) => ({ id, name, email: null, sample: id !== 'viet' }));

export const plan = {
  ...shortPlan,
  people,
  cells: [
    ...shortPlan.cells,
    { id: 'van-phong', name: 'Chi bộ Văn phòng', kind: 'office', peerGroup: 'van-phong', sample: false },
  ],
  dossier: {
    ...shortPlan.dossier,
    onSiteDocuments: [
      {
        id: 'ke-hoach',
        title:
          'Các kế hoạch triển khai của chi bộ về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo”',
        criteria: ['grassrootsDemocracy.ke-hoach'],
      },
      {
        id: 'so-ket-6-thang',
        title: 'Báo cáo sơ kết 6 tháng đầu năm 2024',
        criteria: ['grassrootsDemocracy.bao-cao'],
      },
      {
        id: 'tong-ket',
        title: 'Báo cáo tổng kết năm 2024 về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo”',
        inDossierAs: 'grassrootsDemocracy',
        criteria: ['grassrootsDemocracy.bao-cao'],
      },
      {
        id: 'mo-hinh-da-dang-ky',
        title: 'Báo cáo kết quả thực hiện các mô hình đã đăng ký năm 2024',
        criteria: ['grassrootsDemocracy.mo-hinh', 'fourGood.nhiem-vu'],
      },
      { id: 'so-nghi-quyet', title: 'Sổ ghi nghị quyết, biên bản sinh hoạt chi bộ', criteria: [] },
    ],
  },
  criteria: [
    ...shortPlan.criteria,
    { id: 'c3', subject: 'grassrootsDemocracy', source: 'Mục II.3, Kế hoạch số 28-KH/ĐU' },
  ],
  sessions: [
    {
      id: 'sang',
      name: 'Buổi sáng',
      date: '2024-12-12',
      starts: '08:00',
      ends: '11:30',
      cells: ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5'],
    },
    {
      id: 'chieu',
      name: 'Buổi chiều',
      date: '2024-12-12',
      starts: '14:00',
      ends: '17:00',
      cells: ['van-phong'],
    },
  ],
  allowance: {
    amount: 150_000,
    currency: 'VND',
    per: 'personDay',
    purpose: 'Hỗ trợ tiền ăn cho Tổ kiểm tra',
    funds: ['Kinh phí của Đảng ủy', 'Kinh phí của chính quyền hỗ trợ'],
  },
  settings: { allowanceDay: { gap: 'X12', value: 'whole', reason: 'một ngày' } },
} as unknown as Plan;

export const roles: Roster = {
  revision: 1,
  assignments: [
    { person: 'viet', role: 'committeeHead' },
    { person: 'thu', role: 'office' },
    { person: 'hung', role: 'teamLeader' },
    { person: 'mai', role: 'teamClerk' },
    { person: 'an', role: 'teamMember' },
    { person: 'lan', role: 'teamMember' },
    { person: 'phuc', role: 'teamMember' },
    { person: 'khoa', role: 'teamSubstitute', authorisation: 'Giấy ủy quyền số 03 của Tổ trưởng' },
    { person: 'anh', role: 'cellHead', cell: 'doi-1' },
    { person: 'tran', role: 'cellDeputy', cell: 'doi-1' },
    { person: 'dat', role: 'cellHead', cell: 'doi-2' },
  ],
};

const CELLS = new Map(plan.cells.map(({ id, name }) => [id, name]));
export const names = {
  person: (id: string): string => PEOPLE[id] ?? id,
  cell: (id: string): string => CELLS.get(id) ?? id,
};

/** The page as its reader sees it: markup gone, white space folded. */
export const read = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .replace(/\( /g, '(')
    .trim();
