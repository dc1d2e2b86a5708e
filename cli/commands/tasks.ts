import pc from 'picocolors';
import { unanswered } from '../../domain/case/raised-difficulties.ts';
import { owedBy } from '../../domain/obligation/owed-by.ts';
import { loginHelp } from '../../words/cli/help/login.ts';
import { dueWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { taskWords } from '../../words/obligation/obligation-words.ts';
import { action, examples } from '../command.ts';
import { audienceFor, campaignMeant } from '../connections.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { personMeant, shortId } from '../meant.ts';
import type { Program } from '../program.ts';
import { senderOf } from '../sending.ts';

/** `bontot tasks`: what a person owes, as their page shows it. */
export function tasksCommand(program: Program): void {
  program
    .command('tasks')
    .alias('inbox')
    .description(loginHelp.tasks)
    .option('--as <person>', loginHelp.tasksAs)
    .addHelpText('after', examples('tasks', 'tasks --as nguyen-thi-anh'))
    .action(
      action(program, async (run, options) => {
        const { output } = run;
        const typed = await senderOf(options, output);
        const system = await openSystem(run);
        try {
          const row = await campaignMeant(system.reader, run.campaign);
          const person = personMeant(row, typed);
          const audience = audienceFor(row, output);
          const cells = (await system.reader.cells(row.id)).map(({ cell, standing }) => ({
            subject: cell,
            standing,
          }));
          const standings = [{ subject: 'campaign', standing: row.standing }, ...cells];
          const owed = owedBy(person, standings, row.roster, audience);
          const { campaign } = dictionaryOf(output.lang).troublePlaces;
          const asked = owed.some(({ id }) => id === 'guidance') ? await system.reader.raised(row.id) : [];
          for (const { subject, id, kind, late, due } of owed) {
            const where = subject === 'campaign' ? campaign : audience.names.cell(subject);
            const when = due === null ? '' : dueWords(due, audience);
            const left = due === null ? '' : latenessOf(due, audience, kind).words;
            output.line(
              `${late ? pc.red('◆') : '○'} ${when.padEnd(24)} ${taskWords(id, output.lang).task.padEnd(36)} ${where}  ${late ? pc.red(left) : left}`,
            );
            output.data({ subject, task: id, kind, due, late });
            if (id !== 'guidance') continue;
            const { difficulties = [] } = asked.find(({ cell }) => cell === subject) ?? {};
            for (const one of unanswered(difficulties)) output.line(`    ${shortId(one.id)}  ${one.text}`);
          }
          if (owed.length === 0)
            output.line(output.texts.elsewhere.nothingOwed(audience.names.person(person)));
        } finally {
          await system.close();
        }
      }),
    );
}
