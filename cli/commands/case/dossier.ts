import pc from 'picocolors';
import type { CaseContent } from '../../../domain/case/case-content.ts';
import { setNumber } from '../../../domain/dossier/dossier-sets.ts';
import { momentWords } from '../../../words/dates.ts';
import { dictionaryOf } from '../../../words/dictionary.ts';
import { missingWord } from '../../../words/dossier/missing-words.ts';
import { type Audience, wordOf } from '../../../words/words.ts';
import type { Run } from '../../command.ts';

/** What was handed in for a case, and what was found while reading it, as text. */

export function printDossiers(
  { output }: Run,
  { dossiers = [], sets = [] }: Partial<CaseContent>,
  audience: Audience,
) {
  const texts = output.texts.dossier;
  for (const { version, receivedAt, by, medium, late, missing, content } of dossiers) {
    const how = medium === 'paper' ? texts.onPaper : texts.electronic;
    const time = late ? pc.red(texts.late) : texts.inTime;
    output.line(
      `${pc.bold(texts.version(version))}  ${momentWords(receivedAt, audience)}  ${audience.names.person(by)}, ${how}, ${time}`,
    );
    for (const [id, report] of Object.entries(content.reports)) {
      const file =
        report.file === undefined ? '' : pc.dim(`  ${report.file.name}, ${report.file.sha256.slice(0, 12)}`);
      output.line(`  ${wordOf(dictionaryOf(output.lang).reports, id)}: ${report.title}${file}`);
    }
    for (const part of missing) output.line(`  ${pc.yellow(texts.missing)} ${missingWord(part, audience)}`);
  }
  for (const set of sets) {
    const { person, at, handed, state } = set;
    output.line(
      `  ${texts.set} ${setNumber(sets, set)}  ${audience.names.person(person)}  ${handed ? texts.handedOver : texts.madeOut} ${momentWords(at, audience)}${texts.setStates[state]}`,
    );
  }
}

export function printReview({ output }: Run, { review }: Partial<CaseContent>, { names }: Audience) {
  for (const { text, by } of review?.returns.flatMap(({ notes }) => notes) ?? [])
    output.line(`  ${output.texts.dossier.returned}: ${text} ${pc.dim(`(${names.person(by)})`)}`);
  for (const { id, text, finding } of review?.points ?? [])
    output.line(`  ${id}  ${text}  → ${finding?.text ?? pc.yellow(output.texts.dossier.unverified)}`);
}
