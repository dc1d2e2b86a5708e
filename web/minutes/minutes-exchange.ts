import { html } from 'hono/html';
import type { JournalEvent } from '../../domain/journal/journal.ts';
import { EVENTS, type EventType } from '../../machines/door/events.ts';
import type { PlacedEntry } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { journalLine } from '../../words/journal/journal-line.ts';
import { type MinutesTexts, minutesTexts } from '../../words/pages/minutes-texts.ts';
import type { Html, PageContext } from '../page.ts';

/** What both sides said of the minutes, each time, as the journal has it. */

/** In the order in which it comes. */
export const EXCHANGED = [
  'minutes.adopt',
  'minutes.send',
  'minutes.agree',
  'minutes.dispute',
  'minutes.answer',
  'minutes.reserve',
  'minutes.refuse',
  'minutes.sign',
] as const satisfies readonly EventType[];

/** A text that was sent, below what it is about. */
interface Said {
  about: string;
  text: string;
}

/** @param nameOf gives an item's name by its id */
function saidIn(
  { type, payload }: JournalEvent,
  texts: MinutesTexts,
  nameOf: (id: string) => string,
): Said[] {
  switch (type) {
    case 'minutes.dispute': {
      const { data } = EVENTS[type].payload.safeParse(payload);
      return (data?.items ?? []).map(({ id, objection }) => ({ about: nameOf(id), text: objection }));
    }
    case 'minutes.answer': {
      const { data } = EVENTS[type].payload.safeParse(payload);
      return (data?.answers ?? []).map(({ id, answer }) => ({ about: nameOf(id), text: answer }));
    }
    case 'minutes.reserve': {
      const { data } = EVENTS[type].payload.safeParse(payload);
      return data === undefined ? [] : [{ about: texts.reservation, text: data.text }];
    }
    case 'minutes.refuse': {
      const { data } = EVENTS[type].payload.safeParse(payload);
      return data === undefined ? [] : [{ about: texts.refusal, text: data.reason }];
    }
    case 'minutes.adopt': {
      const { data } = EVENTS[type].payload.safeParse(payload);
      return data?.reservation === undefined ? [] : [{ about: texts.reservation, text: data.reservation }];
    }
    default:
      return [];
  }
}

/** @param entries oldest first */
export function exchangeSection(
  { audience }: PageContext,
  entries: readonly PlacedEntry[],
  nameOf: (id: string) => string,
): Html {
  const texts = minutesTexts(audience.lang);
  const item = (entry: PlacedEntry) => {
    const { actor, deed } = journalLine(entry, audience, []);
    const said = entry.input.kind === 'event' ? saidIn(entry.input.event, texts, nameOf) : [];
    return html`<li><b>${actor}</b> ${deed} <span class="when">${momentWords(entry.at, audience)}</span>${said.length === 0 ? '' : html`<dl class="said-of">${said.map(({ about, text }) => html`<dt>${about}</dt><dd class="typed">${text}</dd>`)}</dl>`}</li>`;
  };
  return html`<section class="sec body" aria-labelledby="h-exchange"><header><h2 id="h-exchange">${texts.exchange}</h2></header>${entries.length === 0 ? html`<p class="muted">${texts.noExchange}</p>` : html`<ol class="rows">${entries.map(item)}</ol>`}</section>`;
}
