import { type Fault, faultsIn } from '../fault.ts';

const activities = ['activities/activities.test.ts'];

/** What workflows have done, and how often it may be tried. */
export const activitiesFaults: Fault[] = [
  ...faultsIn('activities/send-mail.ts', ['activities/activities.test.ts'], {
    'an answer to a mail reaches nobody': [
      'office?.address == null ? null : { name: office.name, address: office.address }',
      'office?.address == null ? null : null',
    ],
  }),
  ...faultsIn('words/mail/notice-mail.ts', ['words/mail/notice-mail.test.ts'], {
    'news says that it may be done already': ['return isAsked ? `', "return help !== '' ? `"],
  }),
  ...faultsIn('activities/send-mail.ts', activities, {
    'a mail that was sent is not noted': [
      '() => markSent(db, id, attemptAt(now), arrivalOf(transport, address))',
      'async () => {}',
      'a notice becomes a mail in Vietnamese with task, date and link, and is marked as sent',
    ],
    'a mail is sent twice because the database fell as it was taken': [
      'retries: Number.POSITIVE_INFINITY',
      'retries: 0',
      'a mail whose database fails as the server takes it is sent once, and recorded when the database is back',
    ],
    'records that hang hold the mail for ever': [
      'await pTimeout(recorded, { milliseconds: patience,',
      'await pTimeout(recorded, { milliseconds: 1e9,',
      'records that hang as the server takes a mail end its try',
    ],
    'a refused mail is tried for ever': [
      'if (!(error instanceof MailRefused)) {',
      'if (error instanceof Error) {',
      'a receiver refused for good ends the tries and is seen with the reason',
    ],
    'a failed try is swallowed': [
      'await markTried(db, id, wordsOf(error));\n      throw error;',
      'await markTried(db, id, wordsOf(error));\n      return;',
      'a server away, then hanging, then saying later, then back: the mail arrives with one Message-ID',
    ],
    'a refusal at an old address fails what goes to the new one': [
      'person)).address === address) {',
      'person)).address !== null) {',
      'a refusal at an address that the office has just corrected fails nothing: the mail goes to the new one',
    ],
    'a mail has the date of its try': [
      'date: mail.createdAt',
      'date: now + 1',
      'without a server a mail lands in the outbox folder, once for all tries',
    ],
  }),
  ...faultsIn('activities/issue-decision.ts', activities, {
    'a decision cites the plan as it was made': [
      'grounds?.planNumber ?? plan.document.number',
      'plan.document.number',
      'it cites the plan by the number and date with which it was signed, not by those of the plan',
    ],
  }),
  ...faultsIn('worker/main.ts', ['worker/program-arguments.test.ts'], {
    'whoever asks how to start it starts it': ["takeNoArguments('start');", '', 'worker/main.ts'],
  }),
  ...faultsIn('worker/program-arguments.ts', ['worker/program-arguments.test.ts'], {
    'an argument that nobody knows passes beside help': [
      'given.find((argument) => !isHelp(argument))',
      'given.slice(0, 1).find((argument) => !isHelp(argument))',
      'help beside an unknown argument',
    ],
  }),
  ...faultsIn('worker/watcher.ts', ['test/troubles.test.ts'], {
    'nobody is told that nothing is sent': [
      '> UNSENT_MS;',
      '> UNSENT_MS * 100;',
      'that nothing sends for an hour',
    ],
    'a task that fails again and again is passed over': [
      'const TRIES = 3;',
      'const TRIES = 3_000;',
      'a task that fails again and again',
    ],
    'a case that Temporal does not know is none of its business': [
      "found === null && !over ? 'Temporal",
      "found === null && over ? 'Temporal",
      'that nothing sends for an hour',
    ],
  }),
  ...faultsIn('activities/inputs.ts', activities, {
    'an input beyond all bounds reaches a query': [
      'if (error === undefined)',
      'if (error !== null)',
      'is refused by name and not tried again, whatever is asked for',
    ],
  }),
  ...faultsIn('activities/failures.ts', activities, {
    'a refused mail may be tried again': [
      "'MAIL_REFUSED', ...DECISION",
      '...DECISION',
      'a receiver refused for good ends the tries and is seen with the reason',
    ],
    'a number that is taken is tried again': [
      '...DECISION_FAILURES, ',
      '',
      '[R67] decisions of one day get consecutive numbers, another campaign of the term goes on with them, and a new term begins at 01 (situation 14)',
    ],
    'a notice in another state is treated again and again': [
      ', ...NOTICE_ACTION_FAILURES]',
      ']',
      'the office records that somebody was told; others may not, and it is recorded once',
    ],
    'a gap in the journal ends the tries': [
      "'MAIL_REFUSED',",
      "'MAIL_REFUSED', 'JOURNAL_GAP',",
      'a gap stays to be tried again, typed',
    ],
    "a query's parameters go into the history": [
      "'params' in error && error.cause instanceof Error ? error.cause.message : error.message",
      'error.message',
    ],
  }),
  ...faultsIn('activities/notice-action.ts', ['activities/activities.test.ts'], {
    'anybody treats notices': [
      '!isOfOffice(roster, by, now, plan.calendar.utcOffset)',
      'false',
      'the office records that somebody was told; others may not, and it is recorded once',
    ],
    'whoever was told is not noted': [
      'now, by, told ?? null);',
      "now, '', told ?? null);",
      'the office records that somebody was told; others may not, and it is recorded once',
    ],
  }),
  ...faultsIn('activities/smtp-transport.ts', ['activities/mail-transport.test.ts'], {
    'a wrong password refuses the mail for good': [
      "['MAIL FROM', 'RCPT TO', 'DATA'].includes(command)",
      'command.length >= 0',
      'a refused password is not the fault of the mail',
    ],
    'a server that asks for a password refuses the mail for good': [
      'responseCode === 530',
      'responseCode === 0',
      'a server that asks for a password first leaves the mail as it is: the office gives it one',
    ],
    'a server that says a word now and then holds the mail for ever': [
      'await pTimeout(transporter.sendMail(messageOf(mail, from)), { milliseconds, message });',
      'await transporter.sendMail(messageOf(mail, from)).finally(() => message);',
    ],
    'a mail that is said to come later is refused for good': [
      'responseCode >= 500',
      'responseCode >= 400',
      'a server that says later, or is not there, may be asked again',
    ],
  }),
  ...faultsIn('activities/mail-transport.ts', ['activities/mail-transport.test.ts'], {
    'an out-of-office note answers a reminder': ["'Auto-Submitted': 'auto-generated'", "'X-Sent': 'yes'"],
    'each try has a Message-ID of its own': ['messageId: mail.messageId,', ''],
  }),
  ...faultsIn('activities/only-to-transport.ts', ['activities/mail-transport.test.ts'], {
    'a mail of a trial goes to whom it is for': [
      'to: { name: mail.to.name, address }',
      'to: mail.to',
      'on trial a mail goes to one address alone',
    ],
    'a mail of a trial doesn’t say whom it is for': ['...trialMail(mail, mail.to), ', ''],
  }),
  ...faultsIn('web/page.ts', ['web/app.test.ts'], {
    'no page says that all mails go to one address': [
      '    mailOnlyTo === null\n',
      "    mailOnlyTo !== ''\n",
      'where all mails go to one address on trial',
    ],
  }),
  ...faultsIn('activities/test-mail.ts', ['test/mail-test.test.ts'], {
    'a test mail is said to have gone where it was asked for': ['transport.onlyTo ?? to', 'to'],
  }),
  ...faultsIn('client/mail-test.ts', ['test/mail-test.test.ts'], {
    'what the mail server said of a test mail is lost': [
      'firstSaid(error), {',
      'error.message, {',
      'fails with what it said',
    ],
  }),
  ...faultsIn('workflows/mail-test.ts', ['test/bounds-at-the-door.test.ts'], {
    'a test mail goes to whatever is no address': ['  checkMailTestArgs(args);\n', ''],
  }),
  ...faultsIn('workflows/mailroom.ts', ['test/mailroom.test.ts'], {
    'an owner whose mail came back hears of no telling after it': [
      "about.type === 'told' ? 'bounced' : 'told'",
      "'untold'",
      'an owner whose mail came back hears so',
    ],
  }),
];
