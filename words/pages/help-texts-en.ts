import type { HelpTexts } from './help-texts.ts';

const CALL =
  'Not sure, short of time, or something fails: call the committee office; what was typed is kept in the draft.';

export const en: HelpTexts = {
  link: 'Help',
  title: 'How to use it',
  intro: 'One A4 page for each role: what to do, in which order, on which page. Print it from the browser.',
  yours: 'your part',
  open: 'Open the page',
  contents: 'Pages of help',
  signIn: {
    heading: 'Signing in',
    steps: [
      {
        what: 'Open the link in the mail',
        how: 'It leads to the very task; by itself it signs nobody in.',
        place: null,
      },
      {
        what: 'Ask for a code by mail',
        how: 'Type your mail address and send; the mail has a code of eight digits and a link, and works once.',
        place: null,
      },
      {
        what: 'Type the code, or open the link on the same computer',
        how: 'On a shared computer leave “shared computer” ticked, and sign out when you are done.',
        place: null,
      },
      {
        what: 'See where you are signed in',
        how: 'End one place or all of them if you think that somebody else uses it.',
        place: '/sign-ins',
      },
    ],
    else: 'Without mail: the office prints a code for you that works once.',
  },
  sheets: {
    cell: {
      heading: 'Cell',
      steps: [
        { what: 'See what you owe', how: 'Soonest first; one press leads to the task.', place: '/tasks' },
        {
          what: 'Write the dossier',
          how: 'Four reports, own scores with evidence, proposed levels, the day on which the cell committee agreed. The draft is kept on the server, so that you can go on elsewhere.',
          place: '/cells/:cell/dossier',
        },
        {
          what: 'Hand it in and keep the receipt',
          how: 'The receipt says when it came and what came. Until it was read you can replace it.',
          place: '/cells/:cell/dossier',
        },
        {
          what: 'Short of time, or in difficulty',
          how: 'Ask for more time before it is due, report a difficulty; the answer stands on the page of the dossier.',
          place: '/cells/:cell/dossier',
        },
        {
          what: 'Complete it when it was returned',
          how: 'The page of the dossier says what to add, where, and until when.',
          place: '/cells/:cell/dossier',
        },
        {
          what: 'Attend the session',
          how: 'Day, hour and place are in the invitation, with the documents to have at hand.',
          place: '/cells/:cell',
        },
        {
          what: 'Answer the minutes',
          how: 'Read each item; agree, dispute what is wrong, or sign with a reservation. The mail says what silence means.',
          place: '/cells/:cell/minutes',
        },
        {
          what: 'List members and propose their levels',
          how: 'The list, each member’s own level, and the one that the cell proposes.',
          place: '/do/:cell',
        },
        {
          what: 'Read the result',
          how: 'Object within the time that is given there; hand in an improvement plan where one is asked for.',
          place: '/cells/:cell/papers',
        },
      ],
      else: CALL,
    },
    team: {
      heading: 'Inspection team',
      steps: [
        { what: 'See what you owe', how: 'The team’s tasks in all cells, soonest first.', place: '/tasks' },
        {
          what: 'Read the dossiers',
          how: 'Choose a cell, open “Reading”: each report with its file in the browser, each criterion with its own score and evidence; notes are added beside them.',
          place: '/',
        },
        {
          what: 'Note what to verify',
          how: 'The team alone reads it until the minutes are sent. The clerk returns a dossier to be completed, with a date of its own.',
          place: '/tasks',
        },
        {
          what: 'Inspect on site',
          how: '“On site” says what is not scored yet; the form has each criterion, document and point to verify, and what stays empty is not sent. Where there is no network: press “Take the session along” before you leave. The working sheet on paper is under “Papers”.',
          place: '/papers',
        },
        {
          what: 'Draft the minutes',
          how: 'The clerk drafts them; signed by both sides they are adopted in the hall, else they are sent to the cell.',
          place: '/tasks',
        },
        {
          what: 'Answer what the cell disputes',
          how: 'Item by item: keep it and say why, or change the text or the score. Then sign.',
          place: '/tasks',
        },
        {
          what: 'Report to the committee',
          how: 'The leader sends the report once all minutes are locked.',
          place: '/do/campaign',
        },
      ],
      else: CALL,
    },
    committee: {
      heading: 'Committee',
      steps: [
        {
          what: 'See where the campaign stands',
          how: 'The board: overdue first, who holds what, which dates come next; filter by stage and by whom is waited for.',
          place: '/',
        },
        {
          what: 'Read the progress report',
          how: 'One A4 page to print or to take to a meeting.',
          place: '/progress',
        },
        {
          what: 'Appraise',
          how: 'Own scores, the team’s and the committee’s beside each other; the quota and ties.',
          place: '/appraisal',
        },
        {
          what: 'Record an opinion of each cell',
          how: 'The level proposed and a remark; the cell reads them only after the decision.',
          place: '/tasks',
        },
        {
          what: 'Meet and vote',
          how: 'The office records who is there and the votes; the head decides the slate.',
          place: '/do/campaign',
        },
        {
          what: 'Sign decisions',
          how: 'The head signs with number and date; once issued the text stays as it is.',
          place: '/decisions',
        },
        {
          what: 'Decide objections, grant time',
          how: 'Each has a date of its own and stands among your tasks.',
          place: '/tasks',
        },
      ],
      else: CALL,
    },
    office: {
      heading: 'Committee office',
      steps: [
        {
          what: 'Prepare and announce',
          how: 'Record number and date of the plan and of the decision on the team; mails go out with the announcement.',
          place: '/do/campaign',
        },
        {
          what: 'Look each day',
          how: 'The board: who is late, why something waits, what comes in two weeks. Troubles of the system stand first, each with its mend.',
          place: '/',
        },
        {
          what: 'Tell those without mail',
          how: 'The page of notices names who has to be told, with words to copy.',
          place: '/mails',
        },
        {
          what: 'Grant time, move sessions, answer difficulties',
          how: 'Open the cell among your tasks; everybody concerned is told.',
          place: '/tasks',
        },
        {
          what: 'Enter papers for others',
          how: 'At a cell’s tasks choose whose paper it is; give its date and number. The journal names both of you.',
          place: '/tasks',
        },
        {
          what: 'Hold the committee’s meeting',
          how: 'Set its day, record presence and votes; the appraisal counts the quota.',
          place: '/do/campaign',
        },
        {
          what: 'Prepare and publish decisions',
          how: 'Prepare, have them signed, publish; numbers follow the register, and none is given twice.',
          place: '/decisions',
        },
        {
          what: 'Print papers and reports',
          how: 'Receipts, minutes, tables, results; the progress report on one page.',
          place: '/papers',
        },
      ],
      else: 'Trouble with server or mail: see the first lines of the board and do what they say; then tell whoever runs the server.',
    },
  },
};
