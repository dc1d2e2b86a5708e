import type { LocalDate } from '../calendar/instant.ts';
import type { Quarter } from './rated-period.ts';

/** Every code of a finding in a plan or in a criteria set, with the values of its sentence. */

type None = Record<string, never>;

/** a zod type by its name, or the values that would do */
type Expected = { type: string } | { oneOf: string };

interface OfAnyFile {
  /** `problem` is a code of the YAML reader, or `NESTED_ALIASES`; `message` is its own, in English */
  YAML_SYNTAX: { problem: string; message: string };
  DUPLICATE_KEY: { problem: string; message: string };
  TOO_LARGE: None;
  /** in NFC */
  NOT_NFC: { text: string };
  UNKNOWN_KEY: { key: string };
  MISSING: Expected;
  /** `none`: what the file as a whole is not */
  WRONG_TYPE: { type: string } | { none: 'plan' | 'criteria' };
  /** `message` is zod's, in English */
  WRONG_VALUE: { oneOf: string } | { message: string } | { noForm: true };
  BAD_DATE: None;
  BAD_ADDRESS: None;
  BAD_FORM: None;
  TOO_MUCH: { maximum: string };
  TOO_LITTLE: { minimum: string };
  /** `where` is the path of the first one; null: above */
  DUPLICATE_ID: { id: string; where: string | null };
}

interface OfPlan {
  /** what a quarter's run has no use for */
  NOT_OF_QUARTER: { part: 'sessions' | 'reports' | 'documents' | 'cellCriteria' };
  /** a quarter's run has no set by which leaders are rated */
  LEADER_CRITERIA_MISSING: None;
  QUARTER_SETTING: { setting: 'decisionKinds' | 'membersRated' };
  UNKNOWN_PERSON: { person: string };
  UNKNOWN_CELL: { cell: string };
  CELL_IN_TWO_SESSIONS: { cell: string };
  CELL_WITHOUT_SESSION: { cell: string };
  CELL_WITHOUT_HEAD: { cell: string };
  NOT_ONE_LINE: None;
  /** `other` has it as well */
  ADDRESS_SHARED: { address: string; other: string };
  ROLE_NEEDS_CELL: { role: string };
  ROLE_WITHOUT_CELL: { role: string };
  ROLE_ENDS_BEFORE_BEGIN: { from: string; to: string };
  /** `from` null: nobody is named at all */
  ROLE_VACANT: { role: string; cell: string | null; from: LocalDate | null };
  ROLE_UNFILLED: { role: string };
  SESSION_HOLDS_ONE_CELL: { cells: number };
  SESSION_ENDS_BEFORE_START: None;
  DOSSIER_DUE_AFTER_SESSION: { session: LocalDate };
  MILESTONE_BEFORE_SESSION: None;
  LADDER_OPENING: None;
  LADDER_LAST: None;
  ISSUE_UNSET: None;
  /** the superior's name doesn't say which Party organisation it leads */
  PARTY_BODY_UNKNOWN: { superior: string };
  /** the superior is to decide what no decision is made of */
  SUPERIOR_KIND_UNDECIDED: { kind: string };
  /** the symbol in the number stands for two types of documents */
  BASIS_TYPE_UNKNOWN: { number: string };
  /** what it says is of another year than the plan's; `date` null: it has none */
  BASIS_OF_OTHER_YEAR: { number: string; date: LocalDate | null; year: number };
  TEAM_DECISION_UNSET: None;
  MILESTONES_UNSET: { milestones: readonly string[] };
  LAST_DAY_OFF: { dueBefore: LocalDate; lastDay: LocalDate };
  SESSION_DAY_OFF: { session: LocalDate };
  SESSION_AT_NIGHT: { starts: string; ends: string };
  /** `other` is the id of the session before it in the plan */
  SESSIONS_OVERLAP: { session: LocalDate; other: string };
  SESSION_OF_OTHER_YEAR: { session: LocalDate; year: number };
  LITTLE_TIME: { workingDays: number; session: LocalDate };
  CONFLICT_OF_INTEREST: { person: string; role: string; cell: string };
  /** public holidays on which the plan's calendar has people work */
  HOLIDAYS_UNKNOWN: { year: string; days: readonly LocalDate[] };
  /** days off that nobody has named yet, and the plan's own days near them */
  NOT_ANNOUNCED: { name: string; from: LocalDate; to: LocalDate; near: readonly LocalDate[] };
  SAMPLE_PEOPLE: { count: number };
  SAMPLE_CELLS: { count: number };
  SAMPLE_ADDRESSES: { count: number };
  CRITERIA_MISSING: { file: string };
  /** what the plan asks for, and what the file is for */
  CRITERIA_SUBJECT: { file: string; asked: string; found: string };
  /** `inForce`: the regulation by which that year is rated; null where none is known */
  CRITERIA_YEAR: {
    file: string;
    pack: string;
    from: number;
    to: number | null;
    year: number;
    inForce: string | null;
  };
  /** first and last day of the regulation, and the quarter on whose last day it isn't in force */
  CRITERIA_QUARTER: {
    file: string;
    pack: string;
    from: LocalDate | null;
    to: LocalDate | null;
    year: number;
    quarter: Quarter;
  };
}

interface OfCriteria {
  NO_MAXIMUM: None;
  MAXIMUM_OF_GROUP: None;
  NO_SOURCE: None;
  NO_REPLACEMENT: None;
  NOTHING_ASSUMED: None;
  TOO_MANY_DECIMALS: None;
  YEARS_REVERSED: None;
  /** the years on whose last day the regulation is in force; `last` null: it still is */
  YEARS_NOT_IN_FORCE: { first: number; last: number | null };
  UNKNOWN_GATE: { gate: string };
  GATE_UNUSED: { gate: string };
  /** how the subject is rated */
  RESULT_OF_OTHER_SUBJECT: { rated: 'recognition' | 'levels' };
  LEVEL_OF_OTHER_SUBJECT: { level: string };
  LEVELS_NOT_FALLING: None;
  LAST_LEVEL_NOT_OPEN: None;
  OUT_OF_REACH: { most: number };
  BANDS_NOT_FALLING: None;
  NO_GRADE_BANDS: { grades: readonly string[] };
  NO_CORE: None;
}

export type FindingValues = OfAnyFile & OfPlan & OfCriteria;
export type FindingCode = keyof FindingValues;
