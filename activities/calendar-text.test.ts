import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarMessage, calendarText } from './calendar-text.ts';

const eight = Date.parse('2024-12-12T08:00:00+07:00');
const message: CalendarMessage = {
  method: 'REQUEST',
  uid: 'c1.session.sang@dang-uy.example',
  sequence: 2,
  startsAt: eight,
  endsAt: Date.parse('2024-12-12T11:30:00+07:00'),
  madeAt: Date.parse('2024-12-02T08:15:00+07:00'),
  words: {
    summary: 'Buổi kiểm tra chi bộ Đội QLTT số 3',
    description: 'Kế hoạch 28-KH/ĐU năm 2024\nChi bộ được kiểm tra: Chi bộ Đội QLTT số 3; Chi bộ Văn phòng.',
    location: 'Hội trường Cục, số 31 Hùng Vương, phường 3, thành phố Trà Vinh',
    url: 'https://bontot.example/cells/doi-3',
  },
  organiser: { name: 'Văn phòng Đảng ủy', address: 'van-phong@dang-uy.example' },
  attendee: { name: 'Nguyễn Thị Ánh', address: 'nguyen-thi-anh@doi-1.example' },
};

/** As a mail program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (event === undefined || others.length > 0) throw new Error('not one event');
  return { calendar, event, value: (name: string) => event.getFirstPropertyValue(name) };
}

const linesOf = (text: string): string[] => text.split('\r\n').slice(0, -1);
const namesOf = (text: string): string[] =>
  read(text)
    .event.getAllProperties()
    .map(({ name }) => name);

describe('a calendar entry as text', () => {
  test('[R55, R56, R60] says when and where, to whom and from whom, as ical.js reads it', () => {
    const { calendar, event, value } = read(calendarText(message));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([value('uid'), value('sequence'), value('status')]).toEqual([message.uid, 2, 'CONFIRMED']);
    expect(value('summary')).toBe(message.words.summary);
    expect(value('description')).toBe(message.words.description);
    expect(value('location')).toBe(message.words.location);
    expect(value('url')).toBe(message.words.url);
    const [organiser, attendee] = ['organizer', 'attendee'].map((name) => event.getFirstProperty(name));
    expect(organiser?.getFirstValue()).toBe('mailto:van-phong@dang-uy.example');
    expect(organiser?.getFirstParameter('cn')).toBe('Văn phòng Đảng ủy');
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:nguyen-thi-anh@doi-1.example');
    expect(attendee?.getFirstParameter('cn')).toBe('Nguyễn Thị Ánh');
    expect(attendee?.getFirstParameter('rsvp')).toBe('FALSE');
  });

  test('[R56] 08:00 in Trà Vinh is written as 01:00 UTC', () => {
    const text = calendarText(message);
    expect(linesOf(text)).toEqual(
      expect.arrayContaining([
        'DTSTART:20241212T010000Z',
        'DTEND:20241212T043000Z',
        'DTSTAMP:20241202T011500Z',
      ]),
    );
    expect(text).not.toContain('TZID');
    const { event } = read(text);
    expect(new ICAL.Event(event).startDate.toJSDate().getTime()).toBe(eight);
  });

  test('a cancellation names the same entry, with the status CANCELLED', () => {
    const { calendar, value } = read(calendarText({ ...message, method: 'CANCEL', sequence: 3 }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([value('uid'), value('sequence'), value('status')]).toEqual([message.uid, 3, 'CANCELLED']);
  });

  test('lines are folded at 75 octets between whole letters, and end with CR and LF', () => {
    const long = `${'Nguyễn Thị Ánh, 𠮷 '.repeat(60)}.`;
    const text = calendarText({ ...message, words: { ...message.words, description: long, location: long } });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of linesOf(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(read(text).value('description')).toBe(long);
    expect(read(text).value('location')).toBe(long);
  });

  const forged =
    'x\r\nATTENDEE:mailto:thief@example.com\nSTATUS:CANCELLED\rEND:VEVENT\u0085\u2028BEGIN:VEVENT\u0000';
  const plainNames = namesOf(calendarText(message));
  test.each<[string, Partial<CalendarMessage>]>([
    ['venue', { words: { ...message.words, location: forged } }],
    ['title', { words: { ...message.words, summary: forged } }],
    ['description', { words: { ...message.words, description: forged } }],
    ['address of the page', { words: { ...message.words, url: forged } }],
    ['uid', { uid: forged }],
    ['name of the attendee', { attendee: { ...message.attendee, name: `"${forged};CN=y:z` } }],
    ['name of the organiser', { organiser: { ...message.organiser, name: `^n"${forged}` } }],
    ['address of the attendee', { attendee: { ...message.attendee, address: forged } }],
  ])('[1.3.11] line breaks in the %s add no property and no event', (_part, change) => {
    const text = calendarText({ ...message, ...change });
    expect(namesOf(text)).toEqual(plainNames);
    expect(read(text).value('status')).toBe('CONFIRMED');
    expect(text).not.toMatch(/^(ATTENDEE:mailto:thief|STATUS:CANCELLED)/im);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/);
  });

  test('commas, semicolons, backslashes and quotes come back as they were', () => {
    const words = { ...message.words, location: 'Nhà A; phòng 2, "lầu \\ 3"' };
    const { value } = read(calendarText({ ...message, words }));
    expect(value('location')).toBe(words.location);
  });
});
