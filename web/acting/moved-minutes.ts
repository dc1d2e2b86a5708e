import { html } from 'hono/html';
import { minutesFormTexts } from '../../words/forms/minutes-form-texts.ts';
import { lowerFirst } from '../../words/letter-case.ts';
import { minutesTexts } from '../../words/pages/minutes-texts.ts';
import type { Lang } from '../../words/words.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { holds, rowsOf } from '../forms/list-rows.ts';
import { minutesPlace } from '../minutes/minutes-place.ts';
import { sinceList, sinceSeen, sinceWhole, type TextSeen } from '../minutes/minutes-since.ts';
import { linkTo, type PageContext } from '../page.ts';
import { aboutOf } from './begun-rows.ts';
import type { FormState } from './draft-state.ts';
import type { CaughtUpForm } from './moved-slate.ts';
import { OF_TEXT } from './named-matters.ts';
import { startingPayload } from './starting-values.ts';

/** Forms about the text of minutes, which may change while they are filled in. */

type TextForm = Pick<FormState, 'subject' | 'type' | 'values' | 'named'>;

/** `Bản 1, vòng trao đổi 2` */
function textWords({ version, round }: TextSeen, lang: Lang): string {
  const texts = minutesTexts(lang);
  return `${texts.version(version)}, ${texts.round(round)}`;
}

/** Lists whose rows are about items of the minutes. */
const LISTS = ['items', 'answers'] as const;

/** What was typed, without empty rows about items that are gone, and with a row for each item that is to be answered now. */
function withRowsNow(
  { type, values: typed, named }: TextForm,
  begun: ReadonlyMap<string, string>,
): Map<string, string> {
  const values = new Map(typed);
  const known = new Set(named.content.minutes?.items.map(({ id }) => id));
  for (const list of LISTS) {
    const about = aboutOf(type, list);
    const idOf = (of: ReadonlyMap<string, string>, at: number) => of.get(`${list}.${at}.id`) ?? '';
    const isSilent = (at: number) => {
      const said = [...typed].filter(([name]) => !about.some((field) => name === `${list}.${at}.${field}`));
      return !holds(new Map(said), `${list}.${at}`);
    };
    const rows = rowsOf(typed, list);
    for (const at of rows.filter((row) => !known.has(idOf(typed, row)) && isSilent(row)))
      for (const name of typed.keys()) if (name.startsWith(`${list}.${at}.`)) values.delete(name);
    const there = new Set(rows.map((at) => idOf(typed, at)));
    let next = (rows.at(-1) ?? -1) + 1;
    for (const at of rowsOf(begun, list)) {
      const id = idOf(begun, at);
      if (there.has(id)) continue;
      values.set(`${list}.${next}.id`, id);
      next += 1;
    }
  }
  return values;
}

/** The text that the form was shown with; null of one that says none. */
function seenBy(values: ReadonlyMap<string, string>): TextSeen | null {
  const [version, round] = [Number(values.get('version') ?? ''), Number(values.get('round') ?? '')];
  return version >= 1 && round >= 1 ? { version, round } : null;
}

/**
 * The form about the text as it is now: what was typed is kept, and what has changed since the form was begun stands
 * above it. What is sent next is about the text that is shown, and says so.
 *
 * @returns null of a form about no minutes
 */
export function onTextNow(context: PageContext, form: TextForm): CaughtUpForm | null {
  const { subject, type, values: typed, named } = form;
  if (!OF_TEXT.includes(type)) return null;
  const { campaign, audience } = context;
  const { lang } = audience;
  const texts = minutesFormTexts(lang);
  const { minutes = null, earlierMinutes = [] } = named.content;
  const seen = seenBy(typed);
  if (minutes === null || minutes.frame === null) {
    // there is no text that could be answered: what is sent is refused, and the form stays about the one that it was about
    const known = new Map(['version', 'round'].map((name) => [name, typed.get(name) ?? '']));
    const note =
      seen === null
        ? ''
        : html`<section class="note is-warn" role="status"><p>${texts.reopened(lowerFirst(textWords(seen, lang)))}</p></section>`;
    return { values: typed, known, note };
  }

  const known = new Map([
    ['version', String(minutes.version)],
    ['round', String(minutes.round)],
  ]);
  const page = linkTo(context, minutesPlace(subject));
  const about = html`<p class="small">${texts.about}: <a href="${page}">${textWords(minutes, lang)}</a></p>`;
  if (seen === null || (seen.version === minutes.version && seen.round === minutes.round))
    return { values: typed, known, note: about };

  const since = sinceSeen(minutes, seen, [...named.rounds, ...earlierMinutes]);
  const starting = startingPayload(type, campaign.plan, named, audience);
  const begun = new Map(encode(formFieldsOf(type), starting, audience.utcOffset));
  const [before, now] = [seen, minutes].map((one) => lowerFirst(textWords(one, lang)));
  const note = html`${about}<section class="note is-warn" role="status"><p>${texts.moved(before ?? '', now ?? '')}</p>${since === null ? '' : html`${sinceList(context, minutes.version, since, page)}${sinceWhole(context, since)}`}<p class="muted">${texts.movedHow}</p></section>`;
  return { values: withRowsNow(form, begun), known, note };
}
