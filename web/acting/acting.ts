import { type Context, Hono } from 'hono';
import type { CampaignClient } from '../../client/client.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import { maySend } from '../../machines/door/door.ts';
import { type EventType, isEventType } from '../../machines/door/events.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { RecordsReader, RecordsWriter } from '../../records/reading.ts';
import { DATE_KINDS, saidDate } from '../../words/forms/said-date.ts';
import { readsCase } from '../access/viewer.ts';
import { atWork } from '../at-work.ts';
import { type FormEvent, hasForm } from '../forms/form-fields.ts';
import type { PageContext } from '../page.ts';
import type { Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import type { FormPlace } from './draft-state.ts';
import { type Formed, formRoutes } from './form-routes.ts';
import { namedBy } from './named-matters.ts';
import { casesOf, stagesDone, tasksOf } from './owed.ts';
import { deedsPage } from './pages.ts';
import { isKnown } from './person.ts';
import { isFileAlone, isReadForTyping, LARGEST_BODY } from './posted-body.ts';
import { sheetRoutes } from './sheet-routes.ts';
import { takenOf } from './taken.ts';
import { tasksPage } from './tasks-page.ts';
import { voteAsked } from './votes-asked.ts';

/** What acting needs beside reading. */
export interface Acting {
  client: CampaignClient;
  writer: RecordsWriter;
  files: FileStore;
}

/** Whether people act there; anything else is read alone. */
export const isActingPath = (path: string): boolean =>
  /^\/(?:do|tasks|outbox|telling|templates|members)(?:\/|$)/.test(path);

/**
 * The pages on which people act; every answer to a POST leads to a page that may be loaded again.
 *
 * @param own lets requests of our own pages through
 */
export function actingRoutes(
  acting: Acting,
  reader: RecordsReader,
  { shown, missing, own, again }: Pages,
): Hono {
  const { client } = acting;
  const app = new Hono();
  const acted = atWork({ shown });

  // other doors that are posted to have limits and checks of their own
  const limited = bounded(LARGEST_BODY);
  // one file alone is counted by the store as it comes in, and of a form that is too large nothing is held but what was
  // typed, instead of being read whole before
  app.post('/do/*', (c, next) => (isFileAlone(c) || isReadForTyping(c) ? next() : limited(c, next)), own);

  /** A date as the server reads it, while somebody types it. */
  app.get(
    '/written-date',
    shown(async (c, { audience }) => {
      const kind = DATE_KINDS.find((one) => one === c.req.query('kind')) ?? 'either';
      const read = saidDate(c.req.query('text') ?? '', kind, audience);
      return c.json(read ?? { said: '', isRead: false, local: '' });
    }),
  );

  app.get(
    '/tasks',
    acted(async (c, context, person) => {
      const { campaign, audience } = context;
      const cells = await context.reader.cells(campaign.id);
      const toVote = await voteAsked(person, context);
      const owed = [...tasksOf(person, cells, context), ...(toVote === null ? [] : [toVote])];
      const drafts = await reader.drafts(campaign.id, person);
      const cases = casesOf(person, campaign, cells, audience);
      const also = cases.map((subject) => ({ subject, stages: stagesDone(subject, cells) }));
      return c.html(tasksPage(context, owed, also, drafts));
    }),
  );

  /** A case that there is; null of any other. */
  async function subjectOf(c: Context, { campaign, reader, viewer }: PageContext): Promise<string | null> {
    const subject = c.req.param('subject') ?? '';
    if (viewer !== null && !readsCase(viewer, subject)) return null;
    return subject === 'campaign' || (await reader.cell(campaign.id, subject)) !== null ? subject : null;
  }

  /** Somebody else, whose paper the office enters; null: a person acts for themselves. */
  function paperOf(c: Context, { campaign, audience }: PageContext, person: string): string | null {
    const other = c.req.query('for') ?? '';
    const mayEnter =
      isOfOffice(campaign.roster, person, audience.now, audience.utcOffset) && isKnown(other, campaign);
    return mayEnter && other !== person ? other : null;
  }

  app.get(
    '/do/:subject',
    acted(async (c, context, person) => {
      const subject = await subjectOf(c, context);
      if (subject === null) return missing(c);
      const { campaign, audience } = context;
      const paper = paperOf(c, context, person);
      const types = await client.validEvents(campaign.id, subject, paper ?? person);
      return c.html(
        deedsPage(context, {
          subject,
          types: types.filter((type): type is EventType => isEventType(type)),
          taken: await takenOf(c, context, subject),
          paper,
          drafts: await reader.drafts(campaign.id, person),
          isOffice: isOfOffice(campaign.roster, person, audience.now, audience.utcOffset),
        }),
      );
    }),
  );

  const formOf = (c: Context): FormEvent | null => {
    const type = c.req.param('type') ?? '';
    return isEventType(type) && hasForm(type) ? type : null;
  };

  /** The form that is asked for; null of any that there isn't. */
  async function placeOf(c: Context, context: PageContext, person: string): Promise<FormPlace | null> {
    const [subject, type] = [await subjectOf(c, context), formOf(c)];
    if (subject === null || type === null) return null;
    const { campaign, audience, reader, viewer } = context;
    const { now, utcOffset } = audience;
    const { roster } = campaign;
    const of = paperOf(c, context, person);
    // a form that could never be theirs names people and matters that are not
    const isTheirs = of !== null || maySend(type, person, { subject, roster, utcOffset, now });
    if (viewer !== null && !isTheirs) return null;
    const [newest, named] = await Promise.all([
      reader.recordedSeq(campaign.id, subject),
      namedBy(type, { campaign, subject, paper: c.req.query('paper') }, reader),
    ]);
    return { subject, type, of, person, isTheirs, newest, named };
  }

  const formed: Formed = (act) =>
    acted(async (c, context, person) => {
      const place = await placeOf(c, context, person);
      return place === null ? missing(c) : await act(c, context, place);
    });

  formRoutes(app, formed, reader, acting, { missing, again });
  sheetRoutes(app, formed, { missing });
  return app;
}
