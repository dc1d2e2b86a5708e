import { lowerFirst } from '../letter-case.ts';
import type { MailWords } from '../sentences.ts';

export const mail: MailWords = {
  greeting: (name) => `Dear ${name},`,
  about: (_obligation, task, cell) => (cell === null ? task : `${task}, ${cell}`),
  newsAbout: (news, cell) => (cell === null ? news : `${news}: ${cell}`),
  subjectDue: (about, due) => `${about}: due ${due}`,
  subjectToday: (about, due) => `Due today: ${lowerFirst(about)}, ${due}`,
  subjectLate: (lateness, about, due) => `${lateness}: ${lowerFirst(about)}, due ${due}`,
  subjectAppointment: (about, when) => `${about}: ${when}`,
  subjectWindow: (about, until) => `${about}: ${until}`,
  subjectTasks: (count, late, soonest, list) =>
    late > 0
      ? `${count} tasks, ${late} late, soonest ${soonest}: ${list}`
      : `${count} tasks, soonest ${soonest}: ${list}`,
  subjectNews: (count, list) => `${count} news: ${list}`,
  severalCells: (phrase, cells) => `${phrase} (${cells} cells)`,
  copied: (subject) => `${subject} (copy)`,
  intro: (tasks) => (tasks > 1 ? `${tasks} matters need your attention:` : 'A matter needs your attention:'),
  dueLine: (due, lateness) => `Due: ${due} (${lateness}).`,
  timeLine: (from, to) => `Time: ${from}${to === null ? '' : `, until about ${to}`}.`,
  venueLine: (venue) => `Place: ${venue}.`,
  windowLine: (until, lateness) => `Time: until ${until} (${lateness}).`,
  copyReason: (who) => `This is a copy for your information; it is for ${who} to do.`,
  copiesLine: (people) => `Copied to ${people}.`,
  lastReminder: 'This is the last reminder about it; no more will follow.',
  linkLine: 'See and do it at',
  newsFacts: {
    version: 'Version',
    receivedAt: 'Received',
    late: 'Late',
    missing: 'Still lacking',
    due: 'New due date',
    from: 'Before',
    startsAt: 'Now',
    venue: 'Place',
    outcome: 'Outcome',
    decisions: 'Decision no.',
    text: 'Content',
    reason: 'Reason',
    hash: 'Hash',
  },
  yes: 'yes',
  closing: 'If it is done already, please ignore this mail. For help, please ask the committee office.',
  footer: (campaign) => `Sent automatically by Bốn Tốt for the committee office. ${campaign}.`,
  short: (name, what, when, url) => `Dear ${name}: ${what}${when === '' ? '' : `; ${when}`}. See ${url}`,
};
