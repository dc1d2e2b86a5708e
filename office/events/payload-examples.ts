import type { EventType } from '../../machines/door/events.ts';
import { sampleMinutes } from '../../rehearsal/sample-content.ts';

const until = '2026-12-14T00:00:00+07:00';
const session = { startsAt: '2026-12-15T08:00:00+07:00', endsAt: '2026-12-15T11:30:00+07:00' };
const reason = 'Lý do ghi trong sổ theo dõi';
const result = { fourGood: true, level: 'GOOD' };

const evidence = [{ text: 'Nghị quyết số 05, sổ nghị quyết trang 12' }];

/** With the file names that the sender has; they are stored when it is sent. */
const dossier = {
  reports: {
    resolution: { title: 'Báo cáo tổng kết thực hiện Nghị quyết', file: 'bao-cao-nghi-quyet.pdf', pages: 9 },
    fourGood: { title: 'Báo cáo tự chấm điểm “bốn tốt”', file: 'tu-cham-bon-tot.docx' },
    cellQuality: { title: 'Báo cáo tự chấm điểm chi bộ', file: 'tu-cham-chi-bo.docx' },
    grassrootsDemocracy: { title: 'Báo cáo QCDC và “Dân vận khéo”', file: 'qcdc-dan-van.pdf' },
  },
  scores: {
    fourGood: [
      { criterion: 'cu-the-hoa-nghi-quyet', points: '9,5', evidence },
      { criterion: 'khong-bi-ky-luat', met: true, evidence },
    ],
    cellQuality: [
      {
        criterion: 'nhiem-vu-duoc-giao',
        // within the most of 124-QĐ/TW as of 366
        points: 14,
        evidence: [{ report: { id: 'resolution', page: 4 } }, { text: 'Biểu tổng hợp chỉ tiêu' }],
      },
    ],
  },
  proposed: { fourGood: true, level: 'GOOD' },
  committeeAgreedOn: '2026-12-04',
};
/** A set as `bontot criteria show --json` gives it. */
const criteria = {
  format: 1,
  id: 'dan-chu-dan-van',
  version: '2024-2',
  subject: 'grassrootsDemocracy',
  title: 'Dân chủ ở cơ sở và “Dân vận khéo”',
  rulePack: null,
  source: 'Kế hoạch 28-KH/ĐU, mục II.3',
  placeholder: true,
  replaceBy: 'Hướng dẫn của Ban Dân vận',
  criteria: [
    { id: 'ke-hoach-qcdc', name: 'Có kế hoạch thực hiện quy chế dân chủ', max: 100, placeholder: true },
  ],
  result: {
    by: 'points',
    levels: [
      { level: 'GOOD', atLeast: 80, placeholder: true },
      { level: 'WEAK', atLeast: 0 },
    ],
  },
};
const note = { text: 'Thiếu minh chứng sinh hoạt chuyên đề', report: 'fourGood' };

/** One payload for every event, to be copied and changed; `bontot send … --example` prints it. */
export const PAYLOAD_EXAMPLES: Record<EventType, unknown> = {
  'dossier.submit': dossier,
  'dossier.replace': dossier,
  'dossier.receive': { ...dossier, copies: 5 },
  'extension.request': { until, reason },
  'extension.grant': { until, reason },
  'extension.refuse': { reason },
  'inspection.proceedWithout': { reason },
  'review.note': { ...note, verify: true },
  'review.return': { notes: [note], until },
  'review.finish': { pointsToVerify: [{ text: 'Đối chiếu sổ nghị quyết', report: 'resolution' }] },
  'set.hand': { person: 'pham-thi-lan' },
  'session.move': { ...session, venue: 'Hội trường', reason },
  'session.postpone': { reason },
  'inspection.record': {
    scores: [
      {
        subject: 'fourGood',
        criterion: 'cu-the-hoa-nghi-quyet',
        points: '8,5',
        evidence,
        remark: 'Có chương trình, chậm một tháng',
        reason: 'Ban hành chậm so với quy định',
      },
    ],
    documents: [{ document: 'ke-hoach', seen: true }],
    verified: [{ point: 'p1', finding: 'Khớp với sổ nghị quyết' }],
  },
  'inspection.finish': {
    present: ['nguyen-quoc-hung', 'tran-thi-mai', 'le-duc-an', 'pham-thi-lan', 'nguyen-thi-anh'],
    absent: [
      { person: 'huynh-van-phuc', reason: 'Đi công tác' },
      { person: 'tran-van-an', reason: 'Nghỉ phép' },
    ],
  },
  'minutes.adopt': { ...sampleMinutes, signed: { cell: 'nguyen-thi-anh', team: 'nguyen-quoc-hung' } },
  'minutes.send': sampleMinutes,
  'minutes.agree': {},
  'minutes.dispute': {
    items: [{ id: 'fourGood.sinh-hoat-chuyen-de', objection: 'Chưa tính buổi sinh hoạt tháng 9' }],
  },
  'minutes.answer': {
    answers: [{ id: 'fourGood.sinh-hoat-chuyen-de', points: 5.5, answer: 'Đã tính buổi sinh hoạt tháng 9' }],
  },
  'minutes.reserve': { text: 'Bảo lưu ý kiến về mục 2' },
  'minutes.refuse': { reason },
  'minutes.sign': {},
  'minutes.correct': { cell: 'doi-1', reason },
  'members.register': {
    members: [
      { member: 'tran-van-an', admittedOn: '2015-05-19', civilServantLevel: 'GOOD' },
      { member: 'le-thi-be', kind: 'probationary', admittedOn: '2026-09-01', status: 'newUnder6Months' },
      { member: 'vo-van-chin', status: 'absentPending', reason: 'Đi học tập trung' },
    ],
  },
  'members.propose': {
    levels: [
      {
        member: 'tran-van-an',
        self: 'EXCELLENT',
        cell: 'GOOD',
        ballot: { method: 'secret', present: 9, valid: 9, counts: { EXCELLENT: 2, GOOD: 7 } },
      },
    ],
  },
  'appraisal.record': {
    scores: [
      {
        subject: 'cellQuality',
        criterion: 'nhiem-vu-duoc-giao',
        points: 13,
        reason: 'Đã đối chiếu với báo cáo cuối năm',
      },
    ],
    proposed: { fourGood: true, level: 'GOOD' },
    remark: 'Ban Chấp hành đánh giá cao việc xử lý vụ việc tồn đọng',
  },
  'improvement.submit': {
    strengths: ['Hoàn thành 12/12 chỉ tiêu nghị quyết'],
    weaknesses: ['Sinh hoạt chuyên đề quý III chậm'],
    causes: ['Chưa lập lịch sinh hoạt từ đầu năm'],
    measures: [{ text: 'Lập lịch sinh hoạt chuyên đề cả năm', until: '2027-01-31', who: 'Bí thư chi bộ' }],
  },
  'objection.raise': { about: 'cellLevel', text: 'Chưa tính vụ việc xử lý ngày 28/11' },
  'objection.dismiss': { objection: 'o1', reason },
  'objection.uphold': { objection: 'o1', reason },
  'difficulty.raise': { text: 'Chưa rõ cách tính điểm tiêu chí 2' },
  'difficulty.answer': { difficulty: 'd1', text: 'Tính theo hướng dẫn đính kèm', toAll: false },
  'person.replace': {
    remove: [{ person: 'bui-minh-khang', role: 'cellHead', cell: 'doi-3' }],
    add: [{ person: 'do-van-dat', role: 'cellHead', cell: 'doi-3', from: '2026-12-01' }],
    reason,
  },
  'person.correct': { person: 'bui-minh-khang', fields: ['email'] },
  'campaign.prepare': { item: 'planNumber', value: '28-KH/ĐU' },
  'campaign.announce': {},
  'criteria.change': { set: criteria, reason },
  'calendar.change': { off: ['2027-01-04'], worked: ['2027-01-09'], reason },
  'campaign.correct': { teamDecision: '31-QĐ/ĐU', milestones: { awards: '2027-01-29' }, reason },
  'deadline.extend': { until, reason },
  'stage.return': { cell: 'doi-1', stage: 'preReview', reason },
  'cell.add': {
    cell: 'doi-6',
    name: 'Chi bộ Đội QLTT số 6',
    peerGroup: 'doi',
    session: 'sang',
    reason,
  },
  'cell.merge': { cell: 'doi-5', into: 'doi-1', head: 'nguyen-thi-anh', reason },
  'cell.split': {
    cell: 'doi-1',
    into: 'doi-6',
    name: 'Chi bộ Đội QLTT số 6',
    peerGroup: 'doi',
    session: 'sang',
    head: 'do-van-dat',
    people: ['tran-van-an'],
    members: ['le-van-binh'],
    reason,
  },
  'cell.rename': { cell: 'doi-1', name: 'Chi bộ Đội QLTT số 1 và số 2', from: '2026-12-20', reason },
  'committee.change': {
    from: '2026-12-20',
    name: 'Đảng ủy Chi cục Quản lý thị trường',
    superior: 'Đảng ủy Sở Công Thương',
    place: 'Vĩnh Long',
    recipients: [
      { name: 'Ban Thường vụ Đảng ủy Sở Công Thương', mark: 'b/c' },
      { name: 'Các chi bộ trực thuộc' },
    ],
    numbers: 'goOn',
    reason,
  },
  'cell.excuse': { cell: 'doi-5', reason },
  'cell.withdraw': { cell: 'doi-5', reason },
  'cell.transfer': { cell: 'doi-5', to: 'Đảng bộ xã', reason },
  'report.submit': { summary: 'Tổ kiểm tra báo cáo kết quả kiểm tra các chi bộ' },
  'meeting.set': { startsAt: '2026-12-18T14:00:00+07:00', venue: 'Hội trường' },
  'meeting.hold': {
    present: ['pham-hoang-viet', 'le-thi-hanh', 'vo-minh-tam'],
    absent: [{ person: 'tran-thi-cuc', reason: 'Đi công tác' }],
    chair: 'pham-hoang-viet',
    recorder: 'do-thi-thu',
    conflicts: [{ person: 'vo-minh-tam', cell: 'van-phong', recused: true }],
    conclusion: 'Thống nhất kết quả theo biểu quyết',
  },
  'vote.record': {
    slate: 'main',
    revision: 1,
    votes: [
      {
        about: 'cellLevel',
        cell: 'doi-1',
        method: 'secret',
        present: 3,
        issued: 3,
        valid: 3,
        invalid: 0,
        counts: { EXCELLENT: 1, GOOD: 2 },
      },
    ],
  },
  'vote.cast': {
    slate: 'main',
    revision: 1,
    votes: [
      { about: 'fourGood', cell: 'doi-1', choice: 'yes' },
      { about: 'cellLevel', cell: 'doi-1', choice: 'GOOD' },
    ],
  },
  'slate.decide': {
    slate: 'main',
    revision: 1,
    lines: [
      { cell: 'doi-1', ...result, award: 'Giấy khen' },
      { cell: 'doi-2', fourGood: false, level: 'COMPLETED', reason: 'Hai chỉ tiêu không đạt' },
    ],
    members: [{ member: 'tran-van-an', level: 'GOOD' }],
  },
  'decision.prepare': { decision: 'main-fourGood' },
  'decision.sign': { decision: 'main-fourGood', number: '31-QĐ/ĐU', date: '2026-12-21' },
  'decision.sendBack': { decision: 'main-fourGood', reason },
  'decision.withdraw': { decision: 'main-cellLevels', reason },
  'decision.attachSigned': { decision: 'main-fourGood', file: 'quyet-dinh-31-da-ky.pdf' },
  'proposal.prepare': { decision: 'main-cellLevels' },
  'proposal.sign': { decision: 'main-cellLevels', number: '12-TTr/ĐU', date: '2026-12-21' },
  'proposal.sendBack': { decision: 'main-cellLevels', reason },
  'superior.decide': {
    decision: 'main-cellLevels',
    number: '45-QĐ/ĐU',
    date: '2026-12-24',
    changed: [{ line: 'doi-1', level: 'GOOD' }],
    reason: 'Cấp trên xét theo mặt bằng chung',
  },
  'decision.publish': {},
  'paper.number': { paper: 'result', cell: 'doi-1', number: '25-TB/ĐU', date: '2026-12-24' },
  'superior.report': { number: '40-BC/ĐU', date: '2026-12-25' },
  'command.settle': { command: 'c1', reason },
  'campaign.cancel': { reason },
};
