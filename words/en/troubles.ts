import type { TroubleWordsOf } from '../trouble-words.ts';

export const troubles: TroubleWordsOf = {
  journalConflict: {
    what: 'The journal holds another step than the one that happened',
    mend: () => 'run “bontot records check”, then “bontot records repair”',
  },
  journalGap: {
    what: 'A step is missing in the journal',
    mend: () => 'run “bontot records check”, then “bontot records repair”',
  },
  journalBroken: {
    what: 'The journal is no longer what was recorded: a step is gone or was changed',
    mend: () => 'run “bontot records check”, then “bontot records repair”',
  },
  recordFailing: {
    what: 'New steps could not be recorded yet; the system goes on trying',
    mend: () => 'see whether the database runs and has room',
  },
  decisionUnknown: {
    what: 'A decision was taken back whose document is not in the records',
    mend: () => 'look for the paper, and compare the register by “bontot register”',
  },
  commandLost: {
    what: 'A command of the campaign has not reached the cell; it is tried again every 5 minutes',
    mend: (subject) => `bring the cell’s case back by “bontot case restart ${subject}”`,
  },
  reportLost: {
    what: 'A report of the cell has not reached the campaign; it is tried again every 5 minutes',
    mend: () => 'bring the campaign back by “bontot case restart campaign”',
  },
  cellNotStarted: {
    what: 'The cell’s case could not be started; it is tried again every 5 minutes',
    mend: () => 'if a stranger holds its name, end that one in Temporal',
  },
  taskFailing: {
    what: 'The program fails here again and again; everything else goes on',
    mend: () => 'give this line to the operator; once mended, it goes on by itself',
  },
  caseDead: {
    what: 'The case has ended against its will; its reminders and events stand still',
    mend: (subject) => `bring it back by “bontot case restart ${subject}”`,
  },
  caseMissing: {
    what: 'The case is not there in Temporal; its reminders and events stand still',
    mend: (subject) => `bring it back by “bontot case restart ${subject}”`,
  },
  nothingSent: {
    what: 'Notices have waited for more than an hour, and no mail has left',
    mend: () => 'look at the mail server, then “bontot case restart mailroom”',
  },
  mailboxUnread: {
    what: 'The mailbox to which mails come back can’t be read; what came back isn’t known',
    mend: () => 'look at the mail server and IMAP_URL; note returned mails by hand meanwhile',
  },
  templateFailing: {
    what: 'A template of the office for Word can’t say all of a paper, which was made of the one that comes along',
    mend: () =>
      'edit it in Word, try it by “bontot templates check”, give it by “bontot templates import” or on the page of templates; or go back by “bontot templates restore”',
  },
};
