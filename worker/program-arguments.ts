import { inBoth } from '../words/in-both.ts';
import { PROGRAMS, type ProgramName, USAGE_LINES, unknownArgument, VARIABLES } from '../words/usage-words.ts';

/** Programs that take no arguments say so before anything is begun: whoever asks for help wants nothing started. */

const OF_RECORDS = ['BONTOT_VAR', 'FILES_DIR', 'DATABASE_URL', 'BASE_URL'] as const;
const OF_FILES = [
  'FILES_S3_URL',
  'FILES_S3_REGION',
  'FILES_S3_KEY_ID',
  'FILES_S3_SECRET',
  'FILES_S3_SECRET_FILE',
  'ACTIVE_CONTENT',
  'CLAMD_URL',
  'UNSCANNED',
] as const;
const OF_DASHBOARD = ['DASHBOARD_HOST', 'DASHBOARD_PORT', 'DASHBOARD_CONTAINER'] as const;
const OF_OIDC = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_CLIENT_SECRET_FILE',
  'OIDC_NAME',
] as const;
const OF_SIGN_IN = ['SIGN_IN', 'TLS_CERT', 'TLS_KEY', 'TRUSTED_PROXY', ...OF_OIDC] as const;
const OF_MAIL = ['SMTP_URL', 'MAIL_FROM', 'MAIL_ONLY_TO'] as const;
const OF_WORKER = [
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'BONTOT_KEYS',
  'BONTOT_SIGNING',
  ...OF_MAIL,
  'IMAP_URL',
] as const;

/** Which variables each of them reads: those of the configuration (`config.ts`), and where files lie. */
const READ_BY: Record<ProgramName, readonly (keyof typeof VARIABLES)[]> = {
  start: [...OF_RECORDS, ...OF_FILES, 'START_EMPTY', ...OF_WORKER, ...OF_DASHBOARD, ...OF_SIGN_IN],
  worker: [...OF_RECORDS, ...OF_WORKER],
  dashboard: [...OF_RECORDS, ...OF_DASHBOARD, ...OF_MAIL, ...OF_SIGN_IN],
  demo: [],
  season: [],
  reorganised: [],
  years: [],
  pictures: [],
  paperPictures: [],
};

/** Those whose people act by commands, or by the pages where that is asked for. */
const WITH_PAGES: readonly ProgramName[] = ['reorganised', 'years'];

const isHelp = (argument: string): boolean => argument === '--help' || argument === '-h';

function usageOf(program: ProgramName): string[] {
  const { command, does } = PROGRAMS[program];
  const variables = READ_BY[program].map((name) => `  ${name.padEnd(24)} ${inBoth(VARIABLES[name])}`);
  return [
    `${command}: ${inBoth(does)}`,
    inBoth(WITH_PAGES.includes(program) ? USAGE_LINES.pages : USAGE_LINES.noArguments),
    ...(variables.length === 0 ? [] : [`${inBoth(USAGE_LINES.byEnvironment)}:`, ...variables]),
  ];
}

export interface ArgumentsAnswer {
  /** of the process: 0 after help, 2 after an argument that there isn't */
  code: 0 | 2;
  lines: string[];
}

/** What a program answers to its arguments instead of beginning; null when it was given none. */
export function answerTo(given: readonly string[], program: ProgramName): ArgumentsAnswer | null {
  if (given.length === 0) return null;
  const unknown = given.find((argument) => !isHelp(argument));
  const usage = usageOf(program);
  return unknown === undefined
    ? { code: 0, lines: usage }
    : { code: 2, lines: [inBoth(unknownArgument(unknown)), ...usage] };
}

/**
 * By which door the people of a season act, as the process was given it; ends the process with help, or with a refusal,
 * when it was given anything else.
 */
export function takeDoor(program: ProgramName): 'commands' | 'pages' {
  const given = process.argv.slice(2);
  if (WITH_PAGES.includes(program) && given.length === 1 && given[0] === '--pages') return 'pages';
  takeNoArguments(program);
  return 'commands';
}

/** Ends the process with help, or with a refusal, when it was given any argument. */
export function takeNoArguments(program: ProgramName): void {
  const answer = answerTo(process.argv.slice(2), program);
  if (answer === null) return;
  const { code, lines } = answer;
  const out = code === 0 ? process.stdout : process.stderr;
  out.write(`${lines.join('\n')}\n`);
  process.exit(code);
}
