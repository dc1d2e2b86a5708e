import { Command, Option } from '@commander-js/extra-typings';
import { programHelp } from '../words/cli/help/program.ts';
import { headingInBoth, usageHelp, wrongUsageWords } from '../words/cli/wrong-usage.ts';
import { inBoth } from '../words/in-both.ts';
import type { Lang } from '../words/words.ts';

const LANGS: readonly Lang[] = ['vi', 'en'];
const LANG = '--lang';

/** The language that a command line asks for, known before it is read: it may be wrong. */
export function langTyped(args: readonly string[]): Lang {
  const typed = args.flatMap((arg, index) =>
    arg === LANG ? [args[index + 1]] : arg.startsWith(`${LANG}=`) ? [arg.slice(LANG.length + 1)] : [],
  );
  return LANGS.find((lang) => lang === typed.at(-1)) ?? 'vi';
}

/** @returns what may be given, and what is meant otherwise, behind an option's description */
function optionDescription({ argChoices, defaultValue, description }: Option): string {
  const said = [
    ...(argChoices === undefined ? [] : [`${inBoth(usageHelp.choices)}: ${argChoices.join(', ')}`]),
    ...(typeof defaultValue === 'string' ? [`${inBoth(usageHelp.default)}: ${defaultValue}`] : []),
  ];
  return said.length === 0 ? description : `${description} (${said.join('; ')})`;
}

/** The options that every command has, wherever they are typed; commands take over how help and mistakes are told. */
export const newProgram = (lang: Lang) =>
  new Command('bontot')
    .configureHelp({ styleTitle: headingInBoth, optionDescription })
    .configureOutput({ outputError: (said, write) => write(wrongUsageWords(said, lang)) })
    .helpOption('-h, --help', inBoth(usageHelp.help))
    .helpCommand('help [command]', inBoth(usageHelp.help))
    .option('--json', programHelp.json)
    .addOption(new Option(`${LANG} <lang>`, programHelp.lang).choices(LANGS).default('vi'))
    .option('--campaign <id>', programHelp.campaign)
    .option('--system <address>', programHelp.system);

export type Program = ReturnType<typeof newProgram>;
