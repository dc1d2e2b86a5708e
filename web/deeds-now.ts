import { html } from 'hono/html';
import type { CampaignClient } from '../client/client.ts';
import { ClientError } from '../client/failures.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import { maySend } from '../machines/door/door.ts';
import type { EventType } from '../machines/door/events.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { upperFirst } from '../words/letter-case.ts';
import { deedTexts } from '../words/pages/deed-texts.ts';
import { type Html, linkTo, type PageContext } from './page.ts';

/** What somebody can do about a case from the page that shows it. */

/**
 * Those of some deeds that whoever reads could send now, by the workflow's own word; it is asked only for whom one of them
 * could be.
 *
 * @param client left out: nobody acts here
 * @returns null where the workflow doesn't say
 */
export async function deedsNow(
  client: CampaignClient | undefined,
  { campaign, audience, acting }: PageContext,
  subject: string,
  deeds: readonly EventType[],
): Promise<EventType[] | null> {
  const person = acting?.person ?? null;
  if (person === null || client === undefined) return [];
  const { now, utcOffset } = audience;
  const { roster } = campaign;
  if (!deeds.some((type) => maySend(type, person, { subject, roster, utcOffset, now }))) return [];
  try {
    const valid = await client.validEvents(campaign.id, subject, person);
    return deeds.filter((type) => valid.includes(type));
  } catch (error) {
    // what is recorded is there to read without it
    if (error instanceof ClientError && error.kind === 'unreachable') return null;
    throw error;
  }
}

/** What a page knows of what its reader can do, and has just done. */
export interface DeedsRead {
  /** as `deedsNow` gives them */
  deeds: readonly EventType[] | null;
  /** what the journal says of what was just sent; null where nothing was */
  taken: string | null;
}

/** What a page is made of on which somebody works on a case. */
export interface WorkRead extends DeedsRead {
  content: Partial<CaseContent>;
  /** whether others use the computer as well */
  isShared: boolean;
}

export interface DeedsShown {
  subject: string;
  deeds: DeedsRead['deeds'];
  /** the first of these that is in order is what the page leads to */
  leading: readonly EventType[];
  /** fields with which the forms begin, by name */
  about?: Readonly<Record<string, string>>;
  /** stands above them */
  above?: Html | '';
  /** what the one that the page leads to is called; left out: as everywhere */
  label?: (type: EventType) => string | undefined;
}

/** What the reader can send about a case, each with a way to its form. */
export function deedsSection(
  context: PageContext,
  { subject, deeds, leading, about = {}, above = '', label }: DeedsShown,
): Html | '' {
  if (context.acting?.person == null) return '';
  const { lang } = context.audience;
  const texts = deedTexts(lang);
  const { events } = dictionaryOf(lang);
  const query = String(new URLSearchParams(about));
  const to = (type: EventType) =>
    linkTo(context, `/do/${encodeURIComponent(subject)}/${type}${query === '' ? '' : `?${query}`}`);
  const first = leading.find((type) => deeds?.includes(type));
  const way = (type: EventType) => html`<li><a href="${to(type)}">${upperFirst(events[type])}</a></li>`;
  const list =
    deeds === null
      ? html`<p class="warn">${texts.unreachable}</p>`
      : deeds.length === 0
        ? html`<p class="muted">${texts.noActs}</p>`
        : html`${first === undefined ? '' : html`<p class="acts"><a class="btn" href="${to(first)}">${label?.(first) ?? upperFirst(events[first])}</a></p>`}
      <ul class="links">${deeds.filter((type) => type !== first).map(way)}</ul><p class="small muted">${texts.actsHow}</p>`;
  return html`<section class="sec deeds" aria-labelledby="h-acts"><header><h2 id="h-acts">${texts.acts}</h2></header>${above}${list}</section>`;
}

/** What the journal says of what has led to the page. */
export const takenNote = (taken: string | null): Html | '' =>
  taken === null ? '' : html`<p class="note" role="status">${taken}</p>`;
