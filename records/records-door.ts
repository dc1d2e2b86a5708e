import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { failedTemplateSchema } from '../domain/failed-template.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import type { PersonDetailsGiven } from '../domain/people/person-details.ts';
import { planSchema } from '../domain/plan/plan.ts';
import { QuestionError } from './asked.ts';
import type { DraftPair } from './draft-row.ts';
import type { PersonRow } from './person-row.ts';
import type { RecordsReader, RecordsWriter } from './reading.ts';
import { asks, draftPlace, id, ofCampaign, readingDoor, rows, wordKind } from './reading-door.ts';
import { RecordingError } from './recording-error.ts';

/** How the CLI reads and writes the records that another process has opened (design decision 10). */

const wordFile = z.strictObject({ sha256: id, content: z.base64() });

const isToken = (given: string | undefined, token: string): boolean => {
  const bytes = Buffer.from(given ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
};

/**
 * 401 without the token, 400 for a malformed call, 422 with code and message for what may not be recorded.
 *
 * @param writer without one the door is read only
 */
export function recordsDoor(token: string, reader: RecordsReader, writer: RecordsWriter | undefined) {
  const door = new Hono();
  door.onError((error, c) => {
    if (error instanceof RecordingError || error instanceof QuestionError)
      return c.json({ code: error.code, message: error.message }, 422);
    if (error instanceof HTTPException) return error.getResponse();
    throw error;
  });
  door.post('*', async (c, next) => {
    if (!isToken(c.req.header('authorization'), token)) return c.json({ error: 'token' }, 401);
    return await next();
  });
  const writes = () => {
    if (writer === undefined) throw new HTTPException(400, { message: 'call' });
    return writer;
  };
  const methods = door
    .route('/', readingDoor(reader))
    .post('/campaigns', (c) => rows(c, reader.campaigns()))
    .post('/campaignRecord', ofCampaign, (c) => rows(c, reader.campaignRecord(c.req.valid('json').campaign)))
    .post('/campaignsOf', asks({ person: id }), async (c) =>
      c.json(await reader.campaignsOf(c.req.valid('json').person)),
    )
    .post('/erasures', ofCampaign, async (c) => c.json(await reader.erasures(c.req.valid('json').campaign)))
    .post('/drafts', asks({ campaign: id, person: id }), async (c) => {
      const { campaign, person } = c.req.valid('json');
      return c.json(await reader.drafts(campaign, person));
    })
    .post(
      '/keepTemplate',
      asks({ kind: wordKind, given: wordFile.nullable(), by: id.nullable() }),
      async (c) => {
        const { kind, given, by } = c.req.valid('json');
        return c.json(await writes().keepTemplate(kind, given, by));
      },
    )
    .post('/recordFailedTemplate', asks({ campaign: id, failed: failedTemplateSchema }), async (c) => {
      const { campaign, failed } = c.req.valid('json');
      await writes().recordFailedTemplate(campaign, failed);
      return c.json(null);
    })
    .post('/depositPeople', asks({ plan: planSchema.pick({ people: true, roles: true }) }), async (c) =>
      c.json(await writes().depositPeople(c.req.valid('json').plan)),
    )
    .post('/dropDeposit', asks({ deposit: id }), async (c) => {
      await writes().dropDeposit(c.req.valid('json').deposit);
      return c.json(null);
    })
    .post('/dropDraft', asks({ ...draftPlace, eventId: id }), async (c) => {
      const { eventId, ...place } = c.req.valid('json');
      await writes().dropDraft(place, eventId);
      return c.json(null);
    })
    .post('/namedFiles', asks({ campaign: id, cell: id, hashes: z.array(id).readonly() }), async (c) => {
      const { campaign, cell, hashes } = c.req.valid('json');
      return c.json(await writes().namedFiles(campaign, cell, hashes));
    })
    .post('/keepFirstCode', asks({ hash: id }), async (c) =>
      c.json(await writes().keepFirstCode(c.req.valid('json').hash)),
    )
    .post('/keepPrintedCode', asks({ campaign: id, person: id, hash: id }), async (c) => {
      const { campaign, person, hash } = c.req.valid('json');
      return c.json(await writes().keepPrintedCode(campaign, person, hash));
    })
    .post('/bindAccount', asks({ campaign: id, person: id, issuer: id, subject: id }), async (c) => {
      const { campaign, person, ...account } = c.req.valid('json');
      await writes().bindAccount(campaign, person, account);
      return c.json(null);
    })
    .post('/unbindAccounts', asks({ campaign: id, person: id }), async (c) => {
      const { campaign, person } = c.req.valid('json');
      return c.json(await writes().unbindAccounts(campaign, person));
    })
    // rows, details, drafts and entries are checked where they are written
    .post(
      '/savePeople',
      asks({ campaign: id, rows: z.array(z.custom<PersonRow>()).readonly() }),
      async (c) => {
        const { campaign, rows } = c.req.valid('json');
        return c.json(await writes().savePeople(campaign, rows));
      },
    )
    .post(
      '/correctPerson',
      asks({ campaign: id, person: id, details: z.custom<PersonDetailsGiven>() }),
      async (c) => {
        const { campaign, person, details } = c.req.valid('json');
        await writes().correctPerson(campaign, person, details);
        return c.json(null);
      },
    )
    .post('/erasePerson', asks({ campaign: id, person: id }), async (c) => {
      const { campaign, person } = c.req.valid('json');
      await writes().erasePerson(campaign, person);
      return c.json(null);
    })
    .post(
      '/repairJournal',
      asks({ campaign: id, subject: id, entries: z.array(z.custom<SealedEntry>()).readonly() }),
      async (c) => {
        const { campaign, subject, entries } = c.req.valid('json');
        return c.json(await writes().repairJournal(campaign, subject, entries));
      },
    )
    .post(
      '/saveDraft',
      asks({
        ...draftPlace,
        revision: z.number(),
        base: z.number(),
        eventId: id,
        savedBy: id,
        pairs: z.array(z.custom<DraftPair>()).readonly(),
      }),
      async (c) => c.json(await writes().saveDraft(c.req.valid('json'))),
    );
  // what is no method
  door.post('*', (c) => c.json({ error: 'call' }, 400));
  return methods;
}

export type RecordsDoor = ReturnType<typeof recordsDoor>;
