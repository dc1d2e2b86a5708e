import { describe, expect, test } from 'vitest';
import type { Vote } from '../../domain/committee/ballot.ts';
import type { Slate, SlateLine } from '../../domain/committee/committee-content.ts';
import type { MeetingRecord } from '../../domain/committee/meeting.ts';
import { at, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { base } from './committee.fixture.ts';
import { meetingRecordSays } from './meeting-record.ts';

const record: MeetingRecord = {
  present: ['viet', 'hung'],
  absent: [{ person: 'anh', reason: 'đi công tác' }],
  guests: ['Đỗ Thị Thu, bộ phận giúp việc'],
  chair: 'viet',
  recorder: 'thu',
  startedAt: '2024-12-23T08:05:00+07:00',
  endedAt: '2024-12-23T10:30:00+07:00',
  conflicts: [
    { person: 'hung', cell: 'doi-2', recused: true },
    { person: 'viet', cell: 'doi-3', recused: false, reason: 'chủ trì' },
    { person: 'viet', cell: 'doi-4', recused: false },
  ],
  discussion: [{ person: 'Nguyễn Quốc Hùng', text: 'Đồng ý với Tổ kiểm tra' }],
  conclusion: 'Thống nhất theo kết quả biểu quyết.',
};

const line = (cell: string, change: Partial<SlateLine> = {}): SlateLine => ({
  cell,
  fourGood: true,
  level: 'GOOD',
  award: null,
  reason: null,
  ...change,
});

const slate: Slate = {
  id: 'main',
  revision: 3,
  state: 'decided',
  cells: ['doi-1', 'doi-2'],
  members: [{ member: 'dat', cell: 'doi-2' }],
  lines: [
    line('doi-1', { award: 'Giấy khen', reason: 'tập thể thống nhất' }),
    line('doi-2', { fourGood: false, level: 'COMPLETED' }),
  ],
  memberLines: [{ member: 'dat', cell: 'doi-2', level: 'GOOD', award: null, reason: null }],
  objections: [],
  votes: [
    {
      about: 'cellLevel',
      cell: 'doi-1',
      method: 'secret',
      issued: 2,
      invalid: 0,
      present: 2,
      valid: 2,
      counts: { GOOD: 2, EXCELLENT: 0 },
    },
    {
      about: 'memberLevel',
      cell: 'doi-2',
      member: 'dat',
      method: 'open',
      present: 2,
      valid: 2,
      counts: { GOOD: 1, COMPLETED: 1 },
    },
    { about: 'slate', method: 'open', present: 2, valid: 2, counts: { yes: 2 } },
  ],
  reason: 'hai chi bộ dẫn đầu ngang điểm',
  decidedBy: 'viet',
  decidedAt: at('2024-12-23 10:30'),
};

const textOf = (change: Partial<MeetingRecord> = {}, given: Slate | null = slate) =>
  read(
    paperHtml(
      meetingRecordSays({
        ...base,
        slate: given,
        draftOf: null,
        meeting: {
          id: 'm1',
          slate: 'main',
          startsAt: at('2024-12-23 08:00'),
          endsAt: at('2024-12-23 11:00'),
          venue: 'Phòng họp Đảng ủy',
          record: { ...record, by: 'thu', at: at('2024-12-23 11:00'), ...change },
        },
      }),
    ),
  );
const without = (key: 'startedAt' | 'endedAt' | 'conclusion') => ({ [key]: undefined });

describe('[R35] the record of the committee’s meeting', () => {
  test('says of what it is, when and where it was held, as recorded or as appointed', () => {
    expect(textOf()).toContain(
      'BIÊN BẢN họp Ban Chấp hành thẩm định kết quả kiểm tra, xếp loại năm 2024 ----- Thời gian: 08:05, ngày 23/12/2024; kết thúc lúc 10:30. Địa điểm: Phòng họp Đảng ủy. I- THÀNH PHẦN',
    );
    expect(textOf({ ...without('startedAt'), ...without('endedAt') })).toContain(
      'Thời gian: 08:00, ngày 23/12/2024; kết thúc lúc ……… giờ ……… phút. Địa điểm:',
    );
  });

  test('has who was there with their offices, who wasn’t and why, and who is of a cell on the slate', () => {
    expect(textOf()).toContain(
      '1. Có mặt 2/3 ủy viên - đồng chí Phạm Hoàng Việt, bí thư Đảng ủy; - đồng chí Nguyễn Quốc Hùng, ủy viên Ban Chấp hành. ' +
        '2. Vắng mặt - đồng chí Nguyễn Thị Ánh, ủy viên Ban Chấp hành; lý do: đi công tác. ' +
        '3. Cùng dự - Đỗ Thị Thu, bộ phận giúp việc. ' +
        '4. Chủ trì, ghi biên bản - chủ trì: đồng chí Phạm Hoàng Việt, bí thư Đảng ủy; - ghi biên bản: đồng chí Đỗ Thị Thu. ' +
        '5. Người có liên quan đến chi bộ được xét ' +
        '- đồng chí Nguyễn Quốc Hùng thuộc Chi bộ Đội QLTT số 2: không biểu quyết về chi bộ này; ' +
        '- đồng chí Phạm Hoàng Việt thuộc Chi bộ Đội QLTT số 3: vẫn tham gia; lý do: chủ trì; ' +
        '- đồng chí Phạm Hoàng Việt thuộc Chi bộ Đội QLTT số 4: vẫn tham gia. II- NỘI DUNG',
    );
  });

  test('says why it was held with fewer than are needed, or leaves room for it', () => {
    expect(textOf()).not.toContain('ít hơn mức cần có');
    expect(textOf({ present: ['viet'], quorumReason: 'việc gấp' })).toContain(
      'Số người dự ít hơn mức cần có (2); lý do vẫn họp: việc gấp.',
    );
    expect(textOf({ present: ['viet'] })).toContain('lý do vẫn họp: ……………………. II- NỘI DUNG');
  });

  test('has what was said, each vote with its counts, and the conclusion', () => {
    const text = textOf();
    expect(text).toContain(
      'II- NỘI DUNG Ban Chấp hành nghe Tổ kiểm tra Đảng ủy Cục Quản lý thị trường báo cáo kết quả kiểm tra, xem xét kết quả tự đánh giá của chi bộ và kết quả đánh giá của Tổ. ' +
        'Ý kiến tại cuộc họp - Nguyễn Quốc Hùng: Đồng ý với Tổ kiểm tra. III- BIỂU QUYẾT Kết quả ' +
        '- Chi bộ Đội QLTT số 1: mức xếp loại chi bộ; phiếu kín, 2 người biểu quyết, phát ra 2 phiếu, 2 phiếu hợp lệ, 0 phiếu không hợp lệ: hoàn thành tốt nhiệm vụ 2; ' +
        '- Đỗ Văn Đạt, Chi bộ Đội QLTT số 2: mức xếp loại đảng viên; giơ tay, 2 người biểu quyết, 2 phiếu hợp lệ: hoàn thành tốt nhiệm vụ 1, hoàn thành nhiệm vụ 1; ' +
        '- toàn bộ danh sách; giơ tay, 2 người biểu quyết, 2 phiếu hợp lệ: đồng ý 2. ' +
        'Biểu quyết chung cả danh sách không tách từng chi bộ, có tính những người không tham gia biểu quyết về chi bộ của mình: đồng chí Nguyễn Quốc Hùng (Chi bộ Đội QLTT số 2). ' +
        'IV- KẾT LUẬN Thống nhất theo kết quả biểu quyết.',
    );
    const byLine = slate.votes.filter(({ about }) => about !== 'slate');
    expect(textOf({}, { ...slate, votes: byLine })).not.toContain('Biểu quyết chung cả danh sách');
    const silent = textOf({ ...without('conclusion'), discussion: [] }, { ...slate, votes: [] });
    expect(silent).toContain(
      'kết quả đánh giá của Tổ. III- BIỂU QUYẾT Không biểu quyết riêng từng nội dung. IV- KẾT LUẬN ………',
    );
    expect(textOf({}, null)).toContain('Không biểu quyết riêng từng nội dung.');
  });

  const called: Vote = {
    about: 'cellLevel',
    cell: 'doi-1',
    method: 'open',
    present: 3,
    valid: 3,
    counts: { GOOD: 2, COMPLETED: 1, EXCELLENT: 0 },
    names: [
      { person: 'viet', choice: 'GOOD' },
      { person: 'hung', choice: 'COMPLETED' },
      { person: 'anh', choice: 'GOOD' },
    ],
  };

  test('names who said what where an open vote was called by name, beside the counts', () => {
    const votes: Vote[] = [
      called,
      { about: 'slate', method: 'open', present: 3, valid: 3, counts: { yes: 3 } },
    ];
    expect(textOf({}, { ...slate, votes })).toContain(
      '- Chi bộ Đội QLTT số 1: mức xếp loại chi bộ; giơ tay, 3 người biểu quyết, 3 phiếu hợp lệ: ' +
        'hoàn thành tốt nhiệm vụ 2 (các đồng chí Phạm Hoàng Việt, Nguyễn Thị Ánh), ' +
        'hoàn thành nhiệm vụ 1 (đồng chí Nguyễn Quốc Hùng); ' +
        '- toàn bộ danh sách; giơ tay, 3 người biểu quyết, 3 phiếu hợp lệ: đồng ý 3. Biểu quyết chung cả danh sách',
    );
  });

  test('of a secret vote says the counts and nobody’s name, even were names on record', () => {
    expect(
      textOf({}, { ...slate, votes: [{ ...called, method: 'secret', issued: 3, invalid: 0 }] }),
    ).toContain(
      'phiếu kín, 3 người biểu quyết, phát ra 3 phiếu, 3 phiếu hợp lệ, 0 phiếu không hợp lệ: ' +
        'hoàn thành tốt nhiệm vụ 2, hoàn thành nhiệm vụ 1. IV- KẾT LUẬN',
    );
  });

  test('leaves room for what was not counted of a secret ballot', () => {
    const votes = slate.votes.map(({ issued: _issued, invalid: _invalid, ...vote }) => vote);
    expect(textOf({}, { ...slate, votes })).toContain(
      'phiếu kín, 2 người biểu quyết, phát ra …… phiếu, 2 phiếu hợp lệ, …… phiếu không hợp lệ: hoàn thành',
    );
  });

  test('has what was decided on each cell, of members the numbers alone, and why the quota was exceeded', () => {
    expect(textOf()).toContain(
      'Chi bộ - Chi bộ Đội QLTT số 1: công nhận “bốn tốt”; hoàn thành tốt nhiệm vụ; khen thưởng: Giấy khen; lý do: tập thể thống nhất; ' +
        '- Chi bộ Đội QLTT số 2: không công nhận “bốn tốt”; hoàn thành nhiệm vụ. ' +
        'Đảng viên - Hoàn thành tốt nhiệm vụ: 1 đảng viên. Lý do ghi khi quyết định danh sách: hai chi bộ dẫn đầu ngang điểm. ' +
        'NGƯỜI GHI BIÊN BẢN Đỗ Thị Thu CHỦ TRÌ HỘI NGHỊ Phạm Hoàng Việt',
    );
    expect(textOf({}, { ...slate, reason: null })).not.toContain('Vượt tỷ lệ');
    expect(textOf({}, { ...slate, state: 'open' })).not.toContain('công nhận “bốn tốt”;');
  });
});
