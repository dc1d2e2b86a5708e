import { describe, expect, test } from 'vitest';
import type { EntryChange, SessionEntry } from '../../domain/inspection/session-invitation.ts';
import { at, audienceAt, standing } from '../audience.fixture.ts';
import { entryWords, type InvitationMatter } from './invitation.ts';
import { invitationMail } from './invitation-mail.ts';
import type { NoticeFor } from './notice-lines.ts';

const matter: InvitationMatter = {
  campaign: 'Kế hoạch 28-KH/ĐU năm 2024',
  baseUrl: 'https://bontot.example/',
  documents: [
    {
      criterion: 'Quy chế dân chủ',
      documents: [
        { title: 'Các kế hoạch', inDossier: false },
        { title: 'Báo cáo năm', inDossier: true },
      ],
    },
    { criterion: null, documents: [{ title: 'Sổ họp', inDossier: false }] },
  ],
  venue: { name: 'Hội trường', address: 'số 31 Hùng Vương' },
};
const entry: SessionEntry = {
  uid: 'u',
  startsAt: at('2024-12-12 08:00'),
  endsAt: at('2024-12-12 11:30'),
  venue: 'Hội trường',
  cells: ['doi-3'],
};
const audience = audienceAt('2024-12-02 08:15');
const invited: EntryChange = { method: 'REQUEST', sequence: 0, entry, before: null };
const mailOf = (change: EntryChange, notices: NoticeFor[] = [], of = matter) =>
  invitationMail({ person: 'anh', change, notices, matter: of, office: null }, audience);
const linesOf = (text: string) => text.split('\n');

const notice = (about: string, values: NoticeFor['notice']['values'] = {}): NoticeFor => ({
  subject: 'doi-3',
  role: 'to',
  notice: { key: about, about, step: 'opening', to: ['anh'], copy: [], due: null, at: audience.now, values },
  standing: standing([]),
});

describe('the entry', () => {
  test('[R52, R53, R60] names cells, attendance, documents by criterion and the page', () => {
    expect(entryWords(entry, matter, audience)).toEqual({
      summary: 'Buổi kiểm tra chi bộ Đội QLTT số 3',
      description: [
        'Kế hoạch 28-KH/ĐU năm 2024',
        'Chi bộ được kiểm tra: Chi bộ Đội QLTT số 3.',
        'Thành phần: Tổ kiểm tra và cấp ủy chi bộ được kiểm tra.',
        'Chi bộ mang theo tài liệu, sắp xếp theo tiêu chí:',
        '- Quy chế dân chủ: Các kế hoạch; Báo cáo năm (nộp cùng hồ sơ)',
        '- Tài liệu khác: Sổ họp',
        'Xem tại: https://bontot.example/cells/doi-3',
      ].join('\n'),
      location: 'Hội trường, số 31 Hùng Vương',
      url: 'https://bontot.example/cells/doi-3',
    });
  });

  test('of several cells names them all and leads to the campaign; another venue has no address', () => {
    const several = { ...entry, cells: ['doi-1', 'doi-3'], venue: 'Phòng họp' };
    const words = entryWords(several, { ...matter, documents: [] }, audience);
    expect(words.summary).toBe('Buổi kiểm tra 2 chi bộ: Đội QLTT số 1, Đội QLTT số 3');
    expect([words.location, words.url]).toEqual(['Phòng họp', 'https://bontot.example/']);
    expect(words.description).not.toContain('mang theo');
  });

  test('[R35] of the meeting names the committee, and nobody brings documents', () => {
    const meeting = { ...entry, cells: [] };
    expect(entryWords(meeting, matter, audience)).toMatchObject({
      summary: 'Họp Ban Chấp hành thẩm định kết quả kiểm tra',
      description: [
        'Kế hoạch 28-KH/ĐU năm 2024',
        'Thành phần: Ban Chấp hành; thẩm định kết quả kiểm tra và biểu quyết danh sách.',
        'Xem tại: https://bontot.example/appraisal',
      ].join('\n'),
      url: 'https://bontot.example/appraisal',
    });
    const opening: NoticeFor = { ...notice('meeting'), subject: 'campaign' };
    const { subject, text } = mailOf({ ...invited, entry: meeting }, [opening]);
    expect(subject).toBe('Mời dự họp Ban Chấp hành thẩm định kết quả kiểm tra, 08:00 ngày 12/12/2024');
    expect(linesOf(text).slice(2, 6)).toEqual([
      'Họp Ban Chấp hành thẩm định kết quả kiểm tra',
      'Thời gian: 08:00 thứ Năm 12/12/2024, dự kiến đến 11:30.',
      'Địa điểm: Hội trường, số 31 Hùng Vương.',
      'Thư kèm một mục lịch: mở ra để ghi hoặc sửa buổi này trong lịch của đồng chí.',
    ]);
    expect(text.split('08:00')).toHaveLength(2);
  });

  test('is also said in English', () => {
    const { summary, description } = entryWords(entry, matter, audienceAt('2024-12-02 08:15', 'en'));
    expect(summary).toBe('Inspection session of Chi bộ Đội QLTT số 3');
    expect(description).toContain('The cell brings its documents, arranged by criterion:');
  });
});

describe('the mail', () => {
  const friday = { ...entry, startsAt: at('2024-12-13 14:00'), endsAt: at('2024-12-13 17:00') };

  test.each<[string, EntryChange, string]>([
    ['an invitation', invited, 'Mời dự buổi kiểm tra chi bộ Đội QLTT số 3, 08:00 ngày 12/12/2024'],
    [
      'another time',
      { ...invited, entry: friday, before: entry },
      'Đổi lịch buổi kiểm tra chi bộ Đội QLTT số 3, 14:00 ngày 13/12/2024',
    ],
    [
      'another venue',
      { ...invited, entry: { ...entry, venue: 'Phòng họp' }, before: entry },
      'Đổi địa điểm buổi kiểm tra chi bộ Đội QLTT số 3, 08:00 ngày 12/12/2024',
    ],
    [
      'other cells',
      { ...invited, before: { ...entry, cells: ['doi-1', 'doi-3'] } },
      'Thay đổi chi bộ trong buổi kiểm tra chi bộ Đội QLTT số 3, 08:00 ngày 12/12/2024',
    ],
    [
      'a cancellation',
      { method: 'CANCEL', sequence: 1, entry, before: entry },
      'Hủy lời mời dự buổi kiểm tra chi bộ Đội QLTT số 3, 08:00 ngày 12/12/2024',
    ],
  ])('has a subject that says %s', (_what, change, subject) => {
    expect(mailOf(change).subject).toBe(subject);
  });

  test('lists old and new beside each other, what stays once', () => {
    const before = { ...entry, cells: ['doi-1', 'doi-3'], venue: 'Phòng họp' };
    const lines = linesOf(mailOf({ ...invited, entry: friday, before }).text);
    expect(lines.slice(2, 8)).toEqual([
      'Buổi kiểm tra chi bộ Đội QLTT số 3',
      'Lịch mới: 14:00 thứ Sáu 13/12/2024, dự kiến đến 17:00.',
      'Lịch cũ: 08:00 thứ Năm 12/12/2024, dự kiến đến 11:30.',
      'Địa điểm: Hội trường, số 31 Hùng Vương.',
      'Địa điểm cũ: Phòng họp.',
      'Không còn trong buổi này: Chi bộ Đội QLTT số 1.',
    ]);
    const added = { ...entry, cells: ['doi-1', 'doi-3'] };
    expect(linesOf(mailOf({ ...invited, entry: added, before: entry }).text)).toContain(
      'Thêm vào buổi này: Chi bộ Đội QLTT số 1.',
    );
    expect(mailOf(invited).text).not.toMatch(/cũ|Không còn|Thêm vào/);
  });

  test('brings the notices that travel with it, but not the opening that says the same', () => {
    const news = notice('sessionMoved', { reason: 'hội trường bận' });
    const { text } = mailOf({ ...invited, before: { ...entry, venue: 'x' } }, [notice('session'), news]);
    expect(text).toContain('Lý do: hội trường bận');
    expect(text).toContain('/cells/doi-3\n');
    expect(text).not.toContain('/cells/doi-3#session\n');
  });

  test('a cancellation asks nobody to bring anything', () => {
    const { text } = mailOf({ method: 'CANCEL', sequence: 1, entry, before: entry });
    expect(text).not.toContain('mang theo');
    expect(text).toContain('xóa buổi này khỏi lịch');
  });

  test('[1.3.11] a line break or markup in a venue stays text in its line', () => {
    const forged = { ...entry, venue: 'x\r\nBcc: thief@example.com\n\n<script>alert(1)</script>' };
    const mail = mailOf({ ...invited, entry: forged });
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(linesOf(mail.text)).toContain('Địa điểm: x Bcc: thief@example.com <script>alert(1)</script>.');
    expect(mail.html).not.toContain('<script>');
  });

  test('a subject of many cells is one line of at most 200 letters', () => {
    const many = { ...entry, cells: Array.from({ length: 60 }, (_, index) => `cell-${index}`) };
    expect([...mailOf({ ...invited, entry: many }).subject]).toHaveLength(200);
  });

  test('everything is NFC', () => {
    const decomposed = { ...entry, venue: 'Hội trường'.normalize('NFD') };
    const mail = mailOf({ ...invited, entry: decomposed });
    for (const part of [mail.subject, mail.text, mail.html]) expect(part).toBe(part.normalize('NFC'));
    expect(mail.text).toContain('Địa điểm: Hội trường');
  });
});
