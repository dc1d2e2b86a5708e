import pc from 'picocolors';
import {
  type CaseContent,
  LAYERS,
  type ScoreRecord,
  type ScoreValue,
} from '../../../domain/case/case-content.ts';
import { currentScores } from '../../../domain/case/score-layers.ts';
import { type CellSubject, cellSubjectSchema } from '../../../domain/case/score-value.ts';
import type { CellStanding } from '../../../domain/journal/journal.ts';
import { criteriaOf } from '../../../domain/plan/plan-criteria.ts';
import type { CampaignRow } from '../../../records/reading.ts';
import { cliTextsOf } from '../../../words/cli/texts.ts';
import { levelWords } from '../../../words/criteria/level-words.ts';
import { dictionaryOf } from '../../../words/dictionary.ts';
import { pointsWords } from '../../../words/points.ts';
import type { Audience } from '../../../words/words.ts';
import type { Run } from '../../command.ts';

/** The scores of a case, layer by layer, as text. */

export const valueText = (value: ScoreValue | null, { lang }: Audience): string => {
  if (value === null) return '–';
  const { met, notMet } = cliTextsOf(lang).inspection;
  if (value.met !== null) return value.met ? met : notMet;
  if (value.grade !== null && value.points === null) return dictionaryOf(lang).grades[value.grade];
  return pointsWords(value.points, lang);
};

/** What is proposed, beside what the criteria make of each layer. */
export function printRatings(
  { output }: Run,
  { plan }: CampaignRow,
  { facts }: CellStanding,
  { lang }: Audience,
) {
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

export function printScores({ output }: Run, { scores }: Partial<CaseContent>, audience: Audience) {
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
