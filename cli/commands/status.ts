import pc from 'picocolors';
import type { CellStanding, Standing } from '../../domain/journal/journal.ts';
import { askedSteps } from '../../domain/obligation/asked-steps.ts';
import { peopleOf, type Roster } from '../../domain/people/roster.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';
import { statusHelp } from '../../words/cli/help/status.ts';
import { dueWords, momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import { stepWords, taskWords } from '../../words/obligation/obligation-words.ts';
import { fateOfStep } from '../../words/obligation/told-so-far.ts';
import { waitingHeadline, whyWaiting } from '../../words/obligation/why-waiting.ts';
import { troubleWords } from '../../words/trouble-words.ts';
import { type Audience, plain } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { notRunning } from '../command-failure.ts';
import { audienceFor, campaignMeant } from '../connections.ts';
import { openSystem } from '../elsewhere/open-system.ts';
import { subjectMeant } from '../meant.ts';
import type { Program } from '../program.ts';

const WATCH_EVERY = 1_000;

const STAGES = Object.keys(dictionaryOf('en').stages);

const stageWords = (standing: Standing, audience: Audience): string =>
  dictionaryOf(audience.lang).stages[standing.stage];

/** One row: overdue or not, the cell, what is owed, who owes it, how much time is left. */
function cellLine(cell: string, standing: CellStanding, roster: Roster, audience: Audience): string {
  const { foremost, holder, due, late, ended } = standing;
  const mark = late ? pc.red('◆') : ended ? '●' : '○';
  const name = audience.names.cell(cell).padEnd(24);
  if (foremost === null || ended) return `${mark} ${name}`.trimEnd();
  const people = holder === null ? [] : peopleOf(roster, holder, audience.now, audience.utcOffset);
  const who = people.slice(0, 1).map(audience.names.person).join('');
  const time = due === null ? null : latenessOf(due, audience);
  const words = time === null ? '' : time.tone === 'late' ? pc.red(time.words) : time.words;
  const more = people.length > 1 ? ` +${people.length - 1}` : '';
  return `${mark} ${name} ${taskWords(foremost, audience.lang).task.padEnd(36)} ${`${who}${more}`.padEnd(22)} ${words}`;
}

async function printAll(
  run: Run,
  row: CampaignRow,
  reader: RecordsReader,
  audience: Audience,
): Promise<void> {
  const { output } = run;
  const cells = await reader.cells(row.id);
  output.line(pc.bold(`${row.plan.document.number} · ${row.id}`));
  output.line(
    `${dictionaryOf(output.lang).troublePlaces.campaign}: ${stageWords(row.standing, audience)}. ${plain(waitingHeadline(row.standing, audience))}`,
  );
  const ordered = [...cells].sort(
    (a, b) =>
      STAGES.indexOf(a.standing.stage) - STAGES.indexOf(b.standing.stage) ||
      Number(b.standing.late) - Number(a.standing.late) ||
      (a.standing.due ?? Infinity) - (b.standing.due ?? Infinity),
  );
  const troubles = await reader.troubles(row.id);
  for (const trouble of troubles) {
    const { where, what, mend } = troubleWords(trouble, audience);
    output.line(
      `${pc.red('▲')} ${pc.bold(where)}: ${what} (${momentWords(trouble.since, audience)}); ${mend}`,
    );
  }
  let stage = '';
  for (const { cell, standing } of ordered) {
    if (standing.stage !== stage) {
      stage = standing.stage;
      const same = ordered.filter((other) => other.standing.stage === stage).length;
      output.line();
      output.line(`${pc.bold(stageWords(standing, audience))} · ${same}`);
    }
    output.line(cellLine(cell, standing, row.roster, audience));
  }
  output.data({
    campaign: row.id,
    standing: row.standing,
    cells: cells.map(({ cell, seq, standing }) => ({ cell, seq, standing })),
    troubles,
  });
}

async function printOne(
  run: Run,
  named: string,
  row: CampaignRow,
  reader: RecordsReader,
  audience: Audience,
): Promise<void> {
  const { output } = run;
  const cell = subjectMeant(row, named);
  const found = cell === 'campaign' ? row : await reader.cell(row.id, cell);
  if (found === null) {
    output.line(`${pc.bold(audience.names.cell(cell))}: ${output.texts.status.notAnnounced}`);
    output.data({ campaign: row.id, cell, headline: output.texts.status.notAnnounced, standing: null });
    return;
  }
  const { standing } = found;
  const rows = await reader.notices(row.id, { subject: cell });
  const words = whyWaiting(standing, audience, rows);
  output.line(pc.bold(cell === 'campaign' ? row.plan.document.number : audience.names.cell(cell)));
  output.line(plain(words.headline));
  if (words.follow.length > 0) output.line(plain(words.follow));
  for (const obligation of standing.obligations) {
    output.line();
    output.line(
      `${taskWords(obligation.id, output.lang).task} · ${output.texts.status.since} ${momentWords(obligation.openedAt, audience)}`,
    );
    for (const { due, who, why } of obligation.deadlines) {
      output.line(
        `  ${output.texts.status.due} ${obligation.kind === 'appointment' ? momentWords(due, audience) : dueWords(due, audience)}${who === 'plan' ? '' : ` (${audience.names.person(who)}: ${why})`}`,
      );
    }
    for (const asked of askedSteps(obligation, rows, audience.names.addressees(obligation.holder)))
      output.line(
        `  ${asked.heardAt === null ? '◌' : '●'} ${momentWords(asked.heardAt ?? asked.askedAt, audience)}  ${stepWords(asked.step, output.lang, { kind: obligation.kind, ladder: audience.ladder })} (${fateOfStep(asked, audience)})`,
      );
    for (const { step, at } of obligation.missed)
      output.line(
        `  – ${momentWords(at, audience)}  ${stepWords(step, output.lang, { kind: obligation.kind, ladder: audience.ladder })} (${output.texts.status.missed})`,
      );
    for (const { step, at } of obligation.ahead)
      output.line(
        `  ○ ${momentWords(at, audience)}  ${stepWords(step, output.lang, { kind: obligation.kind, ladder: audience.ladder })}`,
      );
  }
  output.data({
    campaign: row.id,
    cell,
    headline: plain(words.headline),
    follow: plain(words.follow),
    standing,
  });
}

export function statusCommand(program: Program): void {
  program
    .command('status [cell]')
    .description(statusHelp.status)
    .option('--watch', statusHelp.watch)
    .addHelpText('after', examples('status', 'status doi-3', 'status campaign', 'status --watch'))
    .action(
      action(program, async (run, cell, options) => {
        const records = await openSystem(run, options.watch === true);
        try {
          if (options.watch && records.alone) throw notRunning();
          let shown: string | null = null;
          do {
            const mark = await records.mark();
            if (mark !== shown) {
              shown = mark;
              const row = await campaignMeant(records.reader, run.campaign);
              const audience = audienceFor(row, run.output);
              if (options.watch && !run.output.json && process.stdout.isTTY)
                process.stdout.write('\u001b[2J\u001b[H');
              await (cell === undefined
                ? printAll(run, row, records.reader, audience)
                : printOne(run, cell, row, records.reader, audience));
            }
            if (options.watch) await new Promise((resolve) => setTimeout(resolve, WATCH_EVERY));
          } while (options.watch);
        } finally {
          await records.close();
        }
      }),
    );
}
