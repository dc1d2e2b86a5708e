import { CommanderError } from '@commander-js/extra-typings';
import { programHelp } from '../words/cli/help/program.ts';
import { usageHelp } from '../words/cli/wrong-usage.ts';
import type { Lang } from '../words/words.ts';
import { examples } from './command.ts';
import { archiveCommand } from './commands/archive.ts';
import { backupCommands } from './commands/backup.ts';
import { caseCommand } from './commands/case/case.ts';
import { criteriaCommands } from './commands/criteria.ts';
import { docsCommand } from './commands/docs.ts';
import { eventsCommand } from './commands/events.ts';
import { exportCommand } from './commands/export.ts';
import { fileCommands } from './commands/files.ts';
import { keysCommand } from './commands/keys.ts';
import { loginCommands } from './commands/login.ts';
import { mailCommand } from './commands/mail.ts';
import { memberCommands } from './commands/members.ts';
import { noticeCommands } from './commands/notices.ts';
import { planCommand } from './commands/plan.ts';
import { qualityCommand } from './commands/quality.ts';
import { recordsCommands } from './commands/records.ts';
import { registerCommand } from './commands/register.ts';
import { rehearseCommand } from './commands/rehearse.ts';
import { sendCommand } from './commands/send.ts';
import { setsCommand } from './commands/sets.ts';
import { signInCommand } from './commands/sign-in.ts';
import { startCommand } from './commands/start.ts';
import { statusCommand } from './commands/status.ts';
import { tasksCommand } from './commands/tasks.ts';
import { templateCommands } from './commands/templates.ts';
import { verbCommands } from './commands/verbs/verb-commands.ts';
import { EXIT } from './output.ts';
import { langTyped, newProgram } from './program.ts';

/** Everything that can be asked and done from a terminal. */
function wholeProgram(lang: Lang) {
  const program = newProgram(lang)
    .description(programHelp.description)
    .showHelpAfterError('bontot --help, bontot COMMAND --help')
    .exitOverride()
    .addHelpText(
      'after',
      `
${usageHelp.exitCodes.vi}
${usageHelp.exitCodes.en}
${examples(
  'plan check plans/28-kh-du-2024.yaml',
  'rehearse plans/28-kh-du-2024.yaml --assume silent',
  'start plans/28-kh-du-2024.yaml --shift-to 10/12/2026',
  'status',
  'status doi-1',
  'send doi-1 dossier.submit --file ho-so.json --as nguyen-thi-anh',
)}`,
    );

  planCommand(program);
  rehearseCommand(program);
  startCommand(program);
  statusCommand(program);
  tasksCommand(program);
  qualityCommand(program);
  eventsCommand(program);
  sendCommand(program);
  verbCommands(program);
  caseCommand(program);
  memberCommands(program);
  mailCommand(program);
  signInCommand(program);
  loginCommands(program);
  registerCommand(program);
  fileCommands(program);
  templateCommands(program);
  exportCommand(program);
  criteriaCommands(program);
  docsCommand(program);
  setsCommand(program);
  recordsCommands(program);
  backupCommands(program);
  archiveCommand(program);
  keysCommand(program);
  noticeCommands(program);
  return program;
}

/**
 * Does what a command line asks, and leaves the exit code in `process.exitCode`.
 *
 * @param args what was typed after `bontot`
 */
export async function runCommand(args: readonly string[]): Promise<void> {
  try {
    await wholeProgram(langTyped(args)).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
}
