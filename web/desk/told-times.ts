import { html } from 'hono/html';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Standing } from '../../domain/journal/journal.ts';
import { couldBeTold, type ToldGiven } from '../../domain/obligation/notice-action.ts';
import { begunTime, isOver, type ToldTime } from '../../domain/obligation/told-time.ts';
import type { OutboxRow } from '../../records/reading.ts';
import { toldTimeWords } from '../../words/obligation/told-time-words.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import type { Html, PageContext } from '../page.ts';
import type { NotActed } from './not-acted.ts';
import type { ToldTyped } from './told-fields.ts';

/** What telling somebody sets running, shown before it is taken: a wrong day can end a cell's time at once. */

/** The time that a telling sets running. */
export interface BegunTime {
  cell: string;
  /** when its holder was told, ms */
  from: Instant;
  time: ToldTime;
}

/** A notice, and how its case stands. */
export interface ToldOf {
  row: Pick<OutboxRow, 'subject' | 'notice'>;
  standing: Standing | null;
}

/** What telling these would set running, each time once. @param from when they were told, ms */
export function begunTimes(
  told: readonly ToldOf[],
  from: Instant,
  { campaign: { plan } }: Pick<PageContext, 'campaign'>,
): BegunTime[] {
  const begun = told.flatMap(({ row, standing }) => {
    const time = begunTime(row.notice, standing, plan, from);
    return time === null ? [] : [{ cell: row.subject, from, time }];
  });
  // head and deputy of a cell hold one time together
  return [...new Map(begun.map((one) => [`${one.cell}/${one.time.about}`, one])).values()];
}

export const begunWords = ({ cell, from, time }: BegunTime, { audience }: PageContext): string =>
  toldTimeWords(time, from, cell, audience);

/** What telling them just now would set running, as it stands at the button. */
export function begunNow(told: readonly ToldOf[], context: PageContext): Html | '' {
  const { lang, now } = context.audience;
  const begun = begunTimes(told, now, context);
  if (begun.length === 0) return '';
  const sentences = begun.map((one) => begunWords(one, context)).join(' ');
  return html`<p class="hint">${deskTexts(lang).toldHow.now} ${sentences}</p>`;
}

/**
 * Why a telling waits for one more press: nobody has seen yet what the time that was typed sets running, or has said
 * that it counts although it is over by then. Null: it may be taken.
 *
 * @param readTold the notices, asked for only where a time was typed
 */
export async function unseen(
  readTold: () => Promise<readonly ToldOf[]>,
  given: ToldGiven | undefined,
  typed: ToldTyped,
  context: PageContext,
): Promise<NotActed | null> {
  const at = given?.at ?? null;
  const { lang, now } = context.audience;
  // what would begin just now stands at the button
  if (at === null) return null;
  // one that can't have been told then is refused as that
  const possible = (await readTold()).filter(({ row }) => couldBeTold(row.notice, at, now));
  const begun = begunTimes(possible, at, context);
  const { toldHow } = deskTexts(lang);
  const isSeen = typed.shown === typed.at;
  const isUnsaid = given?.over !== true && begun.some(({ time }) => isOver(time, now));
  if (begun.length === 0 || (isSeen && !isUnsaid)) return null;
  const sentences = begun.map((one) => begunWords(one, context));
  return isSeen
    ? { status: 422, sentences: [toldHow.overUnsaid, ...sentences], begun }
    : { status: 200, title: toldHow.lookAgain, sentences, begun };
}
