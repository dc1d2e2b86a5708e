import { html } from 'hono/html';
import { votesSeen } from '../../domain/committee/committee-content.ts';
import { slateFormTexts } from '../../words/forms/slate-form-texts.ts';
import { encode } from '../forms/form-encoding.ts';
import { formFieldsOf } from '../forms/form-fields.ts';
import { rowsOf } from '../forms/list-rows.ts';
import type { Html, PageContext } from '../page.ts';
import { aboutOf } from './begun-rows.ts';
import type { FormState } from './draft-state.ts';
import { isAboutSlate, memberName, openSlate } from './named-matters.ts';
import { startingPayload } from './starting-values.ts';

/** Forms about a slate, which may change while they are filled in. */

type SlateForm = Pick<FormState, 'type' | 'values' | 'named'>;

/** A form about something that may change, as that stands now. */
export interface CaughtUpForm {
  values: Map<string, string>;
  /** which it is, as its reader sees it */
  known: ReadonlyMap<string, string>;
  /** which it is where that is not seen by itself, and what has changed since the form was begun */
  note: Html | '';
}

/** Lists whose rows are about lines of the slate. */
const LISTS = ['votes', 'lines', 'members'] as const;

/** A row of a list, by what it is about. */
interface AboutLine {
  /** the same of two rows about the same */
  key: string;
  /** where it stands: `votes.3` */
  name: string;
  cell: string;
  member: string;
}

function linesOf(type: FormState['type'], values: ReadonlyMap<string, string>, list: string): AboutLine[] {
  const about = aboutOf(type, list);
  return rowsOf(values, list).map((at) => {
    const name = `${list}.${at}`;
    const field = (own: string) => values.get(`${name}.${own}`) ?? '';
    return { key: about.map(field).join(' '), name, cell: field('cell'), member: field('member') };
  });
}

const isIn = (name: string, row: string): boolean => name.startsWith(`${row}.`);

/** What was typed without the rows of lines that have left the slate, and with those that have joined it. */
function caughtUp(
  { type, values: typed, named }: SlateForm,
  begun: ReadonlyMap<string, string>,
): { values: Map<string, string>; joined: AboutLine[]; left: AboutLine[] } {
  const slate = openSlate(named);
  const cells = new Set(slate?.cells);
  const members = new Set(slate?.members.map(({ member }) => member));
  const isThere = ({ cell, member }: AboutLine) =>
    member === '' ? cell === '' || cells.has(cell) : members.has(member);
  const values = new Map(typed);
  const all = LISTS.map((list) => {
    const [before, now] = [linesOf(type, typed, list), linesOf(type, begun, list)];
    const keys = new Set(before.map(({ key }) => key));
    const left = before.filter((row) => !isThere(row));
    const joined = now.filter(({ key }) => !keys.has(key));
    for (const name of typed.keys()) if (left.some((row) => isIn(name, row.name))) values.delete(name);
    const first = (rowsOf(typed, list).at(-1) ?? -1) + 1;
    for (const [index, row] of joined.entries())
      for (const [name, value] of begun)
        if (isIn(name, row.name)) values.set(`${list}.${first + index}${name.slice(row.name.length)}`, value);
    return { left, joined };
  });
  return {
    values,
    left: all.flatMap(({ left }) => left),
    joined: all.flatMap(({ joined }) => joined),
  };
}

/**
 * The form with the lines that the slate has now: what was typed about lines that stay is kept, those that left are no
 * part of it, new ones are begun. What is sent next is about the slate that is shown, and says so.
 *
 * @returns null of a form about no open slate
 */
export function onSlateNow(context: PageContext, form: SlateForm): CaughtUpForm | null {
  const { type, values: typed, named } = form;
  const slate = openSlate(named);
  if (!isAboutSlate(type) || slate === undefined) return null;
  const { campaign, audience } = context;
  const texts = slateFormTexts(audience.lang);
  const known = new Map([
    ['slate', slate.id],
    ['revision', String(slate.revision)],
  ]);
  const isAsKnown = ([name, value]: [string, string]) => (typed.get(name) ?? value) === value;
  const isSame = [...known].every(isAsKnown);
  if (type === 'vote.record') known.set('after', votesSeen(slate));
  if (isSame) {
    const note = [...known].every(isAsKnown)
      ? ''
      : html`<section class="note is-warn" role="status"><p>${texts.votedSince}</p></section>`;
    return { values: typed, known, note };
  }
  const starting = startingPayload(type, campaign.plan, named, audience);
  const begun = new Map(encode(formFieldsOf(type), starting, audience.utcOffset));
  const { values, joined, left } = caughtUp(form, begun);
  const nameOf = ({ cell, member }: AboutLine) =>
    member === '' ? audience.names.cell(cell) : memberName(named, member, audience);
  const told = (rows: readonly AboutLine[], words: (names: string) => string) => {
    const names = new Set(rows.map(nameOf));
    return names.size === 0 ? '' : html`<p>${words([...names].join(', '))}</p>`;
  };
  const note = html`<section class="note is-warn" role="status"><p>${texts.moved}</p>${told(joined, texts.joined)}${told(left, texts.left)}<p class="muted">${texts.movedHow}</p></section>`;
  return { values, known, note };
}
