import { decisionHelp } from '../../../words/cli/help/decisions.ts';
import { AS, texts, type Verb, withNumber, withReason } from './verb.ts';

/** Decisions on their way to a signature and to their cells, and the report on them. */

/** `doi-1=GOOD`; a line alone is one that the superior gives nothing. */
function changedLine(given: string): { line: string; level?: string } {
  const [line = '', level] = given.split('=');
  return level === undefined ? { line } : { line, level };
}

export const decisionVerbs: readonly Verb[] = [
  {
    subject: 'campaign',
    usage: 'draft <decision>',
    description: decisionHelp.draft,
    example: `main-fourGood ${AS.office}`,
    type: 'decision.prepare',
    payload: (_, decision) => ({ decision }),
  },
  {
    subject: 'campaign',
    usage: 'sign <decision>',
    description: decisionHelp.sign,
    example: `main-fourGood --number 31-QĐ/ĐU --date 2026-12-21 ${AS.committee}`,
    type: 'decision.sign',
    options: (command) => withNumber(command).option('--gap-reason <text>', decisionHelp.gapReason),
    payload: ({ number, date, gapReason }, decision) => ({
      decision,
      number,
      date,
      ...(gapReason === undefined ? {} : { gapReason }),
    }),
  },
  {
    subject: 'campaign',
    usage: 'signed <decision>',
    description: decisionHelp.signed,
    example: `main-fourGood --paper quyet-dinh-31-da-ky.pdf ${AS.office}`,
    type: 'decision.attachSigned',
    options: (command) =>
      command
        .requiredOption('--paper <file>', decisionHelp.paper)
        .option('--reason <text>', decisionHelp.paperReason),
    payload: ({ paper, reason }, decision) => ({
      decision,
      file: paper,
      ...(reason === undefined ? {} : { reason }),
    }),
    encloses: true,
  },
  {
    subject: 'campaign',
    usage: 'recall <decision>',
    description: decisionHelp.recall,
    example: `main-cellLevels --reason "Ghi sai tên chi bộ" ${AS.committee}`,
    type: 'decision.withdraw',
    options: withReason,
    payload: ({ reason }, decision) => ({ decision, reason }),
  },
  {
    subject: 'campaign',
    usage: 'draft-proposal <decision>',
    description: decisionHelp.draftProposal,
    example: `main-cellLevels ${AS.office}`,
    type: 'proposal.prepare',
    payload: (_, decision) => ({ decision }),
  },
  {
    subject: 'campaign',
    usage: 'propose <decision>',
    description: decisionHelp.propose,
    example: `main-cellLevels --number 12-TTr/ĐU --date 2026-12-21 ${AS.committee}`,
    type: 'proposal.sign',
    options: (command) => withNumber(command).option('--gap-reason <text>', decisionHelp.gapReason),
    payload: ({ number, date, gapReason }, decision) => ({
      decision,
      number,
      date,
      ...(gapReason === undefined ? {} : { gapReason }),
    }),
  },
  {
    subject: 'campaign',
    usage: 'decided-above <decision>',
    description: decisionHelp.decidedAbove,
    example: `main-cellLevels --number 45-QĐ/ĐU --date 2026-12-24 --paper quyet-dinh-45.pdf ${AS.office}`,
    type: 'superior.decide',
    options: (command) =>
      withNumber(command)
        .option('--paper <file>', decisionHelp.decisionAbove)
        .option('--changed <line=level...>', decisionHelp.changed)
        .option('--reason <text>', decisionHelp.whyChanged),
    payload: ({ number, date, paper, changed, reason }, decision) => ({
      decision,
      number,
      date,
      ...(paper === undefined ? {} : { file: paper }),
      ...(changed === undefined ? {} : { changed: texts(changed).map(changedLine) }),
      ...(reason === undefined ? {} : { reason }),
    }),
    encloses: true,
  },
  {
    subject: 'campaign',
    usage: 'publish',
    description: decisionHelp.publish,
    example: AS.office,
    type: 'decision.publish',
  },
  {
    subject: 'campaign',
    usage: 'number <paper> [cell]',
    description: decisionHelp.numberPaper,
    example: `result doi-1 --number 25-TB/ĐU --date 2026-12-24 ${AS.office}`,
    type: 'paper.number',
    options: (command) =>
      withNumber(command)
        .option('--gap-reason <text>', decisionHelp.gapReason)
        .option('--reason <text>', decisionHelp.numberReason),
    payload: ({ number, date, gapReason, reason }, paper, cell) => ({
      paper,
      number,
      date,
      ...(cell === undefined ? {} : { cell }),
      ...(gapReason === undefined ? {} : { gapReason }),
      ...(reason === undefined ? {} : { reason }),
    }),
  },
  {
    subject: 'campaign',
    usage: 'superior',
    description: decisionHelp.superior,
    example: `--number 40-BC/ĐU --date 2026-12-25 ${AS.office}`,
    type: 'superior.report',
    options: withNumber,
    payload: ({ number, date }) => ({ number, date }),
  },
];
