import type { Context } from 'hono';
import { givenIdSchema } from '../../domain/id.ts';
import { placeOf } from '../../domain/inspection/review-notes.ts';
import { EVENTS, type EventType, isEventType } from '../../machines/door/events.ts';
import { momentWords } from '../../words/dates.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { inspectionPlace } from '../inspection/inspection-place.ts';
import { EXCHANGED } from '../minutes/minutes-exchange.ts';
import { minutesPlace } from '../minutes/minutes-place.ts';
import type { PageContext } from '../page.ts';
import { reviewPlace } from '../review/review-place.ts';
import { deedOf } from './pages.ts';

/** Where a form leads whose event was taken, and what is said there. */

/** entries among which one is looked for that a form has just led to */
const NEWEST = 50;

/** Events that are sent from a page of their own, which is where their forms lead back to. @param payload as it was sent */
function workplaceOf(type: EventType, cell: string, payload: unknown): string | null {
  switch (type) {
    case 'review.note': {
      const { data } = EVENTS[type].payload.safeParse(payload);
      return `${reviewPlace(cell)}#${placeOf(data ?? {})}`;
    }
    case 'review.return':
    case 'review.finish':
    case 'set.hand':
      return reviewPlace(cell);
    case 'inspection.record':
    case 'inspection.finish':
      return inspectionPlace(cell);
    case 'decision.attachSigned': {
      const { data } = EVENTS[type].payload.safeParse(payload);
      // where it says in which words it differs
      return data === undefined ? '/decisions' : `/decisions/${encodeURIComponent(data.decision)}/compared`;
    }
    case 'meeting.set':
    case 'meeting.hold':
    case 'vote.record':
    case 'vote.cast':
    case 'slate.decide':
      return '/appraisal';
    case 'decision.prepare':
    case 'decision.sign':
    case 'decision.sendBack':
    case 'proposal.prepare':
    case 'proposal.sign':
    case 'proposal.sendBack':
    case 'superior.decide':
    case 'decision.publish':
    case 'decision.withdraw':
    case 'superior.report':
      return '/decisions';
    default:
      return EXCHANGED.some((own) => own === type) ? minutesPlace(cell) : null;
  }
}

/** @returns a place that says that the event of this id was taken @param place with its anchor, without a query */
export function takenPlace(place: string, eventId: string): string {
  const [path = '', anchor] = place.split('#');
  return `${path}?taken=${encodeURIComponent(eventId)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** @param sent with the id of its event @returns the page that says that it was taken */
export function placeAfter(sent: {
  subject: string;
  type: EventType;
  payload: unknown;
  eventId: string;
  ofPaper: boolean;
}): string {
  const { subject, type, payload, eventId, ofPaper } = sent;
  // the office enters one paper after another, and reads what it may enter next
  return takenPlace((ofPaper ? null : workplaceOf(type, subject, payload)) ?? `/do/${subject}`, eventId);
}

/** What the journal says of an entry that a form has led to; null where the address names none. */
export async function takenOf(c: Context, context: PageContext, subject: string): Promise<string | null> {
  const { campaign, audience, reader } = context;
  const id = givenIdSchema.safeParse(c.req.query('taken')).data;
  if (id === undefined) return null;
  const texts = formTexts(audience.lang);
  const newest = await reader.journal(campaign.id, { subject, limit: NEWEST });
  const entry = newest.find(({ input }) => input.kind === 'event' && input.event.id === id);
  if (entry?.input.kind !== 'event') return texts.notYetShown;
  const { type } = entry.input.event;
  const { seq } = entry;
  const deed = isEventType(type) ? deedOf(type, audience.lang) : type;
  return texts.taken(deed, momentWords(entry.at, audience), seq === 0 ? null : seq);
}
