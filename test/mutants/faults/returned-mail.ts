import { type Fault, faultsIn } from '../fault.ts';

const report = ['worker/returned-mail/delivery-report.test.ts'];
const mailbox = ['test/returned-mail.test.ts'];

/** Mails that came back, read from the mailbox that gets them. */
export const returnedMailFaults: Fault[] = [
  ...faultsIn('worker/returned-mail/delivery-report.ts', report, {
    'a mail that is only late has failed': ["!== 'failed') return []", "=== '') return []", 'only late'],
    'a receiver is known by the last server’s name alone': [
      "['original-recipient', 'final-recipient']",
      "['final-recipient']",
    ],
    'what a server says is kept as it is': [
      ".replaceAll(/[\\p{C}\\s]+/gu, ' ')",
      '',
      'a line that can be shown',
    ],
    'letters of a server’s answer are bytes': [
      ".toString('utf8')\n        .replaceAll(/\\s+/g, ' ')",
      ".toString('latin1')\n        .replaceAll(/\\s+/g, ' ')",
    ],
    'heads alone are no mail that came back': ["'text/rfc822-headers', ", ''],
  }),
  ...faultsIn('worker/returned-mail/mailbox.ts', mailbox, {
    'a password crosses the network in clear': ['doSTARTTLS: true', 'doSTARTTLS: false', 'in clear'],
    'another mailbox is read from where the one before ended': [
      'read !== null && read.validity === uidValidity ? read : null',
      'read',
      'passed over',
    ],
  }),
  ...faultsIn('worker/returned-mail/returned-mail.ts', mailbox, {
    'a mail whose sending is not recorded yet is forgotten': [
      "if (mail.state === 'ready') return 'later';",
      '',
      'looked at again',
    ],
    'whoever passed a mail on is its receiver': [
      'addresses.includes(mail.address.toLowerCase())',
      "addresses.length > 0 && mail.address !== ''",
      'passed on',
    ],
    'addresses are compared by capital letters': ['mail.address.toLowerCase()', 'mail.address.toUpperCase()'],
  }),
  ...faultsIn('worker/returned-mail/mailbox-trouble.ts', mailbox, {
    'a mailbox that is read again stays trouble': [
      'isOpen : !standing.ended',
      'false : !standing.ended',
      'settled once it can',
    ],
    'a mailbox that can not be read is nobody’s trouble': [
      'failures < TRIES',
      'failures > 0',
      'trouble of the office',
    ],
  }),
  ...faultsIn('domain/obligation/notice-action.ts', ['test/notice-action.test.ts'], {
    'nobody tells somebody': ["by !== null || action === 'bounced'", 'by !== action'],
  }),
  ...faultsIn('records/mail/bounced-mail.ts', ['records/mail/bounced-mail.test.ts'], {
    'a calendar entry of a returned mail was handed over': [
      "set({ state: 'failed',",
      "set({ state: 'sent',",
      'calendar entry',
    ],
  }),
  ...faultsIn('records/mail/calendar-answers.ts', ['records/mail/calendar-answers.test.ts'], {
    'anybody answers an invitation': ['found.address.toLowerCase() !== address', 'address === ""'],
    'an answer to an earlier invitation counts': [
      'and(eq(calendarEntries.uid, uid), eq(calendarEntries.sequence, sequence))',
      'eq(calendarEntries.uid, uid)',
    ],
    'an older answer replaces a newer one': ['answeredAt > at', 'answeredAt < 0'],
    'pages refresh with each look into the mailbox': [
      'answeredAt === at && known === answer',
      'answeredAt === at && known === null',
    ],
  }),
  ...faultsIn('records/mail/calendar-entries.ts', ['records/mail/calendar-answers.test.ts'], {
    'an answer holds for another time than it was given to': [
      '    answer: null,\n    answeredAt: null,\n',
      '',
    ],
  }),
  ...faultsIn('worker/returned-mail/calendar-answer.ts', ['worker/returned-mail/calendar-answer.test.ts'], {
    'an invitation that comes back is an answer': ["!== 'REPLY') return null;", "=== 'CANCEL') return null;"],
    'one answers for several': ['others.length > 0', 'others.length > 9'],
  }),
  ...faultsIn('web/access/seen-reader.ts', ['web/sessions/sessions.test.ts'], {
    'the team reads what everybody answered': [
      'readsCommittee(viewer) ? all : all.filter((one) => one.person === viewer.person)',
      'all',
    ],
  }),
];
