import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Instant } from '../../domain/calendar/instant.ts';
import {
  eventsSchema,
  fileAskedSchema,
  LARGEST_SENDING,
  type MarkElsewhere,
  noticeSchema,
  papersAskedSchema,
  TERMINAL_PATHS,
} from '../../domain/terminal-messages.ts';
import { actOnNotices } from '../../office/act-on-notices.ts';
import { namedFile, opened } from '../../office/stored-files.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { readingDoor } from '../../records/reading-door.ts';
import type { Access } from '../access/access.ts';
import type { Acting } from '../acting/acting.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import type { Pages } from '../route-parts.ts';
import { type AtTerminal, assertCase, atTerminal, senderOf } from './at-terminal.ts';
import {
  badCall,
  bodyTooLarge,
  failureAnswer,
  notTheirs,
  onlyOneself,
  withCookie,
} from './terminal-answers.ts';
import { takeFiles } from './terminal-files.ts';
import { takeMembers } from './terminal-members.ts';
import { papersFor } from './terminal-papers.ts';
import { formIn, parsed, read } from './terminal-read.ts';
import { foreseeSent, sendEnclosed } from './terminal-sending.ts';

/** What a person's commands ask a system elsewhere. Nobody is asked for whom the gate has not let in. */

/** bytes of a question */
const LARGEST_QUESTION = 1024 * 1024;

const BRINGS_FILES: readonly string[] = [TERMINAL_PATHS.send, TERMINAL_PATHS.members, TERMINAL_PATHS.files];

/** Which campaign a question to the records is about, where it is about one. */
const aboutSchema = z.looseObject({ campaign: z.string().optional() });

/** How a terminal is answered. */
export interface TerminalSetup {
  reader: RecordsReader;
  access: Pick<Access, 'asking'>;
  /** whether somebody has proved lately who they are, where that is asked of them */
  isProven(c: Context): Promise<boolean>;
  now: () => Instant;
  failedTemplate: Pages['failedTemplate'];
}

export function terminalRoutes(
  acting: Acting,
  { reader, access, isProven, now, failedTemplate }: TerminalSetup,
): Hono {
  const app = new Hono();
  const onError = (c: Context) => failureAnswer(c, bodyTooLarge());
  const [questions, sendings] = [LARGEST_QUESTION, LARGEST_SENDING].map((maxSize) =>
    bodyLimit({ maxSize, onError }),
  );
  app.use('/terminal/*', async (c, next) => {
    // a browser that was made to ask would bring its cookies along
    if (c.req.header('cookie') !== undefined) return failureAnswer(c, withCookie());
    const limited = BRINGS_FILES.includes(c.req.path) ? sendings : questions;
    return await limited?.(c, next);
  });

  const answered = (act: (c: Context, at: AtTerminal) => Promise<Response>) => async (c: Context) => {
    try {
      return await act(c, await atTerminal(c, access, reader));
    } catch (error) {
      return failureAnswer(c, error);
    }
  };
  const asked = async (c: Context): Promise<unknown> => parsed(await c.req.text());

  /** A question to the records, which know no other campaign than the one that whoever asks is somebody in. */
  app.post(
    `${TERMINAL_PATHS.records}/:question`,
    answered(async (c, { seen, whole }) => {
      const text = await c.req.text();
      const about = text === '' ? {} : read(aboutSchema, parsed(text));
      if (about.campaign !== undefined && about.campaign !== whole.id) throw notTheirs();
      const door = readingDoor(seen);
      door.onError((error) => {
        throw error;
      });
      door.notFound(() => failureAnswer(c, badCall()));
      const question = `/${encodeURIComponent(c.req.param('question') ?? '')}`;
      const headers = { 'content-type': 'application/json' };
      return await door.request(question, {
        method: 'POST',
        headers,
        ...(text === '' ? {} : { body: text }),
      });
    }),
  );

  app.post(
    TERMINAL_PATHS.mark,
    answered(async (c, { seen, whole }) => {
      const { mark } = await access.asking(c);
      return c.json({ mark: await mark(await seen.campaignNames(), whole.id) } satisfies MarkElsewhere);
    }),
  );
  app.post(
    TERMINAL_PATHS.papers,
    answered(async (c, at) => {
      const { subject } = read(papersAskedSchema, await asked(c));
      return c.json(await papersFor(at, subject, now(), failedTemplate));
    }),
  );
  app.post(
    TERMINAL_PATHS.file,
    answered(async (c, at) => {
      const { subject, sha256 } = read(fileAskedSchema, await asked(c));
      await assertCase(at, subject);
      const place = { campaign: at.whole.id, cell: subject };
      const file = await namedFile(at.seen, place, sha256);
      const bytes = Readable.toWeb(await opened(acting.files, place, file)) as ReadableStream;
      const head = { 'content-type': CONTENT_TYPES[file.type], 'content-length': String(file.size) };
      return c.body(bytes, 200, head);
    }),
  );
  app.post(
    TERMINAL_PATHS.files,
    answered(async (c, at) => c.json(await takeFiles(acting.files, at, await formIn(c), now()))),
  );
  app.post(
    TERMINAL_PATHS.events,
    answered(async (c, at) => {
      const { subject, as } = read(eventsSchema, await asked(c));
      await assertCase(at, subject);
      const { by } = senderOf(at, { as }, now());
      return c.json(await acting.client.validEvents(at.whole.id, subject, by));
    }),
  );
  app.post(
    TERMINAL_PATHS.send,
    answered(async (c, at) => {
      const form = await formIn(c);
      const isFresh = await isProven(c);
      return c.json(await sendEnclosed(acting, reader, at, form, { isFresh, now: now() }));
    }),
  );
  app.post(
    TERMINAL_PATHS.members,
    answered(async (c, at) => c.json(await takeMembers(acting, reader, at, await formIn(c), now()))),
  );
  app.post(
    TERMINAL_PATHS.foresee,
    answered(async (c, at) => c.json(await foreseeSent(acting, reader, at, await asked(c), now()))),
  );
  app.post(
    TERMINAL_PATHS.notice,
    answered(async (c, { person, whole }) => {
      const { notice, action, as = person, told, reason } = read(noticeSchema, await asked(c));
      if (as !== person) throw onlyOneself();
      const [refused] = await actOnNotices(acting.client, whole.id, [notice], {
        action,
        by: person,
        ...(told === undefined ? {} : { told }),
        ...(reason === undefined ? {} : { reason }),
      });
      if (refused !== undefined) throw refused.failure;
      return c.json(null);
    }),
  );
  return app;
}
