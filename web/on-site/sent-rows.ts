import type { Context } from 'hono';
import { Refused } from '../../client/failures.ts';
import { scoreOf } from '../../domain/case/score-layers.ts';
import { cellSubjectSchema } from '../../domain/case/score-value.ts';
import { send } from '../../office/send.ts';
import type { CampaignRow, CellRow, RecordsReader } from '../../records/reading.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { onSiteTexts } from '../../words/pages/on-site-texts.ts';
import type { Acting } from '../acting/acting.ts';
import { notTaken } from '../acting/not-taken.ts';
import type { PageContext } from '../page.ts';
import { type Pack, packOf } from './pack.ts';
import { byRow, type PostedRows, payloadOf, readRows } from './posted-rows.ts';

/** What becomes of rows that a browser sends, as its page is told. */

/**
 * `again`: nobody knows yet, the same may be sent once more; `blocked`: nothing was tried, and all stays as it is in the
 * browser; `pack`: as everything stands now, where the records say so.
 */
export type RowsAnswer =
  | { outcome: 'taken'; pack: Pack | null }
  | { outcome: 'refused'; said: string; rows: Record<string, string>; pack: Pack | null }
  | { outcome: 'again'; said: string }
  | { outcome: 'blocked'; said: string };

const STATUS = { taken: 200, refused: 409, again: 503, blocked: 409 } as const;

interface Sending {
  acting: Acting;
  reader: RecordsReader;
  /** the campaign as it is checked against */
  whole: CampaignRow;
  row: CellRow;
}

async function packNow(context: PageContext, row: CellRow): Promise<Pack> {
  return packOf(context, row, await context.reader.caseContent(context.campaign.id, row.cell));
}

/** Whether the records show already by what a score was replaced that somebody else gave meanwhile. */
async function isShown(context: PageContext, cell: string, { scores }: PostedRows): Promise<boolean> {
  const { scores: layers } = await context.reader.caseContent(context.campaign.id, cell);
  if (layers === undefined) return false;
  return scores.some(({ subject, criterion, replaces }) => {
    const known = cellSubjectSchema.safeParse(subject).data;
    return known !== undefined && (scoreOf(layers, 'team', known, criterion)?.id ?? '') !== replaces;
  });
}

async function refusedRows(
  error: unknown,
  posted: PostedRows,
  context: PageContext,
  row: CellRow,
): Promise<RowsAnswer> {
  const { audience } = context;
  const payload = payloadOf(posted);
  const wrong = notTaken(error, 'inspection.record', { payload, nameOf: (path) => path }, audience);
  const said = [wrong.sentence, ...wrong.more].filter((line) => line !== '').join(' ');
  const code = error instanceof Refused ? error.refusal.code : null;
  if (wrong.status === 503 || code === 'BUSY') return { outcome: 'again', said };
  if (code !== 'STALE')
    return { outcome: 'refused', said, rows: byRow(wrong.problems), pack: await packNow(context, row) };
  // until the other score can be shown nobody can choose
  if (!(await isShown(context, row.cell, posted)))
    return { outcome: 'again', said: formTexts(audience.lang).notYetShown };
  return { outcome: 'refused', said, rows: {}, pack: await packNow(context, row) };
}

async function answerTo(body: unknown, context: PageContext, sending: Sending): Promise<RowsAnswer> {
  const { lang } = context.audience;
  const { acting, reader, whole, row } = sending;
  const posted = readRows(body);
  if (posted === null) return { outcome: 'blocked', said: onSiteTexts(lang).otherVersion };
  const by = context.acting?.person ?? '';
  // two people at one browser: what one has typed is never sent under the other's name
  if (posted.person !== by) return { outcome: 'blocked', said: onSiteTexts(lang).otherPerson };
  const { client, writer } = acting;
  const payload = payloadOf(posted);
  try {
    const details = { id: posted.id };
    const event = { subject: row.cell, type: 'inspection.record', payload, by, details };
    const { shown } = await send({ client, reader, writer }, whole, event);
    return { outcome: 'taken', pack: shown ? await packNow(context, row) : null };
  } catch (error) {
    return await refusedRows(error, posted, context, row);
  }
}

/** Takes rows through the door by which a form of theirs goes. */
export async function takeRows(c: Context, context: PageContext, sending: Sending): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => null);
  const answer = await answerTo(body, context, sending);
  return c.json(answer, STATUS[answer.outcome]);
}
