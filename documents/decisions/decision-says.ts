import { dateOf, type Instant, type LocalDate } from '../../domain/calendar/instant.ts';
import type { DecisionKind, DecisionLine } from '../../domain/committee/committee-content.ts';
import type { DecisionFailure } from '../../domain/committee/decision-failure.ts';
import type { VoteGround } from '../../domain/committee/decision-grounds.ts';
import { DECISION_TYPE } from '../../domain/committee/register-number.ts';
import { QUALITY_LEVELS } from '../../domain/criteria/criteria-result.ts';
import { namesNumber } from '../../domain/document-symbol.ts';
import { Failure } from '../../domain/failure.ts';
import { type FormGuide, formGuideOn } from '../../domain/form-guide.ts';
import type { Roster } from '../../domain/people/roster.ts';
import { isOfOtherYear } from '../../domain/plan/basis-year.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { TAKEN_BACK, type Template, templateOf } from '../../words/decisions/decision-templates.ts';
import { DECISION_TEXT, decisionSaid, type NamedDecision } from '../../words/decisions/decision-text.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import type { Names } from '../../words/words.ts';
import { compareNames } from '../name-order.ts';
import { type PaperFoot, type Recipient, recipientsOf } from '../paper-foot.ts';
import { signingOffice } from '../signing-office.ts';
import { documentNumber, numberToFill } from './document-number.ts';

/** What a decision says, whether it is shown as a page or written as a file for Word. */

interface CitedDecision {
  number: string;
  date: LocalDate;
  /** whether the superior decided it */
  isAbove?: boolean;
}

export interface DecisionContent {
  kind: DecisionKind;
  /** from the register: `15-QĐ/ĐU`, or `15` alone; null of a draft, where it is left to be filled in */
  number: string | null;
  /** null of a draft */
  date: LocalDate | null;
  /** person id; null while nobody holds the signatory's role */
  signer: string | null;
  lines: readonly DecisionLine[];
  /** instant of the signature, or of the draft, ms: by its day it is known in which office the signer signs */
  at: Instant;
  /** the decision of which it changes single lines */
  amends: CitedDecision | null;
  /** the decision that it takes the place of, and why that one was taken back */
  replaces: (CitedDecision & { reason: string | null }) | null;
}

export interface DecisionRequest {
  plan: Plan;
  roster: Roster;
  names: Pick<Names, 'person' | 'cell'>;
  decision: DecisionContent;
  /** whether it isn't signed yet: it says so, and of when it is */
  isDraft?: boolean;
  /** what the votes on its lines say; without it none is known to have been voted on */
  votes?: VoteGround;
  /** local days of the committee's meeting and of the team's report, where known */
  meetingOn?: LocalDate | null;
  teamReportOn?: LocalDate | null;
}

/** A document that can't be made of what was given. */
export class DocumentError extends Failure<Extract<DecisionFailure, 'NO_LINES'>> {
  override readonly name = 'DocumentError';
}

const NO_VOTES: VoteGround = { carried: 0, against: 0, of: 0, reason: null };
const LEVEL_ORDER: readonly (string | null)[] = QUALITY_LEVELS;
/** More lines than these go to an annex. */
const LINES_IN_ARTICLE = 12;

/** Whether a line gives something; of an amending decision it may take back. */
const gives = ({ fourGood, level, award }: DecisionLine): boolean =>
  fourGood === true || level !== null || award !== null;

/**
 * Cells by level, then in the plan's order; members in the order of their cells and by name. The same lines always give
 * the same document.
 */
function ordered({ plan, decision, names }: DecisionRequest): DecisionLine[] {
  const place = (cell: string) => {
    const index = plan.cells.findIndex(({ id }) => id === cell);
    return index < 0 ? plan.cells.length : index;
  };
  const rank = ({ member, level }: DecisionLine) => (member === null ? LEVEL_ORDER.indexOf(level) : 0);
  return decision.lines
    .filter((line) => gives(line) || decision.amends !== null)
    .toSorted(
      (a, b) =>
        Number(a.member !== null) - Number(b.member !== null) ||
        rank(a) - rank(b) ||
        place(a.cell) - place(b.cell) ||
        (a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : 0) ||
        compareNames(names.person(a.member ?? ''), names.person(b.member ?? '')),
    );
}

/** Another decision as this one names it. */
const named = ({ number, date }: { number: string; date: LocalDate }): NamedDecision => ({
  number,
  date: shortDate(date),
});

const dated = (date: LocalDate | null = null) => decisionSaid.dated(date === null ? null : shortDate(date));

const documentCited = ({ number, date, issuer, subject, type }: Plan['document']['bases'][number]): string =>
  decisionSaid.document({ number: titledNumber(number, type), dated: dated(date), issuer, subject });

/**
 * The rules behind what is decided: those of the plan's bases that the source of the criteria names, or the source itself
 * where it names none, as under rules that came after the plan; of what no criteria say, the bases of the plan's year.
 */
function rulesBehind(template: Template, { document, criteria, year }: Plan): string[] {
  const sources = criteria.filter(({ subject }) => subject === template.criteria).map(({ source }) => source);
  if (sources.length === 0)
    return document.bases.filter((basis) => !isOfOtherYear(basis, year)).map(documentCited);
  return sources.flatMap((source) => {
    const named = document.bases.filter(({ number }) => namesNumber(source, number));
    return named.length > 0 ? named.map(documentCited) : [source];
  });
}

function basesOf(template: Template, request: DecisionRequest): string[] {
  const { plan, decision, teamReportOn, meetingOn, votes } = request;
  const { document } = plan;
  return [
    ...rulesBehind(template, plan),
    documentCited({
      ...document,
      issuer: committeeOn(plan, document.issuedOn).issuer,
      date: document.issuedOn,
    }),
    // no team inspects a quarter
    ...(plan.quarter === undefined ? [decisionSaid.teamReport(dated(teamReportOn), plan.team.name)] : []),
    ...[decision.amends, decision.replaces].flatMap((other) => {
      if (other === null) return [];
      const { issuer, superior } = committeeOn(plan, other.date);
      return [decisionSaid.otherDecision(named(other), other.isAbove ? superior : issuer)];
    }),
    ...decisionSaid.meeting(votes ?? NO_VOTES, dated(meetingOn)),
  ];
}

/** What the list says: heads of its columns, and a row for each line. */
export interface DecisionList {
  columns: readonly string[];
  /** heads of columns that are there where a line has something in them */
  added: readonly string[];
  rows: readonly { texts: readonly string[]; added: readonly string[] }[];
}

function listOf(lines: readonly DecisionLine[], template: Template, request: DecisionRequest): DecisionList {
  const { decision, names } = request;
  const takesBack = lines.some((line) => !gives(line));
  const noted = template.noted && lines.some(({ reason }) => reason !== null);
  return {
    columns: template.columns,
    added: [...(takesBack ? [DECISION_TEXT.amended] : []), ...(noted ? [DECISION_TEXT.remarks] : [])],
    rows: lines.map((line) => ({
      texts: template.cells(line, names),
      added: [
        ...(takesBack ? [gives(line) ? '' : (TAKEN_BACK[decision.kind] ?? '')] : []),
        ...(noted ? [line.reason ?? ''] : []),
      ],
    })),
  };
}

function recipients(document: Plan['document']): Recipient[] {
  const { others, files } = recipientsOf(document);
  return [{ name: DECISION_TEXT.asInArticle3 }, ...others, ...files];
}

/** What is decided, on how many: what a list gives, or which lines of another decision change. */
export function whatIsDecided(request: DecisionRequest): string {
  const { plan, decision } = request;
  const count = String(ordered(request).length).padStart(2, '0');
  return decision.amends === null
    ? templateOf(decision.kind, plan).article1(count, plan)
    : decisionSaid.amends(named(decision.amends), count);
}

function article2({ plan, decision }: DecisionRequest): string {
  const { amends, replaces } = decision;
  const own =
    amends === null
      ? templateOf(decision.kind, plan).article2(plan)
      : decisionSaid.othersStand(named(amends));
  return replaces === null ? own : `${own} ${decisionSaid.replaces(named(replaces), replaces.reason)}`;
}

/** A decision in its parts, in the order in which they stand. */
export interface DecisionSays {
  number: string;
  summary: string;
  bases: readonly string[];
  /** what follows `Điều 1.` and so on */
  articles: readonly [string, string, string];
  list: DecisionList;
  /** whether the list stands behind the signature, and what it says there of the decision */
  annexOf: string | null;
  recipients: readonly Recipient[];
  signature: PaperFoot['signature'];
  /** to its form, in force on its day; of a draft on the day on which it is drafted */
  guide: FormGuide;
}

/**
 * By domain.md 4.1 and 4.4; the wording is ours.
 *
 * @throws DocumentError `NO_LINES` when nothing is decided
 */
export function decisionSays(request: DecisionRequest): DecisionSays {
  const { plan, decision, names } = request;
  const template = templateOf(decision.kind, plan);
  const lines = ordered(request);
  if (lines.length === 0)
    throw new DocumentError('NO_LINES', `the decision on ${decision.kind} has no lines`);
  const annexed = lines.length > LINES_IN_ARTICLE;
  const amending = decision.amends === null ? '' : DECISION_TEXT.amending;
  const number =
    decision.number === null
      ? numberToFill(DECISION_TYPE, plan.document.number)
      : documentNumber(decision.number, DECISION_TYPE, plan.document.number);
  return {
    number,
    summary: `${amending}${template.summary(plan)}`,
    bases: basesOf(template, request),
    articles: [
      `${whatIsDecided(request)}${annexed ? DECISION_TEXT.asAnnexed : DECISION_TEXT.asFollows}`,
      article2(request),
      DECISION_TEXT.whoCarriesOut,
    ],
    list: listOf(lines, template, request),
    annexOf: annexed
      ? decisionSaid.annexOf(
          [number, ...(decision.date === null ? [] : [shortDate(decision.date)])].join(', '),
        )
      : null,
    recipients: recipients(plan.document),
    signature: {
      authority: plan.document.signatory.onBehalf,
      position: signingOffice(request, decision.signer, decision.at),
      name: decision.signer === null ? null : names.person(decision.signer),
    },
    guide: formGuideOn(decision.date ?? dateOf(decision.at, plan.calendar.utcOffset)),
  };
}
