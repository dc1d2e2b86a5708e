import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { codeOf, Failure } from '../../domain/failure.ts';
import { givenIdSchema } from '../../domain/id.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { maySend } from '../../machines/door/door.ts';
import { importMembers } from '../../office/import-members.ts';
import { makeMemberForm } from '../../office/make-member-form.ts';
import { type MemberList, readMemberList } from '../../office/members/member-list.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { failureWords } from '../../words/failures/failure-words.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import type { Acting } from '../acting/acting.ts';
import { takenPlace } from '../acting/taken.ts';
import { atWork } from '../at-work.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import { keptHeaders } from '../disposition.ts';
import { linkTo, type PageContext } from '../page.ts';
import { MEMBER_FORM_PATH, MEMBERS_PATH } from '../paths.ts';
import type { Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { type ListCame, memberListPage } from './member-list-page.ts';

/** Lists of members from Excel, by the same way as `bontot members import`. */

/** bytes: twice the largest workbook that is read, which comes back once more as text */
const LARGEST_BODY = 4 * 1024 * 1024;
/** entries among which those of a list are looked for, and so many more for each cell */
const NEWEST = 50;
const BY_A_LIST = 4;

interface Posted {
  name: string;
  bytes: Buffer;
  /** names of those who are other people than those of the same name in their cells */
  newcomers: string[];
  /** of a list that was looked at; null of one that is to be checked */
  id: string | null;
}

/** @returns null when no list came along */
async function postedList(c: Context): Promise<Posted | null> {
  const form = await c.req.formData();
  const text = (field: string): string | null => {
    const value = form.get(field);
    return typeof value === 'string' ? value : null;
  };
  const newcomers = form.getAll('newcomer').filter((one) => typeof one === 'string');
  const file = form.get('file');
  if (file !== null && typeof file !== 'string' && file.size > 0)
    return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()), newcomers: [], id: null };
  const [kept, id] = [text('kept'), givenIdSchema.safeParse(text('id')).data];
  if (kept === null || id === undefined) return null;
  return { name: text('name') ?? '', bytes: Buffer.from(kept, 'base64'), newcomers, id };
}

/** The cells whose lists somebody may send. */
function cellsToGive({ campaign, audience, acting }: PageContext): string[] {
  const { plan, roster } = campaign;
  const person = acting?.person ?? null;
  if (person === null) return [];
  const place = { roster, utcOffset: audience.utcOffset, now: audience.now };
  return plan.cells.flatMap(({ id }) =>
    maySend('members.register', person, { ...place, subject: id }) ? [id] : [],
  );
}

/** @param acting null: everything is read alone. @param reader of the whole directory, by which a list is read */
export function memberListRoutes(
  pages: Pages,
  acting: Pick<Acting, 'client' | 'writer'> | null,
  reader: RecordsReader,
): Hono {
  const { shown, missing, own } = pages;
  const app = new Hono();
  const pageOf = (context: PageContext, came: ListCame | null) =>
    memberListPage(context, { mayGive: acting !== null && cellsToGive(context).length > 0, came });

  /** Whose lists the journal has that were sent under an id. */
  async function takenUnder(id: string, { reader: seen, campaign }: PageContext): Promise<string[]> {
    const limit = NEWEST + BY_A_LIST * campaign.plan.cells.length;
    const newest = await seen.journal(campaign.id, { limit });
    const theirs = newest.filter(
      ({ input }) => input.kind === 'event' && input.event.id === `${id}.members.register`,
    );
    return campaign.plan.cells.flatMap(({ id: cell }) =>
      theirs.some(({ subject }) => subject === cell) ? [cell] : [],
    );
  }

  app.get(
    MEMBERS_PATH,
    shown(async (c, context) => {
      const id = givenIdSchema.safeParse(c.req.query('taken')).data;
      const came: ListCame | null =
        id === undefined ? null : { as: 'taken', cells: await takenUnder(id, context) };
      return c.html(pageOf(context, came));
    }),
  );

  app.get(
    MEMBER_FORM_PATH,
    shown(async (c, { campaign }) =>
      c.body(
        new Uint8Array(await makeMemberForm(campaign)),
        200,
        keptHeaders(CONTENT_TYPES.xlsx, `danh-sach-dang-vien-${campaign.id}.xlsx`),
      ),
    ),
  );

  if (acting === null) return app;
  const { client, writer } = acting;

  /** Sends what was looked at. @returns why not all of it was taken; null: it was */
  async function sent(
    context: PageContext,
    { cells }: MemberList,
    { person, id }: { person: string; id: string },
  ): Promise<ReadonlyMap<string, Refusal> | null> {
    const refused = new Map<string, Refusal>();
    const receiver = { client, writer, campaign: context.campaign.id };
    await importMembers(receiver, cells, person, { id }, ({ list, refusal }) => {
      if (refusal !== null) refused.set(list.cell, refusal);
    });
    return refused.size === 0 ? null : refused;
  }

  const acted = atWork(pages);
  app.post(
    MEMBERS_PATH,
    bounded(LARGEST_BODY),
    own,
    acted(async (c, context, person) => {
      const mine = cellsToGive(context);
      const whole = await reader.campaign(context.campaign.id);
      if (whole === null || mine.length === 0) return await missing(c);
      const posted = await postedList(c);
      if (posted === null) return c.html(pageOf(context, { as: 'nothing' }), 422);
      const { name: file, bytes, newcomers } = posted;
      // a row of another cell is a row of none
      const cellsOf = whole.plan.cells.filter((cell) => mine.includes(cell.id));
      const row = { ...whole, plan: { ...whole.plan, cells: cellsOf } };
      const list = await readMemberList(bytes, row, reader, { newcomers });
      const { cells, problems } = list;
      if (problems.length > 0) return c.html(pageOf(context, { as: 'wrong', file, problems }), 422);
      const id = posted.id ?? randomUUID();
      const checked = { as: 'checked', file, kept: bytes.toString('base64'), id, cells, newcomers } as const;
      if (posted.id === null) return c.html(pageOf(context, checked));
      try {
        const refused = await sent(context, list, { person, id });
        if (refused !== null) return c.html(pageOf(context, { as: 'sent', cells, refused }), 422);
        return c.redirect(linkTo(context, takenPlace(MEMBERS_PATH, id)), 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const { lang } = context.audience;
        if (error.kind === 'unreachable')
          return c.html(pageOf(context, { ...checked, unsent: formTexts(lang).again }), 503);
        const unsent =
          failureSentence(error)?.[lang] ?? failureWords(codeOf(error) ?? '', error.message, lang);
        return c.html(pageOf(context, { ...checked, unsent }), 422);
      }
    }),
  );
  return app;
}
