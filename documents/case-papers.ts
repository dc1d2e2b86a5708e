import { dateOf, type Instant, timeOf } from '../domain/calendar/instant.ts';
import type { CaseContent, Minutes } from '../domain/case/case-content.ts';
import type { RecordedCell } from '../domain/case/recorded-cell.ts';
import { numberFor, type PaperNumber } from '../domain/committee/paper-number.ts';
import { setHolders } from '../domain/dossier/dossier-sets.ts';
import type { AllowanceDay } from '../domain/inspection/allowance.ts';
import { circleOf, sessionBegan } from '../domain/inspection/attendance.ts';
import { peopleOf, type Roster } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { cellCriteria } from '../domain/plan/plan-criteria.ts';
import { namesOf } from '../words/audience.ts';
import { receiptSays } from './dossier/receipt.ts';
import { allowanceSays } from './inspection/allowance.ts';
import { inspectionFormSays } from './inspection/inspection-form.ts';
import { isScheduled, sessionInvitationSays } from './inspection/session-invitation.ts';
import { minutesSays } from './minutes/minutes.ts';
import type { Paper } from './paper.ts';
import { type SaidTitle, saidPaper } from './said-paper.ts';

/** The papers of a cell's case, and the list of the team's meal support over all of them. */

/** What every paper of a campaign is made of. */
export interface PaperSource {
  plan: Plan;
  roster: Roster;
  /** when it is made, ms */
  now: Instant;
}

const criteriaSets = ({ plan }: PaperSource) => Object.fromEntries(cellCriteria(plan));

/** Names by the people in office when the document is made. @param at ms */
const namesAt = ({ plan, roster }: PaperSource, at: Instant) => namesOf(plan, roster, at);

/** The receipts of a cell's dossiers, one for each version (R41, R42). */
function receiptsOf(source: PaperSource, { cell, content }: RecordedCell): Paper[] {
  const { plan, roster, now } = source;
  const { utcOffset } = plan.calendar;
  return (content.dossiers ?? []).map((dossier) => {
    const at = dossier.receivedAt;
    const [receiver = ''] = peopleOf(roster, { role: 'teamClerk' }, at, utcOffset);
    const { version } = dossier;
    const title: SaidTitle = {
      kind: 'receipt',
      of: `${version}`,
      path: `${cell}/phieu-tiep-nhan-v${version}.html`,
      moment: { events: [{ subject: cell, event: { of: 'dossier', version } }] },
    };
    return saidPaper(title, () =>
      receiptSays({
        plan,
        names: namesAt(source, at),
        cell,
        dossier,
        sets: content.sets ?? [],
        holders: setHolders(roster, now, utcOffset, plan.settings.clerkIsMember.value),
        receiver,
        roles: roster,
        criteria: criteriaSets(source),
      }),
    );
  });
}

const isDrafted = (minutes: Minutes | null | undefined): minutes is Minutes =>
  minutes != null && minutes.frame !== null;

/** One version of a cell's minutes. @param state whether anybody has sent it, or it is only as it would be */
export function minutesPaper(
  source: PaperSource,
  cell: string,
  minutes: Minutes,
  state: 'sent' | 'unsent' = 'sent',
): Paper {
  const { plan, roster, now } = source;
  const { version, outcome } = minutes;
  const title: SaidTitle = {
    kind: 'minutes',
    of: `${version}`,
    path: `${cell}/${state === 'sent' ? '' : 'du-thao-'}bien-ban-v${version}.html`,
    moment: outcome === null ? null : { events: [{ subject: cell, event: { of: 'minutes', version } }] },
  };
  return saidPaper(title, () =>
    minutesSays({
      plan,
      names: namesAt(source, minutes.frame?.finishedAt ?? now),
      cell,
      minutes,
      sets: criteriaSets(source),
      roles: roster,
      ...(state === 'unsent' ? { isUnsent: true } : {}),
    }),
  );
}

/** The minutes of a cell, every version that was drafted (R33). */
const minutesOf = (source: PaperSource, { cell, content }: RecordedCell): Paper[] =>
  [...(content.earlierMinutes ?? []), content.minutes]
    .filter(isDrafted)
    .map((minutes) => minutesPaper(source, cell, minutes));

/** The invitation to its session; of a case that ended before there was one none stands. */
function invitationOf(
  source: PaperSource,
  { cell, standing }: RecordedCell,
  numbers: readonly PaperNumber[],
): Paper[] {
  const { plan, roster, now } = source;
  const { session, ended } = standing;
  if (ended && session?.state !== 'held') return [];
  const title: SaidTitle = {
    kind: 'sessionInvitation',
    of: null,
    path: `${cell}/giay-moi.html`,
    moment: isScheduled(session) ? { events: [{ subject: cell, event: { of: 'invited' } }] } : null,
  };
  return [
    saidPaper(title, () =>
      sessionInvitationSays({
        plan,
        roster,
        names: namesAt(source, now),
        drafted: dateOf(now, plan.calendar.utcOffset),
        cell,
        session,
        draftOf: title.moment === null ? now : null,
        numbered: isScheduled(session)
          ? numberFor(numbers, { paper: 'sessionInvitation', cell, session: session.startsAt })
          : null,
      }),
    ),
  ];
}

/** The team's working sheet for a session, as soon as there is something to look at. */
function inspectionFormOf(source: PaperSource, { cell, standing, content }: RecordedCell): Paper[] {
  if (content.basis === undefined) return [];
  const { session } = standing;
  const isOver = (content.inspection?.finishedAt ?? null) !== null;
  const title: SaidTitle = {
    kind: 'workingSheet',
    of: null,
    path: `${cell}/phieu-kiem-tra.html`,
    moment: isOver ? { events: [{ subject: cell, event: { of: 'session' } }] } : null,
  };
  return [
    saidPaper(title, () =>
      inspectionFormSays({
        plan: source.plan,
        names: namesAt(source, source.now),
        cell,
        content: content as CaseContent,
        sets: criteriaSets(source),
        ...(session === null ? {} : { session }),
        ...(isOver ? {} : { asOf: source.now }),
      }),
    ),
  ];
}

/**
 * Receipts, invitation, working sheet and minutes of a cell, as far as there is something to write in them.
 *
 * @param numbers of the committee's notices and invitations
 */
export const casePapers = (
  source: PaperSource,
  cell: RecordedCell,
  numbers: readonly PaperNumber[] = [],
): Paper[] => [
  ...receiptsOf(source, cell),
  ...invitationOf(source, cell, numbers),
  ...inspectionFormOf(source, cell),
  ...minutesOf(source, cell),
];

/** When the newest session was over, ms; null before the first. */
export const lastOver = (cells: readonly RecordedCell[]): Instant | null => {
  const over = cells.flatMap(({ content }) => content.inspection?.finishedAt ?? []);
  return over.length === 0 ? null : Math.max(...over);
};

/** Who of the team was there at the sessions that are over, by cell and local day. */
export function allowanceDays(
  { plan, roster }: Pick<PaperSource, 'plan' | 'roster'>,
  cells: readonly RecordedCell[],
): AllowanceDay[] {
  const { utcOffset } = plan.calendar;
  const days: AllowanceDay[] = [];
  for (const { cell, standing, content } of cells) {
    const { inspection } = content;
    const held = inspection?.finishedAt ?? null;
    if (inspection?.attendance == null || held === null) continue;
    const began = sessionBegan(inspection.attendance, standing.session) ?? held;
    const { team, substitutes } = circleOf(roster, cell, began, utcOffset);
    const paid = [...team, ...substitutes.map(({ person }) => person)];
    days.push({
      cell,
      day: dateOf(began, utcOffset),
      slot: timeOf(began, utcOffset) < '12:00' ? 'morning' : 'afternoon',
      present: inspection.attendance.present.filter((person) => paid.includes(person)),
    });
  }
  return days;
}

/**
 * The list of the team's meal support, of the sessions that have been held (R61–R63); null before the first.
 *
 * @param source as it stood when the last of them was over; who was there is of the cells
 */
export function allowancePaper(source: PaperSource, cells: readonly RecordedCell[]): Paper | null {
  const { plan, roster, now } = source;
  const { utcOffset } = plan.calendar;
  const days = allowanceDays(source, cells);
  if (days.every(({ present }) => present.length === 0)) return null;
  const [madeBy] = peopleOf(roster, { role: 'office' }, now, utcOffset);
  const title: SaidTitle = {
    kind: 'allowance',
    of: null,
    path: 'danh-sach-chi-tien-an.html',
    moment: { events: [], until: lastOver(cells) ?? now },
  };
  return saidPaper(title, () =>
    allowanceSays({
      plan,
      names: namesAt(source, source.now),
      days,
      roles: roster,
      ...(madeBy === undefined ? {} : { madeBy }),
    }),
  );
}
