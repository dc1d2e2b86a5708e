import { describe, expect, test } from 'vitest';
import type { Notice, Standing } from '../../domain/journal/journal.ts';
import { NEWS, OBLIGATIONS, type ObligationName } from '../../domain/obligation/obligations.ts';
import { at, audienceAt, campaignStanding, standing, view } from '../audience.fixture.ts';
import { type MailRequest, type NoticeFor, noticeMail, shortText, taskUrl } from './notice-mail.ts';

const item = (about: string, change: Partial<Notice> = {}, rest: Partial<NoticeFor> = {}): NoticeFor => ({
  subject: 'doi-3',
  role: 'to',
  standing: null,
  ...rest,
  notice: {
    key: `${about}/x`,
    about,
    step: 'before3',
    to: ['anh'],
    copy: [],
    due: at('2024-12-11 00:00'),
    at: 0,
    values: { closes: null, last: false },
    ...change,
  },
});

const request = (...notices: NoticeFor[]): MailRequest => ({
  person: 'anh',
  notices,
  campaign: 'Kế hoạch 28-KH/ĐU',
  baseUrl: 'http://127.0.0.1:3000/',
  office: null,
});

const subject = (now: string, ...notices: NoticeFor[]) =>
  noticeMail(request(...notices), audienceAt(now)).subject;

describe('other people', () => {
  const news = (about: string, values: Notice['values']) =>
    noticeMail(
      request(item(about, { step: 'news', due: null, values }, { subject: 'campaign' })),
      audienceAt('2024-12-05 08:00'),
    );

  test('who takes a task over reads that it is handed over, until when it is owed', () => {
    const { subject: head, text } = noticeMail(
      request(item('dossier', { step: 'handOver' })),
      audienceAt('2024-12-05 08:00'),
    );
    expect(head).toBe('Nộp hồ sơ chi bộ Đội QLTT số 3: hạn hết ngày 10/12/2024');
    expect(text).toContain('Đồng chí nhận bàn giao việc này từ nay.');
    expect(text).toContain('Hạn: hết thứ Ba 10/12/2024');
  });

  test('who gains or loses a role reads which, of which cell and from when', () => {
    const { text } = news('roleGiven', {
      role: 'cellHead/doi-3',
      begins: '2024-12-10',
      ends: null,
      reason: 'nghỉ hưu',
    });
    expect(text).toContain('Được giao nhiệm vụ');
    expect(text).toContain('Nhiệm vụ: bí thư chi bộ, Chi bộ Đội QLTT số 3');
    expect(text).toContain('Từ ngày: 10/12/2024');
    expect(text).toContain('Lý do: nghỉ hưu');
    expect(news('roleEnded', { role: 'office', begins: null, ends: null }).text).toContain(
      'Nhiệm vụ: Văn phòng Đảng ủy',
    );
  });

  test('whoever works with a cell reads its new name and the one before, into which it merges, and who came', () => {
    const { text } = news('cellRenamed', {
      formerName: 'Chi bộ Đội QLTT số 3',
      newName: 'Chi bộ Đội Cơ động',
      begins: '2024-12-20',
    });
    expect(text).toContain('Tên cũ: Chi bộ Đội QLTT số 3');
    expect(text).toContain('Tên mới: Chi bộ Đội Cơ động');
    expect(text).toContain('Từ ngày: 20/12/2024');
    expect(news('cellMerged', { into: 'doi-3' }).text).toContain('Sáp nhập vào: Chi bộ Đội QLTT số 3');
    const joined = news('membersJoined', { fromCell: 'doi-3', joined: 2, twice: 'anh' }).text;
    expect(joined).toContain('Từ chi bộ: Chi bộ Đội QLTT số 3');
    expect(joined).toContain('Số đảng viên nhận thêm: 2');
    expect(joined).toMatch(/Đã có trong danh sách, giữ như cũ: .*Ánh/);
  });

  test('of a cell that splits it is read which is new, and what is still to be done', () => {
    const { text } = news('cellSplit', {
      fromCell: 'doi-2',
      splitOff: 'doi-3',
      stillOwed: 'ownDossier, restOfCommittee',
    });
    expect(text).toContain('Chi bộ mới: Chi bộ Đội QLTT số 3');
    expect(text).toContain(
      'Việc còn phải làm: chi bộ mới nộp hồ sơ của mình; giao phó bí thư, cấp ủy viên cho chi bộ mới',
    );
  });

  test('everybody reads what the committee becomes, and what becomes of its numbers', () => {
    const { text } = news('committeeChanged', {
      superior: 'Đảng ủy Sở',
      begins: '2024-12-20',
      numbers: 'goOn',
    });
    expect(text).toContain('Cấp trên mới: Đảng ủy Sở');
    expect(text).toContain('Số văn bản: đánh tiếp');
  });

  test('the head reads who of office and committee came and went', () => {
    const { text } = news('personReplaced', {
      removed: 'anh/office',
      added: 'anh/committeeHead',
      reason: 'x',
    });
    expect(text).toMatch(/Thôi giữ: .+ \(Văn phòng Đảng ủy\)/);
    expect(text).toMatch(/Nhận: .+ \(bí thư Đảng ủy\)/);
  });
});

describe('the subject says the task and the date', () => {
  test.each([
    ['2024-12-05 08:00', item('dossier'), 'Nộp hồ sơ chi bộ Đội QLTT số 3: hạn hết ngày 10/12/2024'],
    [
      '2024-12-10 08:00',
      item('dossier'),
      'Hôm nay là hạn cuối: nộp hồ sơ chi bộ Đội QLTT số 3, hết ngày 10/12/2024',
    ],
    [
      '2024-12-11 08:00',
      item('dossier'),
      'Đã quá hạn 1 ngày: nộp hồ sơ chi bộ Đội QLTT số 3, hạn hết ngày 10/12/2024',
    ],
    [
      '2024-12-11 08:00',
      item('dossier', {}, { role: 'copy' }),
      'Đã quá hạn 1 ngày: nộp hồ sơ chi bộ Đội QLTT số 3, hạn hết ngày 10/12/2024 (bản sao)',
    ],
    [
      '2024-12-05 08:00',
      item('reading', { due: at('2024-12-11 17:00') }),
      'Đọc hồ sơ chi bộ Đội QLTT số 3: hạn 17:00 ngày 11/12/2024',
    ],
    [
      '2024-12-05 08:00',
      item('session', { due: at('2024-12-12 08:00') }),
      'Buổi kiểm tra chi bộ Đội QLTT số 3: 08:00 thứ Năm 12/12/2024',
    ],
    [
      '2024-12-05 08:00',
      item('teamReport', {}, { subject: 'campaign' }),
      'Báo cáo kết quả kiểm tra: hạn hết ngày 10/12/2024',
    ],
    [
      '2024-12-05 08:00',
      item('dossierReceived', { due: null, step: 'news' }),
      'Đã nhận hồ sơ: chi bộ Đội QLTT số 3',
    ],
  ])('%s, %#', (now, notice, expected) => {
    expect(subject(now, notice)).toBe(expected);
  });

  test('also of several notices in one mail', () => {
    const other = (about: string, due: string) => item(about, { due: at(due) }, { subject: 'doi-1' });
    expect(
      subject(
        '2024-12-05 08:00',
        item('reading'),
        other('reading', '2024-12-13 00:00'),
        other('minutesDraft', '2024-12-14 00:00'),
      ),
    ).toBe(
      '3 việc đến hạn, sớm nhất hết ngày 10/12/2024: đọc hồ sơ (2 chi bộ); soạn biên bản chi bộ Đội QLTT số 1',
    );
    expect(subject('2024-12-12 08:00', item('reading'), other('minutesDraft', '2024-12-14 00:00'))).toBe(
      '2 việc, 1 việc đã quá hạn, sớm nhất hết ngày 10/12/2024: đọc hồ sơ chi bộ Đội QLTT số 3; soạn biên bản chi bộ Đội QLTT số 1',
    );
    expect(
      subject(
        '2024-12-12 08:00',
        item('minutesLocked', { due: null }),
        item('decisionIssued', { due: null }),
      ),
    ).toBe('2 tin: biên bản đã khóa: chi bộ Đội QLTT số 3; đã có quyết định: chi bộ Đội QLTT số 3');
  });
});

describe('the text', () => {
  const lateDossier: Standing = standing([
    view('dossier', '2024-12-11 00:00', { ahead: [{ step: 'after3', at: at('2024-12-13 08:00') }] }),
  ]);

  test('greets, says what, until when, what comes, and where to do it; it names no copies, of which nobody knows yet whether they leave', () => {
    const notice = item(
      'dossier',
      { step: 'after1', copy: ['viet'], values: { closes: at('2024-12-16 08:00'), last: false } },
      { standing: lateDossier },
    );
    expect(noticeMail(request(notice), audienceAt('2024-12-11 08:00')).text).toBe(
      `Kính gửi đồng chí Nguyễn Thị Ánh,

Có việc cần đồng chí lưu ý:

Nộp hồ sơ chi bộ Đội QLTT số 3
Hạn: hết thứ Ba 10/12/2024 (đã trễ 1 ngày).
Nếu đến 08:00 thứ Sáu 13/12/2024 chưa nộp, thư nhắc lần cuối sẽ được gửi, đồng gửi đồng chí Phạm Hoàng Việt, bí thư Đảng ủy; sau đó không nhắc nữa.
Đến 08:00 thứ Hai 16/12/2024 mà chưa nộp thì buổi kiểm tra vẫn bắt đầu và ghi là chưa có hồ sơ.
Xem tại: http://127.0.0.1:3000/tasks/doi-3/dossier

Nếu đồng chí đã làm xong, xin bỏ qua thư này. Cần giúp, xin liên hệ Văn phòng Đảng ủy.
Cách làm từng bước và cách đăng nhập: http://127.0.0.1:3000/help

-- 
Thư tự động của hệ thống Bốn Tốt, gửi thay Văn phòng Đảng ủy. Kế hoạch 28-KH/ĐU.
`,
    );
  });

  test('the last step says that no more reminders come', () => {
    const notice = item('dossier', { step: 'after3', values: { closes: null, last: true } });
    expect(noticeMail(request(notice), audienceAt('2024-12-13 08:00')).text).toContain(
      'Đây là thư nhắc cuối cùng về việc này; hệ thống không nhắc thêm.',
    );
  });

  test('a session is told with its time and place', () => {
    const notice = item('session', { due: at('2024-12-12 08:00') }, { standing: standing([]) });
    const { text } = noticeMail(request(notice), audienceAt('2024-12-05 08:00'));
    expect(text).toContain(
      'Thời gian: 08:00 thứ Năm 12/12/2024, dự kiến đến 11:30.\nĐịa điểm: Hội trường Cục.',
    );
  });

  test('who gets a copy reads whose task it is', () => {
    const notice = item('dossier', { copy: ['viet'] }, { role: 'copy', standing: lateDossier });
    expect(noticeMail(request(notice), audienceAt('2024-12-11 08:00')).text).toContain(
      'Đồng chí nhận bản sao để biết; người phải làm là đồng chí Nguyễn Thị Ánh, bí thư chi bộ.',
    );
  });

  test('the office is told which cells nobody has reached', () => {
    const notice = item(
      'telling',
      { step: 'opening' },
      { subject: 'campaign', standing: campaignStanding([], { untoldCells: ['doi-1', 'doi-3'] }) },
    );
    expect(noticeMail(request(notice), audienceAt('2024-12-10 08:00')).text).toContain(
      'Cần báo: Chi bộ Đội QLTT số 1; Chi bộ Đội QLTT số 3.',
    );
  });

  test('what runs from its telling says so, without a date', () => {
    const opening = item('objectionWindow', { step: 'opening', due: null, values: { within: 5 } });
    const { subject: head, text } = noticeMail(request(opening), audienceAt('2024-12-20 10:15'));
    expect(head).toBe('Thời gian kiến nghị về kết quả của chi bộ Đội QLTT số 3');
    expect(text).toContain('Thời hạn: trong 5 ngày làm việc kể từ ngày gửi thông báo này.');
    expect(shortText(opening, 'anh', 'http://x', audienceAt('2024-12-20 10:15'))).toContain(
      'thời hạn: trong 5 ngày làm việc',
    );
  });

  test('the first notice of a dossier says what is to be handed in, that of a return what is to be completed', () => {
    const text = (notice: NoticeFor) => noticeMail(request(notice), audienceAt('2024-12-02 08:00')).text;
    expect(text(item('dossier', { step: 'opening' }, { standing: lateDossier }))).toContain(
      'Hạn: hết thứ Ba 10/12/2024 (còn 8 ngày).\nCần nộp: Báo cáo tổng kết; Báo cáo tự chấm điểm.\n',
    );
    expect(text(item('dossier', { step: 'before7' }))).not.toContain('Cần nộp');
    const due = at('2024-12-11 00:00');
    const deadlines = [{ due, closes: null, who: 'an', why: 'Thiếu minh chứng mục 2.3.', at: 0 }];
    const returned = standing([view('dossierCompletion', '2024-12-11 00:00', { deadlines })]);
    expect(text(item('dossierCompletion', { step: 'opening' }, { standing: returned }))).toContain(
      'Cần bổ sung: Thiếu minh chứng mục 2.3.\n',
    );
  });

  test.each(['invitationWithdrawn', 'meetingInvitationWithdrawn', 'meetingCalledOff', 'sessionInvited'])(
    '%s tells the time of the session, which is no new one',
    (about) => {
      const values = { startsAt: at('2024-12-19 14:00'), venue: 'Hội trường Cục' };
      const { text } = noticeMail(
        request(item(about, { due: null, step: 'news', values })),
        audienceAt('2024-12-10 08:00'),
      );
      expect(text).toContain('Thời gian: 14:00 thứ Năm 19/12/2024');
      expect(text).not.toContain('Lịch mới');
    },
  );

  test('what leads to a page leads to a place that is there: news has none of its own', () => {
    const link = (about: string) => {
      const { text } = noticeMail(request(item(about, { due: null })), audienceAt('2024-12-10 08:00'));
      return /Xem tại: (.*)/.exec(text)?.[1];
    };
    expect(link('sessionMoved')).toBe('http://127.0.0.1:3000/cells/doi-3');
    expect(link('reading')).toBe('http://127.0.0.1:3000/tasks/doi-3/reading');
  });

  test('only whoever was asked for something reads that it may be done already', () => {
    const closing = (...notices: NoticeFor[]) =>
      noticeMail(request(...notices), audienceAt('2024-12-10 08:00')).text.includes('đã làm xong');
    const news = item('dossierReceived', { due: null, values: { version: 1 } });
    expect(closing(item('dossier'))).toBe(true);
    expect(closing(news, item('dossier'))).toBe(true);
    expect(closing(news)).toBe(false);
    expect(closing(item('session'))).toBe(false);
    expect(closing(item('dossier', {}, { role: 'copy' }))).toBe(false);
  });

  test('every mail says whom to call', () => {
    const office = { name: 'Đỗ Thị Thu', phone: '0903 111 222', address: 'thu@x.vn' };
    const { text, html } = noticeMail(
      { ...request(item('dossier')), office },
      audienceAt('2024-12-10 08:00'),
    );
    for (const one of [text, html])
      expect(one).toContain('gọi đồng chí Đỗ Thị Thu, Văn phòng Đảng ủy, số 0903 111 222');
  });

  test('whoever owes an answer reads what was asked', () => {
    const asked = item('guidance', {}, { questions: ['Có phải nộp bản giấy?', 'Ai ký thay?'] });
    const { text } = noticeMail(request(asked), audienceAt('2024-12-10 08:00'));
    expect(text).toContain('Chi bộ hỏi: Có phải nộp bản giấy?\nChi bộ hỏi: Ai ký thay?\n');
    const other = item('dossier', {}, { questions: ['Có phải nộp bản giấy?'] });
    expect(noticeMail(request(other), audienceAt('2024-12-10 08:00')).text).not.toContain('Chi bộ hỏi');
  });

  test('a decision is told with what it says of the cell', () => {
    const decided = standing([], { facts: { decisions: ['12-QĐ/ĐU'], fourGood: true, level: 'GOOD' } });
    const { text } = noticeMail(
      request(
        item('decisionIssued', { due: null, values: { decisions: '12-QĐ/ĐU' } }, { standing: decided }),
      ),
      audienceAt('2024-12-24 08:00'),
    );
    expect(text).toMatch(
      /Kết quả: công nhận chi bộ “bốn tốt”; .*hoàn thành tốt.* \(quyết định số 12-QĐ\/ĐU\)\./i,
    );
  });

  test('no hash is read out to people', () => {
    const locked = item('minutesLocked', { due: null, values: { hash: 'a'.repeat(64) } });
    expect(noticeMail(request(locked), audienceAt('2024-12-13 08:00')).text).not.toContain('aaaa');
  });

  test('news tells its values', () => {
    const notice = item('sessionMoved', {
      due: null,
      values: {
        from: at('2024-12-12 08:00'),
        startsAt: at('2024-12-19 14:00'),
        venue: 'Hội trường Cục',
        reason: 'Bí thư đi\ncông tác',
      },
    });
    expect(noticeMail(request(notice), audienceAt('2024-12-10 08:00')).text).toContain(
      'Lịch cũ: 08:00 thứ Năm 12/12/2024\nLịch mới: 14:00 thứ Năm 19/12/2024\nĐịa điểm: Hội trường Cục\nLý do: Bí thư đi công tác\n',
    );
  });
});

describe('nothing that a name holds gets out of its place', () => {
  const hostile = 'Bcc: x@example.org\r\nSubject: y <img src=x onerror=alert(1)>"\'&';
  const audience = audienceAt('2024-12-05 08:00');
  audience.names = {
    person: () => hostile,
    criterion: (id: string) => id,
    reports: () => [hostile],
    peers: () => ['doi-1'],
    cell: () => hostile,
    cellOn: () => hostile,
    cellEver: () => [hostile],
    acting: () => [{ name: hostile, role: 'cellHead' }],
    addressees: () => ['anh'],
  };
  const notices = [
    item(
      'dossier',
      { step: 'opening', copy: ['viet'] },
      { standing: standing([view('dossier', '2024-12-11 00:00')]) },
    ),
    item('difficultyAnswered', { due: null, values: { text: hostile, reason: hostile } }),
    item(
      'session',
      {},
      {
        standing: standing([], {
          session: { id: 's', startsAt: 0, endsAt: 1, venue: hostile, state: 'scheduled' },
        }),
      },
    ),
  ];

  test('no line break in the subject or inside a line of the text, no markup in the page', () => {
    for (const group of [...notices.map((one) => [one]), notices]) {
      const mail = noticeMail({ ...request(...group), campaign: hostile }, audience);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.text).not.toMatch(/\r|^Subject: y/m);
      expect(mail.html).not.toContain('<img');
      expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    }
  });

  test('the link keeps a hostile id inside its path', () => {
    expect(taskUrl('http://127.0.0.1:3000/', '../x?"<', 'dossier')).toBe(
      'http://127.0.0.1:3000/tasks/..%2Fx%3F%22%3C/dossier',
    );
    expect(taskUrl('http://127.0.0.1:3000', 'campaign', 'decisionSignature:main-fourGood')).toBe(
      'http://127.0.0.1:3000/tasks/campaign/decisionSignature%3Amain-fourGood',
    );
  });
});

test('names in decomposed letters come out composed', () => {
  const audience = audienceAt('2024-12-05 08:00');
  audience.names = {
    ...audience.names,
    person: () => 'Nguyễn Thị Ánh'.normalize('NFD'),
    criterion: (id: string) => id,
    cell: () => 'Đội số 3'.normalize('NFD'),
  };
  const mail = noticeMail(request(item('dossier')), audience);
  for (const text of [
    mail.subject,
    mail.text,
    mail.html,
    shortText(item('dossier'), 'anh', 'http://x', audience),
  ]) {
    expect(text).toBe(text.normalize('NFC'));
  }
});

test('a long subject is cut', () => {
  const audience = audienceAt('2024-12-05 08:00');
  audience.names = { ...audience.names, criterion: (id: string) => id, cell: () => 'Đ'.repeat(500) };
  expect([...noticeMail(request(item('dossier')), audience).subject]).toHaveLength(200);
});

test('the short text for a person without an address', () => {
  const told = (notice: NoticeFor, now: string) =>
    shortText(notice, 'anh', 'http://127.0.0.1:3000', audienceAt(now));
  expect(told(item('dossier'), '2024-12-11 08:00')).toBe(
    'Kính gửi đồng chí Nguyễn Thị Ánh: nộp hồ sơ chi bộ Đội QLTT số 3; hạn: hết thứ Ba 10/12/2024 (đã trễ 1 ngày). Xem tại http://127.0.0.1:3000/tasks/doi-3/dossier',
  );
  expect(told(item('minutesLocked', { due: null, values: {} }), '2024-12-13 08:00')).toBe(
    'Kính gửi đồng chí Nguyễn Thị Ánh: biên bản đã khóa: chi bộ Đội QLTT số 3. Xem tại http://127.0.0.1:3000/cells/doi-3',
  );
});

test('a mail about nothing is refused', () => {
  expect(() => noticeMail(request(), audienceAt('2024-12-05 08:00'))).toThrow(RangeError);
});

const names = Object.keys(OBLIGATIONS) as ObligationName[];
test.each([...names, ...NEWS, 'fromAnotherVersion'])(
  '%s: every moment, step and role gives a whole mail',
  (about) => {
    for (const lang of ['vi', 'en'] as const) {
      for (const now of ['2024-12-01 08:00', '2024-12-10 08:00', '2024-12-11 00:00', '2024-12-20 08:00']) {
        for (const step of ['opening', 'before7', 'dueDay', 'after1', 'after3', 'closing', 'news']) {
          for (const role of ['to', 'copy'] as const) {
            const owed = (names as string[]).includes(about)
              ? standing([view(about as ObligationName, '2024-12-11 00:00')])
              : null;
            const due = owed === null ? null : at('2024-12-11 00:00');
            const notice = item(
              about,
              { step, due, values: { closes: at('2024-12-12 08:00'), last: step === 'after3' } },
              { role, standing: owed },
            );
            const mail = noticeMail(request(notice, item('dossier')), audienceAt(now, lang));
            const alone = noticeMail(request(notice), audienceAt(now, lang));
            for (const text of [mail.subject, mail.text, mail.html, alone.subject, alone.text]) {
              expect(text).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
            }
            expect(alone.subject.length).toBeGreaterThan(8);
          }
        }
      }
    }
  },
);
