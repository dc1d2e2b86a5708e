import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import type { PaperNumber } from '../../domain/committee/paper-number.ts';
import { INVITATION_TYPE } from '../../domain/committee/register-number.ts';
import type { SessionView } from '../../domain/journal/journal.ts';
import { weekday } from '../../words/dates.ts';
import { formalDate, formalHour, formalMoment } from '../../words/formal-dates.ts';
import {
  SESSION_INVITATION_TEXT,
  sessionInvitationSaid,
} from '../../words/inspection/session-invitation-text.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { placeWords } from '../../words/mail/invitation.ts';
import { type CommitteePaper, committeePaper } from '../committee/committee-paper.ts';
import { committeeSignature } from '../committee-signature.ts';
import { numberOrToFill } from '../decisions/document-number.ts';
import { type Block, kept, line } from '../paper-body.ts';
import { recipientsOf } from '../paper-foot.ts';
import type { PaperSays } from '../paper-says.ts';
import { planCited } from '../preparation/plan-cited.ts';

/** The invitation of a cell's committee and the team to the session (R54–R60): bodies, whoever is of them by then. */

export interface SessionInvitationRequest extends CommitteePaper {
  cell: string;
  /** as the cell has it; one that was postponed has no day */
  session: SessionView | null;
  /** until when it knows what it says (ms), while the session has no day */
  draftOf: Instant | null;
  /** null or left out: to be filled in by hand */
  numbered?: PaperNumber | null;
}

export const isScheduled = (session: SessionView | null): session is SessionView =>
  session !== null && session.state !== 'unscheduled';

/** `08 giờ 00 phút, thứ Năm, ngày 12 tháng 12 năm 2024, dự kiến đến 11 giờ 30 phút` */
function timeWords({ startsAt, endsAt }: SessionView, utcOffset: string): string {
  const day = dateOf(startsAt, utcOffset);
  return sessionInvitationSaid.span({
    from: formalHour(startsAt, utcOffset),
    weekday: lowerFirst(weekday(day, 'vi')),
    day: formalDate(day),
    until:
      dateOf(endsAt, utcOffset) === day ? formalHour(endsAt, utcOffset) : formalMoment(endsAt, utcOffset),
  });
}

function whenAndWhere({ plan, session }: SessionInvitationRequest): Block[] {
  const { timeToFill, venueToFill } = SESSION_INVITATION_TEXT;
  const time = isScheduled(session) ? timeWords(session, plan.calendar.utcOffset) : timeToFill;
  const venue = isScheduled(session) && session.venue !== '' ? session.venue : null;
  return [
    line(sessionInvitationSaid.time(time)),
    line(sessionInvitationSaid.venue(venue === null ? venueToFill : placeWords(venue, plan.venue))),
  ];
}

function bring({ plan }: SessionInvitationRequest): Block[] {
  const titles = plan.dossier.onSiteDocuments.map(
    ({ title, inDossierAs }) =>
      `${title}${inDossierAs === undefined ? '' : SESSION_INVITATION_TEXT.inDossier}`,
  );
  return titles.length === 0
    ? []
    : [line(SESSION_INVITATION_TEXT.bring), { kind: 'entries', entries: titles }];
}

export function sessionInvitationSays(request: SessionInvitationRequest): PaperSays {
  const { plan, names, drafted, draftOf, numbered } = request;
  const { issuer } = plan.document;
  const cell = names.cell(request.cell);
  return committeePaper(request, {
    number: numberOrToFill(numbered?.number ?? null, INVITATION_TYPE, plan),
    date: numbered?.date ?? (draftOf === null ? drafted : null),
    draftOf,
    type: SESSION_INVITATION_TEXT.type,
    summary: sessionInvitationSaid.summary(cell, plan.year),
    blocks: [
      line(sessionInvitationSaid.opening(planCited(plan), issuer)),
      { kind: 'entries', entries: [sessionInvitationSaid.cellCommittee(cell), plan.team.name] },
      line(sessionInvitationSaid.to(cell, plan.year)),
      ...whenAndWhere(request),
      line(SESSION_INVITATION_TEXT.content),
      ...bring(request),
      kept(SESSION_INVITATION_TEXT.closing),
    ],
    end: {
      foot: {
        recipients: [{ name: SESSION_INVITATION_TEXT.asAbove }, ...recipientsOf(plan.document).files],
        signature: committeeSignature(request, drafted),
      },
    },
  });
}
