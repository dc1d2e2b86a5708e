import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono, type TypedResponse } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { validator } from 'hono/validator';
import { z } from 'zod';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import type { NoticeState, OutboxState } from '../domain/obligation/notice-state.ts';
import type { PersonDetailsGiven } from '../domain/people/person-details.ts';
import { planSchema } from '../domain/plan/plan.ts';
import { QuestionError } from './asked.ts';
import type { PersonRow } from './person-row.ts';
import type { DraftPair, RecordsReader, RecordsWriter } from './reading.ts';
import { RecordingError } from './recording-error.ts';

/** How the CLI reads and writes the records that another process has opened (design decision 10). */

const isToken = (given: string | undefined, token: string): boolean => {
  const bytes = Buffer.from(given ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
};

/** The request as the schema has it; 400 for anything else. */
const asks = <Asked extends z.ZodRawShape>(shape: Asked) => {
  const schema = z.strictObject(shape);
  return validator('json', (given) => {
    const { data } = schema.safeParse(given);
    if (data === undefined) throw new HTTPException(400, { message: 'call' });
    return data;
  });
};

/**
 * Rows with a plan, typed as they are: criteria have children that are criteria, and Hono's type of JSON gives up on
 * recursive types.
 */
const rows = async <Rows>(c: Context, read: Promise<Rows>) =>
  c.json(await read) as Response & TypedResponse<Rows, 200, 'json'>;

/** how far it may go is for the reader and the writer to say, to whoever asks them */
const id = z.string();
const noticeFilter = z.strictObject({
  subject: id.optional(),
  person: id.optional(),
  state: z.custom<NoticeState>((state) => typeof state === 'string').optional(),
  keys: z.array(id).readonly().optional(),
});
const journalFilter = z.strictObject({
  subject: id.optional(),
  after: z.number().optional(),
  limit: z.number().optional(),
  order: z.enum(['newest', 'oldest']).optional(),
});
const names = z.array(id).readonly();
const outboxQuestion = z.strictObject({
  id: id.optional(),
  state: z.custom<OutboxState>((state) => typeof state === 'string').optional(),
  subject: id.optional(),
  person: id.optional(),
  named: z.strictObject({ people: names, subjects: names, matters: names }).optional(),
  limit: z.number(),
  offset: z.number(),
});
const mailFilter = z.strictObject({ subject: id.optional(), person: id.optional() });

const draftPlace = { campaign: id, subject: id, type: id, person: id, paperOf: id };

const ofCampaign = asks({ campaign: id });
const ofCell = asks({ campaign: id, cell: id });

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
    .post('/campaigns', (c) => rows(c, reader.campaigns()))
    .post('/campaignNames', async (c) => c.json(await reader.campaignNames()))
    .post('/campaign', ofCampaign, (c) => rows(c, reader.campaign(c.req.valid('json').campaign)))
    .post('/campaignRecord', ofCampaign, (c) => rows(c, reader.campaignRecord(c.req.valid('json').campaign)))
    .post('/cells', ofCampaign, async (c) => c.json(await reader.cells(c.req.valid('json').campaign)))
    .post('/cell', ofCell, async (c) => {
      const { campaign, cell } = c.req.valid('json');
      return c.json(await reader.cell(campaign, cell));
    })
    .post('/caseContent', ofCell, async (c) => {
      const { campaign, cell } = c.req.valid('json');
      return c.json(await reader.caseContent(campaign, cell));
    })
    .post('/campaignContent', ofCampaign, async (c) =>
      c.json(await reader.campaignContent(c.req.valid('json').campaign)),
    )
    .post('/people', ofCampaign, async (c) => c.json(await reader.people(c.req.valid('json').campaign)))
    .post('/journal', asks({ campaign: id, filter: journalFilter.optional() }), async (c) => {
      const { campaign, filter } = c.req.valid('json');
      return c.json(await reader.journal(campaign, filter));
    })
    .post('/notices', asks({ campaign: id, filter: noticeFilter.optional() }), async (c) => {
      const { campaign, filter } = c.req.valid('json');
      return c.json(await reader.notices(campaign, filter));
    })
    .post('/outbox', asks({ campaign: id, question: outboxQuestion }), async (c) => {
      const { campaign, question } = c.req.valid('json');
      return c.json(await reader.outbox(campaign, question));
    })
    .post('/mails', asks({ campaign: id, filter: mailFilter.optional() }), async (c) => {
      const { campaign, filter } = c.req.valid('json');
      return c.json(await reader.mails(campaign, filter));
    })
    .post('/decisions', ofCampaign, async (c) => c.json(await reader.decisions(c.req.valid('json').campaign)))
    .post('/register', asks({ body: id, term: id, type: id }), async (c) => {
      const { body, term, type } = c.req.valid('json');
      return c.json(await reader.register(body, term, type));
    })
    .post('/troubles', ofCampaign, async (c) => c.json(await reader.troubles(c.req.valid('json').campaign)))
    .post('/erasures', ofCampaign, async (c) => c.json(await reader.erasures(c.req.valid('json').campaign)))
    .post('/recordedSeq', asks({ campaign: id, subject: id }), async (c) => {
      const { campaign, subject } = c.req.valid('json');
      return c.json(await reader.recordedSeq(campaign, subject));
    })
    .post('/draft', asks(draftPlace), async (c) => c.json(await reader.draft(c.req.valid('json'))))
    .post('/drafts', asks({ campaign: id, person: id }), async (c) => {
      const { campaign, person } = c.req.valid('json');
      return c.json(await reader.drafts(campaign, person));
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
