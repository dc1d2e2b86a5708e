import pc from 'picocolors';
import { QUALITY_CODES } from '../../domain/quality/quality-finding.ts';
import { seeQuality } from '../../office/see-quality.ts';
import { statusHelp } from '../../words/cli/help/status.ts';
import { qualitySentence, qualityWords } from '../../words/quality/quality-words.ts';
import { action, examples } from '../command.ts';
import { audienceFor, campaignMeant, inRecords } from '../connections.ts';
import type { Program } from '../program.ts';

/** `bontot quality`: what the page of data quality shows, at the machine of the system. */
export function qualityCommand(program: Program): void {
  program
    .command('quality')
    .description(statusHelp.quality)
    .addHelpText('after', examples('quality', 'quality --json'))
    .action(
      action(program, async (run) => {
        const { output } = run;
        await inRecords(async ({ reader }) => {
          const row = await campaignMeant(reader, run.campaign);
          const audience = audienceFor(row, output, await reader.people(row.id));
          const found = await seeQuality(reader, row, true, audience.now);
          const texts = qualityWords(output.lang);
          for (const code of QUALITY_CODES) {
            const own = found.filter((one) => one.code === code);
            if (own.length === 0) continue;
            const { title, mend } = texts.kinds[code];
            output.line(`${pc.bold(title)} (${own.length}): ${mend}`);
            for (const one of own) output.line(`  ${qualitySentence(one, audience)}`);
          }
          output.line(found.length === 0 ? texts.none : texts.found(found.length));
          for (const one of found) output.data(one);
        });
      }),
    );
}
