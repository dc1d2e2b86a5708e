import type { EventType } from '../machines/events.ts';
import { sampleDossier, sampleMinutes } from './rehearsal/people.ts';

const until = '2026-12-14T00:00:00+07:00';
const session = { startsAt: '2026-12-15T08:00:00+07:00', endsAt: '2026-12-15T11:30:00+07:00' };
const reason = 'Lý do ghi trong sổ theo dõi';
const result = { fourGood: true, level: 'GOOD' };

/** One payload for every event, to be copied and changed; `bontot send … --example` prints it. */
export const PAYLOAD_EXAMPLES: Record<EventType, unknown> = {
  'dossier.submit': sampleDossier('2026-12-04'),
  'dossier.replace': sampleDossier('2026-12-07'),
  'dossier.receive': sampleDossier('2026-12-04'),
  'extension.request': { until, reason },
  'extension.grant': { until, reason },
  'extension.refuse': { reason },
  'inspection.proceedWithout': { reason },
  'review.return': { notes: ['Thiếu minh chứng của tiêu chí 3'], until },
  'review.finish': { pointsToVerify: ['Đối chiếu sổ nghị quyết'] },
  'session.move': { ...session, venue: 'Hội trường', reason },
  'session.postpone': { reason },
  'inspection.record': {
    criterion: 'tieu-chi-1',
    points: 18,
    remark: 'Khớp với tự chấm',
    documentsSeen: ['Sổ nghị quyết'],
  },
  'inspection.finish': { present: ['nguyen-quoc-hung', 'tran-thi-mai'] },
  'minutes.adopt': sampleMinutes,
  'minutes.send': sampleMinutes,
  'minutes.agree': {},
  'minutes.dispute': { items: [{ id: '2', objection: 'Chưa tính buổi sinh hoạt tháng 9' }] },
  'minutes.answer': { answers: [{ id: '2', answer: 'Đã bổ sung buổi sinh hoạt tháng 9' }] },
  'minutes.reserve': { text: 'Bảo lưu ý kiến về mục 2' },
  'minutes.refuse': { reason },
  'minutes.sign': {},
  'minutes.correct': { cell: 'doi-1', reason },
  'difficulty.raise': { text: 'Chưa rõ cách tính điểm tiêu chí 2' },
  'difficulty.answer': { difficulty: 'd1', text: 'Tính theo hướng dẫn đính kèm', toAll: false },
  'person.replace': {
    remove: [{ person: 'bui-minh-khang', role: 'cellHead', cell: 'doi-3' }],
    add: [{ person: 'do-van-dat', role: 'cellHead', cell: 'doi-3', from: '2026-12-01' }],
    reason,
  },
  'campaign.prepare': { item: 'planNumber', value: '28-KH/ĐU' },
  'campaign.announce': {},
  'deadline.extend': { until, reason },
  'stage.return': { cell: 'doi-1', stage: 'preReview', reason },
  'cell.add': { cell: 'doi-6', peerGroup: 'doi', session: 'sang', reason },
  'cell.excuse': { cell: 'doi-5', reason },
  'cell.withdraw': { cell: 'doi-5', reason },
  'cell.transfer': { cell: 'doi-5', to: 'Đảng bộ xã', reason },
  'report.submit': { summary: 'Tổ kiểm tra báo cáo kết quả kiểm tra các chi bộ' },
  'meeting.set': { startsAt: '2026-12-18T14:00:00+07:00', venue: 'Hội trường' },
  'slate.decide': {
    slate: 'main',
    revision: 0,
    lines: [
      { cell: 'doi-1', ...result },
      { cell: 'doi-2', fourGood: false, level: 'COMPLETED' },
    ],
  },
  'decision.prepare': { decision: 'main-fourGood' },
  'decision.sign': { decision: 'main-fourGood', number: '31-QĐ/ĐU', date: '2026-12-21' },
  'decision.sendBack': { decision: 'main-fourGood', reason },
  'decision.publish': {},
  'superior.report': { number: '40-BC/ĐU', date: '2026-12-25' },
  'command.settle': { command: 'c1', reason },
  'campaign.cancel': { reason },
};
