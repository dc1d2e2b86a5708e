import type { CaseContent, Minutes, MinutesItem } from '../../domain/case/case-content.ts';
import type { Evidence } from '../../domain/case/score-value.ts';
import { dossier, file, sets } from '../dossier/receipt.fixture.ts';
import { at } from './minutes-plan.fixture.ts';

/** A cell's inspection and its minutes, as they went in the sample campaign. */

const scored = (
  subject: 'fourGood' | 'cellQuality' | 'grassrootsDemocracy',
  criterion: string,
  self: number | null,
  team: number | null,
  change: Partial<MinutesItem> = {},
): MinutesItem => ({
  id: `${subject}.${criterion}`,
  kind: 'criterion',
  subject,
  criterion,
  self: self === null ? null : { points: self, grade: null, met: null },
  team: team === null ? null : { points: team, grade: null, met: null },
  evidence: [],
  text: '',
  reason: null,
  agreed: true,
  objection: null,
  answer: null,
  ...change,
});

export const finding = (
  kind: Exclude<MinutesItem['kind'], 'criterion'>,
  nth: number,
  text: string,
  change: Partial<MinutesItem> = {},
): MinutesItem => ({
  id: `${kind}-${nth}`,
  kind,
  subject: null,
  criterion: null,
  self: null,
  team: null,
  evidence: [],
  text,
  reason: null,
  agreed: true,
  objection: null,
  answer: null,
  ...change,
});

const page = (id: 'fourGood' | 'resolution', number: number): Evidence => ({ report: { id, page: number } });

export const items: MinutesItem[] = [
  scored('fourGood', 'nhiem-vu', 40, 38.5, {
    evidence: [
      {
        text: 'Kiểm tra, xử lý 214 vụ; thu nộp ngân sách đạt 108 % kế hoạch',
        report: { id: 'resolution', page: 3 },
      },
      { file: file('bang-tong-hop-vu-viec.xlsx', 'd', 48_000) },
    ],
    text: 'Hoàn thành chỉ tiêu; hai vụ còn quá hạn xử lý.',
    reason: 'Hai vụ quá hạn chưa có báo cáo giải trình.',
  }),
  scored('fourGood', 'sinh-hoat-dinh-ky', 10, 10, { evidence: [page('fourGood', 5)] }),
  scored('fourGood', 'sinh-hoat-chuyen-de', 10, 8, {
    text: 'Có 3 buổi sinh hoạt chuyên đề, thiếu quý III.',
    reason: 'Quy định mỗi quý một buổi.',
    agreed: false,
    objection: 'Quý III chi bộ sinh hoạt ghép với chi bộ cơ quan, có biên bản.',
    answer: 'Tổ đã xem biên bản ngày 20/9/2024 và giữ điểm vì nội dung không phải chuyên đề.',
  }),
  scored('fourGood', 'doan-ket', 20, 20),
  scored('fourGood', 'dang-vien', 19, 19.25),
  scored('fourGood', 'khong-ky-luat', null, null, {
    self: { points: null, grade: null, met: true },
    team: { points: null, grade: null, met: true },
  }),
  scored('fourGood', 'sang-kien', 2, 1, {
    text: 'Một sáng kiến được công nhận.',
    reason: 'Sáng kiến thứ hai chưa có quyết định.',
  }),
  scored('cellQuality', 'lanh-dao', null, null, {
    self: { points: null, grade: 'EXCELLENT', met: null },
    team: { points: null, grade: 'GOOD', met: null },
    reason: 'Nghị quyết quý II ban hành chậm.',
  }),
  scored('cellQuality', 'ket-qua', null, null, {
    self: { points: null, grade: 'GOOD', met: null },
    team: { points: null, grade: 'GOOD', met: null },
  }),
  scored('grassrootsDemocracy', 'ke-hoach', 30, 30),
  scored('grassrootsDemocracy', 'bao-cao', 28, 26, { reason: 'Báo cáo sơ kết nộp chậm 5 ngày.' }),
  scored('grassrootsDemocracy', 'mo-hinh', 38, 38, {
    text: 'Mô hình “Chợ văn minh” đã đăng ký và thực hiện.',
  }),
  finding(
    'strength',
    1,
    'Cấp ủy chi bộ lãnh đạo đơn vị hoàn thành chỉ tiêu kiểm tra, kiểm soát thị trường năm 2024.',
  ),
  finding(
    'strength',
    2,
    'Nền nếp sinh hoạt chi bộ được giữ vững, tỷ lệ đảng viên dự sinh hoạt bình quân 96 %.',
  ),
  finding('shortcoming', 1, 'Sinh hoạt chuyên đề chưa đều các quý.'),
  finding('cause', 1, 'Cấp ủy chưa phân công người theo dõi kế hoạch sinh hoạt chuyên đề.'),
  finding('recommendation', 1, 'Chi bộ xây dựng kế hoạch khắc phục trong quý I năm 2025.'),
];

const session = {
  id: 'sang',
  startsAt: at('2024-12-12 08:00'),
  endsAt: at('2024-12-12 11:30'),
  venue: 'Hội trường Cục Quản lý thị trường tỉnh Trà Vinh',
};

export const minutes: Minutes = {
  version: 1,
  round: 2,
  frame: {
    basis: { planNumber: '28-KH/ĐU', planDate: '2024-11-20', teamDecision: '14-QĐ/ĐU' },
    session,
    attendance: {
      present: ['hung', 'mai', 'an', 'phuc', 'khoa', 'anh', 'tran'],
      absent: [{ person: 'lan', reason: 'nghỉ phép theo đơn ngày 10/12/2024' }],
      guests: ['Đỗ Thị Thu, chuyên viên bộ phận giúp việc Đảng ủy'],
      startedAt: '2024-12-12T08:05:00+07:00',
      endedAt: '2024-12-12T10:40:00+07:00',
      unscored: 'Phụ lục về đảng viên chưa có số liệu.',
    },
    finishedAt: at('2024-12-12 10:42'),
    dossier: {
      version: 2,
      receivedAt: dossier.receivedAt,
      late: false,
      missing: [],
      reports: ['resolution', 'fourGood', 'cellQuality', 'grassrootsDemocracy'],
      sets: 5,
    },
    documents: [
      {
        document: 'ke-hoach',
        seen: true,
        remark: 'Kế hoạch số 05-KH/CB, 12/02/2024',
        by: 'an',
        at: at('2024-12-12 08:40'),
      },
      { document: 'so-ket-6-thang', seen: true, remark: null, by: 'an', at: at('2024-12-12 08:42') },
      {
        document: 'mo-hinh-da-dang-ky',
        seen: false,
        remark: 'chưa có xác nhận của phường',
        by: 'an',
        at: at('2024-12-12 08:45'),
      },
    ],
    points: [
      {
        id: 'p1',
        text: 'Hai vụ việc quá hạn xử lý nêu ở trang 3 báo cáo tổng kết.',
        report: 'resolution',
        subject: 'fourGood',
        criterion: 'nhiem-vu',
        by: 'an',
        at: at('2024-12-11 15:00'),
        finding: {
          text: 'Hồ sơ hai vụ đã chuyển cơ quan điều tra ngày 02/12/2024.',
          by: 'phuc',
          at: at('2024-12-12 09:10'),
        },
      },
      {
        id: 'p2',
        text: 'Số buổi sinh hoạt chuyên đề trong năm.',
        report: null,
        subject: 'fourGood',
        criterion: 'sinh-hoat-chuyen-de',
        by: 'phuc',
        at: at('2024-12-11 15:20'),
        finding: null,
      },
    ],
    conflicts: [
      {
        person: 'khoa',
        reason: 'sinh hoạt tại chi bộ, không chấm điểm tiêu chí của chi bộ mình',
        at: at('2024-12-11 16:00'),
      },
    ],
    criteria: [
      { subject: 'fourGood', id: 'bon-tot', version: '2024-1', sha256: 'e'.repeat(64), placeholder: true },
      {
        subject: 'cellQuality',
        id: 'chat-luong-chi-bo',
        version: '2024-1',
        sha256: 'f'.repeat(64),
        placeholder: false,
      },
      {
        subject: 'grassrootsDemocracy',
        id: 'qcdc',
        version: '2024-1',
        sha256: '1'.repeat(64),
        placeholder: true,
      },
    ],
    derived: [
      {
        subject: 'fourGood',
        self: { total: 101, max: 100, complete: true, level: null, recognised: true },
        team: { total: 96.75, max: 100, complete: true, level: null, recognised: true },
      },
      {
        subject: 'cellQuality',
        self: { total: 0, max: 0, complete: true, level: 'EXCELLENT', recognised: null },
        team: { total: 0, max: 0, complete: true, level: 'GOOD', recognised: null },
      },
      {
        subject: 'grassrootsDemocracy',
        self: { total: 96, max: 100, complete: true, level: 'Tốt', recognised: null },
        team: { total: 94, max: 100, complete: false, level: null, recognised: null },
      },
    ],
    proposed: {
      byCell: { fourGood: true, level: 'EXCELLENT', grassrootsDemocracy: 'Tốt' },
      byTeam: { fourGood: true, level: 'GOOD', grassrootsDemocracy: 'Tốt' },
    },
    members:
      'Chi bộ có 11 đảng viên: 2 hoàn thành xuất sắc nhiệm vụ, 8 hoàn thành tốt nhiệm vụ, 1 hoàn thành nhiệm vụ.',
    copies: 2,
  },
  items,
  reservation: null,
  refusal: null,
  signatures: { cell: null, team: null },
  outcome: null,
  correction: null,
  hash: null,
};

/** Signed by both and locked. */
export const agreed: Minutes = {
  ...minutes,
  items: items.map((item) => ({ ...item, agreed: true, objection: null, answer: null })),
  outcome: 'agreed',
  signatures: {
    cell: { by: 'anh', at: at('2024-12-13 09:12') },
    team: { by: 'hung', at: at('2024-12-13 09:30') },
  },
  hash: '0123456789abcdef'.repeat(4),
};

export const content: CaseContent = {
  basis: { planNumber: '28-KH/ĐU', planDate: '2024-11-20', teamDecision: '14-QĐ/ĐU' },
  dossiers: [{ ...dossier, version: 1 }, dossier],
  sets,
  review: { notes: [], returns: [], points: minutes.frame?.points ?? [] },
  scores: {
    self: items.flatMap(({ subject, criterion, self, evidence }, index) =>
      subject === null || criterion === null || self === null
        ? []
        : [
            {
              ...self,
              id: `s${index + 1}`,
              subject,
              criterion,
              evidence,
              remark: null,
              reason: null,
              by: 'anh',
              at: dossier.receivedAt,
              version: 2,
            },
          ],
    ),
    team: [],
    committee: [],
    cleared: 0,
  },
  inspection: { documents: [], photos: [], conflicts: [], attendance: null, finishedAt: null },
  minutes: null,
  earlierMinutes: [],
  difficulties: [],
  members: [],
  appraisal: null,
  improvement: null,
  objections: [],
  extracts: [],
};
