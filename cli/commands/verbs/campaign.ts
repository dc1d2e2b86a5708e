import { type CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import type { Milestone } from '../../../domain/obligation/deadline-rule.ts';
import { NUMBER_SERIES } from '../../../domain/plan/committee-days.ts';
import { campaignHelp } from '../../../words/cli/help/campaign.ts';
import { dateArgument, datesArgument } from '../../command.ts';
import { AS, texts, timesOf, type Verb, type VerbOptions, withReason, withTimes, withUntil } from './verb.ts';

/** What concerns a whole campaign: its dates, its cells, its end. */

/** The dates of a plan, by the option that names them. */
const MILESTONE_OPTIONS: readonly { flag: string; option: string; name: Milestone; help: string }[] = [
  { flag: 'team-report', option: 'teamReport', name: 'teamReport', help: campaignHelp.teamReport },
  { flag: 'meeting', option: 'meeting', name: 'committeeMeeting', help: campaignHelp.committeeMeeting },
  { flag: 'decisions', option: 'decisions', name: 'decisions', help: campaignHelp.decisions },
  { flag: 'awards', option: 'awards', name: 'awards', help: campaignHelp.awards },
  {
    flag: 'superior-report',
    option: 'superiorReport',
    name: 'superiorReport',
    help: campaignHelp.superiorReport,
  },
];

function milestonesOf(options: Partial<VerbOptions>): { milestones?: Record<string, unknown> } {
  const given = MILESTONE_OPTIONS.flatMap(({ option, name }) => {
    const date = options[option];
    return date === undefined ? [] : [[name, date]];
  });
  return given.length === 0 ? {} : { milestones: Object.fromEntries(given) };
}

export const datesVerbs: readonly Verb[] = [
  {
    subject: 'campaign',
    usage: 'deadline extend',
    description: campaignHelp.deadlineExtend,
    example: `--until 10/12/2026 --reason "Bão" ${AS.committee}`,
    type: 'deadline.extend',
    options: (command) => withReason(withUntil(command)),
    payload: ({ until, reason }) => ({ until, reason }),
  },
  {
    subject: 'campaign',
    usage: 'calendar change',
    description: campaignHelp.calendarChange,
    example: `--off 04/01/2027 --worked 09/01/2027 --reason "Hoán đổi ngày làm việc" ${AS.office}`,
    type: 'calendar.change',
    options: (command) =>
      withReason(command)
        .option('--off <date...>', campaignHelp.off, datesArgument)
        .option('--worked <date...>', campaignHelp.worked, datesArgument),
    payload: ({ off, worked, reason }) => ({ off: texts(off), worked: texts(worked), reason }),
  },
  {
    subject: 'campaign',
    usage: 'correct',
    description: campaignHelp.correct,
    example: `--venue "Hội trường B" --awards 29/01/2027 --reason "Công văn 15" ${AS.office}`,
    type: 'campaign.correct',
    options: (command) =>
      MILESTONE_OPTIONS.reduce<CommandUnknownOpts>(
        (built, { flag, help }) => built.option(`--${flag} <date>`, help, dateArgument),
        withReason(command)
          .option('--team-decision <number>', campaignHelp.teamDecision)
          .option('--team-decision-date <date>', campaignHelp.teamDecisionDate, dateArgument)
          .option('--venue <text>', campaignHelp.venue),
      ),
    payload: ({ teamDecision, teamDecisionDate, venue, reason, ...dates }) => ({
      ...(teamDecision === undefined ? {} : { teamDecision }),
      ...(teamDecisionDate === undefined ? {} : { teamDecisionDate }),
      ...(venue === undefined ? {} : { venue }),
      ...milestonesOf(dates),
      reason,
    }),
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
    options: (command) =>
      withReason(command)
        .requiredOption('--name <text>', campaignHelp.name)
        .requiredOption('--group <id>', campaignHelp.group)
        .requiredOption('--session <id>', campaignHelp.session),
    payload: ({ name, group, session, reason }, cell) => ({ cell, name, peerGroup: group, session, reason }),
  },
  {
    subject: 'campaign',
    usage: 'merge <cell>',
    description: campaignHelp.merge,
    example: `doi-5 --into doi-1 --head "Nguyễn Thị Ánh" --reason "Sắp xếp tổ chức" ${AS.committee}`,
    type: 'cell.merge',
    options: (command) =>
      withReason(command)
        .requiredOption('--into <cell>', campaignHelp.into)
        .option('--head <person>', campaignHelp.head),
    payload: ({ into, head, reason }, cell) => ({
      cell,
      into,
      ...(head === undefined ? {} : { head }),
      reason,
    }),
  },
  {
    subject: 'campaign',
    usage: 'split <cell>',
    description: campaignHelp.split,
    example: `doi-1 --into doi-6 --name "Chi bộ Đội QLTT số 6" --group doi --session sang --head tran-van-an --reason "Sắp xếp tổ chức" ${AS.committee}`,
    type: 'cell.split',
    options: (command) =>
      withReason(command)
        .requiredOption('--into <id>', campaignHelp.newCell)
        .requiredOption('--name <text>', campaignHelp.name)
        .requiredOption('--group <id>', campaignHelp.group)
        .requiredOption('--session <id>', campaignHelp.session)
        .requiredOption('--head <person>', campaignHelp.newHead)
        .option('--person <id...>', campaignHelp.going)
        .option('--member <id...>', campaignHelp.goingMembers),
    payload: ({ into, name, group, session, head, person, member, reason }, cell) => ({
      cell,
      into,
      name,
      peerGroup: group,
      session,
      head,
      people: texts(person),
      members: texts(member),
      reason,
    }),
  },
  {
    subject: 'campaign',
    usage: 'rename <cell>',
    description: campaignHelp.rename,
    example: `doi-1 --name "Chi bộ Đội QLTT liên huyện" --from 20/12/2026 --reason "Sắp xếp tổ chức" ${AS.committee}`,
    type: 'cell.rename',
    options: (command) =>
      withReason(command)
        .requiredOption('--name <text>', campaignHelp.newName)
        .requiredOption('--from <date>', campaignHelp.from, dateArgument),
    payload: ({ name, from, reason }, cell) => ({ cell, name, from, reason }),
  },
  {
    subject: 'campaign',
    usage: 'committee change',
    description: campaignHelp.committeeChange,
    example: `--superior "Đảng ủy Sở Công Thương" --recipient "BTV Đảng ủy Sở" "Các chi bộ" --numbers goOn --from 20/12/2026 --reason "Sắp xếp tổ chức" ${AS.committee}`,
    type: 'committee.change',
    options: (command) =>
      withReason(command)
        .option('--name <text>', campaignHelp.committeeName)
        .option('--superior <text>', campaignHelp.superior)
        .option('--party-body <text>', campaignHelp.partyBody)
        .option('--place <text>', campaignHelp.place)
        .option('--recipient <text...>', campaignHelp.recipients)
        .addOption(
          new Option('--numbers <series>', campaignHelp.numbers).choices(NUMBER_SERIES).makeOptionMandatory(),
        )
        .requiredOption('--from <date>', campaignHelp.changedFrom, dateArgument),
    payload: ({ recipient, name, superior, partyBody, place, numbers, from, reason }) => ({
      ...(name === undefined ? {} : { name }),
      ...(superior === undefined ? {} : { superior }),
      ...(partyBody === undefined ? {} : { superiorPartyBody: partyBody }),
      ...(place === undefined ? {} : { place }),
      ...(recipient === undefined ? {} : { recipients: texts(recipient).map((one) => ({ name: one })) }),
      numbers,
      from,
      reason,
    }),
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
