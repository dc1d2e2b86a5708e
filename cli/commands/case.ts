import pc from 'picocolors';
import {
  type CaseContent,
  LAYERS,
  type MinutesItem,
  type ScoreRecord,
  type ScoreValue,
} from '../../domain/case/case-content.ts';
import { currentScores } from '../../domain/case/score-layers.ts';
import { type CellSubject, cellSubjectSchema } from '../../domain/case/score-value.ts';
import type { CellStanding } from '../../domain/journal/journal.ts';
import { criteriaOf } from '../../domain/plan/plan-criteria.ts';
import { unknownCell } from '../../office/office-failure.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { caseHelp } from '../../words/cli/help/case.ts';
import { cliTextsOf } from '../../words/cli/texts.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { levelWords } from '../../words/level-words.ts';
import { missingWord } from '../../words/missing-words.ts';
import { pointsWords } from '../../words/points.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { action, examples, type Run } from '../command.ts';
import { audienceFor, campaignMeant, openRecords } from '../connections.ts';
import type { Program } from '../program.ts';
import { caseRestartCommand } from './case-restart.ts';
import { tellResult } from './case-result.ts';

/** A cell's case as text: what was handed in, read, scored, and written into the minutes. */

const valueText = (value: ScoreValue | null, { lang }: Audience): string => {
  if (value === null) return '–';
  const { met, notMet } = cliTextsOf(lang).inspection;
  if (value.met !== null) return value.met ? met : notMet;
  if (value.grade !== null && value.points === null) return dictionaryOf(lang).grades[value.grade];
  return pointsWords(value.points, lang);
};

function tellDossiers(
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
  for (const { receipt, person, at, handed, state } of sets) {
    output.line(
      `  ${texts.set} ${receipt}  ${audience.names.person(person)}  ${handed ? texts.handedOver : texts.madeOut} ${momentWords(at, audience)}${texts.setStates[state]}`,
    );
  }
}

function tellReview({ output }: Run, { review }: Partial<CaseContent>, { names }: Audience) {
  for (const { text, by } of review?.returns.flatMap(({ notes }) => notes) ?? [])
    output.line(`  ${output.texts.dossier.returned}: ${text} ${pc.dim(`(${names.person(by)})`)}`);
  for (const { id, text, finding } of review?.points ?? [])
    output.line(`  ${id}  ${text}  → ${finding?.text ?? pc.yellow(output.texts.dossier.unverified)}`);
}

function tellScores({ output }: Run, { scores }: Partial<CaseContent>, audience: Audience) {
  if (scores === undefined) return;
  const self = currentScores(scores, 'self');
  const team = currentScores(scores, 'team');
  const committee = currentScores(scores, 'committee');
  const keys = [
    ...new Set([...self, ...team, ...committee].map(({ subject, criterion }) => `${subject}.${criterion}`)),
  ];
  const find = (records: ScoreRecord[], key: string) =>
    records.find(({ subject, criterion }) => `${subject}.${criterion}` === key) ?? null;
  if (keys.length > 0) output.line(pc.bold(output.texts.inspection.scores));
  for (const key of keys) {
    const given = find(committee, key) ?? find(team, key);
    const last = find(committee, key) === null ? '' : ` → ${valueText(given, audience).padEnd(5)}`;
    const reason = given?.reason ? pc.dim(`  ${given.reason}`) : '';
    output.line(
      `  ${key.padEnd(40)} ${valueText(find(self, key), audience).padStart(5)} → ${valueText(find(team, key), audience).padEnd(5)}${last} ${pc.dim(given?.id ?? '')} ${audience.names.criterion(key)}${reason}`,
    );
  }
}

/** What is proposed, and what the criteria make of each layer, beside each other. */
function tellRatings({ output }: Run, { plan }: CampaignRow, { facts }: CellStanding, { lang }: Audience) {
  const texts = output.texts.inspection;
  const word = (subject: CellSubject, value: string | boolean | null | undefined): string => {
    if (typeof value === 'boolean') return value ? texts.passed : texts.notPassed;
    return value == null ? '–' : levelWords(subject, value, lang);
  };
  const proposed: Partial<Record<CellSubject, string | boolean | null>> = {
    fourGood: facts.dossier?.proposed.fourGood ?? null,
    cellQuality: facts.dossier?.proposed.level ?? null,
  };
  for (const subject of cellSubjectSchema.options) {
    const [self = null, team = null, committee = null] = LAYERS.map((layer) => {
      const rating = facts.ratings[subject]?.[layer];
      return rating === undefined
        ? null
        : `${pointsWords(rating.total, lang)} (${word(subject, rating.level ?? rating.recognised)})`;
    });
    const set = criteriaOf(plan, subject);
    if (set === null || (self === null && team === null)) continue;
    const layers = {
      proposed: word(subject, proposed[subject]),
      self: self ?? '–',
      team: team ?? '–',
      committee,
    };
    const mark = set.placeholder ? pc.yellow(texts.assumed) : '';
    output.line(`${pc.bold(set.title)} ${pc.dim(set.version)}${mark}\n  ${texts.rating(layers)}`);
  }
}

const itemText = (item: MinutesItem, audience: Audience): string =>
  item.criterion === null
    ? item.text
    : `${audience.names.criterion(item.id)}: ${valueText(item.self, audience)} → ${valueText(item.team, audience)}${item.text === '' ? '' : ` (${item.text})`}`;

function tellMinutes({ output }: Run, { minutes }: Partial<CaseContent>, audience: Audience) {
  if (minutes == null || minutes.frame === null) return;
  const { minutesOutcomes } = dictionaryOf(output.lang);
  const texts = output.texts.minutes;
  const outcome =
    minutes.outcome === null ? texts.round(minutes.round) : wordOf(minutesOutcomes, minutes.outcome);
  output.line(
    `${pc.bold(texts.version(minutes.version))}  ${outcome}${minutes.hash === null ? '' : pc.dim(`  ${minutes.hash}`)}`,
  );
  for (const item of minutes.items) {
    output.line(`  ${item.agreed ? '●' : '○'} ${item.id.padEnd(40)} ${itemText(item, audience)}`);
    if (item.objection !== null) output.line(`      ${texts.cell}: ${item.objection}`);
    if (item.answer !== null) output.line(`      ${texts.team}: ${item.answer}`);
  }
  if (minutes.reservation !== null) output.line(`  ${texts.reservation}: ${minutes.reservation}`);
  if (minutes.refusal !== null) output.line(`  ${texts.refused}: ${minutes.refusal}`);
}

function tellDifficulties({ output }: Run, { difficulties = [] }: Partial<CaseContent>, { names }: Audience) {
  const texts = output.texts.result;
  if (difficulties.length > 0) output.line(pc.bold(texts.difficulties));
  for (const { id, text, by, answer, toAll } of difficulties)
    output.line(
      `  ${id}  ${text} ${pc.dim(`(${names.person(by)})`)} → ${answer ?? pc.yellow(texts.unansweredDifficulty)}${toAll ? pc.dim(texts.toAllCells) : ''}`,
    );
}

export function caseCommand(program: Program): void {
  const command = program
    .command('case <cell>')
    .description(caseHelp.case)
    .addHelpText('after', examples('case doi-1', 'case doi-1 --json'))
    .action(
      action(program, async (run, cell) => {
        const records = await openRecords();
        try {
          const row = await campaignMeant(records.reader, run.campaign);
          const audience = audienceFor(row, run.output, await records.reader.people(row.id));
          const found = await records.reader.cell(row.id, cell);
          if (found === null) throw unknownCell(cell);
          const content = await records.reader.caseContent(row.id, cell);
          run.output.line(pc.bold(audience.names.cell(cell)));
          tellDossiers(run, content, audience);
          tellReview(run, content, audience);
          tellRatings(run, row, found.standing, audience);
          tellScores(run, content, audience);
          tellMinutes(run, content, audience);
          tellResult(run, row, cell, content, audience);
          tellDifficulties(run, content, audience);
          run.output.data({ campaign: row.id, cell, content });
        } finally {
          await records.close();
        }
      }),
    );
  caseRestartCommand(program, command);
}
