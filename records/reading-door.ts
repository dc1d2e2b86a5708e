import { type Context, Hono, type TypedResponse } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { validator } from 'hono/validator';
import { z } from 'zod';
import type { NoticeState, OutboxState } from '../domain/obligation/notice-state.ts';
import { paperEventSchema } from '../domain/paper-event.ts';
import { WORD_KINDS } from '../domain/word-kind.ts';
import type { RecordsReader } from './reading.ts';

/** The questions that everybody's reader answers, as calls of another process. */

/** The request as the schema has it; 400 for anything else. */
export const asks = <Asked extends z.ZodRawShape>(shape: Asked) => {
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
export const rows = async <Rows>(c: Context, read: Promise<Rows>) =>
  c.json(await read) as Response & TypedResponse<Rows, 200, 'json'>;

/** how far it may go is for the reader and the writer to say, to whoever asks them */
export const id = z.string();
const noticeFilter = z.strictObject({
  subject: id.optional(),
  person: id.optional(),
  state: z.custom<NoticeState>((state) => typeof state === 'string').optional(),
  keys: z.array(id).readonly().optional(),
});
const journalFilter = z.strictObject({
  subject: id.optional(),
  types: z.array(id).readonly().optional(),
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

export const wordKind = z.enum(WORD_KINDS);

/** Which draft. */
export const draftPlace = { campaign: id, subject: id, type: id, person: id, paperOf: id };

export const ofCampaign = asks({ campaign: id });
const ofCell = asks({ campaign: id, cell: id });

/** What somebody reads who may not read everything. */
export type SharedReader = Pick<
  RecordsReader,
  | 'campaignNames'
  | 'campaign'
  | 'cells'
  | 'cell'
  | 'cases'
  | 'caseContent'
  | 'raised'
  | 'guidance'
  | 'campaignContent'
  | 'happenedAt'
  | 'happenedEarlier'
  | 'caseAt'
  | 'campaignAt'
  | 'people'
  | 'journal'
  | 'notices'
  | 'outbox'
  | 'mails'
  | 'invitationAnswers'
  | 'decisions'
  | 'issuedWord'
  | 'paperTemplates'
  | 'paperTemplate'
  | 'register'
  | 'troubles'
  | 'recordedSeq'
  | 'draft'
>;

/** 400 for a malformed call. */
export const readingDoor = (reader: SharedReader) =>
  new Hono()
    .post('/campaignNames', async (c) => c.json(await reader.campaignNames()))
    .post('/campaign', ofCampaign, (c) => rows(c, reader.campaign(c.req.valid('json').campaign)))
    .post('/cells', ofCampaign, async (c) => c.json(await reader.cells(c.req.valid('json').campaign)))
    .post('/cell', ofCell, async (c) => {
      const { campaign, cell } = c.req.valid('json');
      return c.json(await reader.cell(campaign, cell));
    })
    .post('/cases', ofCampaign, async (c) => c.json(await reader.cases(c.req.valid('json').campaign)))
    .post('/caseContent', ofCell, async (c) => {
      const { campaign, cell } = c.req.valid('json');
      return c.json(await reader.caseContent(campaign, cell));
    })
    .post('/raised', ofCampaign, async (c) => c.json(await reader.raised(c.req.valid('json').campaign)))
    .post('/guidance', ofCell, async (c) => {
      const { campaign, cell } = c.req.valid('json');
      return c.json(await reader.guidance(campaign, cell));
    })
    .post('/campaignContent', ofCampaign, async (c) =>
      c.json(await reader.campaignContent(c.req.valid('json').campaign)),
    )
    .post('/happenedAt', asks({ campaign: id, subject: id, event: paperEventSchema }), async (c) => {
      const { campaign, subject, event } = c.req.valid('json');
      return c.json(await reader.happenedAt(campaign, subject, event));
    })
    .post('/happenedEarlier', asks({ campaign: id, subject: id, event: paperEventSchema }), async (c) => {
      const { campaign, subject, event } = c.req.valid('json');
      return c.json(await reader.happenedEarlier(campaign, subject, event));
    })
    .post('/caseAt', asks({ campaign: id, cell: id, at: z.number() }), async (c) => {
      const { campaign, cell, at } = c.req.valid('json');
      return c.json(await reader.caseAt(campaign, cell, at));
    })
    .post('/campaignAt', asks({ campaign: id, at: z.number() }), (c) => {
      const { campaign, at } = c.req.valid('json');
      return rows(c, reader.campaignAt(campaign, at));
    })
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
    .post('/invitationAnswers', ofCampaign, async (c) =>
      c.json(await reader.invitationAnswers(c.req.valid('json').campaign)),
    )
    .post('/decisions', ofCampaign, async (c) => c.json(await reader.decisions(c.req.valid('json').campaign)))
    .post('/issuedWord', asks({ campaign: id, decision: id }), async (c) => {
      const { campaign, decision } = c.req.valid('json');
      return c.json(await reader.issuedWord(campaign, decision));
    })
    .post('/paperTemplates', async (c) => c.json(await reader.paperTemplates()))
    .post('/paperTemplate', asks({ kind: wordKind, before: z.number().nullable() }), async (c) => {
      const { kind, before } = c.req.valid('json');
      return c.json(await reader.paperTemplate(kind, before));
    })
    .post('/register', asks({ body: id, term: id, type: id }), async (c) => {
      const { body, term, type } = c.req.valid('json');
      return c.json(await reader.register(body, term, type));
    })
    .post('/troubles', ofCampaign, async (c) => c.json(await reader.troubles(c.req.valid('json').campaign)))
    .post('/recordedSeq', asks({ campaign: id, subject: id }), async (c) => {
      const { campaign, subject } = c.req.valid('json');
      return c.json(await reader.recordedSeq(campaign, subject));
    })
    .post('/draft', asks(draftPlace), async (c) => c.json(await reader.draft(c.req.valid('json'))));

export type ReadingDoor = ReturnType<typeof readingDoor>;
