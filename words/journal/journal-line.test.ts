import { describe, expect, test } from 'vitest';
import type { JournalEntry, JournalInput } from '../../domain/journal/journal.ts';
import { at, audienceAt, campaignStanding, outbox, standing } from '../audience.fixture.ts';
import { journalLine } from './journal-line.ts';

const audience = audienceAt('2024-12-11 09:00');

const entry = (input: JournalInput, change: Partial<JournalEntry> = {}): JournalEntry => ({
  campaign: 'season',
  subject: 'doi-3',
  seq: 1,
  at: at('2024-12-11 09:00'),
  input,
  actor: 'an',
  content: {},
  from: [],
  to: [],
  reason: null,
  machine: 'cell@1',
  engine: 'engine@1',
  notices: [],
  withdrawn: [],
  standing: standing([]),
  key: 'run/1',
  ...change,
});

const event = (type: string, payload: unknown, change: Partial<JournalEntry> = {}, more: object = {}) =>
  entry({ kind: 'event', event: { id: 'e', type, payload, by: 'an', ...more } }, change);

const sentence = (
  one: JournalEntry,
  lang: 'vi' | 'en' = 'vi',
  rows: Parameters<typeof journalLine>[2] = [],
) => {
  const { actor, deed } = journalLine(one, { ...audience, lang }, rows);
  return `${actor} ${deed}`;
};

describe('what a person did', () => {
  test.each([
    [
      'review.return',
      { notes: [{ text: 'Thiếu minh chứng' }], until: '2024-12-12T00:00:00+07:00' },
      'trả lại hồ sơ để bổ sung, đến hết thứ Tư 11/12/2024',
    ],
    [
      'session.move',
      {
        startsAt: '2024-12-19T14:00:00+07:00',
        endsAt: '2024-12-19T17:00:00+07:00',
        venue: 'Hội trường Cục',
        reason: 'x',
      },
      'xếp lại lịch buổi kiểm tra, bắt đầu 14:00 thứ Năm 19/12/2024, tại Hội trường Cục',
    ],
    [
      'minutes.dispute',
      {
        items: [
          { id: 'shortcoming-1', objection: 'x' },
          { id: '3.1', objection: 'y' },
        ],
      },
      'không thống nhất một số mục của biên bản, mục hạn chế 1, 3.1',
    ],
    [
      'stage.return',
      { cell: 'doi-1', stage: 'preReview', reason: 'x' },
      'trả chi bộ về bước trước, Chi bộ Đội QLTT số 1, về bước nghiên cứu hồ sơ',
    ],
    [
      'cell.rename',
      { cell: 'doi-1', name: 'Chi bộ Đội Cơ động', from: '2024-12-20', reason: 'x' },
      'đổi tên chi bộ, từ “Chi bộ Đội QLTT số 1” thành “Chi bộ Đội Cơ động”, kể từ ngày 20/12/2024',
    ],
    [
      'cell.merge',
      { cell: 'doi-1', into: 'doi-3', head: 'anh', reason: 'x' },
      'sáp nhập chi bộ, Chi bộ Đội QLTT số 1, vào Chi bộ Đội QLTT số 3, bí thư Nguyễn Thị Ánh',
    ],
    [
      'committee.change',
      { superior: 'Đảng ủy Sở', place: 'Vĩnh Long', from: '2024-12-20', numbers: 'anew', reason: 'x' },
      'đổi tên, cấp trên hoặc nơi ban hành của Đảng ủy, kể từ ngày 20/12/2024, cấp trên “Đảng ủy Sở”, nơi ban hành Vĩnh Long, số văn bản đánh lại từ 01',
    ],
    [
      'decision.sign',
      { decision: 'main-fourGood', number: '15-QĐ/ĐU', date: '2024-12-27' },
      'ký quyết định, công nhận chi bộ “bốn tốt”, số 15-QĐ/ĐU, ngày 27/12/2024',
    ],
    [
      'decision.attachSigned',
      { decision: 'main-fourGood', file: { name: 'da-ky.pdf' } },
      'lưu bản đã ký của quyết định, công nhận chi bộ “bốn tốt”, tệp “da-ky.pdf”',
    ],
    [
      'proposal.sign',
      { decision: 'main-cellLevels', number: '12-TTr/ĐU', date: '2024-12-27' },
      'ký tờ trình cấp trên, xếp loại chất lượng chi bộ, số 12-TTr/ĐU, ngày 27/12/2024',
    ],
    [
      'superior.decide',
      {
        decision: 'main-cellLevels',
        number: '45-QĐ/ĐUK',
        date: '2024-12-30',
        file: { name: 'qd-45.pdf' },
        changed: [{ line: 'doi-1', level: 'GOOD' }],
      },
      'ghi quyết định của cấp trên, xếp loại chất lượng chi bộ, số 45-QĐ/ĐUK, tệp “qd-45.pdf”, 1 dòng khác với đề nghị, ngày 30/12/2024',
    ],
    [
      'campaign.prepare',
      { item: 'teamDecision', value: '14-QĐ/ĐU' },
      'ghi một nội dung chuẩn bị, quyết định thành lập Tổ kiểm tra',
    ],
    [
      'person.replace',
      {
        remove: [{ person: 'anh', role: 'cellHead' }],
        add: [{ person: 'binh', role: 'cellHead' }],
        reason: 'x',
      },
      'thay người phụ trách, thôi Nguyễn Thị Ánh (bí thư chi bộ), thêm Lê Thị Bình (bí thư chi bộ)',
    ],
    [
      'members.register',
      { members: [{ member: 'an' }, { member: 'binh' }, { member: 'le-van-moi' }] },
      'cập nhật danh sách đảng viên, 3 đảng viên',
    ],
    [
      'members.propose',
      { levels: [{ member: 'le-van-moi', cell: 'GOOD' }] },
      'đề nghị mức xếp loại đảng viên, le-van-moi: Hoàn thành tốt nhiệm vụ',
    ],
    [
      'members.propose',
      {
        levels: [
          { member: 'an', cell: 'GOOD' },
          { member: 'binh', cell: 'EXCELLENT' },
          { member: 'long', cell: 'GOOD' },
        ],
      },
      'đề nghị mức xếp loại đảng viên, 3 đảng viên (Hoàn thành xuất sắc nhiệm vụ 1, Hoàn thành tốt nhiệm vụ 2)',
    ],
    [
      'appraisal.record',
      { scores: [{}, {}], proposed: { fourGood: false, level: 'COMPLETED' } },
      'ghi điểm, mức đề nghị của Đảng ủy, 2 tiêu chí, đề nghị không công nhận chi bộ “bốn tốt”, Hoàn thành nhiệm vụ',
    ],
    [
      'improvement.submit',
      { strengths: ['a'], weaknesses: ['b'], causes: ['c'], measures: [{ text: 'd' }, { text: 'e' }] },
      'nộp kế hoạch khắc phục, 2 biện pháp',
    ],
    [
      'objection.raise',
      { about: 'memberLevel', member: 'an', text: 'Chưa tính\nthành tích quý IV' },
      'kiến nghị về kết quả, về mức xếp loại đảng viên của Trần Văn An, “Chưa tính thành tích quý IV”',
    ],
    [
      'meeting.hold',
      {
        present: ['viet', 'anh', 'binh'],
        absent: [{ person: 'long', reason: 'x' }],
        chair: 'viet',
        conflicts: [{ person: 'anh', cell: 'doi-3', recused: true }],
      },
      'ghi cuộc họp thẩm định, có mặt 3, vắng mặt 1, tránh biểu quyết 1, chủ trì Phạm Hoàng Việt',
    ],
    [
      'vote.record',
      {
        slate: 'supplementary-1',
        votes: [
          { about: 'cellLevel', cell: 'doi-3', method: 'secret', counts: { GOOD: 8, COMPLETED: 1 } },
          { about: 'slate', method: 'open', counts: { yes: 9, no: 0 } },
          { about: 'memberLevel', cell: 'doi-3', member: 'an', method: 'secret', counts: { GOOD: 9 } },
          { about: 'memberLevel', cell: 'doi-3', member: 'binh', method: 'secret', counts: { GOOD: 9 } },
        ],
      },
      'ghi kết quả biểu quyết, danh sách bổ sung 1, mức xếp loại chi bộ Đội QLTT số 3: Hoàn thành tốt nhiệm vụ 8, Hoàn thành nhiệm vụ 1 (phiếu kín); toàn bộ danh sách: đồng ý 9 (giơ tay); mức xếp loại đảng viên 2',
    ],
    [
      'vote.record',
      {
        slate: 'main',
        votes: ['doi-1', 'doi-2', 'doi-3', 'doi-4'].map((cell) => ({
          about: 'fourGood',
          cell,
          counts: { yes: 9 },
        })),
      },
      'ghi kết quả biểu quyết, công nhận “bốn tốt” 4',
    ],
    [
      'slate.decide',
      { slate: 'main', lines: [{ cell: 'doi-1' }], members: [{ member: 'an' }, { member: 'binh' }] },
      'quyết định danh sách công nhận, xếp loại, 1 chi bộ, 2 đảng viên',
    ],
    [
      'command.decision.issued',
      {
        extracts: [
          { kind: 'fourGood', number: '15-QĐ/ĐU', date: '2024-12-27', replaces: null, amends: null },
          {
            kind: 'cellLevels',
            number: '16-QĐ/ĐU',
            date: '2024-12-27',
            replaces: null,
            amends: 'main-cellLevels',
          },
        ],
      },
      'ghi kết quả đã quyết định, công nhận chi bộ “bốn tốt” số 15-QĐ/ĐU ngày 27/12/2024; xếp loại chất lượng chi bộ số 16-QĐ/ĐU ngày 27/12/2024 (sửa đổi quyết định trước)',
    ],
    ['command.cell.withdraw', { reason: 'x' }, 'rút chi bộ khỏi đợt kiểm tra'],
    ['from.another', { until: 'no date', items: 'none', cell: 7 }, 'from.another'],
    ['minutes.agree', null, 'thống nhất biên bản'],
  ])('%s', (type, payload, deed) => {
    expect(sentence(event(type, payload))).toBe(`Trần Văn An ${deed}`);
  });

  test('a dossier with its version and what it lacks, entered from paper', () => {
    const proposed = { fourGood: null, level: null };
    const dossier = { version: 2, receivedAt: 1, missing: ['committeeAgreedOn'], proposed };
    const one = event(
      'dossier.receive',
      { reports: {} },
      { standing: standing([], { facts: { dossier } }) },
      { enteredBy: 'binh', document: 'CV 12' },
    );
    expect(sentence(one)).toBe(
      'Trần Văn An nhận hồ sơ giấy, bản 2, còn thiếu ngày cấp ủy chi bộ thống nhất mức đề xuất, nhập từ bản giấy CV 12 bởi Lê Thị Bình',
    );
    expect(sentence(event('dossier.submit', {}), 'en')).toBe('Trần Văn An submitted the dossier');
  });
});

test('a decision that is withdrawn is told by its kind and the number that it had, with the reason', () => {
  const one = event(
    'decision.withdraw',
    { decision: 'main-cellLevels', reason: 'Ghi sai tên chi bộ' },
    {
      reason: 'Ghi sai tên chi bộ',
      standing: campaignStanding([], {
        decisions: [{ id: 'main-cellLevels', number: '16-QĐ/ĐU', state: 'withdrawn' }],
      }),
    },
  );
  expect(journalLine(one, audience, [])).toMatchObject({
    deed: 'thu hồi quyết định đã ban hành, xếp loại chất lượng chi bộ, số 16-QĐ/ĐU',
    reason: 'Ghi sai tên chi bộ',
  });
});

test('minutes signed by both in the hall say who signed; signed by one side alone they are finished for the cell to answer, and nothing is said to have been sent', () => {
  const adopted = (signed: object) => sentence(event('minutes.adopt', { signed }));
  expect(adopted({ cell: 'anh', team: 'long' })).toBe(
    'Trần Văn An thông qua biên bản tại buổi làm việc, đã ký: Nguyễn Thị Ánh, Võ Thành Long',
  );
  expect(adopted({ cell: 'anh' })).toBe(
    'Trần Văn An hoàn thành biên bản để chi bộ trả lời, đã ký: Nguyễn Thị Ánh',
  );
  expect(adopted({})).toBe('Trần Văn An hoàn thành biên bản để chi bộ trả lời');
});

test('the answer to an objection says what the objection was about; a long objection is cut', () => {
  const objection = {
    id: 'o1',
    about: 'cellLevel' as const,
    member: null,
    text: 'x',
    by: 'anh',
    at: 0,
    outcome: null,
  };
  const answer = event(
    'objection.dismiss',
    { objection: 'o1', reason: 'Đã xem lại' },
    { content: { objections: [objection] } },
  );
  expect(sentence(answer)).toBe('Trần Văn An giữ nguyên kết quả sau kiến nghị, o1, mức xếp loại chi bộ');
  expect(sentence(event('objection.uphold', { objection: 'o1' }), 'en')).toBe(
    'Trần Văn An upheld the objection, o1',
  );
  const long = sentence(event('objection.raise', { about: 'fourGood', text: 'Dài '.repeat(500) }));
  expect(long.length).toBeLessThan(260);
  expect(long).toMatch(/…”$/);
});

test('a decision issued in place of an earlier one is told apart in the words of its timer', () => {
  const timer = entry(
    {
      kind: 'timer',
      timer: 'decision-supplementary-1-cellLevels-2#1/decisionSignature#1.due',
      firesAt: 0,
      event: { type: 'due' },
    },
    { actor: 'clock' },
  );
  expect(sentence(timer)).toBe(
    'Hệ thống ghi trễ hạn: ký quyết định (xếp loại chất lượng chi bộ, danh sách bổ sung 1, lần 2)',
  );
});

describe('what happens by itself', () => {
  const timer = (id: string, type: string, change: Partial<JournalEntry> = {}) =>
    entry(
      { kind: 'timer', timer: id, firesAt: at('2024-12-11 00:00'), event: { type } },
      { actor: 'clock', ...change },
    );
  const notice = {
    key: 'dossier/before3@1',
    about: 'dossier',
    step: 'before3',
    to: ['anh'],
    copy: [],
    due: at('2024-12-11 00:00'),
    at: 0,
    values: {},
  };

  test('the weekly digest is told by what has become of it', () => {
    const digest = {
      ...notice,
      key: 'weeklyDigest/2024-12-09',
      about: 'weeklyDigest',
      step: 'news',
      to: ['viet', 'an'],
    };
    const one = timer('xstate.after.untilDigest.campaign.active.digest.weekly', 'xstate.after', {
      notices: [digest],
    });
    const rows = outbox([digest.key], 'sent', { person: 'viet', changedAt: at('2024-12-11 09:15') });
    expect(sentence(one, 'vi', rows)).toBe(
      'Hệ thống tổng hợp tình hình hằng tuần: đã gửi Phạm Hoàng Việt lúc 09:15; chưa vào hộp thư đi Trần Văn An',
    );
  });

  test('a reminder is told by what has become of it: nothing is sent that no row says was sent', () => {
    const two = { ...notice, to: ['anh', 'an'], copy: ['viet'] };
    const one = timer('dossier#1.step-before3', 'step', { notices: [two] });
    const keys = [notice.key];
    const told = (...rows: ReturnType<typeof outbox>[]) => sentence(one, 'vi', rows.flat());
    const anh = { person: 'anh', changedAt: at('2024-12-11 09:15') };
    expect(
      told(
        outbox(keys, 'sent', anh),
        outbox(keys, 'toBeTold', { person: 'an' }),
        outbox(keys, 'queued', { person: 'viet' }),
      ),
    ).toBe(
      'Hệ thống nhắc “nộp hồ sơ” (trước hạn 3 ngày làm việc): đã gửi Nguyễn Thị Ánh lúc 09:15; cần báo trực tiếp Trần Văn An; chờ gửi Phạm Hoàng Việt',
    );
    expect(told(outbox(keys, 'sent', { ...anh, detail: 'folder' }))).toContain(
      'ghi vào thư mục (chạy thử) Nguyễn Thị Ánh lúc 09:15',
    );
    expect(told(outbox(keys, 'sent', { ...anh, subject: 'doi-1' }))).not.toContain('đã gửi');
    const noon = at('2024-12-12 12:00');
    expect(told(outbox(keys, 'told', { ...anh, changedAt: noon }))).toContain(
      'đã báo trực tiếp Nguyễn Thị Ánh lúc 12:00 thứ Năm 12/12/2024',
    );
    for (const state of ['queued', 'held', 'failed', 'withdrawn', 'toBeTold'] as const)
      expect(told(outbox(keys, state, anh))).not.toMatch(/đã gửi|đã báo|lúc/);
    expect(sentence(timer('dossier#1.step-before3', 'step', { notices: [{ ...notice, to: [] }] }))).toBe(
      'Hệ thống nhắc “nộp hồ sơ” (trước hạn 3 ngày làm việc): không có ai nhận',
    );
  });

  test.each([
    [
      timer('dossier#1.step-before3', 'step', { notices: [notice] }),
      'nhắc “nộp hồ sơ” (trước hạn 3 ngày làm việc): chưa vào hộp thư đi Nguyễn Thị Ánh',
    ],
    [timer('dossier#1.step-before7', 'step'), 'bỏ qua một lần nhắc đã lỡ: nộp hồ sơ'],
    [timer('dossierCompletion#1.due', 'due'), 'ghi trễ hạn: bổ sung hồ sơ'],
    [timer('session#1.due', 'due'), 'ghi đã bắt đầu: buổi kiểm tra'],
    [timer('objectionWindow#1.due', 'due'), 'ghi đã hết: thời gian kiến nghị về kết quả'],
    [timer('minutesAnswer#1.closes', 'closes'), 'thôi nhận: trả lời biên bản'],
    [
      timer('decision-main-fourGood#1/decisionSignature#1.due', 'due'),
      'ghi trễ hạn: ký quyết định (công nhận chi bộ “bốn tốt”)',
    ],
    [timer('fromAnotherVersion#1.tick', 'tick'), 'ghi đã đến giờ hẹn'],
    [
      entry(
        { kind: 'result', source: 'issueDecision', invocation: 'i#1', outcome: { ok: true, output: null } },
        { actor: 'system' },
      ),
      'lập xong văn bản quyết định',
    ],
    [
      entry(
        {
          kind: 'result',
          source: 'issueDecision',
          invocation: 'i#1',
          outcome: { ok: false, error: { name: 'E', message: 'no' } },
        },
        { actor: 'system' },
      ),
      'không lập được văn bản quyết định',
    ],
    [
      entry(
        { kind: 'result', source: 'other', invocation: 'i#1', outcome: { ok: true, output: null } },
        { actor: 'system' },
      ),
      'làm xong “other”',
    ],
    [entry({ kind: 'start', input: null }, { actor: 'system' }), 'mở hồ sơ theo dõi chi bộ'],
    [entry({ kind: 'start', input: null }, { actor: 'system', subject: 'campaign' }), 'mở đợt kiểm tra'],
  ])('%#: %s', (one, deed) => {
    expect(sentence(one)).toBe(`Hệ thống ${deed}`);
    expect(sentence(one, 'en')).toMatch(/^System [a-z]/);
  });
});

describe('from where to where', () => {
  const change = (from: string[], to: string[]) =>
    journalLine(event('minutes.send', {}, { from, to }), audience, []).change;

  test('the stages come first, other regions only when they alone changed', () => {
    expect(
      change(
        ['session.held', 'stages.minutesAgreement.drafting', 'guidance.quiet'],
        ['session.held', 'stages.minutesAgreement.awaitingCell', 'guidance.quiet'],
      ),
    ).toEqual({ from: 'Tổ soạn biên bản', to: 'Chi bộ trả lời biên bản' });
    expect(
      change(
        ['session.scheduled', 'stages.preReview.readyForInspection'],
        ['session.held', 'stages.onSiteInspection.inProgress'],
      ),
    ).toEqual({
      from: 'Đã đọc xong, chờ buổi kiểm tra',
      to: 'Đang kiểm tra',
    });
    expect(
      change(
        ['guidance.quiet', 'stages.committeeAppraisal'],
        ['guidance.asked', 'stages.committeeAppraisal'],
      ),
    ).toEqual({
      from: 'Không có vướng mắc chờ trả lời',
      to: 'Có đề nghị chờ trả lời',
    });
    expect(change(['stages.committeeAppraisal'], ['stages.committeeAppraisal'])).toBeNull();
    expect(change(['stages.committeeAppraisal'], ['withdrawn'])).toEqual({
      from: 'Chờ Đảng ủy thẩm định',
      to: 'Đã rút',
    });
  });
});
