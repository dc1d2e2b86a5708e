import type { Instant, LocalDate } from '../../domain/calendar/instant.ts';
import type { DecisionKind, DecisionLine } from '../../domain/committee/committee-content.ts';
import type { DecisionFailure } from '../../domain/committee/decision-failure.ts';
import type { VoteGround } from '../../domain/committee/decision-grounds.ts';
import { DECISION_TYPE } from '../../domain/committee/register-number.ts';
import { QUALITY_LEVELS } from '../../domain/criteria/criteria-result.ts';
import { Failure } from '../../domain/failure.ts';
import { assignmentsAt, type Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { TAKEN_BACK, TEMPLATES, type Template } from '../../words/decisions/decision-templates.ts';
import { DECISION_TEXT, decisionSaid, type NamedDecision } from '../../words/decisions/decision-text.ts';
import { html, type Markup } from '../../words/html.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import type { Names } from '../../words/words.ts';
import { draftMark } from '../draft-mark.ts';
import { letterhead } from '../letterhead.ts';
import { compareNames } from '../name-order.ts';
import { DRAFT_STYLE, PAGE_STYLE } from '../page-style.ts';
import { documentNumber, numberToFill } from './document-number.ts';

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
  amends: { number: string; date: LocalDate } | null;
  /** the decision that it takes the place of, and why that one was taken back */
  replaces: { number: string; date: LocalDate; reason: string | null } | null;
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

function basesOf(template: Template, request: DecisionRequest): string[] {
  const { plan, decision, teamReportOn, meetingOn, votes } = request;
  const { document, criteria } = plan;
  const sources = criteria.filter(({ subject }) => subject === template.criteria).map(({ source }) => source);
  const ofCriteria = document.bases.filter(({ number }) => sources.some((source) => source.includes(number)));
  const dated = (date: LocalDate | null = null) => decisionSaid.dated(date === null ? null : shortDate(date));
  return [
    ...[
      ...(ofCriteria.length > 0 ? ofCriteria : document.bases),
      { ...document, date: document.issuedOn },
    ].map(({ number, date, issuer, subject }) =>
      decisionSaid.document({ number: titledNumber(number), dated: dated(date), issuer, subject }),
    ),
    decisionSaid.teamReport(dated(teamReportOn), plan.team.name),
    ...[decision.amends, decision.replaces].flatMap((other) =>
      other === null ? [] : [decisionSaid.otherDecision(named(other), document.issuer)],
    ),
    ...decisionSaid.meeting(votes ?? NO_VOTES, dated(meetingOn)),
  ];
}

function table(lines: readonly DecisionLine[], template: Template, request: DecisionRequest): Markup {
  const { decision, names } = request;
  const takesBack = lines.some((line) => !gives(line));
  const noted = template.noted && lines.some(({ reason }) => reason !== null);
  const columns = [
    ...template.columns,
    ...(takesBack ? [DECISION_TEXT.amended] : []),
    ...(noted ? [DECISION_TEXT.remarks] : []),
  ];
  const texts = (line: DecisionLine) => [
    ...template.cells(line, names),
    ...(takesBack ? [gives(line) ? '' : (TAKEN_BACK[decision.kind] ?? '')] : []),
    ...(noted ? [line.reason ?? ''] : []),
  ];
  const row = (line: DecisionLine, index: number) =>
    html`<tr><td class="count">${index + 1}</td>${texts(line).map((text) => html`<td>${text}</td>`)}</tr>
`;
  return html`<table>
<thead><tr><th class="count" scope="col">TT</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${lines.map(row)}</tbody>
</table>`;
}

/** The office in which the signer signs: a deputy signs as such, everyone else as the plan's signatory. */
function position({ plan, roster, decision }: DecisionRequest): string {
  const roles = assignmentsAt(roster, decision.at, plan.calendar.utcOffset)
    .filter(({ person }) => person === decision.signer)
    .map(({ role }) => role);
  const deputy = roles.includes('committeeDeputy') && !roles.includes('committeeHead');
  return deputy ? DECISION_TEXT.deputy : plan.document.signatory.position;
}

function recipients({ recipients: listed }: Plan['document']): Markup[] {
  const file = listed.filter(({ name }) => /^lưu/i.test(name));
  const others = listed.filter((entry) => !file.includes(entry));
  const names = [
    DECISION_TEXT.asInArticle3,
    ...[...others, ...file].map(({ name, mark }) =>
      mark === undefined ? name : `${name} (${mark.replace(/[()]/g, '')})`,
    ),
  ];
  return names.map(
    (name, index) => html`<p>- ${name}${index === names.length - 1 ? '.' : ','}</p>
`,
  );
}

/** What the decision says first: a list, or which lines of another one change. */
function article1({ plan, decision }: DecisionRequest, count: string, annexed: boolean): string {
  const what =
    decision.amends === null
      ? TEMPLATES[decision.kind].article1(count, plan.year)
      : decisionSaid.amends(named(decision.amends), count);
  return `${what}${annexed ? DECISION_TEXT.asAnnexed : DECISION_TEXT.asFollows}`;
}

function article2({ plan, decision }: DecisionRequest): string {
  const { amends, replaces } = decision;
  const own =
    amends === null ? TEMPLATES[decision.kind].article2(plan.year) : decisionSaid.othersStand(named(amends));
  return replaces === null ? own : `${own} ${decisionSaid.replaces(named(replaces), replaces.reason)}`;
}

/**
 * A decision of the committee as HTML for A4, by domain.md 4.1 and 4.4; the wording is ours. The same request gives
 * the same text, byte for byte.
 *
 * @throws DocumentError `NO_LINES` when nothing is decided
 */
export function renderDecision(request: DecisionRequest): string {
  const { plan, decision, names } = request;
  const template = TEMPLATES[decision.kind];
  const lines = ordered(request);
  if (lines.length === 0)
    throw new DocumentError('NO_LINES', `the decision on ${decision.kind} has no lines`);
  const annexed = lines.length > LINES_IN_ARTICLE;
  const count = String(lines.length).padStart(2, '0');
  const amending = decision.amends === null ? '' : DECISION_TEXT.amending;
  const summary = `${amending}${template.summary(plan.year)}`;
  const { signatory, issuer } = plan.document;
  const { isDraft = false } = request;
  const number =
    decision.number === null
      ? numberToFill(DECISION_TYPE, plan.document.number)
      : documentNumber(decision.number, DECISION_TYPE, plan.document.number);
  const list = table(lines, template, request);
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${decisionSaid.title(number, summary)}</title>
<style>${PAGE_STYLE}${isDraft ? DRAFT_STYLE : null}</style>
</head>
<body>
${letterhead(plan, number, decision.date)}
<main>
${draftMark(plan, isDraft ? decision.at : null)}<h1>${DECISION_TEXT.type}</h1>
<p class="summary">${summary}</p>
<p class="dashes">-----</p>
${basesOf(template, request).map(
  (basis, index, all) => html`<p>- ${decisionSaid.basis(basis)}${index === all.length - 1 ? ',' : ';'}</p>
`,
)}<p class="decides"><span class="caps">${issuer}</span><br>${DECISION_TEXT.decides}</p>
<p><strong>${DECISION_TEXT.article1}</strong> ${article1(request, count, annexed)}</p>
${annexed ? null : list}
<p><strong>${DECISION_TEXT.article2}</strong> ${article2(request)}</p>
<p><strong>${DECISION_TEXT.article3}</strong> ${DECISION_TEXT.whoCarriesOut}</p>
</main>
<footer class="foot">
<div class="recipients">
<p><strong>${DECISION_TEXT.recipients}</strong></p>
${recipients(plan.document)}</div>
<div class="signature">
<p><strong>${signatory.onBehalf}</strong></p>
<p><strong>${position(request)}</strong></p>
<p class="name">${decision.signer === null ? null : names.person(decision.signer)}</p>
</div>
</footer>
${annexed ? annex(list, [number, ...(decision.date === null ? [] : [shortDate(decision.date)])].join(', '), summary) : null}
</body>
</html>
`.text.normalize('NFC');
}

function annex(list: Markup, of: string, summary: string): Markup {
  return html`<section class="annex">
<h1>${DECISION_TEXT.annex}</h1>
<p class="summary">${summary}</p>
<p class="dashes">${decisionSaid.annexOf(of)}</p>
${list}
</section>`;
}
