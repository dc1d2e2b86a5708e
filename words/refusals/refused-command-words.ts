import type { Standing } from '../../domain/journal/journal.ts';
import { dictionaryOf } from '../dictionary.ts';
import { type Audience, wordOf } from '../words.ts';
import { refusalWords } from './refusal-words.ts';

/** A sentence for each command that a cell has refused: which cell, what, why, and by which id it is settled. */
export function refusedCommandWords(standing: Standing, audience: Audience): string[] {
  const { events, waiting } = dictionaryOf(audience.lang);
  if (standing.of === 'cell') return [];
  return standing.facts.refused.map(({ command, cell, type, reason, values = {} }) => {
    const why = refusalWords({ code: 'NOT_NOW', reason, values, validNow: [] }, audience).sentence;
    const word = [type, `command.${type}`].find((one) => Object.hasOwn(events, one)) ?? type;
    return waiting.refusedCommand(
      audience.names.cell(cell),
      wordOf(events, word),
      why.replace(/[.\s]+$/, ''),
      command,
    );
  });
}
