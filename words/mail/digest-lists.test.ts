import { describe, expect, test } from 'vitest';
import type { Stands } from '../../domain/case/season-standings.ts';
import type { ObligationView } from '../../domain/journal/journal.ts';
import type { ObligationName } from '../../domain/obligation/obligations.ts';
import { at, audienceAt, campaignStanding, standing, view } from '../audience.fixture.ts';
import { type NoticeFor, noticeMail, shortText } from './notice-mail.ts';

/** Monday of the week of the sessions, moved so that dossiers were due the Thursday before. */
const NOW = '2024-12-09 08:15';

const late = (name: ObligationName, due: string, change: Partial<ObligationView> = {}) =>
  view(name, due, { late: true, ...change });
const cell = (
  subject: string,
  owed: ObligationView[],
  change: Parameters<typeof standing>[1] = {},
): Stands => ({
  subject,
  standing: standing(owed, change),
});
const ahead = [{ step: 'before1', at: at('2024-12-11 08:00') }];
const inSession = view('session', '2024-12-12 08:00', { ahead });

/** Seven cells in four stages, and one that was withdrawn. */
const season: Stands[] = [
  {
    subject: 'campaign',
    standing: campaignStanding([
      late('meetingDate', '2024-12-07 00:00'),
      view('meeting', '2024-12-20 14:00'),
    ]),
  },
  cell('doi-1', [late('dossier', '2024-12-06 00:00'), inSession]),
  cell('doi-2', [view('reading', '2024-12-11 17:00'), inSession], { stage: 'preReview' }),
  cell('doi-3', [inSession], { stage: 'preReview', due: null }),
  cell('doi-4', [late('minutesSigning', '2024-12-05 00:00')], {
    stage: 'minutesAgreement',
    facts: { minutes: { round: 1, outcome: 'agreed', signed: 'cell', disputed: [] } },
  }),
  cell(
    'doi-5',
    [
      view('objectionWindow', '2024-12-04 00:00'),
      view('improvement', '2024-12-14 00:00'),
      view('dossier', '2025-01-30 00:00'),
    ],
    {
      stage: 'recognitionDecision',
    },
  ),
  cell('doi-10', [late('dossier', '2024-12-06 00:00')]),
  cell('van-phong', [late('dossier', '2024-12-01 00:00')], { stage: 'withdrawn', ended: true }),
];

const digest = (all: readonly Stands[] | undefined): NoticeFor => ({
  subject: 'campaign',
  role: 'to',
  standing: campaignStanding([]),
  ...(all === undefined ? {} : { season: all }),
  notice: {
    key: 'weeklyDigest/2024-12-09',
    about: 'weeklyDigest',
    step: 'news',
    to: ['viet'],
    copy: [],
    due: null,
    at: at('2024-12-09 08:00'),
    values: {},
  },
});
const mailOf = (all: readonly Stands[] | undefined, now = NOW, lang: 'vi' | 'en' = 'vi') =>
  noticeMail(
    {
      person: 'viet',
      notices: [digest(all)],
      campaign: 'Kế hoạch 28-KH/ĐU năm 2024',
      baseUrl: 'http://127.0.0.1:3000',
      office: null,
    },
    audienceAt(now, lang),
  );

describe('the weekly digest', () => {
  test('says how many cells are in each stage, what is overdue and whose it is, and what comes in two weeks', () => {
    const { subject, text } = mailOf(season);
    expect(subject).toBe('Tổng hợp tình hình hằng tuần: 4 việc quá hạn');
    expect(text).toContain(`Tổng hợp tình hình hằng tuần
Đợt đang chờ: các chi bộ đang thực hiện.

Các chi bộ đang ở bước nào:
- Nộp hồ sơ: 2 chi bộ, 2 quá hạn
- Nghiên cứu hồ sơ: 2 chi bộ
- Thống nhất biên bản: 1 chi bộ, 1 quá hạn
- Quyết định công nhận: 1 chi bộ
- Đã kết thúc: 1 chi bộ

4 việc quá hạn:
- Doi-4: ký biên bản; đồng chí Võ Thành Long, tổ trưởng Tổ kiểm tra; trễ 5 ngày (hạn hết thứ Tư 04/12/2024)
- Chi bộ Đội QLTT số 1: nộp hồ sơ; đồng chí Nguyễn Thị Ánh, bí thư chi bộ; trễ 4 ngày (hạn hết thứ Năm 05/12/2024)
- Doi-10: nộp hồ sơ; đồng chí Nguyễn Thị Ánh, bí thư chi bộ; trễ 4 ngày (hạn hết thứ Năm 05/12/2024)
- Cả đợt: ấn định ngày họp thẩm định; đồng chí Lê Thị Bình, Văn phòng Đảng ủy; trễ 3 ngày (hạn hết thứ Sáu 06/12/2024)

Hai tuần tới:
- Hạn 17:00 thứ Tư 11/12/2024: đọc hồ sơ (doi-2)
- 08:00 thứ Năm 12/12/2024: buổi kiểm tra (3 chi bộ)
- Hạn hết thứ Sáu 13/12/2024: nộp kế hoạch khắc phục (doi-5)
- 14:00 thứ Sáu 20/12/2024: họp Ban Chấp hành thẩm định (cả đợt)

Xem tại: http://127.0.0.1:3000/
`);
    expect(text).not.toContain('đã làm xong');
  });

  test('what there is nothing of is said in one sentence', () => {
    const { subject, text, html } = mailOf([cell('doi-3', [], { stage: 'committeeAppraisal' })]);
    expect(subject).toBe('Tổng hợp tình hình hằng tuần: không có việc nào quá hạn');
    expect(text).toContain(`- Đảng ủy thẩm định: 1 chi bộ

Không có việc nào quá hạn.

Không có mốc nào trong hai tuần tới.
`);
    expect(html).toContain('<p style="margin:12px 0 4px">Không có việc nào quá hạn.</p>');
  });

  test('a campaign that ended on that very morning is no cell, and owes nothing', () => {
    const ended = {
      ...campaignStanding([late('meetingDate', '2024-12-07 00:00')]),
      stage: 'cancelled' as const,
      ended: true,
    };
    const { subject, text } = mailOf([
      { subject: 'campaign', standing: ended },
      cell('doi-3', [], { stage: 'cancelled', ended: true }),
    ]);
    expect(subject).toBe('Tổng hợp tình hình hằng tuần: không có việc nào quá hạn');
    expect(text).toContain('- Đã kết thúc: 1 chi bộ\n');
  });

  test('of very many the most urgent are written out, and the rest is counted', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      cell(`chi-bo-${index + 1}`, [
        late('dossier', '2024-12-06 00:00'),
        view('session', `2024-12-${10 + (index % 12)} 08:00`),
        view('reading', `2024-12-${10 + (index % 12)} 17:00`),
      ]),
    );
    const { text } = mailOf(many);
    expect(text).toContain('- Nộp hồ sơ: 500 chi bộ, 500 quá hạn\n');
    expect(text).toContain('- Chi-bo-30: ');
    expect(text).not.toContain('- Chi-bo-31: ');
    expect(text).toContain('\n- Và 470 nữa\n');
    expect(text).toContain('\n- Và 12 nữa\n');
    expect(text.length).toBeLessThan(8_000);
  });

  test('a name cannot break out of its line, in text or HTML', () => {
    const names = { ...audienceAt(NOW).names, cell: () => 'Chi bộ\n- <b>A</b>' };
    const { text, html } = noticeMail(
      { person: 'viet', notices: [digest(season)], campaign: 'KH', baseUrl: 'http://x', office: null },
      audienceAt(NOW, 'vi', { names }),
    );
    expect(text).toContain('- Chi bộ - <b>A</b>: nộp hồ sơ');
    expect(html).toContain('<li>Chi bộ - &lt;b&gt;A&lt;/b&gt;: nộp hồ sơ');
  });

  test('where the season is not at hand nothing is said of it', () => {
    const { subject, text } = mailOf(undefined);
    expect(subject).toBe('Tổng hợp tình hình hằng tuần');
    expect(text).not.toMatch(/quá hạn|hai tuần/);
    expect(shortText(digest(undefined), 'viet', 'http://x', audienceAt(NOW))).toBe(
      'Kính gửi đồng chí Phạm Hoàng Việt: tổng hợp tình hình hằng tuần. Xem tại http://x/',
    );
  });

  test('is written in English too', () => {
    const { text } = mailOf(season, NOW, 'en');
    expect(text).toContain('4 things are overdue:');
    expect(text).toContain('- 08:00 on Thursday 12/12/2024: inspection session (3 cells)');
  });
});
