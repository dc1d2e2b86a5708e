import type { Command } from '@commander-js/extra-typings';
import type { CampaignClient } from '../../client/client.ts';
import { type CaseFault, checkCampaign } from '../../office/check-journal.ts';
import { repairJournal } from '../../office/repair-journal.ts';
import { recordsHelp } from '../../words/cli/help/records.ts';
import type { CliTexts } from '../../words/cli/texts.ts';
import { campaignsMeant } from '../campaigns-meant.ts';
import { action, examples, type Run } from '../command.ts';
import { CommandFailure } from '../command-failure.ts';
import { type OpenRecords, openClient, openRecords } from '../connections.ts';
import type { Program } from '../program.ts';

function faultWords(found: CaseFault, { faults }: CliTexts['journal']): string {
  switch (found.fault) {
    case 'changed':
      return faults.changed(found.parts.join(', '));
    case 'emptied':
      return faults.emptied(found.parts.join(', '));
    case 'fold':
      return faults.fold(found.why);
    default:
      return faults[found.fault];
  }
}

const numbersWords = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

const placeWords = (found: CaseFault): string =>
  numbersWords(found.seq, found.fault === 'missing' ? (found.to ?? found.seq) : found.seq);

/** Takes the entries that Temporal still holds, subject by subject. @throws CommandFailure ENTRIES_LOST */
async function repair(run: Run, client: CampaignClient, opened: OpenRecords): Promise<void> {
  const texts = run.output.texts.journal;
  const list = (seqs: readonly (number | string)[]) => (seqs.length === 0 ? '0' : seqs.join(', '));
  let lost = 0;
  for (const campaign of await campaignsMeant(opened.reader, run))
    lost += await repairJournal(client, opened, campaign, (done) => {
      const replaced = done.replaced.map(({ seq }) => seq);
      const gone = done.lost.map(([from, to]) => numbersWords(from, to));
      run.output.line(texts.repaired(done.subject, list(done.added), list(replaced), list(gone)));
      run.output.data({ campaign, ...done });
    });
  if (lost > 0) throw new CommandFailure('ENTRIES_LOST', texts.lost(lost));
}

/** `records check` and `records repair`: whether the journal is intact, and what of its gaps Temporal still holds. */
export function journalCheckCommands(program: Program, records: Command): void {
  records
    .command('check')
    .description(recordsHelp.check)
    .addHelpText('after', examples('records check', 'records check --json'))
    .action(
      action(program, async (run) => {
        const texts = run.output.texts.journal;
        const opened = await openRecords();
        try {
          let faults = 0;
          for (const campaign of await campaignsMeant(opened.reader, run)) {
            const check = await checkCampaign(opened.reader, campaign);
            const { length } = check.faults;
            faults += length;
            run.output.line(texts.checked(campaign, check.entries, check.subjects, length));
            for (const one of check.faults)
              run.output.line(`  ${one.subject} ${placeWords(one)}: ${faultWords(one, texts)}`);
            run.output.data({ campaign, ...check });
          }
          if (faults > 0) throw new CommandFailure('JOURNAL_FAULTY', texts.faulty(faults));
        } finally {
          await opened.close();
        }
      }),
    );

  records
    .command('repair')
    .description(recordsHelp.repair)
    .addHelpText('after', examples('records repair', 'records repair --campaign ID'))
    .action(
      action(program, async (run) => {
        const opened = await openRecords();
        try {
          const client = await openClient();
          try {
            await repair(run, client, opened);
          } finally {
            await client.close();
          }
        } finally {
          await opened.close();
        }
      }),
    );
}
