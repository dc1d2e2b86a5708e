import { html } from 'hono/html';
import type { Minutes, MinutesItem } from '../../domain/case/case-content.ts';
import { type ComparedPart, type ItemChange, minutesChanges } from '../../domain/minutes/minutes-changes.ts';
import { minutesVersion } from '../../domain/minutes/minutes-proof.ts';
import { type RatingChange, ratingChanges } from '../../domain/minutes/rating-changes.ts';
import type { EventType } from '../../machines/door/events.ts';
import type { PlacedEntry } from '../../records/reading.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { minutesItemWords } from '../../words/minutes/item-words.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import type { PageReader } from '../access/seen-reader.ts';
import { evidenceList } from '../dossier/file-link.ts';
import type { Html, PageContext } from '../page.ts';
import { scoreWords } from '../score-words.ts';
import { ratingName, ratingsAnchor, ratingsSince } from './minutes-ratings.ts';

/** What changed of minutes since the round before, and since the version before, beside what stands now. */

export interface Since {
  of: 'round' | 'version';
  /** what is compared: the one before, and the one that is shown */
  before: number;
  after: number;
  changes: ItemChange[];
  ratings: RatingChange[];
}

/** What one says otherwise than the other, item by item and of the ratings. */
const between = (before: Minutes, after: Minutes): Pick<Since, 'changes' | 'ratings'> => ({
  changes: minutesChanges(before.items, after.items),
  ratings: ratingChanges(before.frame, after.frame),
});

/** What the team sends, and so begins a round with. */
const OPENING: readonly EventType[] = ['minutes.adopt', 'minutes.send', 'minutes.answer'];

/**
 * Since the round before, as both stood when the round began: what the cell says of it afterwards changes no item.
 *
 * @param exchanged what was sent about the minutes, oldest first
 * @returns null of a first round, and where the journal has no round before
 */
export async function sinceRound(
  { reader, campaign }: { reader: Pick<PageReader, 'caseAt'>; campaign: { id: string } },
  cell: string,
  { version, round }: Minutes,
  exchanged: readonly PlacedEntry[],
): Promise<Since | null> {
  const opened = exchanged.findLast(
    ({ input }) => input.kind === 'event' && OPENING.some((type) => type === input.event.type),
  );
  if (round < 2 || opened === undefined) return null;
  const stood = await Promise.all(
    [opened.at - 1, opened.at].map((at) => reader.caseAt(campaign.id, cell, at)),
  );
  const [before, after] = stood.map((one) => minutesVersion(one?.content ?? {}, version));
  if (before?.round !== round - 1 || after?.round !== round) return null;
  return {
    of: 'round',
    before: before.round,
    after: round,
    ...between(before, after),
  };
}

/**
 * The texts of the rounds before, as each stood when the next began; what the journal doesn't hold is not among them.
 *
 * @returns in no order
 */
export async function earlierRounds(
  { reader, campaign }: { reader: Pick<PageReader, 'caseAt' | 'journal'>; campaign: { id: string } },
  cell: string,
  { version, round }: Minutes,
): Promise<Minutes[]> {
  if (round < 2) return [];
  // each round but the first of a version began by one of these
  const opened = await reader.journal(campaign.id, { subject: cell, types: OPENING, limit: round - 1 });
  const stood = await Promise.all(opened.map(({ at }) => reader.caseAt(campaign.id, cell, at - 1)));
  return stood.flatMap((one) => minutesVersion(one?.content ?? {}, version) ?? []);
}

/** A text of minutes: of which version, and in which round. */
export type TextSeen = Pick<Minutes, 'version' | 'round'>;

/**
 * Since a text that somebody saw before.
 *
 * @param texts of earlier rounds and versions, as far as they are known
 * @returns null of a text that nobody knows any more, and of what is not drafted
 */
export function sinceSeen(minutes: Minutes, seen: TextSeen, texts: readonly Minutes[]): Since | null {
  const isRound = seen.version === minutes.version;
  const before = texts.find(
    ({ version, round }) => version === seen.version && (!isRound || round === seen.round),
  );
  if (before === undefined || minutes.frame === null) return null;
  const [was, is] = isRound ? [seen.round, minutes.round] : [seen.version, minutes.version];
  return { of: isRound ? 'round' : 'version', before: was, after: is, ...between(before, minutes) };
}

/** Since the last version before it that was drafted; null of a first one, and before it is drafted itself. */
export function sinceVersion(minutes: Minutes, all: readonly Minutes[]): Since | null {
  const { version, frame } = minutes;
  const before = all
    .filter((one) => one.version < version && one.frame !== null)
    .toSorted((a, b) => b.version - a.version)[0];
  return frame === null || before === undefined
    ? null
    : {
        of: 'version',
        before: before.version,
        after: version,
        ...between(before, minutes),
      };
}

/** Where an item of a version stands on the page. */
export const itemAnchor = (version: number, item: string): string => `v${version}-${item}`;

/** Which items and ratings changed, each with the way to it. @param page on which they stand; left out: this one */
export function sinceList(context: PageContext, version: number, since: Since, page = ''): Html {
  const { of, before, changes, ratings } = since;
  const { audience } = context;
  const texts = minutesTexts(audience.lang);
  const than = texts.since[of](before);
  if (changes.length === 0 && ratings.length === 0)
    return html`<p class="small muted">${texts.nothingChanged(than)}</p>`;
  const name = ({ id }: MinutesItem) => upperFirst(minutesItemWords(id, audience));
  const line = (change: ItemChange): Html => {
    if (change.is === 'gone')
      return html`${name(change.before)}: ${texts.gone}${change.before.text === '' ? '' : html` (<span class="typed">${change.before.text}</span>)`}`;
    const what =
      change.is === 'added' ? texts.added : change.parts.map((part) => texts.parts[part].short).join(', ');
    return html`<a href="${page}#${itemAnchor(version, change.after.id)}">${name(change.after)}</a>: ${what}`;
  };
  return html`<div class="note since"><p><b>${texts.changedSince(than)}</b></p><ul>${ratings.map(({ after }) => html`<li><a href="${page}#${ratingsAnchor(version)}">${ratingName(after, audience.lang)}</a></li>`)}${changes.map((change) => html`<li>${line(change)}</li>`)}</ul></div>`;
}

function partOf(context: PageContext, part: ComparedPart, item: MinutesItem): Html {
  const { lang } = context.audience;
  const none = html`<span class="muted">${minutesTexts(lang).nothing}</span>`;
  if (part === 'evidence')
    return item.evidence.length === 0 ? none : html`${evidenceList(context, item.evidence)}`;
  if (part === 'self' || part === 'team') return html`${scoreWords(item[part], lang)}`;
  const said = item[part] ?? '';
  return said === '' ? none : html`<span class="typed">${said}</span>`;
}

/** What changed of one item, before and after side by side; nothing where nothing did. */
export function itemSince(context: PageContext, { id }: MinutesItem, since: Since): Html | '' {
  const { of, before, after, changes } = since;
  const change = changes.find((one) => one.is !== 'gone' && one.after.id === id);
  if (change === undefined || change.is === 'gone') return '';
  const texts = minutesTexts(context.audience.lang);
  const [was, now] = [texts.since[of](before), texts.since[of](after)];
  if (change.is === 'added') return html`<p class="small"><b>${texts.addedSince(was)}</b></p>`;
  const row = (part: ComparedPart) =>
    html`<tr role="row"><th role="rowheader" scope="row">${texts.parts[part].label}</th><td role="cell">${partOf(context, part, change.before)}</td><td role="cell">${partOf(context, part, change.after)}</td></tr>`;
  const head = (name: string) => html`<th role="columnheader" scope="col">${upperFirst(name)}</th>`;
  return html`<table role="table" class="tbl was"><caption>${texts.changedSince(was)}</caption><thead role="rowgroup"><tr role="row">${head(texts.part)}${head(was)}${head(now)}</tr></thead><tbody role="rowgroup">${change.parts.map(row)}</tbody></table>`;
}

/** All that changed, before and after side by side, where the minutes themselves don't stand. */
export function sinceWhole(context: PageContext, since: Since): Html {
  const { audience } = context;
  const item = (change: ItemChange) =>
    change.is === 'gone'
      ? ''
      : html`<div><p><b>${upperFirst(minutesItemWords(change.after.id, audience))}</b></p>${change.is === 'added' && change.after.text !== '' ? html`<p class="typed">${change.after.text}</p>` : ''}${itemSince(context, change.after, since)}</div>`;
  return html`${ratingsSince(context, since)}${since.changes.map(item)}`;
}
