/** Answers as calendar programs write them. */

export interface WrittenAnswer {
  uid: string;
  sequence: number;
  /** whose answer it is, as the program writes it */
  attendee: string;
  method?: string;
}

/** The calendar part alone, with lines as they are folded on the way. */
const calendarOf = ({ uid, sequence, attendee, method = 'REPLY' }: WrittenAnswer): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Example//Calendar 70.9054//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'DTSTART:20241212T010000Z',
    'DTEND:20241212T043000Z',
    'DTSTAMP:20241209T021500Z',
    'ORGANIZER;CN=Văn phòng:mailto:van-phong@dang-uy.example',
    `UID:${uid}`,
    attendee,
    `SEQUENCE:${sequence}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .flatMap((line) => line.split('\r\n'))
    .flatMap((line) => (line.match(/.{1,60}/gsu) ?? []).map((part, at) => (at === 0 ? part : ` ${part}`)))
    .join('\r\n');

/** A whole mail with it, as an alternative to a text that a person reads. */
export const answerMail = (answer: WrittenAnswer): string => {
  const { method = 'REPLY' } = answer;
  const body = Buffer.from(calendarOf(answer))
    .toString('base64')
    .replaceAll(/.{1,76}/g, '$&\r\n');
  return [
    'From: Nguyen Thi Anh <anh@example.vn>',
    'To: van-phong@dang-uy.example',
    'Subject: Accepted',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    'Anh has answered this invitation.',
    '--b1',
    `Content-Type: text/calendar; charset="UTF-8"; method=${method}`,
    'Content-Transfer-Encoding: base64',
    '',
    body,
    '--b1--',
    '',
  ].join('\r\n');
};
