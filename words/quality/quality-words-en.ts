import type { QualityWords } from './quality-words.ts';

const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const qualityEn: QualityWords = {
  title: 'Data quality',
  lead: 'What is missing in the records or doesn’t fit together, and how it is mended. Nothing of it keeps the campaign from going on.',
  none: 'The records are whole and fit together; there is nothing to mend.',
  withoutAddresses: 'Mail addresses are the office’s to look after, and are not on this list.',
  found: (count) => many(count, 'finding'),
  more: (count) => `and ${count} more`,
  kinds: {
    addressMissing: {
      title: 'People without a mail address',
      mend: 'Enter an address; until then everything has to be told in person.',
    },
    addressReturned: {
      title: 'Addresses from which mails came back',
      mend: 'Ask and correct the address; what waits goes out again by itself.',
    },
    deputyMissing: {
      title: 'Cells without a deputy',
      mend: 'Enter who holds the office, so that somebody acts when the head is away.',
    },
    ofPlan: {
      title: 'The plan and who is in charge',
      mend: 'Correct the plan, the calendar, or the people in charge.',
    },
    valuesAssumed: {
      title: 'Assumed values in the criteria',
      mend: 'Export the criteria to Excel, put in the values in force, and change them by the command “bontot criteria change”.',
    },
    sessionOnDayOff: {
      title: 'Sessions on a day off',
      mend: 'Move the session, or change the calendar if that day is worked.',
    },
    meetingOnDayOff: {
      title: 'The committee’s meeting on a day off',
      mend: 'Set the meeting anew, or change the calendar if that day is worked.',
    },
    evidenceMissing: {
      title: 'Own scores without evidence',
      mend: 'The cell replaces its dossier with the evidence in it, or the team looks on site.',
    },
    reasonMissing: {
      title: 'Scores far apart without a reason',
      mend: 'Record the score again with its reason.',
    },
    signatureMissing: {
      title: 'Locked minutes that one side has not signed',
      mend: 'Reopen the minutes for correction, and record who signed of both sides.',
    },
    levelMissing: {
      title: 'Members without a level',
      mend: 'The cell proposes the level, or its list says why the member isn’t rated.',
    },
  },
  said: {
    addressReturned: (person, address) => `${person}: ${address}`,
    levelMissing: (cell, missing, rated) =>
      `${cell}: ${many(missing, 'member')} without a level, ${rated} with one`,
    reasonMissing: {
      team: (cell, subject, scores) => `${cell}, ${subject}: ${many(scores, 'score')} of the team`,
      committee: (cell, subject, scores) => `${cell}, ${subject}: ${many(scores, 'score')} of the committee`,
    },
    evidenceMissing: (cell, subject, scores) => `${cell}, ${subject}: ${scores} of the criteria`,
    signatureMissing: {
      cell: (cell, version) => `${cell}, version ${version}: not signed by the cell`,
      team: (cell, version) => `${cell}, version ${version}: not signed by the team`,
    },
    valuesAssumed: (subject, values) => `${subject}: ${many(values, 'value')}`,
    sessionOnDayOff: (date, cells) => `${date}: ${cells}`,
    meetingOnDayOff: (date) => date,
  },
};
