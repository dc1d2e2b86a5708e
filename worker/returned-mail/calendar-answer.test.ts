import { describe, expect, test } from 'vitest';
import { answerMail } from './calendar-answer.fixture.ts';
import { readCalendarAnswer } from './calendar-answer.ts';

const UID = 'kh-28.session.sang.nguyen-thi-anh@dang-uy.example';
const read = (attendee: string, more: { method?: string; sequence?: number } = {}) =>
  readCalendarAnswer(Buffer.from(answerMail({ uid: UID, sequence: 2, attendee, ...more })));

describe('what a calendar program answers', () => {
  test.each([
    [
      'Google',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Anh;X-NUM-GUESTS=0:mailto:anh@example.vn',
      'accepted',
    ],
    ['Outlook', 'ATTENDEE;PARTSTAT=DECLINED;CN="Nguyễn Thị Ánh; Đội 1":MAILTO:Anh@Example.vn', 'declined'],
    [
      'Apple',
      'ATTENDEE;CN="Anh: chi bộ";EMAIL="anh@example.vn";PARTSTAT=TENTATIVE:mailto:anh@example.vn',
      'tentative',
    ],
    ['a program that writes it small', 'ATTENDEE;PARTSTAT=accepted:mailto:anh@example.vn', 'accepted'],
  ])('%s is read: to which invitation, whose, and what', async (_, attendee, answer) => {
    expect(await read(attendee)).toEqual({ uid: UID, sequence: 2, address: 'anh@example.vn', answer });
  });

  test('says nothing where nothing is answered, or for several at once', async () => {
    expect(await read('ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:anh@example.vn')).toBeNull();
    expect(await read('ATTENDEE:mailto:anh@example.vn')).toBeNull();
    expect(
      await read(
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:anh@example.vn\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:b@example.vn',
      ),
    ).toBeNull();
    expect(await read('ATTENDEE;PARTSTAT=ACCEPTED:mailto:anh@example.vn', { method: 'REQUEST' })).toBeNull();
  });

  test.each([
    '',
    'From: a@b.example\r\n\r\nxin chào',
    answerMail({ uid: '', sequence: 0, attendee: 'X' }).slice(0, 500),
  ])('of any other mail nothing is read, and nothing fails', async (raw) => {
    expect(await readCalendarAnswer(Buffer.from(raw))).toBeNull();
  });
});
