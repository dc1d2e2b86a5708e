import { Command, Option } from '@commander-js/extra-typings';
import { programHelp } from '../words/cli/help/program.ts';

/** The options that every command has, wherever they are typed. */
export const newProgram = () =>
  new Command('bontot')
    .option('--json', programHelp.json)
    .addOption(new Option('--lang <lang>', programHelp.lang).choices(['vi', 'en']).default('vi'))
    .option('--campaign <id>', programHelp.campaign)
    .option('--system <address>', programHelp.system);

export type Program = ReturnType<typeof newProgram>;
