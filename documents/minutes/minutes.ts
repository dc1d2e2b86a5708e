import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import type { Minutes, MinutesFrame } from '../../domain/case/case-content.ts';
import { Failure } from '../../domain/failure.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import { sessionBegan } from '../../domain/inspection/attendance.ts';
import type { Roster } from '../../domain/people/roster.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { formalHour, formalMoment } from '../../words/formal-dates.ts';
import { html, type Markup } from '../../words/html.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { MINUTES_TEXT, minutesSaid } from '../../words/minutes/minutes-text.ts';
import { type CellCriteria, SUBJECT_TITLES, SUBJECTS } from '../../words/minutes/minutes-words.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import type { Names } from '../../words/words.ts';
import { printedPage } from '../page-style.ts';
import { teamLetterhead } from '../team-letterhead.ts';
import { dossierWords, onSite, pointsTable } from './minutes-dossier.ts';
import { disputes, findings, opinion, ratings } from './minutes-opinions.ts';
import { type Hall, present } from './minutes-present.ts';
import { scoresTable } from './minutes-scores.ts';
import { signatures } from './minutes-signatures.ts';

export interface MinutesRequest {
  plan: Plan;
  names: Pick<Names, 'person' | 'cell'>;
  cell: string;
  minutes: Minutes;
  /** the versions of the criteria by which the minutes were drafted */
  sets: CellCriteria;
  roles: Roster;
}

/** Minutes that nobody has drafted yet have no document. */
export class MinutesDocumentError extends Failure<'NOT_DRAFTED'> {
  override readonly name = 'MinutesDocumentError';
}

const onDate = (date: string | null): string =>
  minutesSaid.dated(
    date === null ? MINUTES_TEXT.dateToFill : /^\d{4}-\d{2}-\d{2}$/.test(date) ? shortDate(date) : date,
  );

/** Plan, decision on the team, and criteria; what nobody has recorded yet is a line to fill in. */
function bases(plan: Plan, { basis }: MinutesFrame): string[] {
  const { document, team } = plan;
  // as it was called when it issued them
  const { issuer } = committeeOn(plan, document.issuedOn);
  const decision = basis.teamDecision ?? team.decision?.number ?? null;
  const titled =
    decision === null
      ? `${minutesSaid.decision(MINUTES_TEXT.toFill)}${onDate(null)}`
      : `${/^\d/.test(decision) ? minutesSaid.decision(decision) : decision}${team.decision?.date ? onDate(team.decision.date) : ''}`;
  const sources = plan.criteria
    .filter(({ subject }) => SUBJECTS.some((one) => one === subject))
    .map(({ source }) => source);
  return [
    minutesSaid.planOf(
      `${titledNumber(basis.planNumber ?? document.number)}${onDate(basis.planDate ?? document.issuedOn)}`,
      issuer,
    ),
    minutesSaid.teamDecision(titled, issuer),
    ...sources,
  ];
}

/** When the session began and ended: as attended, else as scheduled. */
function times({ attendance, session, finishedAt }: MinutesFrame): {
  start: Instant | null;
  end: Instant | null;
} {
  const { endedAt } = attendance ?? {};
  return {
    start: sessionBegan(attendance, session),
    end: endedAt === undefined ? finishedAt : Date.parse(endedAt),
  };
}

function opening({ plan, names, cell }: Hall, frame: MinutesFrame): string {
  const { start } = times(frame);
  const when =
    start === null ? minutesSaid.startToFill(plan.year) : formalMoment(start, plan.calendar.utcOffset);
  const venue = frame.session?.venue ?? MINUTES_TEXT.toFill;
  const address = venue === plan.venue.name ? minutesSaid.address(plan.venue.address) : '';
  return minutesSaid.opening({
    when,
    venue: `${venue}${address}`,
    team: plan.team.name,
    cell: names.cell(cell),
  });
}

function scores({ plan, sets, minutes }: MinutesRequest, frame: MinutesFrame): Markup {
  const tables = SUBJECTS.flatMap((subject) => {
    const table = scoresTable(subject, { plan, sets, frame, items: minutes.items });
    return table === null ? [] : [{ subject, table }];
  });
  return html`${tables.map(
    ({ subject, table }, index) => html`<h3>${index + 1}. ${SUBJECT_TITLES[subject]}</h3>
${table}
`,
  )}${frame.attendance?.unscored === undefined ? null : html`<p class="line said"><em>${MINUTES_TEXT.unscored}</em> ${frame.attendance.unscored}</p>`}`;
}

function closing({ plan, minutes }: MinutesRequest, frame: MinutesFrame): string {
  const { start, end } = times(frame);
  const { utcOffset } = plan.calendar;
  const sameDay = start !== null && end !== null && dateOf(start, utcOffset) === dateOf(end, utcOffset);
  const until =
    end === null
      ? MINUTES_TEXT.endToFill
      : sameDay
        ? minutesSaid.sameDay(formalHour(end, utcOffset))
        : formalMoment(end, utcOffset);
  if (minutes.hash === null)
    return minutes.outcome === null
      ? minutesSaid.draftClosing(until, frame.copies)
      : minutesSaid.unsettledClosing(until);
  return minutesSaid.closing({ until, readAloud: minutes.outcome === 'adopted', copies: frame.copies });
}

/** Which version this is and what it takes the place of. */
const supplement = ({ version, correction }: Minutes): Markup | null =>
  version === 1 && correction === null
    ? null
    : html`<p class="note said">${minutesSaid.supplement(version)}${correction === null ? null : minutesSaid.correction(correction)}</p>
`;

/**
 * The minutes of the inspection of one cell as HTML for A4 (R33, R54; domain.md 4.3): a draft with its mark, or locked
 * with its hash. The wording is ours. The same request gives the same text, byte for byte.
 *
 * @throws MinutesDocumentError `NOT_DRAFTED` when nobody has drafted them
 */
export function renderMinutes(request: MinutesRequest): string {
  const { plan, names, cell, minutes, sets, roles } = request;
  const { frame, hash, round, items, version } = minutes;
  if (frame === null)
    throw new MinutesDocumentError('NOT_DRAFTED', `the minutes of ${cell} have not been drafted`);
  const text = MINUTES_TEXT;
  const { start } = times(frame);
  const at = start ?? frame.finishedAt ?? minutes.signatures.team?.at ?? null;
  const hall: Hall = { plan, names, cell, roles, at: at ?? 0 };
  const type = version === 1 ? text.type : text.supplementType;
  const day = at === null ? null : dateOf(at, plan.calendar.utcOffset);
  const body = html`${teamLetterhead(plan, day)}
<main>
${hash === null ? html`<p class="draft">${minutesSaid.draft(round)}</p>` : null}
<h1>${type}</h1>
<p class="summary">${lowerFirst(plan.document.subject)}</p>
<p class="summary">${minutesSaid.about(names.cell(cell))}</p>
<p class="dashes">-----</p>
${supplement(minutes)}${bases(plan, frame).map(
  (basis, index, all) => html`<p>- ${minutesSaid.basis(basis)}${index === all.length - 1 ? '.' : ';'}</p>
`,
)}<p>${opening(hall, frame)}</p>
<h2>${text.present}</h2>
${present(hall, frame)}
<h2>${text.verified}</h2>
<h3>${text.dossier}</h3>
${dossierWords(request, frame)}
<h3>${text.onSite}</h3>
${onSite(request, frame)}
<h3>${text.points}</h3>
${pointsTable(request, frame)}
<h2>${text.scores}</h2>
${scores(request, frame)}
<h2>${text.ratings}</h2>
${ratings(request, frame)}
<h2>${text.findings}</h2>
${findings(items)}
<h2>${text.opinion}</h2>
${disputes(items, sets)}
${opinion(minutes)}
<div class="together">
<p>${closing(request, frame)}</p>
${signatures(hall, minutes)}
</div>
${
  hash === null
    ? null
    : html`<p class="seal">${minutesSaid.locked(version)} <span class="mono">${hash}</span></p>`
}
</main>`;
  const name = version === 1 ? text.name : text.supplementName;
  const title = minutesSaid.title(name, names.cell(cell), plan.year);
  // the inspection is over before they are drafted: of what no hour is known is of the season
  return printedPage(title, body, formGuideOn(day ?? plan.dossier.dueBefore), hash === null ? round : null);
}
