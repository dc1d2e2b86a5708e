import { expect, test } from 'vitest';
import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../../domain/refusal-reason.ts';
import { at, audienceAt } from '../audience.fixture.ts';
import { refusalWords } from './refusal-words.ts';

const audience = audienceAt('2024-12-09 08:00');
const refusal = (
  reason: RefusalReason,
  values: Refusal['values'] = {},
  code: RefusalCode = 'NOT_NOW',
): Refusal => ({
  code,
  reason,
  values,
  validNow: [],
});

test.each<[RefusalReason, NonNullable<Refusal['values']>, string]>([
  [
    'incompleteDossier',
    { missing: 'reports.resolution, committeeAgreedOn' },
    'Hồ sơ còn thiếu: báo cáo tổng kết thực hiện Nghị quyết; ngày cấp ủy chi bộ thống nhất mức đề xuất.',
  ],
  [
    'noRoleThatDay',
    { date: '2024-12-04' },
    'Vào ngày 04/12/2024 ghi trên bản giấy, người gửi chưa có hoặc không còn vai trò này.',
  ],
  [
    'paperBeforeDecision',
    { date: '2024-12-20' },
    'Ngày ghi trên đơn ở trước ngày của quyết định, 20/12/2024.',
  ],
  [
    'dossierOvertaken',
    { closes: at('2024-12-12 08:00') },
    'Hồ sơ này đến trước 08:00 thứ Năm 12/12/2024, lúc thôi nhận, nhưng khi nhập thì chi bộ đã sang bước sau mà không có hồ sơ; Bí thư Đảng ủy có thể trả chi bộ về bước nộp hồ sơ (stage.return), rồi nhập lại theo ngày ghi trên giấy.',
  ],
  ['pastClosing', { closes: at('2024-12-12 08:00') }, 'Đã thôi nhận từ 08:00 thứ Năm 12/12/2024.'],
  [
    'extensionNotLater',
    { due: at('2024-12-11 00:00') },
    'Hạn mới phải sau hạn đang có, hết thứ Ba 10/12/2024.',
  ],
  [
    'extensionOver',
    { until: at('2024-12-13 00:00') },
    'Hạn mới, hết thứ Năm 12/12/2024, đã qua nên không còn gì để gia hạn; nếu đã gia hạn trên giấy thì hãy gia hạn đến một ngày chưa đến, nêu văn bản đó trong lý do, rồi nhập hồ sơ theo ngày ghi trên giấy.',
  ],
  [
    'extensionPastSession',
    { startsAt: at('2024-12-12 08:00') },
    'Hạn mới không được sau giờ bắt đầu buổi kiểm tra, 08:00 thứ Năm 12/12/2024; hãy dời buổi kiểm tra trước.',
  ],
  [
    'checklistOpen',
    { items: 'planNumber, teamDecision' },
    'Chưa công bố được, còn thiếu: số kế hoạch; quyết định thành lập Tổ kiểm tra.',
  ],
  [
    'seatUnheld',
    { role: 'teamClerk', cell: '', day: '2024-12-13' },
    'Từ ngày 13/12/2024 không có ai giữ vai trò thư ký Tổ kiểm tra; hãy cử người trước khi công bố.',
  ],
  [
    'cellHeadUnheld',
    { role: 'cellHead', cell: 'doi-3', day: '2024-11-26' },
    'Từ ngày 26/11/2024 Chi bộ Đội QLTT số 3 không có bí thư; hãy cử người trước khi công bố.',
  ],
  ['itemsUnanswered', { items: 'recommendation-12' }, 'Còn mục chưa trả lời: kiến nghị 12.'],
  [
    'linesIncomplete',
    { cells: 'doi-1, doi-3' },
    'Phải có kết quả của đúng các chi bộ trong danh sách: Chi bộ Đội QLTT số 1; Chi bộ Đội QLTT số 3.',
  ],
  [
    'overQuotaNeedsReason',
    { excellent: 3, allowed: 1 },
    'Có 3 chi bộ xếp loại xuất sắc, mức tối đa là 1; nếu kế hoạch cho phép, hãy ghi lý do.',
  ],
  [
    'overQuotaNeedsReason',
    { unit: 'cell', group: 'doi', excellent: 2, allowed: 1, base: 5 },
    'Có 2 chi bộ trong nhóm Chi bộ Đội QLTT số 1 và 4 chi bộ khác xếp loại xuất sắc, mức tối đa là 1 (tính trên 5 chi bộ); nếu kế hoạch cho phép, hãy ghi lý do.',
  ],
  [
    'overQuotaNeedsReason',
    { unit: 'cell', group: 'alone', excellent: 1, allowed: 0, base: 1 },
    'Có 1 chi bộ trong nhóm Chi bộ Đội QLTT số 3 xếp loại xuất sắc, mà chưa được chọn chi bộ nào; nếu kế hoạch cho phép, hãy ghi lý do.',
  ],
  [
    'overQuotaNeedsReason',
    { unit: 'member', group: '', excellent: 50, allowed: 40, base: 200 },
    'Có 50 đảng viên xếp loại xuất sắc, mức tối đa là 40 (tính trên 200 đảng viên); nếu kế hoạch cho phép, hãy ghi lý do.',
  ],
  [
    'commandUnderWay',
    { cell: 'doi-3', type: 'cell.withdraw' },
    'Chi bộ Đội QLTT số 3: việc “rút chi bộ khỏi đợt kiểm tra” đã được quyết định và đang chờ thực hiện, nên không nhận thêm việc này.',
  ],
  ['linesIncomplete', { cells: '' }, 'Danh sách này chỉ có đảng viên, không có chi bộ nào để quyết định.'],
  [
    'membersIncomplete',
    { members: 'anh, le-van-moi' },
    'Phải có mức của đúng các đảng viên trong danh sách; thiếu hoặc thừa, trong đó có: Nguyễn Thị Ánh, le-van-moi.',
  ],
  ['memberTwice', { member: 'le-van-moi' }, 'Đảng viên le-van-moi được ghi hai lần.'],
  [
    'memberNotRated',
    { member: 'an', status: 'absentPending' },
    'Đảng viên Trần Văn An không xếp loại đợt này: vắng mặt, xếp loại sau.',
  ],
  [
    'cautionNeedsReason',
    { member: 'an', caution: 'sickThreeMonths' },
    'Đảng viên Trần Văn An nghỉ ốm từ 3 tháng trở lên trong năm; nếu vẫn xếp mức này thì hãy ghi lý do.',
  ],
  [
    'votesDontAddUp',
    { sum: 9, valid: 10 },
    'Cộng các phiếu được 9, số phiếu hợp lệ là 10; hai số phải bằng nhau.',
  ],
  [
    'choiceNotOfMatter',
    { choice: 'GOOD', about: 'slate' },
    '“Hoàn thành tốt nhiệm vụ” không phải là lựa chọn khi biểu quyết về toàn bộ danh sách.',
  ],
  [
    'votedTwice',
    { line: 'memberLevel doi-1/an' },
    'Kết quả biểu quyết về mức xếp loại đảng viên của Trần Văn An (Chi bộ Đội QLTT số 1) được ghi hai lần.',
  ],
  ['votedTwice', { line: 'slate' }, 'Kết quả biểu quyết về toàn bộ danh sách được ghi hai lần.'],
  ['lineTwice', { line: 'an' }, 'Trần Văn An được ghi hai lần.'],
  ['lineTwice', { line: 'doi-3' }, 'Chi bộ Đội QLTT số 3 được ghi hai lần.'],
  [
    'levelAgainstVote',
    { line: 'doi-1/le-van-moi', level: 'EXCELLENT' },
    'le-van-moi (Chi bộ Đội QLTT số 1): mức “Hoàn thành xuất sắc nhiệm vụ” không được quá nửa số phiếu hợp lệ; nếu kế hoạch cho phép, hãy ghi lý do.',
  ],
  [
    'levelAgainstRules',
    { cell: 'doi-1', level: 'GOOD', derived: 'COMPLETED' },
    'Chi bộ Đội QLTT số 1: theo khung tiêu chí là “Hoàn thành nhiệm vụ”, không phải “Hoàn thành tốt nhiệm vụ”; nếu kế hoạch cho phép, hãy ghi lý do.',
  ],
  [
    'decisionNotThere',
    { decision: 'main-fourGood', state: 'signed' },
    'Quyết định công nhận chi bộ “bốn tốt” đã ký, đang vào sổ nên không làm được việc này.',
  ],
  [
    'decisionNotThere',
    { decision: 'supplementary-1-memberLevels-2', state: 'issued' },
    'Quyết định xếp loại chất lượng đảng viên, danh sách bổ sung 1, lần 2 đã ban hành nên không làm được việc này.',
  ],
  [
    'dateBeforeSlate',
    { date: '2024-12-02', decided: '2024-12-20' },
    'Ngày ký 02/12/2024 ở trước ngày quyết định danh sách, 20/12/2024.',
  ],
  ['dateInFuture', { date: '2024-12-28' }, 'Ngày 28/12/2024 ở sau hôm nay.'],
  [
    'timeInFuture',
    { time: at('2024-12-13 08:00'), said: at('2024-12-12 11:30') },
    '08:00 thứ Sáu 13/12/2024 ở sau lúc ghi nhận hoặc sau ngày ghi trên bản giấy, 11:30 thứ Năm 12/12/2024.',
  ],
  [
    'conflictUntold',
    { person: 'anh', cell: 'doi-3' },
    'Nguyễn Thị Ánh thuộc Chi bộ Đội QLTT số 3; hãy ghi là tránh biểu quyết hay vẫn tham gia (conflicts).',
  ],
  [
    'barredConflict',
    { person: 'anh', cell: 'doi-3' },
    'Nguyễn Thị Ánh thuộc Chi bộ Đội QLTT số 3 nên phải tránh biểu quyết về chi bộ này (recused).',
  ],
  [
    'barredConflict',
    {},
    'Đồng chí thuộc chi bộ này nên không làm việc này; người thay theo kế hoạch sẽ làm.',
  ],
  ['staleRevision', { revision: 4 }, 'Danh sách đã đổi sang bản 4; hãy xem lại rồi quyết định.'],
])('%s', (reason, values, sentence) => {
  expect(refusalWords(refusal(reason, values), audience).sentence).toBe(sentence);
});

test('says what is valid now, and where the content is wrong', () => {
  const words = refusalWords(
    {
      code: 'INVALID_EVENT',
      reason: 'invalidPayload',
      issues: [
        { path: 'until', message: 'Invalid ISO datetime' },
        { path: '', message: 'Expected an object' },
      ],
      validNow: ['dossier.submit', 'extension.request', 'from.another'],
    },
    audience,
  );
  expect(words).toEqual({
    sentence: 'Nội dung gửi lên thiếu hoặc sai; xem từng mục bên dưới.',
    issues: ['until: Invalid ISO datetime', 'Expected an object'],
    told: ['Invalid ISO datetime', 'Expected an object'],
    validNow: ['nộp hồ sơ', 'đề nghị gia hạn', 'from.another'],
  });
});

test('no sentence breaks when its values are missing', () => {
  for (const lang of ['vi', 'en'] as const) {
    for (const reason of REFUSAL_REASONS) {
      const { sentence } = refusalWords(
        { code: 'NOT_NOW', reason, validNow: [] },
        audienceAt('2024-12-09 08:00', lang),
      );
      expect(sentence).not.toMatch(/undefined|NaN|null/);
      expect(sentence).toMatch(/[.]$/);
    }
  }
});
