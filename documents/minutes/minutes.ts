import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import type { Minutes, MinutesFrame } from '../../domain/case/case-content.ts';
import { Failure } from '../../domain/failure.ts';
import { sessionBegan } from '../../domain/inspection/attendance.ts';
import type { Roster } from '../../domain/people/roster.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { shortDate } from '../../words/dates.ts';
import { formalHour, formalMoment } from '../../words/formal-dates.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { MINUTES_TEXT, minutesSaid } from '../../words/minutes/minutes-text.ts';
import { type CellCriteria, SUBJECT_TITLES, SUBJECTS } from '../../words/minutes/minutes-words.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import type { Names } from '../../words/words.ts';
import { type Block, heading, kept, line, subheading } from '../paper-body.ts';
import type { PaperSays } from '../paper-says.ts';
import { teamBodies, teamPlace } from '../team-letterhead.ts';
import { dossierWords, onSite, pointsTable } from './minutes-dossier.ts';
import { disputes, findings, opinion, opinionToWrite, ratings } from './minutes-opinions.ts';
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
  /** whether nobody has sent them yet: they are to be read out, and what the cell says of them is to be written in */
  isUnsent?: boolean;
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
  // the plan's day is of the plan's decision, and of no other one
  const decidedOn = decision === team.decision?.number ? team.decision?.date : null;
  const titled =
    decision === null
      ? `${minutesSaid.decision(MINUTES_TEXT.toFill)}${onDate(null)}`
      : `${/^\d/.test(decision) ? minutesSaid.decision(decision) : decision}${decidedOn == null ? '' : onDate(decidedOn)}`;
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

/**
 * When the session began and ended (ms): as attended, its beginning else as scheduled. When that was sent says nothing of
 * its end: a phone sends once it has a network.
 */
function times({ attendance, session }: MinutesFrame): {
  start: Instant | null;
  end: Instant | null;
} {
  const { endedAt } = attendance ?? {};
  return {
    start: sessionBegan(attendance, session),
    end: endedAt === undefined ? null : Date.parse(endedAt),
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

function scores({ plan, sets, minutes }: MinutesRequest, frame: MinutesFrame): Block[] {
  const tables = SUBJECTS.flatMap((subject) => {
    const table = scoresTable(subject, { plan, sets, frame, items: minutes.items });
    return table.length === 0 ? [] : [{ subject, table }];
  });
  const unscored = frame.attendance?.unscored;
  return [
    ...tables.flatMap(({ subject, table }, index) => [
      subheading(`${index + 1}. ${SUBJECT_TITLES[subject]}`),
      ...table,
    ]),
    ...(unscored === undefined
      ? []
      : [{ kind: 'line', term: MINUTES_TEXT.unscored, text: unscored, asWritten: true } as const]),
  ];
}

function closing({ plan, minutes, isUnsent }: MinutesRequest, frame: MinutesFrame): string {
  const { start, end } = times(frame);
  const { utcOffset } = plan.calendar;
  const sameDay = start !== null && end !== null && dateOf(start, utcOffset) === dateOf(end, utcOffset);
  const until =
    end === null
      ? MINUTES_TEXT.endToFill
      : sameDay
        ? minutesSaid.sameDay(formalHour(end, utcOffset))
        : formalMoment(end, utcOffset);
  if (isUnsent) return minutesSaid.unsentClosing(until, frame.copies);
  if (minutes.hash === null)
    return minutes.outcome === null
      ? minutesSaid.draftClosing(until, frame.copies)
      : minutesSaid.unsettledClosing(until);
  return minutesSaid.closing({ until, readAloud: minutes.outcome === 'adopted', copies: frame.copies });
}

/** Which version this is and what it takes the place of. */
const supplement = ({ version, correction }: Minutes): Block[] =>
  version === 1 && correction === null
    ? []
    : [
        {
          kind: 'notice',
          text: `${minutesSaid.supplement(version)}${correction === null ? '' : minutesSaid.correction(correction)}`,
        },
      ];

/** What stands between the title and those who sign. */
function body(request: MinutesRequest, frame: MinutesFrame, hall: Hall): Block[] {
  const { plan, minutes, sets, isUnsent } = request;
  const { items } = minutes;
  const text = MINUTES_TEXT;
  return [
    ...supplement(minutes),
    { kind: 'entries', entries: bases(plan, frame).map(minutesSaid.basis) },
    line(opening(hall, frame)),
    heading(text.present),
    ...present(hall, frame),
    heading(text.verified),
    subheading(text.dossier),
    ...dossierWords(request, frame),
    subheading(text.onSite),
    onSite(request, frame),
    subheading(text.points),
    pointsTable(request, frame),
    heading(text.scores),
    ...scores(request, frame),
    heading(text.ratings),
    ...ratings(request, frame),
    heading(text.findings),
    ...findings(items),
    heading(text.opinion),
    ...disputes(items, sets),
    ...(isUnsent ? opinionToWrite(minutes) : opinion(minutes)),
    kept(closing(request, frame)),
  ];
}

/**
 * The minutes of the inspection of one cell (R33, R54; domain.md 4.3): a draft with its mark, or locked with its hash.
 * The wording is ours. The same request says the same.
 *
 * @throws MinutesDocumentError `NOT_DRAFTED` when nobody has drafted them
 */
export function minutesSays(request: MinutesRequest): PaperSays {
  const { plan, names, cell, minutes, roles } = request;
  const { frame, hash, round, version } = minutes;
  if (frame === null)
    throw new MinutesDocumentError('NOT_DRAFTED', `the minutes of ${cell} have not been drafted`);
  const text = MINUTES_TEXT;
  const at = times(frame).start ?? frame.finishedAt ?? minutes.signatures.team?.at ?? null;
  const hall: Hall = { plan, names, cell, roles, at: at ?? 0 };
  const day = at === null ? null : dateOf(at, plan.calendar.utcOffset);
  const [type, name] =
    version === 1 ? [text.type, text.name] : ([text.supplementType, text.supplementName] as const);
  return {
    plan,
    bodies: teamBodies(plan),
    number: null,
    place: teamPlace(plan, day),
    // the inspection is over before they are drafted: of what no hour is known is of the season
    day: day ?? plan.dossier.dueBefore,
    type,
    summary: `${lowerFirst(plan.document.subject)}\n${minutesSaid.about(names.cell(cell))}`,
    title: minutesSaid.title(name, names.cell(cell), plan.year),
    draftOf: null,
    ...(hash === null ? { draftRound: round } : { seal: { text: minutesSaid.locked(version), hash } }),
    blocks: body(request, frame, hall),
    end: { signatures: signatures(hall, minutes) },
  };
}
