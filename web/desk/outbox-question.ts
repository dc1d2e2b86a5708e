import type { Context } from 'hono';
import { folded } from '../../domain/folded.ts';
import { OUTBOX_STATES, type OutboxState } from '../../domain/obligation/notice-state.ts';
import { isNewsName, NEWS, OBLIGATIONS } from '../../domain/obligation/obligations.ts';
import { namesEver } from '../../domain/plan/cell-names.ts';
import type { OutboxQuestion } from '../../records/reading.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { taskWords } from '../../words/obligation/obligation-words.ts';
import type { PageContext } from '../page.ts';

/** Which part of the outbox a page shows, as its address says it. */
export interface OutboxView {
  state: OutboxState | null;
  cell: string;
  person: string;
  /** as typed */
  search: string;
  /** from 1 */
  page: number;
}

export const ROWS_OF_A_PAGE = 50;
/** the last page that is asked for: nobody turns so many */
const MOST_PAGES = 10_000;

export function outboxView(c: Context): OutboxView {
  const asked = (name: string) => c.req.query(name)?.slice(0, 200) ?? '';
  const page = Number(asked('page'));
  return {
    state: OUTBOX_STATES.find((state) => state === asked('state')) ?? null,
    cell: asked('cell'),
    person: asked('person'),
    search: asked('q').trim(),
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

/** The address of a view. */
export function viewPath(path: string, { state, cell, person, search, page }: OutboxView): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('q', search);
  if (cell !== '') query.set('cell', cell);
  if (person !== '') query.set('person', person);
  if (state !== null) query.set('state', state);
  if (page !== 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Whoever and whatever a typed text may mean, by the names that are shown; a cell by each that it ever had. */
function namedBy(search: string, { campaign, audience }: PageContext): OutboxQuestion['named'] {
  const text = folded(search);
  const matches = (name: string) => folded(name).includes(text);
  const { plan } = campaign;
  const { news } = dictionaryOf(audience.lang);
  const matters = [...Object.keys(OBLIGATIONS), ...NEWS].filter((name) =>
    matches(isNewsName(name) ? news[name] : taskWords(name, audience.lang).task),
  );
  return {
    people: plan.people.filter(({ name }) => matches(name)).map(({ id }) => id),
    subjects: [...new Set(namesEver(plan).flatMap(({ id, name }) => (matches(name) ? [id] : [])))],
    matters,
  };
}

/** What the records are asked for it. */
export function questionOf(view: OutboxView, context: PageContext): OutboxQuestion {
  const { state, cell, person, search, page } = view;
  const named = search === '' ? undefined : namedBy(search, context);
  return {
    ...(state === null ? {} : { state }),
    ...(cell === '' ? {} : { subject: cell }),
    ...(person === '' ? {} : { person }),
    ...(named === undefined ? {} : { named }),
    limit: ROWS_OF_A_PAGE,
    offset: (page - 1) * ROWS_OF_A_PAGE,
  };
}
