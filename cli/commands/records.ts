import { Option } from '@commander-js/extra-typings';
import pc from 'picocolors';
import { OUTBOX_STATES, toldState } from '../../domain/obligation/notice-state.ts';
import { makeScoreForms } from '../../office/make-score-forms.ts';
import { makeTeamForm } from '../../office/team-form.ts';
import { optionsHelp } from '../../words/cli/help/options.ts';
import { recordsHelp } from '../../words/cli/help/records.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { journalLine, noticeKeys } from '../../words/journal/journal-line.ts';
import { toldNotes } from '../../words/obligation/told-words.ts';
import { action, countArgument, examples } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { audienceFor, campaignMeant, openRecords } from '../connections.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { shortId, subjectMeant } from '../meant.ts';
import { saveFiles } from '../office-folder.ts';
import type { Program } from '../program.ts';
import { journalCheckCommands } from './journal-check.ts';

export function recordsCommands(program: Program): void {
  program
    .command('journal [subject]')
    .description(recordsHelp.journal)
    .option('--limit <n>', recordsHelp.limit, countArgument, 50)
    .addHelpText('after', examples('journal', 'journal doi-1 --limit 20', 'journal campaign --json'))
    .action(
      action(program, async (run, named, { limit }) => {
        const records = await openSystem(run);
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const audience = audienceFor(row, run.output);
          const subject = named === undefined ? undefined : subjectMeant(row, named);
          const entries = await records.reader.journal(row.id, {
            ...(subject === undefined ? {} : { subject }),
            limit,
          });
          const rows = await records.reader.notices(row.id, { keys: noticeKeys(entries) });
          for (const entry of entries.reverse()) {
            const { actor, deed, change, reason } = journalLine(entry, audience, rows);
            const where = entry.subject === 'campaign' ? '' : ` · ${audience.names.cell(entry.subject)}`;
            run.output.line(
              `${momentWords(entry.at, audience)}${pc.dim(where)}  ${pc.bold(actor)} ${deed}${change === null ? '' : pc.dim(` (${change.from} → ${change.to})`)}${reason ? `: ${reason}` : ''}`,
            );
            run.output.data(entry);
          }
        } finally {
          await records.close();
        }
      }),
    );

  program
    .command('outbox')
    .description(recordsHelp.outbox)
    .addOption(new Option('--state <state>', recordsHelp.state).choices(OUTBOX_STATES))
    .addHelpText('after', examples('outbox', 'outbox --state toBeTold'))
    .action(
      action(program, async (run, options) => {
        const records = await openSystem(run);
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const audience = audienceFor(row, run.output);
          const states = dictionaryOf(run.output.lang).noticeStates;
          const notices = (await records.reader.notices(row.id)).filter(
            (notice) =>
              options.state === undefined ||
              notice.state === options.state ||
              toldState(notice) === options.state,
          );
          const phones = new Map(
            (await records.reader.people(row.id)).map(({ id, phone }) => [id, phone] as const),
          );
          for (const notice of notices) {
            // for people who have to be told by word of mouth
            const phone = notice.state === 'toBeTold' ? (phones.get(notice.person) ?? '') : '';
            run.output.line(
              `${momentWords(notice.notice.at, audience)}  ${states[toldState(notice)].padEnd(14)} ${audience.names.person(notice.person).padEnd(22)} ${phone === '' ? '' : `${phone} `}${[...toldNotes(notice, audience), ''].join(' · ')}${pc.dim(shortId(notice.id))}`,
            );
            run.output.data(notice);
          }
          if (notices.length === 0) run.output.line(run.output.texts.status.noNotices);
        } finally {
          await records.close();
        }
      }),
    );

  program
    .command('forms')
    .description(recordsHelp.forms)
    .requiredOption('--to <folder>', optionsHelp.toFolder)
    .option('--team <cell...>', recordsHelp.teamForms)
    .addHelpText('after', examples('forms --to mau', 'forms --to phieu --team doi-1'))
    .action(
      action(program, async (run, { to, team }) => {
        const records = await openSystem(run);
        try {
          const { reader } = records;
          const row = await campaignMeant(reader, run.campaign);
          const ofTeam = async (cell: string) =>
            await makeTeamForm(reader, row, subjectMeant(row, cell), Date.now());
          const files = team === undefined ? makeScoreForms(row) : Promise.all(team.map(ofTeam));
          for (const file of await saveFiles(to, await files)) {
            run.output.line(file);
            run.output.data({ file });
          }
        } finally {
          await records.close();
        }
      }),
    );

  const records = program.command('records').description(recordsHelp.records);
  journalCheckCommands(program, records);
  records
    .command('rebuild')
    .description(recordsHelp.rebuild)
    .addHelpText('after', examples('records rebuild'))
    .action(
      action(program, async (run) => {
        const opened = await openRecords();
        try {
          if (opened.records === null)
            throw new CommandFailure('RUNNING', run.output.texts.failures.stopFirst);
          const { rebuildProjections } = await import('../../records/rebuild.ts');
          const counts = await rebuildProjections(opened.records.db);
          run.output.line(JSON.stringify(counts));
          run.output.data(counts);
        } finally {
          await opened.close();
        }
      }),
    );
}
