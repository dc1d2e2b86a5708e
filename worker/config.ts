import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { FILE_VARIABLES, unmatchedFileSettings } from '../records/files/file-settings.ts';
import { LOOPBACK_NAMES } from '../web/guard.ts';
import { inBoth } from '../words/in-both.ts';
import { START_LINES } from '../words/start-words.ts';
import type { VARIABLES } from '../words/usage-words.ts';

/** The environment, read once. All names that are missing or wrong are reported together. */
const port = z.coerce.number().int().min(1).max(65_535);

const shape = {
  TEMPORAL_ADDRESS: z.string().min(1).optional(),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** PostgreSQL; without it the records are embedded in the folder */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** a mail server; without it mails are files in the outbox folder */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Bốn Tốt <bon-tot@localhost.localdomain>'),
  /** a trial season: every mail goes to this address alone, and says whom it would have gone to */
  MAIL_ONLY_TO: z.email().optional(),
  /** the mailbox that gets what comes back; without it returned mails are noted by hand */
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  /** the dashboard as people reach it; links in mails begin with it */
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DASHBOARD_HOST: z.string().min(1).default('127.0.0.1'),
  DASHBOARD_PORT: port.default(3000),
  /**
   * the only permission to listen on another address than loopback: the container's port is published on loopback alone
   */
  DASHBOARD_CONTAINER: z.enum(['0', '1']).default('0'),
  /** people sign in; then the dashboard may be reached from a network, encrypted */
  SIGN_IN: z.enum(['0', '1']).default('0'),
  /** PEM files, when the dashboard serves TLS itself */
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  /** IP addresses of the proxies that serve TLS in front of it, separated by commas */
  TRUSTED_PROXY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6()])).min(1))
    .optional(),
  /** no campaign begins by itself: the office starts the first one, of a plan of its own */
  START_EMPTY: z.enum(['0', '1']).default('0'),
  /** an identity provider (OpenID Connect) by whose accounts people sign in as well; it describes itself below this URL */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** the same in a file, of which it is the whole content */
  OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  /** how people call it */
  OIDC_NAME: z.string().min(1).max(60).optional(),
  /** read where files are stored, by commands too (`records/files/file-settings.ts`) */
  ...FILE_VARIABLES,
  /** where the embedded system keeps everything */
  BONTOT_VAR: z.string().min(1).default('var'),
  /** file of the keys to what Temporal holds; without it `keys.json` in the folder */
  BONTOT_KEYS: z.string().min(1).optional(),
  /** file of the key that signs what people send; without it `signing-key.pem` beside the key file */
  BONTOT_SIGNING: z.string().min(1).optional(),
} satisfies Record<Exclude<keyof typeof VARIABLES, 'FILES_DIR'>, z.ZodType>;

export interface Config {
  temporal: { address: string | undefined; namespace: string };
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** where all mails go on trial; null: to those whom they are for */
  mailOnlyTo: string | null;
  /** mailbox of returned mails; null: they are noted by hand */
  imapUrl: string | null;
  baseUrl: string;
  dashboard: { host: string; port: number; container: boolean };
  /** null: nobody signs in, and the dashboard stays on loopback */
  signIn: {
    tls: { cert: string; key: string } | null;
    proxies: string[];
    /** null: people sign in by mail and printed codes alone */
    oidc: OidcConfig | null;
  } | null;
  /** whether the built-in plan is left alone where there is no campaign yet */
  startsEmpty: boolean;
  folder: string;
  /** whether each file is looked at by a virus scanner */
  scansFiles: boolean;
  /** path of a key file that isn't the folder's own */
  keys: string | undefined;
  /** path of a signing key that doesn't lie beside the key file */
  signing: string | undefined;
}

export interface OidcConfig {
  issuer: string;
  clientId: string;
  /** null: of a client without one */
  clientSecret: { value: string } | { file: string } | null;
  name: string;
}

export class ConfigError extends Failure<'CONFIG'> {
  override readonly name = 'ConfigError';

  constructor(message: string) {
    super('CONFIG', message);
  }

  override get kind() {
    return 'usage' as const;
  }
}

const isGuarded = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || LOOPBACK_NAMES.includes(hostname);
};

function oidcOf(env: Environment): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: value } = env;
  const file = env.OIDC_CLIENT_SECRET_FILE;
  if (issuer === undefined || clientId === undefined) return null;
  const given = value === undefined ? null : { value };
  const clientSecret = file === undefined ? given : { file };
  return { issuer, clientId, clientSecret, name: env.OIDC_NAME ?? new URL(issuer).hostname };
}

type Environment = z.infer<z.ZodObject<typeof shape>>;

/** What is missing beside what is given. */
function unmatched(environment: Environment): string[] {
  const { SIGN_IN, TLS_CERT, TLS_KEY, TRUSTED_PROXY, OIDC_ISSUER, OIDC_CLIENT_ID } = environment;
  const { OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE, OIDC_NAME } = environment;
  const missing = (name: string) => `${name}: ${inBoth(START_LINES.missing)}`;
  const oidc = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE, OIDC_NAME];
  const byProvider = oidc.some((value) => value !== undefined);
  const guarded = byProvider || [TLS_CERT, TLS_KEY, TRUSTED_PROXY].some((value) => value !== undefined);
  return [
    // nobody may believe that pages are guarded which aren't
    ...(SIGN_IN === '0' && guarded ? [missing('SIGN_IN=1')] : []),
    ...(TLS_CERT === undefined && TLS_KEY !== undefined ? [missing('TLS_CERT')] : []),
    ...(TLS_CERT !== undefined && TLS_KEY === undefined ? [missing('TLS_KEY')] : []),
    ...(byProvider && OIDC_ISSUER === undefined ? [missing('OIDC_ISSUER')] : []),
    ...(byProvider && OIDC_CLIENT_ID === undefined ? [missing('OIDC_CLIENT_ID')] : []),
    ...(OIDC_CLIENT_SECRET !== undefined && OIDC_CLIENT_SECRET_FILE !== undefined
      ? [`OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE: ${inBoth(START_LINES.onlyOne)}`]
      : []),
    // tokens of a provider that is asked in clear are anybody's; on this machine it is one to try with
    ...(OIDC_ISSUER !== undefined && !isGuarded(OIDC_ISSUER)
      ? [`OIDC_ISSUER: ${inBoth(START_LINES.notInClear)}`]
      : []),
    ...unmatchedFileSettings(environment).map(({ names, why }) => `${names}: ${inBoth(START_LINES[why])}`),
  ];
}

const wrongConfiguration = (wrong: readonly string[]): ConfigError =>
  new ConfigError(`${inBoth(START_LINES.wrongConfiguration)}: ${wrong.join('; ')}`);

/** @throws ConfigError that names every wrong variable */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = z.object(shape).safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw wrongConfiguration(wrong);
  }
  const env = parsed.data;
  const wrong = unmatched(env);
  if (wrong.length > 0) throw wrongConfiguration(wrong);
  const { TLS_CERT: cert, TLS_KEY: key } = env;
  return {
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    mailOnlyTo: env.MAIL_ONLY_TO ?? null,
    imapUrl: env.IMAP_URL ?? null,
    baseUrl: env.BASE_URL ?? `http://127.0.0.1:${env.DASHBOARD_PORT}`,
    dashboard: {
      host: env.DASHBOARD_HOST,
      port: env.DASHBOARD_PORT,
      container: env.DASHBOARD_CONTAINER === '1',
    },
    signIn:
      env.SIGN_IN === '0'
        ? null
        : {
            tls: cert === undefined || key === undefined ? null : { cert, key },
            proxies: env.TRUSTED_PROXY ?? [],
            oidc: oidcOf(env),
          },
    startsEmpty: env.START_EMPTY === '1',
    folder: env.BONTOT_VAR,
    scansFiles: env.CLAMD_URL !== undefined,
    keys: env.BONTOT_KEYS,
    signing: env.BONTOT_SIGNING,
  };
}
