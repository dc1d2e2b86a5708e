import type { Context } from 'hono';
import { Refused } from '../../client/failures.ts';
import { scoreOf } from '../../domain/case/score-layers.ts';
import { cellSubjectSchema } from '../../domain/case/score-value.ts';
import { send } from '../../office/send.ts';
import type { CampaignRow, CellRow, RecordsReader } from '../../records/reading.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { onSiteTexts } from '../../words/pages/on-site-texts.ts';
import type { Acting } from '../acting/acting.ts';
import { notStored } from '../acting/attaching.ts';
import { notTaken } from '../acting/not-taken.ts';
import type { PageContext } from '../page.ts';
import { storageAwayWords } from '../storage-away.ts';
import { type Pack, packOf } from './pack.ts';
import { attendancePayload, readAttendance, unreadTimes } from './posted-attendance.ts';
import { byRow, filesOf, type PostedRows, payloadOf, readRows } from './posted-rows.ts';

/** What becomes of rows and attendance that a browser sends, as its page is told. */

/**
 * `again`: nobody knows yet, the same may be sent once more; `blocked`: nothing was tried, and all stays as it is in the
 * browser (`unread`: also from now on, as they are of another version of the page); `unstored`: photos of these rows are not in the store, and have to come again first; `pack`: as everything
 * stands now, where the records say so.
 */
export type RowsAnswer =
  | { outcome: 'taken'; pack: Pack | null }
  | { outcome: 'refused'; said: string; rows: Record<string, string>; pack: Pack | null }
  | { outcome: 'unstored'; said: string; rows: string[] }
  | { outcome: 'again'; said: string }
  | { outcome: 'blocked'; said: string; unread?: true };

const STATUS = { taken: 200, refused: 409, unstored: 409, again: 503, blocked: 409 } as const;

interface Sending {
  acting: Acting;
  reader: RecordsReader;
  /** the campaign as it is checked against */
  whole: CampaignRow;
  row: CellRow;
}

/** What was posted, as the door is asked to take it. */
interface Given {
  type: 'inspection.record' | 'inspection.finish';
  id: string;
  person: string;
  payload: Record<string, unknown>;
  scores: PostedRows['scores'];
  /** what is wrong, by the row that it is about */
  byRow(problems: ReadonlyMap<string, string>): Record<string, string>;
}

async function packNow(context: PageContext, row: CellRow): Promise<Pack> {
  return await packOf(context, row, await context.reader.caseContent(context.campaign.id, row.cell));
}

/** Whether the records show already by what a score was replaced that somebody else gave meanwhile. */
async function isShown(context: PageContext, cell: string, { scores }: Given): Promise<boolean> {
  const { scores: layers } = await context.reader.caseContent(context.campaign.id, cell);
  if (layers === undefined) return false;
  return scores.some(({ subject, criterion, replaces }) => {
    const known = cellSubjectSchema.safeParse(subject).data;
    return known !== undefined && (scoreOf(layers, 'team', known, criterion)?.id ?? '') !== replaces;
  });
}

async function refused(
  error: unknown,
  given: Given,
  context: PageContext,
  row: CellRow,
): Promise<RowsAnswer> {
  const { audience } = context;
  const { type, payload } = given;
  const wrong = notTaken(error, type, { payload, nameOf: (path) => path }, audience);
  const said = [wrong.sentence, ...wrong.more].filter((line) => line !== '').join(' ');
  const code = error instanceof Refused ? error.refusal.code : null;
  if (wrong.status === 503 || code === 'BUSY') return { outcome: 'again', said };
  if (code !== 'STALE')
    return { outcome: 'refused', said, rows: given.byRow(wrong.problems), pack: await packNow(context, row) };
  // until the other score can be shown nobody can choose
  if (!(await isShown(context, row.cell, given)))
    return { outcome: 'again', said: formTexts(audience.lang).notYetShown };
  return { outcome: 'refused', said, rows: {}, pack: await packNow(context, row) };
}

async function sent(given: Given, context: PageContext, sending: Sending): Promise<RowsAnswer> {
  const { acting, whole, row } = sending;
  const { type, payload, person, id } = given;
  const by = context.acting?.person ?? '';
  // two people at one browser: what one has typed is never sent under the other's name
  if (person !== by) return { outcome: 'blocked', said: onSiteTexts(context.audience.lang).otherPerson };
  const { client, writer } = acting;
  try {
    const event = { subject: row.cell, type, payload, by, details: { id } };
    const { shown } = await send({ client, reader: sending.reader, writer }, whole, event);
    return { outcome: 'taken', pack: shown ? await packNow(context, row) : null };
  } catch (error) {
    return await refused(error, given, context, row);
  }
}

/** Photos that have come before their rows, and lie in the store no longer; or that the store is away. */
async function withoutPhotos(
  posted: PostedRows,
  context: PageContext,
  { acting, row }: Sending,
): Promise<RowsAnswer | null> {
  const { campaign, audience } = context;
  try {
    const rows = await notStored(acting.files, campaign.id, row.cell, filesOf(posted));
    const said = onSiteTexts(audience.lang).photosNotStored;
    return rows.length === 0 ? null : { outcome: 'unstored', said, rows };
  } catch (error) {
    const said = storageAwayWords(error, audience.lang);
    if (said === null) throw error;
    return { outcome: 'again', said };
  }
}

const ofOtherVersion = ({ audience }: PageContext): RowsAnswer => ({
  outcome: 'blocked',
  said: onSiteTexts(audience.lang).otherVersion,
  unread: true,
});

async function answerToRows(body: unknown, context: PageContext, sending: Sending): Promise<RowsAnswer> {
  const posted = readRows(body);
  if (posted === null) return ofOtherVersion(context);
  const missing = await withoutPhotos(posted, context, sending);
  if (missing !== null) return missing;
  const { id, person, scores } = posted;
  const given: Given = {
    type: 'inspection.record',
    id,
    person,
    scores,
    payload: payloadOf(posted),
    byRow: (problems) => byRow(problems, posted),
  };
  return await sent(given, context, sending);
}

async function answerToAttendance(
  body: unknown,
  context: PageContext,
  sending: Sending,
): Promise<RowsAnswer> {
  const { lang, utcOffset } = context.audience;
  const texts = onSiteTexts(lang);
  const posted = readAttendance(body);
  if (posted === null) return ofOtherVersion(context);
  const unread = unreadTimes(posted, utcOffset);
  if (unread.length > 0) {
    const said = unread.map((time) => `${texts[time]}: ${formTexts(lang).problem.notAnInstant}`).join(' ');
    return { outcome: 'refused', said, rows: {}, pack: null };
  }
  const { id, person } = posted;
  const given: Given = {
    type: 'inspection.finish',
    id,
    person,
    scores: [],
    payload: attendancePayload(posted, utcOffset),
    byRow: (problems) =>
      Object.fromEntries(problems.size === 0 ? [] : [['attendance', [...problems.values()].join(' ')]]),
  };
  return await sent(given, context, sending);
}

/** Takes what a browser has kept through the door by which a form of theirs goes. */
const takenBy =
  (answerTo: (body: unknown, context: PageContext, sending: Sending) => Promise<RowsAnswer>) =>
  async (c: Context, context: PageContext, sending: Sending): Promise<Response> => {
    const body: unknown = await c.req.json().catch(() => null);
    const answer = await answerTo(body, context, sending);
    return c.json(answer, STATUS[answer.outcome]);
  };

export const takeRows = takenBy(answerToRows);
export const takeAttendance = takenBy(answerToAttendance);
