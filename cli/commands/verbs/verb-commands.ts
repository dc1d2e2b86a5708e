import type { Program } from '../../program.ts';
import { cancelVerbs, cellsVerbs, datesVerbs } from './campaign.ts';
import { committeeVerbs } from './committee.ts';
import { decisionVerbs } from './decisions.ts';
import { dossierVerbs } from './dossier.ts';
import { inspectionVerbs } from './inspection.ts';
import { minutesVerbs } from './minutes.ts';
import { peopleVerbs } from './people.ts';
import { preparationVerbs } from './preparation.ts';
import { resultVerbs } from './result.ts';
import { addVerb } from './verb.ts';

/** In the order of the help: what is sent to the campaign, then what is sent to one cell. */
const VERBS = [
  ...preparationVerbs,
  ...datesVerbs,
  ...peopleVerbs,
  ...cellsVerbs,
  ...committeeVerbs,
  ...decisionVerbs,
  ...cancelVerbs,
  ...dossierVerbs,
  ...inspectionVerbs,
  ...minutesVerbs,
  ...resultVerbs,
];

/** The common events, each under a friendlier name. */
export function verbCommands(program: Program): void {
  for (const verb of VERBS) addVerb(program, verb);
}
