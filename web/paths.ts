import { TERMINAL_PATHS } from '../domain/terminal-messages.ts';

/** What everybody may read, whoever they are: how it is used. */
export const HELP_PATH = '/help';
/** Where the trial asks who is at work. */
export const TRIAL_PATH = '/person';
/** Where people sign in: by a mail that they ask for, its link or its code. */
export const SIGN_IN_PATH = '/sign-in';
/** By way of the identity provider; it leads back to `/callback` below. */
export const OIDC_PATH = '/sign-in/oidc';
/** Where somebody sees where they are signed in, and ends it. */
export const SIGN_INS_PATH = '/sign-ins';
/** Where somebody sees their passkeys, adds and removes them. */
export const PASSKEYS_PATH = '/sign-ins/passkeys';
/** Where somebody sees which accounts of the identity provider are theirs, binds one and lets go of it. */
export const ACCOUNTS_PATH = '/sign-ins/accounts';
/** Where somebody is given a code for their terminal. */
export const TERMINAL_CODE_PATH = '/sign-ins/terminal';
/** Whether it is asked from a terminal: there the token counts, and a cookie nowhere. */
export const isTerminalPath = (path: string): boolean =>
  path.startsWith('/terminal/') || path === TERMINAL_PATHS.signOut;
export const SIGN_OUT_PATH = '/sign-out';
/** Where the office starts a campaign, and makes it ready to be announced. */
export const START_PATH = '/start';
/** The empty workbook of cells and people with which a plan can begin. */
export const WORKBOOK_PATH = '/start/workbook';
/** What is still to be prepared before a campaign is announced, and what announcing sends. */
export const PREPARE_PATH = '/start/announce';
/** What cells have raised, and what was answered. */
export const DIFFICULTIES_PATH = '/difficulties';
/** What in the records is missing or doesn't fit together. */
export const QUALITY_PATH = '/quality';
/** Where the office takes papers, tables and empty sheets as files. */
export const EXPORTS_PATH = '/exports';
/** The sets of dossiers, for the office and the team. */
export const SETS_PATH = '/sets';
/** Where everybody takes the tables that are theirs to read. */
export const TABLES_PATH = '/tables';
/** The calendar of the inspection sessions. */
export const SESSIONS_PATH = '/sessions';
/** Where lists of members are taken in from Excel, and the empty one is had. */
export const MEMBERS_PATH = '/members';
export const MEMBER_FORM_PATH = '/members/form';
/** Where the office takes templates of papers for Word, and gives them back. */
export const TEMPLATES_PATH = '/templates';
