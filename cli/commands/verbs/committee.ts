import { committeeHelp } from '../../../words/cli/help/committee.ts';
import { optionsHelp } from '../../../words/cli/help/options.ts';
import { timeArgument } from '../send.ts';
import { AS, timesOf, type Verb, withFile } from './verb.ts';

/** The team's report, and the meeting of the committee with its votes. */

export const committeeVerbs: readonly Verb[] = [
  {
    subject: 'campaign',
    usage: 'report',
    description: committeeHelp.report,
    example: '--summary "Đã kiểm tra sáu chi bộ" --as nguyen-quoc-hung',
    type: 'report.submit',
    options: (command) => command.requiredOption('--summary <text>', committeeHelp.summary),
    payload: ({ summary }) => ({ summary }),
  },
  {
    subject: 'campaign',
    usage: 'meeting set',
    description: committeeHelp.meetingSet,
    example: `--starts "18/12/2026 14:00" --venue "Hội trường" ${AS.office}`,
    type: 'meeting.set',
    options: (command) =>
      command
        .requiredOption('--starts <time>', optionsHelp.starts, timeArgument)
        .option('--ends <time>', committeeHelp.ends, timeArgument)
        .option('--time-reason <text>', optionsHelp.timeReason)
        .requiredOption('--venue <text>', committeeHelp.venue),
    payload: (options) => ({ ...timesOf(options), venue: options['venue'] }),
  },
  {
    subject: 'campaign',
    usage: 'meeting hold',
    description: committeeHelp.meetingHold,
    example: `--file hop.json ${AS.office}`,
    type: 'meeting.hold',
    options: withFile,
  },
  {
    subject: 'campaign',
    usage: 'vote',
    description: committeeHelp.vote,
    example: `--file bieu-quyet.json ${AS.office}`,
    type: 'vote.record',
    options: withFile,
  },
  {
    subject: 'campaign',
    usage: 'cast',
    description: committeeHelp.cast,
    example: `--file y-kien.json ${AS.committee}`,
    type: 'vote.cast',
    options: withFile,
  },
  {
    subject: 'campaign',
    usage: 'decide',
    description: committeeHelp.decide,
    example: `--file danh-sach.json ${AS.committee}`,
    type: 'slate.decide',
    options: withFile,
  },
];
