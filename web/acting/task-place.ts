import { Hono } from 'hono';
import { isAppointment, obligationName } from '../../domain/obligation/obligations.ts';
import { isOwedBy } from '../../domain/obligation/owed-by.ts';
import { maySend } from '../../machines/door/door.ts';
import { fulfilling } from '../../machines/fulfilment.ts';
import { readsCase } from '../access/viewer.ts';
import { hasForm } from '../forms/form-fields.ts';
import { inspectionPlace } from '../inspection/inspection-place.ts';
import { minutesPlace } from '../minutes/minutes-place.ts';
import { askedAt, linkTo, type PageContext } from '../page.ts';
import { PREPARE_PATH } from '../paths.ts';
import { reviewPlace } from '../review/review-place.ts';
import type { Pages } from '../route-parts.ts';
import { isPreparedNext } from '../start/prepare-page.ts';

/** What a place depends on: the campaign, whether it is the newest, and when it is asked for. */
export type TaskContext = Pick<PageContext, 'campaign' | 'campaigns' | 'audience'>;

/** Where a case shows what is owed in it. */
const casePlace = (subject: string, id: string): string =>
  `${subject === 'campaign' ? '/' : `/cells/${encodeURIComponent(subject)}`}#${encodeURIComponent(id)}`;

/** Announcing is only the end of it: all that comes before has a page. */
const isPreparation = (subject: string, id: string): boolean =>
  subject === 'campaign' && obligationName(id) === 'preparation';

/** What stands behind the name: `main-cellLevels` of `decisionSignature:main-cellLevels`. */
const instanceOf = (id: string): string => id.slice(obligationName(id).length + 1);

/** The page that is made for it; null of what is done by a form alone. */
function ownPlace(subject: string, id: string): string | null {
  switch (obligationName(id)) {
    case 'reading':
      return reviewPlace(subject);
    case 'inspection':
      return inspectionPlace(subject);
    case 'minutesDraft':
    case 'minutesAnswer':
      return minutesPlace(subject);
    case 'leaderReview':
      // each proposal is one of several that end it together
      return `/do/${encodeURIComponent(subject)}/members.propose`;
    case 'slateDecision':
      return '/appraisal';
    case 'decisionPreparation':
    case 'decisionSignature':
    case 'proposalPreparation':
    case 'proposalSignature':
    case 'superiorDecision':
      // it is read before it is handed on, and before it is signed
      return `/decisions/${encodeURIComponent(instanceOf(id))}`;
    case 'publication':
    case 'superiorReport':
      return '/decisions';
    default:
      return null;
  }
}

/**
 * Where somebody sees to what they owe: the page made for it, the form of the one event that does it, or all that can be
 * done about the case; what only takes place is shown by the case.
 */
export function taskPlace(subject: string, id: string, person: string, context: TaskContext): string {
  if (isAppointment(obligationName(id))) return casePlace(subject, id);
  if (isPreparation(subject, id) && isPreparedNext(context)) return PREPARE_PATH;
  const own = ownPlace(subject, id);
  if (own !== null) return own;
  const { roster } = context.campaign;
  const { now, utcOffset } = context.audience;
  const place = `/do/${encodeURIComponent(subject)}`;
  const types = fulfilling(id).filter(
    (type) => hasForm(type) && maySend(type, person, { subject, roster, utcOffset, now }),
  );
  const [only, ...others] = types;
  return only === undefined || others.length > 0 ? place : `${place}/${only}`;
}

/** Where mails lead: while it is owed to the place where it is done, for all others and afterwards to the case. */
export function taskRoutes({ shown, missing }: Pages): Hono {
  const app = new Hono();

  async function standingOf({ campaign, reader, viewer }: PageContext, subject: string) {
    if (viewer !== null && !readsCase(viewer, subject)) return null;
    if (subject === 'campaign') return campaign.standing;
    return (await reader.cell(campaign.id, subject))?.standing ?? null;
  }

  app.get(
    '/tasks/:subject/:task',
    shown(async (c, context) => {
      const { acting, campaign, audience } = context;
      const [subject, id] = [c.req.param('subject') ?? '', c.req.param('task') ?? ''];
      const standing = await standingOf(context, subject);
      if (standing === null) return missing(c);
      const person = acting?.person ?? null;
      if (acting !== null && person === null)
        return c.redirect(linkTo(context, `${askedAt(context)}?back=${encodeURIComponent(c.req.path)}`), 303);
      const owed = standing.obligations.find((one) => one.id === id);
      const isTheirs =
        owed !== undefined && person !== null && isOwedBy(person, owed, campaign.roster, audience);
      const place = isTheirs ? taskPlace(subject, id, person, context) : casePlace(subject, id);
      return c.redirect(linkTo(context, place), 303);
    }),
  );
  return app;
}
