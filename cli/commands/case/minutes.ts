import pc from 'picocolors';
import type { CaseContent, MinutesItem } from '../../../domain/case/case-content.ts';
import { dictionaryOf } from '../../../words/dictionary.ts';
import { type Audience, wordOf } from '../../../words/words.ts';
import type { Run } from '../../command.ts';
import { valueText } from './inspection.ts';

/** The minutes of a case, item by item, as text. */

const itemText = (item: MinutesItem, audience: Audience): string =>
  item.criterion === null
    ? item.text
    : `${audience.names.criterion(item.id)}: ${valueText(item.self, audience)} → ${valueText(item.team, audience)}${item.text === '' ? '' : ` (${item.text})`}`;

export function printMinutes({ output }: Run, { minutes }: Partial<CaseContent>, audience: Audience) {
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
