import { campaignHelp } from '../../../words/cli/help/campaign.ts';
import { AS, timesOf, type Verb, withReason, withTimes, withUntil } from './verb.ts';

/** What concerns a whole campaign: its dates, its cells, its end. */

export const datesVerbs: readonly Verb[] = [
  {
    subject: 'campaign',
    usage: 'deadline extend',
    description: campaignHelp.deadlineExtend,
    example: `--until 10/12/2026 --reason "Bão" ${AS.committee}`,
    type: 'deadline.extend',
    foreseen: true,
    options: (command) => withReason(withUntil(command)),
    payload: ({ until, reason }) => ({ until, reason }),
  },
  {
    subject: 'campaign',
    usage: 'all move <session>',
    description: campaignHelp.allMove,
    example: `sang --starts "11/12/2026 08:00" --ends "11/12/2026 11:00" --reason "Bão" ${AS.office}`,
    type: 'session.move',
    options: (command) => withTimes(withReason(command)),
    payload: (options, session) => ({ session, ...timesOf(options), reason: options['reason'] }),
  },
  {
    subject: 'campaign',
    usage: 'all postpone <session>',
    description: campaignHelp.allPostpone,
    example: `sang --reason "Bão" ${AS.office}`,
    type: 'session.postpone',
    options: withReason,
    payload: ({ reason }, session) => ({ session, reason }),
  },
];

export const cellsVerbs: readonly Verb[] = [
  {
    subject: 'campaign',
    usage: 'all add <cell>',
    description: campaignHelp.allAdd,
    example: `doi-6 --name "Chi bộ Đội QLTT số 6" --group doi --session sang --reason "Mới thành lập" ${AS.committee}`,
    type: 'cell.add',
    foreseen: true,
    options: (command) =>
      withReason(command)
        .requiredOption('--name <text>', campaignHelp.name)
        .requiredOption('--group <id>', campaignHelp.group)
        .requiredOption('--session <id>', campaignHelp.session),
    payload: ({ name, group, session, reason }, cell) => ({ cell, name, peerGroup: group, session, reason }),
  },
  {
    subject: 'campaign',
    usage: 'settle <command>',
    description: campaignHelp.settle,
    example: `28-kh-du-2024-c3 --reason "Đã trao đổi trực tiếp" ${AS.office}`,
    type: 'command.settle',
    options: withReason,
    payload: ({ reason }, command) => ({ command, reason }),
  },
  {
    subject: 'campaign',
    usage: 'transfer <cell>',
    description: campaignHelp.transfer,
    example: `doi-5 --to "Đảng bộ xã" --reason "Sắp xếp tổ chức" ${AS.committee}`,
    type: 'cell.transfer',
    foreseen: true,
    options: (command) => withReason(command).requiredOption('--to <text>', campaignHelp.to),
    payload: ({ to, reason }, cell) => ({ cell, to, reason }),
  },
  {
    subject: 'campaign',
    usage: 'withdraw <cell>',
    description: campaignHelp.withdraw,
    example: `doi-5 --reason "Giải thể" ${AS.committee}`,
    type: 'cell.withdraw',
    options: withReason,
    payload: ({ reason }, cell) => ({ cell, reason }),
  },
];

export const cancelVerbs: readonly Verb[] = [
  {
    subject: 'campaign',
    usage: 'cancel',
    description: campaignHelp.cancel,
    example: `--reason "Kế hoạch được thay" ${AS.committee}`,
    type: 'campaign.cancel',
    options: withReason,
    payload: ({ reason }) => ({ reason }),
  },
];
